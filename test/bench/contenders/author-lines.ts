import type { AuthorLine, GluedLine, Range } from '../../../src/syntax/nodes.js'
import { rangeOf } from './canonical-nodes.js'

/** What follows the names, and where they end. Offsets count in the line. */
interface Tail {
  readonly namesEnd: number
  readonly etAl: Range | null
  readonly institutions: Range[]
}

const ET_AL = ' et al.'
const DOT = ' · '

/** `Dongyang Fan, Bettina Messmer et al. · huggingface`, by what stands at its end. */
export function authorLine(page: string, { start, end }: Range): AuthorLine {
  const line = page.slice(start, end)
  const { namesEnd, etAl, institutions } = tailOf(line, start)
  return { start, end, names: listed(line, 0, namesEnd, start), etAl, institutions }
}

/** The same with a title glued to the names. */
export function gluedLine(page: string, { start, end }: Range): GluedLine {
  const { namesEnd, etAl, institutions } = tailOf(page.slice(start, end), start)
  return { start, end, titleAndNames: rangeOf(start, start + namesEnd), etAl, institutions }
}

function tailOf(line: string, start: number): Tail {
  const dot = line.lastIndexOf(DOT)
  const institutions = dot < 0 ? [] : listed(line, dot + DOT.length, line.length, start)
  const headEnd = dot < 0 ? line.length : dot
  if (!line.endsWith(ET_AL, headEnd)) return { namesEnd: headEnd, etAl: null, institutions }
  const namesEnd = headEnd - ET_AL.length
  return { namesEnd, etAl: rangeOf(start + namesEnd + 1, start + headEnd), institutions }
}

/** What stands between the commas of a part of a line. */
function listed(line: string, from: number, to: number, start: number): Range[] {
  const items: Range[] = []
  for (let at = from; at < to; ) {
    const comma = line.indexOf(', ', at)
    const end = comma < 0 || comma > to ? to : comma
    items.push(rangeOf(start + at, start + end))
    at = end + 2
  }
  return items
}
