/** What such marks begin with. Most values hold nothing of it, and to look for the marks themselves takes five times as long. */
const SIGN = /[[\]⟨*=<_]|--/
/** The same of those that only a value begins with: in the pattern they would take as long as all the others together. */
const BEGINNINGS = '#•◦▪0123456789'

/**
 * Marks of forms in which crawlers deliver pages, where no reader has taken them off: of links, headings, lists and emphasis,
 * `*Marsh* Birds`. No name and no title of the site holds them.
 */
const FORM_MARK =
  /\]\(|\]\[\d|\[\d{1,4}\]|\[(?:\/|https?:)|⟨\d+⟩|\*{2,}|={3,}|-{4,}|^#{1,6} |^[•◦▪*] |^\d{1,3}\. \p{Lu}|<\/[a-z]|(?<!\S)([*_])(?=[\p{L}\p{N}])[^*_\n]{1,80}\1(?![\p{L}\p{N}])/u

/** The first mark in a value; null where it holds none. */
export function formMarkIn(value: string): string | null {
  return SIGN.test(value) || BEGINNINGS.includes(value.charAt(0)) ? (FORM_MARK.exec(value)?.[0] ?? null) : null
}

/** `*word*`, `**word**`, ` _word_`, with no backslash in front: emphasis, or marks of the text's own */
const SET_APART =
  /(?<![\\\p{L}\p{N}*$^{])(\*{1,3})(?=[\p{L}\p{N}])[^*$\\\n]{1,80}\1(?![\p{L}\p{N}*])|(?<= )_\p{Ll}[\p{L} -]{2,80}_(?![\p{L}\p{N}_])/u

/** Whether a paragraph may set words apart; most do not, and to look for an underscore and a blank in front takes a tenth of looking for both. */
export function maySetApart(text: string, isMarkdown: boolean): boolean {
  if (text.includes(isMarkdown ? '*' : '**')) return true
  for (let at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) if (text[at - 1] === ' ') return true
  return false
}

/** Words that a paragraph of text or Markdown sets apart, as it was given; null where there are none. */
export function wordsSetApartIn(given: string): string | null {
  return SET_APART.exec(given)?.[0] ?? null
}
