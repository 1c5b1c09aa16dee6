import { quote } from '../diagnostics/quote.js'
import type { Author } from '../schema/author.js'
import type { Header, HeaderLine } from '../syntax/nodes.js'
import { normalizeCategory } from './category.js'
import { normalizeCount } from './number.js'
import { type Place, type Reading, report } from './reading.js'
import { normalizeValue } from './text.js'

type Figure = 'hIndex' | 'paperCount' | 'citationCount' | 'noveltyPercent' | 'aiScore'

/** The owner, from the header lines: "h-index58" → hIndex 58. */
export function normalizeAuthor(reading: Reading, header: Header): Author {
  const author: Author = {
    name: header.name === null ? null : normalizeValue(reading, header.name, ['author', 'name']),
    primaryCategory: null,
    hIndex: null,
    paperCount: null,
    citationCount: null,
    noveltyPercent: null,
    aiScore: null,
  }
  for (const line of header.lines) {
    if (line.field === 'heading') continue
    if (line.field === 'primaryCategory') {
      author.primaryCategory = normalizeCategory(reading, line.value, ['author', line.field])
    } else author[line.field] = normalizeFigure(reading, line.field, line.value)
  }
  const heading = header.lines.find((line) => line.field === 'heading')
  const hasPaperLine = header.lines.some((line) => line.field === 'paperCount')
  if (heading !== undefined && !hasPaperLine) {
    author.paperCount = normalizeFigure(reading, 'paperCount', heading.value)
  }
  return author
}

function normalizeFigure(reading: Reading, figure: Figure, at: Place): number | null {
  const printed = reading.page.slice(at.start, at.end)
  const value = normalizeCount(printed)
  if (value === null) {
    report(reading, 'number-out-of-range', at, ['author', figure], `${quote(printed)} is no whole number`, {
      expected: 'digits, with or without a comma before each group of three',
      received: quote(printed),
    })
  } else reading.place?.(['author', figure], at)
  return value
}

/** The papers line, the heading and the papers found should agree; the page may have been cut short. */
export function checkPaperCount(reading: Reading, header: Header, found: number): void {
  const printed = header.lines.filter((line) => line.field === 'paperCount' || line.field === 'heading')
  const counts = printed.map((line) => countOn(reading.page, line)).filter((count) => count !== null)
  const first = printed[0]
  if (first === undefined || counts.every((count) => count === found)) return
  report(
    reading,
    'paper-count-mismatch',
    first.value,
    ['author', 'paperCount'],
    `the page says ${Array.from(new Set(counts)).join(' and ')}, and ${found} ${found === 1 ? 'paper was' : 'papers were'} found`,
    {
      expected: `${counts[0]}`,
      received: `${found}`,
      hint: 'the page may have been cut short, or list more on a further page',
    },
  )
}

function countOn(page: string, line: HeaderLine): number | null {
  return normalizeCount(page.slice(line.value.start, line.value.end))
}
