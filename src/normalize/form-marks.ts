/**
 * Marks of forms in which crawlers deliver pages, where no reader has taken them off: of links, headings, lists and emphasis.
 * No name and no title of the site holds them.
 */
const FORM_MARK =
  /\]\(|\]\[\d|\[\d{1,4}\]|\[(?:\/|https?:)|⟨\d+⟩|\*{2,}|={3,}|-{4,}|^#{1,6} |^[•◦▪*] |^\d{1,3}\. \p{Lu}|<\/[a-z]/u

/** What most of them begin with; a text is searched for that first. */
const SIGNS = ['[', '**', '===', '----', '# ', '•', '◦', '▪', '\n* ', '1. ', '⟨', '</']

/** Whether anything on a page may be such a mark. */
export function mayHoldFormMarks(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign))
}

/** The first mark in a value; null where it holds none. */
export function findFormMark(value: string): string | null {
  return FORM_MARK.exec(value)?.[0] ?? null
}
