import { isFieldLine } from './header-lines.js'
import { isBlank } from './lines.js'
import type { Header, HeaderField, HeaderLine, Stretch } from './nodes.js'

/** What stands above the first meta line: figures of the owner, and any other lines. */
export type PreambleLine = Stretch | HeaderLine

export interface Preamble {
  readonly header: Header
  /** Lines around the header that it does not explain. */
  readonly unknown: readonly Stretch[]
  /** The lines below the header, up to the first meta line. */
  readonly below: readonly Stretch[]
}

/**
 * Finds the owner's header. The figures are known by their labels. The field is the code that stands in one block with
 * them, and the name is the line above that block:
 *
 *     Bettina Messmer
 *                          (blank)
 *     CL
 *     h-index58
 *
 * Without figures there is no header: any line could be the name.
 */
export function readHeader(page: string, lines: readonly PreambleLine[]): Preamble {
  const first = lines.findIndex(isHeaderLine)
  if (first < 0) return { header: { name: null, lines: [] }, unknown: [], below: lines }
  const last = lines.findLastIndex(isHeaderLine)

  const above = lines.slice(0, first)
  const fieldLine = findField(page, above)
  const name = findName(page, above, fieldLine)
  const known: HeaderLine[] = fieldLine === null ? [] : [{ ...fieldLine, field: 'primaryCategory', value: fieldLine }]
  const unknown: Stretch[] = above.filter((line) => line !== name && line !== fieldLine)
  const seen = new Set<HeaderField>()
  for (const line of lines.slice(first, last + 1)) {
    if (!isHeaderLine(line) || seen.has(line.field)) unknown.push(line)
    else {
      known.push(line)
      seen.add(line.field)
    }
  }
  return {
    header: { name, lines: known },
    unknown: unknown.filter((line) => !isBlank(line)),
    below: lines.slice(last + 1),
  }
}

/** The last code above the figures with no blank line between; or, across blank lines, the last line if it is a code. */
function findField(page: string, above: readonly Stretch[]): Stretch | null {
  const block = above.slice(blockStart(above))
  const inBlock = block.findLast((line) => isFieldLine(page, line))
  const nearest = above.findLast((line) => !isBlank(line))
  const found = inBlock ?? nearest
  return found !== undefined && isFieldLine(page, found) ? found : null
}

/**
 * The line above the header's block. Where no blank line sets that block off, it is the line above the field, and where
 * there is no field either, the last one without a figure on it.
 */
function findName(page: string, above: readonly Stretch[], field: Stretch | null): Stretch | null {
  const fieldAt = field === null ? -1 : above.indexOf(field)
  const block = blockStart(above)
  const end = fieldAt >= 0 && fieldAt < block ? fieldAt : block
  const beforeBlock = above.slice(0, end).findLast((line) => !isBlank(line))
  if (beforeBlock !== undefined) return beforeBlock
  const aboveField = above.slice(0, Math.max(fieldAt, 0)).findLast((line) => !isBlank(line))
  if (aboveField !== undefined) return aboveField
  return (
    above.findLast((line) => !isBlank(line) && line !== field && !/\d/.test(page.slice(line.start, line.end))) ?? null
  )
}

/** Where the lines begin that stand right above the figures, with no blank line between. */
function blockStart(above: readonly Stretch[]): number {
  return above.findLastIndex(isBlank) + 1
}

function isHeaderLine(line: PreambleLine): line is HeaderLine {
  return 'field' in line
}
