import { readMetricLine } from './header-lines.js'
import { readMetaLine } from './meta-line.js'
import type { Stretch } from './nodes.js'
import { lineEnd, skipBlanks, trimBlanks } from './rule.js'

/**
 * The lines of an author page, each with a letter for its kind:
 *
 *     h   h-index58                              a figure of the owner; looked for above all papers only
 *     m   LGSep 20, 2024Code                     opens a paper
 *     t   On-Device Collaborative Language …     any other text
 *     -                                          nothing
 *
 * The grammar reads the letters, so that a page of ten thousand characters is a text of fifty to it.
 */
export interface Lines {
  readonly kinds: string
  /** Where each line stands, without blanks around it. One of kind `m` is a `MetaLine`, one of kind `h` a `HeaderLine`. */
  readonly stretches: readonly Stretch[]
}

/** Cuts an author page into its lines, and tells their kinds. */
export function readLines(page: string): Lines {
  let kinds = ''
  let isAbovePapers = true
  const stretches: Stretch[] = []
  for (let offset = 0; offset < page.length; ) {
    const feed = lineEnd(page, offset)
    const start = skipBlanks(page, offset, feed)
    const end = trimBlanks(page, start, feed)
    offset = feed + 1
    const figure = isAbovePapers ? readMetricLine(page, start, end) : null
    const meta = figure === null ? readMetaLine(page, start, end) : null
    if (meta !== null) isAbovePapers = false
    kinds += figure !== null ? 'h' : meta !== null ? 'm' : start === end ? '-' : 't'
    stretches.push(figure ?? meta ?? { start, end })
  }
  return { kinds, stretches }
}

/** Whether a line shows nothing. */
export function isBlank(line: Stretch): boolean {
  return line.start === line.end
}
