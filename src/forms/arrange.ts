import { composeRewritings } from '../source/rewriting.js'
import { arrangeLines } from './arrange/arrange-lines.js'
import { haveGluedNames } from './arrange/glued-names.js'
import { haveBareNames } from './arrange/joined-names.js'
import type { Line } from './lines.js'
import { mayNeedArranging } from './look.js'
import type { Doubt, TextMarks } from './marks.js'
import type { PageText } from './page-text.js'
import { printLines } from './print-lines.js'
import { linesOfText } from './text-lines.js'

/** A page whose parts stand as the site prints them. */
export interface ArrangedPage extends Pick<PageText, 'links'> {
  readonly printed: PageText['printed']
  /** In the order of the printed text. */
  readonly doubts: readonly Doubt[]
}

/** Arranges what the reader of a form took for the text of a page; null where it stands as the site prints it. */
export function arrangePrinted({ text: given, printed, links }: PageText): ArrangedPage | null {
  const text = withFeeds(given)
  if (!mayNeedArranging(text) && !haveBareNames(text, links) && !haveGluedNames(text, links)) return null
  const arranged = arrange(text, { marks: [], doubts: [], links: [...links], blocks: new Set() }, false)
  return arranged && { ...arranged, printed: composeRewritings(printed, arranged.printed) }
}

/**
 * Arranges a text whose lines end in LF or CRLF.
 *
 * @param isPlain whether it has no marks of a form, so that all of it is printed.
 */
export function arrange(
  text: string,
  { marks, links, doubts, blocks }: TextMarks,
  isPlain: boolean,
): ArrangedPage | null {
  const lines = linesOfText(text, marks, links, blocks)
  const arranged = arrangeLines(text, lines)
  if (arranged === null && marks.length === 0 && doubts.length === 0) return null
  const gapOf = (_above: Line, { gap }: Line) => (gap === 'paragraph' ? '\n\n' : '\n')
  const { printed, links: placed } = printLines(text, arranged ?? lines, gapOf, isPlain)
  const doubted = doubts.flatMap(({ start, end, what }) =>
    printed.placesOf(start, end).map((place) => ({ ...place, what })),
  )
  return { printed, links: placed, doubts: doubted }
}

/** A text whose lines end in LF or CRLF; of those that end in CR alone no offset changes. */
export function withFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
}
