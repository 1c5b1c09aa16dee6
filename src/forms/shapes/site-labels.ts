/** What buttons and menus of sites say. They are no part of what the page says of papers. */
const LABEL =
  'Show more|Bookmark|Show less|Read more|Load more|See more|View more|Load graph|Follow|Unfollow|Share|Save|Cite|Export|Copy link|BibTeX|PDF|HTML|DOI|Sort by|Newest|Oldest|Most cited|Sign in|Sign up|Log in|Feed|Trending|Authors|Skip to (?:main )?content|Scholar Feed'

/** What shows or hides a paragraph, as a part of a pattern: `Show abstract`, `Read more` */
export const TOGGLE = '(?:Show|Hide|Read|View) (?:abstract|more|less)'

/** What the buttons below a paragraph say, as a part of a pattern: `Show more`, `Cite` */
export const BUTTON = '(?:(?:Read|Show|See|View) (?:more|less)|Share|Cite|Save|Copy|BibTeX|PDF)'

const LABELS_ALONE = new RegExp(`^(?:(?:${LABEL})[ ·|]*)+$`)
const LABELS_AT_END = new RegExp(`(?:[ ·|]*(?:${LABEL}))+$`)

/** Whether a text is nothing but labels: `Show morePDF` */
export function isLabels(text: string): boolean {
  return LABELS_ALONE.test(text)
}

/** The offset from which on a text is nothing but labels; its length where it does not end in one. */
export function labelsAtEnd(text: string): number {
  const from = Math.max(0, text.length - LONGEST)
  const found = LABELS_AT_END.exec(text.slice(from))
  return found === null ? text.length : from + found.index
}

const LONGEST = 80

/** The labels that a text ends in: `Follow` of `Jonas VikFollow`; null where it ends in none. */
export function labelBehind(text: string): string | null {
  const from = labelsAtEnd(text)
  return from < text.length ? text.slice(from) : null
}

/** `Title`, `Paper:`, `Abstract`: what sites write above a title, names and an abstract. */
const TEXT_LABEL =
  /^(?:(?:(?:Paper |Full )?[Tt]itle|Paper|Article|Authors?|By|Written by|(?:\p{Lu}\p{Ll}{1,9} )?[Aa]bstract|Summary|Description) ?:?)$/u

/** Whether a text is the label of a title, names or an abstract. */
export function isTextLabel(text: string): boolean {
  return TEXT_LABEL.test(text)
}
