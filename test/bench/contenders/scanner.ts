import type { PaperNode, ProfilePage } from '../../../src/layout/nodes.js'
import type { HeaderField, HeaderLine, Range } from '../../../src/syntax/nodes.js'
import { authorLine, gluedLine } from './author-lines.js'
import { gluedPaper, headerLine, profilePageNode, rangeOf, spacedPaper } from './canonical-nodes.js'
import { isCapital, isDigit, Lines, scanMetaLine } from './scanned-lines.js'
import { grammarContender } from './tail.js'

/**
 * The limit for a grammar: one pass by hand over a page that is known to be canonical. It looks at the characters of
 * the short lines and finds the ends of the others; on a page with a part missing it would go wrong without a word.
 */
export const SCANNER = grammarContender('hand-written scanner', scan)

function scan(page: string): ProfilePage {
  const lines = new Lines(page)
  const first = lines.next()
  const papers: PaperNode[] = []
  if (opensPaper(page, first)) {
    for (let line = first; ; line = lines.next()) {
      papers.push(gluedPaper(scanMetaLine(page, line), gluedLine(page, lines.next()), lines.next()))
      if (lines.isAtEnd()) return profilePageNode(null, [], papers)
    }
  }
  const header = scanHeader(lines)
  while (!lines.isAtEnd()) {
    const meta = scanMetaLine(page, lines.nextPrinted())
    papers.push(spacedPaper(meta, lines.next(), authorLine(page, lines.nextPrinted()), lines.nextPrinted()))
  }
  return profilePageNode(first, header, papers)
}

/** A digit, or two capitals with a third behind them. */
function opensPaper(page: string, { start }: Range): boolean {
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

function scanHeaderLine(page: string, line: Range): HeaderLine {
  const { start, end } = line
  if (page.startsWith('h-index', start)) return headerLine('hIndex', line, rangeOf(start + 7, end))
  if (page.startsWith('Novelty', start)) return headerLine('noveltyPercent', line, rangeOf(start + 7, end - 1))
  if (page.startsWith('AI Score', start)) return headerLine('aiScore', line, rangeOf(start + 8, end))
  if (!isDigit(page.charCodeAt(start))) return headerLine('primaryCategory', line, line)
  let after = start
  while (!isLetterOrBlank(page.charCodeAt(after))) after++
  return headerLine(countOf(page.charCodeAt(after)), line, rangeOf(start, after))
}

function countOf(character: number): HeaderField {
  if (character === 0x20) return 'heading'
  return character === 0x70 ? 'paperCount' : 'citationCount'
}

function isLetterOrBlank(character: number): boolean {
  return character === 0x20 || character >= 0x61
}
