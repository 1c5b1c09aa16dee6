import type { HeaderField, HeaderLine, MetaLine, Range } from '../../../src/syntax/nodes.js'
import { codesIn, headerLine, rangeOf } from './canonical-nodes.js'

/** What the peers' lexers and actions share: one pattern for each short line, faster than rules for its parts. */
const META =
  /(\d+\.\d)?([A-Z]*?)((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) (\d+)(?:, (\d{4}))?(Code)?(?=\n|$)/y

/** The meta line that begins at an offset; null where none does. */
export function metaLineAt(page: string, start: number): MetaLine | null {
  META.lastIndex = start
  const parts = META.exec(page)
  return parts === null ? null : placeParts(parts, start)
}

function placeParts(parts: RegExpExecArray, start: number): MetaLine {
  const [all, score = '', codes = '', month = '', day = '', year = '', badge = ''] = parts
  const codesStart = start + score.length
  const monthStart = codesStart + codes.length
  const dayStart = monthStart + month.length + 1
  const dayEnd = dayStart + day.length
  const dateEnd = year === '' ? dayEnd : dayEnd + 2 + year.length
  const end = start + all.length
  return {
    start,
    end,
    score: score === '' ? null : rangeOf(start, codesStart),
    codes: codesIn(rangeOf(codesStart, monthStart)),
    date: rangeOf(monthStart, dateEnd),
    month: rangeOf(monthStart, monthStart + month.length),
    day: rangeOf(dayStart, dayEnd),
    year: year === '' ? null : rangeOf(dateEnd - year.length, dateEnd),
    badge: badge === '' ? null : rangeOf(dateEnd, end),
    rest: null,
  }
}

/** The header lines by what they print, the value in a group. */
export const HEADER_PATTERNS: Readonly<Record<HeaderField, RegExp>> = {
  primaryCategory: /([A-Z]{2})(?=\n|$)/y,
  hIndex: /h-index(\d+)(?=\n|$)/y,
  paperCount: /([\d,]+)papers?(?=\n|$)/y,
  citationCount: /([\d,]+)citations?(?=\n|$)/y,
  noveltyPercent: /Novelty(\d+)%(?=\n|$)/y,
  aiScore: /AI Score(\d+)(?=\n|$)/y,
  heading: /([\d,]+) Papers?(?=\n|$)/y,
}

export const HEADER_FIELDS = Object.keys(HEADER_PATTERNS) as HeaderField[]

/** The header line of a kind that begins at an offset; null where none does. */
export function headerLineAt(page: string, field: HeaderField, start: number): HeaderLine | null {
  const pattern = HEADER_PATTERNS[field]
  pattern.lastIndex = start
  const found = pattern.exec(page)
  if (found === null) return null
  const [line, value = ''] = found
  const valueStart = start + line.indexOf(value)
  return headerLine(field, rangeOf(start, start + line.length), rangeOf(valueStart, valueStart + value.length))
}

/** The header line of any kind that begins at an offset; null where none does. */
export function anyHeaderLineAt(page: string, start: number): HeaderLine | null {
  for (const field of HEADER_FIELDS) {
    const line = headerLineAt(page, field, start)
    if (line !== null) return line
  }
  return null
}

/** Where the line ends that an offset stands on. */
export function lineEndAt(page: string, start: number): number {
  const feed = page.indexOf('\n', start)
  return feed < 0 ? page.length : feed
}

/** A line that was matched together with its line feed, without that. */
export function withoutFeed(page: string, start: number, end: number): Range {
  return rangeOf(start, page.charCodeAt(end - 1) === 0x0a ? end - 1 : end)
}
