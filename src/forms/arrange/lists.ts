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
  for (const { first, end } of lines) {
    if (end - first > LONGEST_ITEM || !/[•*◦▪‣·o+\-\d]/.test(text.charAt(first))) continue
    const line = text.slice(first, end).trimEnd()
    const mark = ITEM.exec(line)?.[0]
    if (mark === undefined) continue
    if (isKnown(line.slice(mark.length).replace(ADDRESS, '')))
      found.marks.push({ start: first, end: first + mark.length, written: '' })
  }
}

/** Whether text is what the site prints on a line of its own, so that what stands in front of it is a mark. */
function isKnown(text: string): boolean {
  if (META_LINE.test(text) || GLUED_PARTS.head.test(text) || GLUED_PARTS.date.test(text) || isCode(text)) return true
  return tokensOf(text)?.some(({ kind }) => kind === 'label') ?? false
}
