import type { Range } from '../../src/syntax/nodes.js'

/** The parts of a node, each as what is printed there; what is not printed is left out. */
export interface PrintedParts {
  [part: string]: string | boolean | PrintedParts | (string | PrintedParts)[]
}

/** What the parts of a node print, in place of where they stand. */
export function printedParts(page: string, { start, end, ...parts }: Range): PrintedParts {
  const shown: PrintedParts = {}
  for (const [name, part] of Object.entries(parts)) {
    const isAbsent = part === null || (Array.isArray(part) && part.length === 0)
    if (!isAbsent) shown[name] = show(page, part) as string
  }
  return shown
}

function show(page: string, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((one) => show(page, one))
  if (typeof part !== 'object') return part
  const node = part as Range
  return Object.keys(node).every((key) => key === 'start' || key === 'end')
    ? printedText(page, node)
    : printedParts(page, node)
}

/** What is printed at a range of a page. */
export function printedText(page: string, { start, end }: Range): string {
  return page.slice(start, end)
}
