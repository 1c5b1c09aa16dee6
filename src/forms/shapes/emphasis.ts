/*
 * Words that stars or underscores set apart in running text: emphasis of Markdown, or marks of the text's own, as one abstract
 * of arXiv in a thousand has them.
 */

/** `a **marsh** bird`, `a _marsh_ bird`: what is most likely emphasis */
export const EMPHASIS = /\*\*\p{L}[^*$\\\n]{1,80}\*\*| _\p{Ll}[\p{L}-]{2,40}_(?=[\s,.;:)])/u

/** `*word*`, `**word**`, ` _word_`, with no backslash in front: emphasis, or marks of the text's own */
const SET_APART =
  /(?<![\\\p{L}\p{N}*$^{])(\*{1,3})(?=[\p{L}\p{N}])[^*$\\\n]{1,80}\1(?![\p{L}\p{N}*])|(?<= )_\p{Ll}[\p{L} -]{2,80}_(?![\p{L}\p{N}_])/u

/** Whether a text may set words apart; most do not, and to look for an underscore and a blank in front takes a tenth of looking for both. */
export function maySetApart(text: string): boolean {
  if (text.includes('**')) return true
  for (let at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) if (text[at - 1] === ' ') return true
  return false
}

/** Words that a paragraph of text or Markdown sets apart, as it was given; null where there are none. */
export function wordsSetApartIn(given: string): string | null {
  return SET_APART.exec(given)?.[0] ?? null
}
