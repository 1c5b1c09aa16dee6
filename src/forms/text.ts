import { composeRewritings, type Rewriting, rewrite, spanBefore } from '../source/rewriting.js'
import { INVISIBLE } from '../source/source-text.js'
import { type ArrangedPage, arrange, withFeeds } from './arrange.js'
import { mayNeedArranging } from './look.js'
import { readTextMarks } from './text/read-marks.js'

/** Reads plain text whose lines begin at certain offsets; null where it stands as the site prints it. */
export function readText(given: string, lineStarts?: Uint32Array): ArrangedPage | null {
  const text = withFeeds(given)
  if (!mayNeedArranging(text, lineStarts) && !text.includes('\f')) return null
  const shown = rewrite(text, SHOWS_NOTHING, () => '')
  if (shown.text === text) return arrange(text, readTextMarks(text), true)
  return readRewritten(shown) ?? { printed: shown, links: [], doubts: [] }
}

/** What has no sign of its own, and the blank line in front of a form feed, where a paragraph goes on on the next page. */
const SHOWS_NOTHING = new RegExp(`[${INVISIBLE}]|\\n[ \\t]{0,200}(?=\\n\\f)`, 'g')

/** Reads a text after something was done to it; the places of its links are those before that. */
function readRewritten(rewriting: Rewriting): ArrangedPage | null {
  const arranged = arrange(rewriting.text, readTextMarks(rewriting.text), true)
  if (arranged === null) return null
  const links = arranged.links.map((link) => ({ ...link, span: spanBefore(rewriting, link.span) }))
  return { ...arranged, links, printed: composeRewritings(rewriting, arranged.printed) }
}
