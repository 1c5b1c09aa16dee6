import type { MetaLine, Range } from '../../../src/syntax/nodes.js'
import { codesIn, rangeOf } from './canonical-nodes.js'

/** The lines of a page; stands on the next line after each call. */
export class Lines {
  private offset = 0

  constructor(readonly page: string) {}

  isAtEnd(): boolean {
    return this.offset >= this.page.length
  }

  next(): Range {
    const start = this.offset
    const feed = this.page.indexOf('\n', start)
    const end = feed < 0 ? this.page.length : feed
    this.offset = end + 1
    return rangeOf(start, end)
  }

  nextPrinted(): Range {
    while (this.page.charCodeAt(this.offset) === LINE_FEED) this.offset++
    return this.next()
  }
}

const LINE_FEED = 0x0a

/** `52.4LGSep 20, 2024Code`, character by character. */
export function scanMetaLine(page: string, { start, end }: Range): MetaLine {
  let offset = start
  while (isDigit(page.charCodeAt(offset)) || page.charCodeAt(offset) === 0x2e) offset++
  const score = offset === start ? null : rangeOf(start, offset)
  const codesStart = offset
  while (isCapital(page.charCodeAt(offset))) offset++
  const monthStart = offset - 1
  while (page.charCodeAt(offset) !== 0x20) offset++
  const month = rangeOf(monthStart, offset)
  const dayStart = offset + 1
  offset = dayStart
  while (isDigit(page.charCodeAt(offset))) offset++
  const day = rangeOf(dayStart, offset)
  const hasYear = page.charCodeAt(offset) === 0x2c
  const year = hasYear ? rangeOf(offset + 2, offset + 6) : null
  const dateEnd = year?.end ?? offset
  return {
    start,
    end,
    score,
    codes: codesIn(rangeOf(codesStart, monthStart)),
    date: rangeOf(monthStart, dateEnd),
    month,
    day,
    year,
    badge: dateEnd < end ? rangeOf(dateEnd, end) : null,
    rest: null,
  }
}

export function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

export function isCapital(character: number): boolean {
  return character >= 0x41 && character <= 0x5a
}
