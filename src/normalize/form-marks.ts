import type { Range } from '../syntax/nodes.js'

/**
 * Marks of forms in which crawlers deliver pages, where no reader has taken them off: of links, headings, lists and emphasis.
 * No name and no title of the site holds them.
 */
const FORM_MARK =
  /\]\(|\]\[\d|\[\d{1,4}\]|\[(?:\/|https?:)|⟨\d+⟩|\*{2,}|={3,}|-{4,}|^#{1,6} |^[•◦▪*] |^\d{1,3}\. \p{Lu}|<\/[a-z]/u

/** What marks begin with that may stand anywhere in a value, and what those hold that stand in front of one. */
const SIGNS_INSIDE = ['[', '**', '===', '----', '⟨', '</']
const SIGNS_IN_FRONT = ['# ', '•', '◦', '▪', '\n* ', '1. ']
const IN_FRONT = /^[#•◦▪*\d]/

/**
 * Where on a page such a mark may stand: on most pages nowhere, or in abstracts, which have brackets and stars of their own.
 * To look for marks in each value of a page with one bracket costs 5 % of it.
 */
export class FormMarks {
  private constructor(private readonly signs: Uint32Array) {}

  /** The marks of a page; null where it holds none. */
  static of(page: string): FormMarks | null {
    const signs = SIGNS_INSIDE.flatMap((sign) => placesOf(page, sign))
    if (signs.length === 0 && !SIGNS_IN_FRONT.some((sign) => page.includes(sign))) return null
    return new FormMarks(Uint32Array.from([...signs, ...placesOf(page, ']')]).sort())
  }

  /** The first mark in a value that was read from a range of the page; null where it holds none. */
  firstIn(value: string, { start, end }: Range): string | null {
    if (!this.hasSign(start, end) && !IN_FRONT.test(value)) return null
    return FORM_MARK.exec(value)?.[0] ?? null
  }

  private hasSign(start: number, end: number): boolean {
    let low = 0
    let high = this.signs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.signs[middle] as number) < start) low = middle + 1
      else high = middle
    }
    return low < this.signs.length && (this.signs[low] as number) < end
  }
}

function placesOf(page: string, sign: string): number[] {
  const places: number[] = []
  for (let at = page.indexOf(sign); at >= 0; at = page.indexOf(sign, at + 1)) places.push(at)
  return places
}
