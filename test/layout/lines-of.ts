import type { Range } from '../../src/syntax/nodes.js'

/** The lines of a page without the blanks around them, as the grammar gives them; a blank one is empty. */
export function linesOf(page: string): Range[] {
  let offset = 0
  return page.split('\n').map((line) => {
    const start = offset + (line.trim() === '' ? 0 : line.length - line.trimStart().length)
    offset += line.length + 1
    return { start, end: start + line.trim().length }
  })
}
