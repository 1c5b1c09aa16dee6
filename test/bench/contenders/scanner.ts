import type { HeaderField, HeaderLine, MetaLine, PaperNode, ProfilePage, Stretch } from '../../../src/syntax/nodes.js'
import { gluedPaper, headerLine, profilePageNode, spacedPaper, stretch } from './canonical-nodes.js'
import { grammarContender } from './tail.js'

/**
 * The limit for a grammar: one pass by hand over a page that is known to be canonical. It looks at the characters of
 * the short lines and finds the ends of the others; on a page with a part missing it would go wrong without a word.
 */
export const SCANNER = grammarContender('hand-written scanner', scan)

/** Stands on the next line after each call. */
class Lines {
  private offset = 0

  constructor(readonly page: string) {}

  isAtEnd(): boolean {
    return this.offset >= this.page.length
  }

  next(): Stretch {
    const start = this.offset
    const feed = this.page.indexOf('\n', start)
    const end = feed < 0 ? this.page.length : feed
    this.offset = end + 1
    return stretch(start, end)
  }

  nextPrinted(): Stretch {
    while (this.page.charCodeAt(this.offset) === LINE_FEED) this.offset++
    return this.next()
  }
}

const LINE_FEED = 0x0a

function scan(page: string): ProfilePage {
  const lines = new Lines(page)
  const first = lines.next()
  const papers: PaperNode[] = []
  if (opensPaper(page, first)) {
    for (let line = first; ; line = lines.next()) {
      papers.push(gluedPaper(scanMetaLine(page, line), lines.next(), lines.next()))
      if (lines.isAtEnd()) return profilePageNode(null, [], papers)
    }
  }
  const header = scanHeader(lines)
  while (!lines.isAtEnd()) {
    const meta = scanMetaLine(page, lines.nextPrinted())
    papers.push(spacedPaper(meta, lines.next(), lines.nextPrinted(), lines.nextPrinted()))
  }
  return profilePageNode(first, header, papers)
}

/** A digit, or two capitals with a third behind them. */
function opensPaper(page: string, { start }: Stretch): boolean {
  const first = page.charCodeAt(start)
  return isDigit(first) || (isCapital(first) && isCapital(page.charCodeAt(start + 1)))
}

function scanHeader(lines: Lines): HeaderLine[] {
  const known: HeaderLine[] = []
  for (;;) {
    const line = lines.nextPrinted()
    const read = scanHeaderLine(lines.page, line)
    known.push(read)
    if (read.field === 'heading') return known
  }
}

function scanHeaderLine(page: string, line: Stretch): HeaderLine {
  const { start, end } = line
  if (page.startsWith('h-index', start)) return headerLine('hIndex', line, stretch(start + 7, end))
  if (page.startsWith('Novelty', start)) return headerLine('noveltyPercent', line, stretch(start + 7, end - 1))
  if (page.startsWith('AI Score', start)) return headerLine('aiScore', line, stretch(start + 8, end))
  if (!isDigit(page.charCodeAt(start))) return headerLine('primaryCategory', line, line)
  let after = start
  while (!isLetterOrBlank(page.charCodeAt(after))) after++
  return headerLine(countOf(page.charCodeAt(after)), line, stretch(start, after))
}

function countOf(character: number): HeaderField {
  if (character === 0x20) return 'heading'
  return character === 0x70 ? 'paperCount' : 'citationCount'
}

/** `52.4LGSep 20, 2024Code`, character by character. */
function scanMetaLine(page: string, { start, end }: Stretch): MetaLine {
  let offset = start
  while (isDigit(page.charCodeAt(offset)) || page.charCodeAt(offset) === 0x2e) offset++
  const score = offset === start ? null : stretch(start, offset)
  const codesStart = offset
  while (isCapital(page.charCodeAt(offset))) offset++
  const monthStart = offset - 1
  while (page.charCodeAt(offset) !== 0x20) offset++
  const month = stretch(monthStart, offset)
  const dayStart = offset + 1
  offset = dayStart
  while (isDigit(page.charCodeAt(offset))) offset++
  const day = stretch(dayStart, offset)
  const hasYear = page.charCodeAt(offset) === 0x2c
  const year = hasYear ? stretch(offset + 2, offset + 6) : null
  const dateEnd = year?.end ?? offset
  return {
    start,
    end,
    score,
    codes: stretch(codesStart, monthStart),
    date: stretch(monthStart, dateEnd),
    month,
    day,
    year,
    badge: dateEnd < end ? stretch(dateEnd, end) : null,
    rest: null,
  }
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

function isCapital(character: number): boolean {
  return character >= 0x41 && character <= 0x5a
}

function isLetterOrBlank(character: number): boolean {
  return character === 0x20 || character >= 0x61
}
