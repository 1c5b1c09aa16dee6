import type { Range } from '../syntax/nodes.js'
import { BEGINNINGS, LABELS } from '../syntax/words.js'
import { type Block, splitBlock } from './blocks.js'

/** What may follow the paragraphs. */
const CLOSINGS: readonly string[] = [LABELS.foundations, LABELS.notes]

/** Significance, summary and an abstract are paragraphs in any case. */
export const PARAGRAPHS = 3

/** Fewer letters on a line of its own may be a word of the paragraph above. */
const FEWEST_LETTERS = 4

/** The parts of a page that its cut end may be among. */
interface OpenParts {
  readonly paragraphs: readonly Block[]
  readonly unknown: readonly Range[]
  readonly cut: Range | null
}

/** Finds the label that a page is cut inside of: `Founda` at its end is no paragraph of the abstract. */
export function findCut(page: string, parts: OpenParts): OpenParts {
  const { paragraphs, unknown } = parts
  const line = unknown.at(-1)
  const last = paragraphs.at(-1)
  if (line !== undefined && (last === undefined || line.start > last.start)) {
    return isBeginning(page, line, BEGINNINGS) ? { paragraphs, unknown: unknown.slice(0, -1), cut: line } : parts
  }
  if (last === undefined || paragraphs.length < PARAGRAPHS) return parts
  const lastLine = last.lines.at(-1) as Range
  if (!isBeginning(page, lastLine, CLOSINGS)) return parts
  if (last.lines.length === 1) {
    return paragraphs.length > PARAGRAPHS ? { paragraphs: paragraphs.slice(0, -1), unknown, cut: last } : parts
  }
  if (lastLine.end - lastLine.start < FEWEST_LETTERS) return parts
  const [whole] = splitBlock(last, last.lines.length - 1)
  return { paragraphs: [...paragraphs.slice(0, -1), whole], unknown, cut: lastLine }
}

/** Whether a line ends its page and is no more than the beginning of something known. */
export function isCutLine(page: string, line: Range): boolean {
  return isBeginning(page, line, BEGINNINGS) && page.slice(line.end).trim() === ''
}

function isBeginning(page: string, { start, end }: Range, labels: readonly string[]): boolean {
  const text = page.slice(start, Math.min(end, start + 80))
  return labels.some((label) => label.length > text.length && label.startsWith(text))
}
