import type { Line } from '../markdown/lines.js'
import { tokensOf } from './figure-tokens.js'
import type { TextMarks } from './marks.js'
import { GLUED_PARTS, isCode, META_LINE } from './parts.js'

/** `• `, `* `, `1. `, `12) ` */
const ITEM = /^(?:[•*◦▪‣·o+-]|\d{1,4}[.)])[^\S\n]+(?=\S)/

/** ` [https://github.com/…]` behind a badge */
const ADDRESS = / ?\[(?:https?:\/)?\/[^\s[\]]*\]$/

const LONGEST_ITEM = 300

/** Takes bullets and numbers off the items of lists: off figures and meta lines, and names of the site’s own pages. */
export function markLists(text: string, lines: readonly Line[], found: TextMarks): void {
  // What stands beside the arXiv id is no less of the page: a venue may be any word.
  let isBelowId = false
  for (const { first, end } of lines) {
    const isShort = end - first <= LONGEST_ITEM && /[•*◦▪‣·o+\-\d]/.test(text.charAt(first))
    const line = isShort ? text.slice(first, end).trimEnd() : ''
    const mark = ITEM.exec(line)?.[0]
    const item = mark === undefined ? '' : line.slice(mark.length).replace(ADDRESS, '')
    isBelowId = mark !== undefined && (isBelowId || OF_PAPER_PAGE.test(item))
    if (mark !== undefined && (isBelowId || isKnown(item)))
      found.marks.push({ start: first, end: first + mark.length, written: '' })
  }
}

/** `arXiv:2409.13931`, `Predicted impact top 30% in CL · last 90 days` */
const OF_PAPER_PAGE = /^(?:arXiv:\S|Predicted impact |Originality )/

/** Whether text is what the site prints on a line of its own, so that what stands in front of it is a mark. */
function isKnown(text: string): boolean {
  if (META_LINE.test(text) || GLUED_PARTS.head.test(text) || GLUED_PARTS.date.test(text) || isCode(text)) return true
  return tokensOf(text)?.some(({ kind }) => kind === 'label') ?? false
}
