/** As many characters of a shape are kept, so that a long line costs no more than others. */
const LONGEST_SHAPE = 80

const CUT = '…'

/** White space, and characters of no width and no meaning. */
const BLANKS = /[\s\u200b\u2060\ufeff]+/gu

/** Digits, with thousands commas between them: the counts of small and of large pages are one shape. */
const NUMBER = /\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*/gu

const UPPER_CASE = /(?:[\p{Lu}\p{Lt}]\p{M}*)+/gu

/** Letters without case (Arabic, Chinese) count as lower case. */
const LOWER_CASE = /(?:[\p{Ll}\p{Lm}\p{Lo}]\p{M}*)+/gu

/**
 * What a line looks like, whatever it says: each number is `9`, each run of upper-case letters `A`, each run of other
 * letters `a`, each run of blanks one blank, and all else stays. `Followers1,204` is `Aa9`, `h-index: 12` is `a-a: 9`.
 */
export function lineShape(line: string): string {
  const shape = line.replace(BLANKS, ' ').trim().replace(NUMBER, '9').replace(UPPER_CASE, 'A').replace(LOWER_CASE, 'a')
  return shortened(shape, LONGEST_SHAPE)
}

/** A text of at most so many characters, the last of them an ellipsis where it goes on. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const kept = Array.from(text.slice(0, longest * 2))
  return kept.length <= longest && text.length <= longest * 2 ? text : `${kept.slice(0, longest - 1).join('')}${CUT}`
}
