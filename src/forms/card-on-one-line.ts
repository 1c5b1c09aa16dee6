import { DATE } from './shapes/dates.js'
import { META_LINE, SCORE } from './shapes/meta-line.js'

/** So long is a card at least behind its meta line. */
const SHORTEST_CARD = 200

/** Whether a page in Markdown, whose lines begin at certain offsets, holds a whole paper on a line so that nothing tells where its parts end. */
export function hasCardOnOneLine(text: string, lineStarts: Uint32Array): boolean {
  return hasCardInLink(text) || hasCardInItem(text, lineStarts)
}

/** `[52.4 LG Sep 20, 2024 Code ### Title Names Abstract](https://…/paper/2409.13931)` */
const CARD = new RegExp(
  `\\[(?:${SCORE} ?)?[A-Za-z][A-Za-z. -]{0,30} ?${DATE}(?: ?Code)? ?[^\\s\\\\\\]][^\\n]{200}`,
  'y',
)

/** A card that is a link as a whole. */
function hasCardInLink(text: string): boolean {
  let closing = 0
  let lineEnd = 0
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    CARD.lastIndex = at
    if (!CARD.test(text)) continue
    if (closing < CARD.lastIndex) closing = text.indexOf('](', CARD.lastIndex)
    if (closing < 0) return false
    if (lineEnd < at) lineEnd = endOfLine(text, at)
    if (closing < lineEnd) return true
  }
  return false
}

/** The mark of a list or a table, a meta line, the end of its cell, and where more is on the line, that. */
const ITEM = new RegExp(
  `[ \\t]{0,8}([-*+|]|\\d{1,4}\\.)?[ \\t]{0,8}${META_LINE}(?:[ ]?\\[Code\\]\\([^()\\s]{1,200}\\))?(?:[ \\t]{0,80}\\|)?[ ]?`,
  'y',
)
/** What parts them in the cell of a table. */
const BREAK = /<br[ \t]{0,3}\/?>/i
/** The title as a link, and the names: they tell where each part ends. */
const TITLE = /^\[[^\n]{1,600}?\]\([^()\s]{0,200}\/paper\/[^()\s]{1,60}\) ?/
const NAME = '\\[[^[\\]\\n]{1,80}\\]\\([^()\\s]{0,200}/author/[^()\\s]{1,40}\\)'
const NAMES = new RegExp(`^${NAME}(?:, ?${NAME}){0,9}(?!,)`)

/** `- 52.4 LG Sep 20, 2024 [Title](/paper/2409.13931) Names Abstract`, where nothing tells where the names end. */
function hasCardInItem(text: string, lineStarts: Uint32Array): boolean {
  let end = text.length
  for (let i = lineStarts.length - 1; i >= 0; i--) {
    const start = lineStarts[i] as number
    if (end - start > SHORTEST_CARD && isCardInItem(text, start, end)) return true
    end = start - 1
  }
  return false
}

function isCardInItem(text: string, start: number, end: number): boolean {
  ITEM.lastIndex = start
  const found = ITEM.exec(text)
  if (found === null) return false
  // The cells of a table may be padded.
  const cell = text.slice(ITEM.lastIndex, Math.min(end, ITEM.lastIndex + 2000)).trimEnd()
  const card = cell.endsWith('|') ? cell.slice(0, -1).trimEnd() : cell
  if (card.length < SHORTEST_CARD) return false
  const title = TITLE.exec(card)
  const isMarked = found[1] !== undefined
  if (title === null) return isMarked && !BREAK.test(card)
  const rest = card.slice(title[0].length)
  return rest.length >= SHORTEST_CARD && !NAMES.test(rest) && !BREAK.test(rest)
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
