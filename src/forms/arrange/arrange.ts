import { composeRewritings, type Rewriting, rewrite, spanBefore } from '../../source/rewriting.js'
import { INVISIBLE } from '../../source/source-text.js'
import type { PageText } from '../page-text.js'
import type { PrintedText } from '../printed-text.js'
import { arrangeLines } from './arrange-lines.js'
import type { Line } from './lines.js'
import { haveBareNames } from './linked-names.js'
import { mayNeedArranging } from './look.js'
import type { Doubt, TextMarks } from './marks.js'
import { printLines } from './print-lines.js'
import { readSideColumns } from './side-columns.js'
import { linesOfText } from './text-lines.js'
import { readTextMarks } from './text-marks.js'

/** A page whose parts stand as the site prints them. */
export interface ArrangedPage extends Pick<PageText, 'links'> {
  readonly printed: PageText['printed']
  /** In the order of the printed text. */
  readonly doubts: readonly Doubt[]
}

/** Arranges plain text whose lines begin at certain offsets; null where it stands as the site prints it. */
export function arrangeText(given: string, lineStarts?: Uint32Array): ArrangedPage | null {
  const text = withFeeds(given)
  if (!mayNeedArranging(text, lineStarts)) return null
  const columns = readSideColumns(text)
  if (columns !== null) return arrangeRewritten(columns) ?? { printed: columns, links: [], doubts: [] }
  const shown = rewrite(text, SHOWS_NOTHING, () => '')
  return shown.text === text ? arrange(text, readTextMarks(text), true) : arrangeRewritten(shown)
}

/** Arranges a text after something was done to it; the places of its links are those before that. */
function arrangeRewritten(rewriting: Rewriting): ArrangedPage | null {
  const arranged = arrange(rewriting.text, readTextMarks(rewriting.text), true)
  if (arranged === null) return null
  const links = arranged.links.map((link) => ({ ...link, span: spanBefore(rewriting, link.span) }))
  return { ...arranged, links, printed: composeRewritings(rewriting, arranged.printed) }
}

const SHOWS_NOTHING = new RegExp(`[${INVISIBLE}]`, 'g')

/** Arranges what the reader of a form took for the text of a page; null where it stands as the site prints it. */
export function arrangePrinted({ text: given, printed, links }: PageText): ArrangedPage | null {
  const text = withFeeds(given)
  if (!mayNeedArranging(text) && !haveBareNames(text, links)) return null
  const arranged = arrange(text, { marks: [], doubts: [], links: [...links], blocks: new Set() }, false)
  return arranged && { ...arranged, printed: composeRewritings(printed, arranged.printed) }
}

/** A text whose lines end in LF or CRLF; of those that end in CR alone no offset changes. */
function withFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
}

function arrange(
  text: string,
  { marks, links, doubts, blocks }: TextMarks,
  isPlain: boolean,
): (ArrangedPage & { readonly printed: PrintedText }) | null {
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
