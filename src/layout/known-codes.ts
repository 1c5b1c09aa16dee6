import type { MetaLine } from '../syntax/nodes.js'
import { spellingOf } from '../taxonomy/table.js'

/** Whether a line that reads as a meta line has a code that arXiv knows: without one it may be a date and nothing else. */
export function hasKnownCode(page: string, { codes }: MetaLine): boolean {
  return codes.some(({ start, end }) => spellingOf(page.slice(start, end)) !== null)
}
