import { findLineStarts } from '../source/line-table.js'
import { mayEndInMetaLine } from './arrange/glued-meta-lines.js'
import { isGlyph } from './arrange/glyphs.js'
import { mayHaveAnchor } from './arrange/heading-anchors.js'
import { DATE } from './shapes/dates.js'
import { LONGEST_PART, readsAsMetaLine } from './shapes/parts.js'
import { isFigureRow, isNameAndField, isPart } from './shapes/scattered-parts.js'
import { isBlankCode, skipBlanks, skipBlanksBack } from './source-lines.js'
import { endsInAddress, holdsAddress } from './text/addresses.js'
import { BEGINNINGS as BORDERS, beginsRule } from './text/borders.js'
import { UNDERSCORED } from './text/changed-titles.js'

const LONGEST_ROW = 200

const DATE_AT_END = new RegExp(`${DATE}[ ·/–—»]{0,3}(?:[A-Za-z]{0,20} ?Code)?$`)

/** So much of a paragraph tells whether something is glued to it. */
const LONGEST_END = 60

/** Lines so long are paragraphs; where several have another right below, one in small letters, they may be wrapped. */
const WIDE = 200
const SHORTEST_PARAGRAPH = 120
const FEWEST_WRAPS = 2

/**
 * Whether a text may hold something to arrange. Most pages hold nothing of it, and this look at each of their lines, which
 * is much cheaper than to arrange them, tells.
 *
 * @param starts where its lines begin.
 */
export function mayNeedArranging(text: string, starts: Uint32Array = findLineStarts(text)): boolean {
  if (text.includes(OF_BUTTON) || holdsAddress(text)) return true
  if (text.includes('•') && text.includes(' • ')) return true
  if (holdsRow(text, '|', (line) => BAR.test(line)) || holdsRow(text, PICTURE)) return true
  if (holdsRow(text, '_', (line) => UNDERSCORED.test(line))) return true
  if (text.includes('Xiv:') && holdsGluedArxivLine(text)) return true
  let isHeader = true
  let wide = 0
  let goesOnSmall = false
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number
    const end = i + 1 < starts.length ? (starts[i + 1] as number) - 1 : text.length
    if (start === end) continue
    const from = skipBlanks(text, start, end)
    const to = skipBlanksBack(text, from, end)
    const length = to - from
    if (length >= SHORTEST_PARAGRAPH) {
      if (length >= WIDE && isWrapped(text, end)) {
        wide++
        goesOnSmall ||= beginsSmall(text, end + 1)
        if (goesOnSmall && wide >= FEWEST_WRAPS) return true
      }
      if (endsInAddress(text, from, to) || text.charCodeAt(from) === QUOTE) return true
      if (!SENTENCE_END.has(text.charCodeAt(to - 1)) && mayEndInMetaLine(text.slice(to - LONGEST_END, to))) return true
    }
    if (length > 0 && length <= LONGEST_ROW) {
      if (beginsWithMark(text, from) || (length < SHORTEST_PARAGRAPH && endsInAddress(text, from, to))) return true
      if (mayHaveAnchor(text, to) || endsInOthers(text, to)) return true
      if (length <= LONGEST_PART || isHeader) {
        const line = text.slice(from, to)
        if (length <= LONGEST_PART && (isPart(line) || isGlyph(line))) return true
        if (isHeader && (isFigureRow(line) || isNameAndField(line))) return true
        if (isHeader && DATE_AT_END.test(line)) {
          if (mayStandBelowTitle(text, from)) return true
          isHeader = false
        }
      }
    }
  }
  return false
}

/** Whether words other than the heading of the papers stand above the first meta line, as the title may, or a code that is a part of it. */
function mayStandBelowTitle(text: string, start: number): boolean {
  const above = text.slice(Math.max(0, start - LONGEST_ABOVE), start).trimEnd()
  return /(?:\S \S+|(?:^|\n)[A-Z]{2})$/.test(above) && !/\d Papers?$/.test(above)
}

const LONGEST_ABOVE = 40

/** `(BUTTON)`: a search for so few letters takes a fifth of the time. */
const OF_BUTTON = 'UTTON'

/** What pandoc writes for a picture. */
const PICTURE = '[]'

/** A bar between parts, and not inside of a word: `[De|Re]constructing` */
const BAR = /(?<!\p{Ll})\||\|(?!\p{L})/u

/** `[De|Re]constructing`: a word that begins so, as titles may */
const WORD_IN_BRACKETS = /^\[\p{L}[^\]\s]*\]\p{Ll}/u

/** `12. `, `• `, `[12]`, `> `, `#1`, `****`, `====`: told from the characters, for a pattern takes as long as all the rest. */
function beginsWithMark(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  if (code >= CAPITAL_A && code <= CAPITAL_Z) return false
  const first = text.charAt(start)
  if (first === '[') return !WORD_IN_BRACKETS.test(text.slice(start, start + LONGEST_PART))
  if (isDigit(code)) {
    let at = start + 1
    while (isDigit(text.charCodeAt(at))) at++
    return (text[at] === '.' || text[at] === ')') && isBlankCode(text.charCodeAt(at + 1))
  }
  if (code > ASCII || code === UNDERSCORE) {
    if (BORDERS.includes(first)) return code !== UNDERSCORE || text.startsWith('____', start)
  }
  if (code === DASH && beginsRule(text, start)) return true
  if (first === '>') return isBlankCode(text.charCodeAt(start + 1))
  if (first === '#') return isDigit(text.charCodeAt(start + 1))
  if (first === '=' || first === '*') return text[start + 1] === first || isBlankCode(text.charCodeAt(start + 1))
  return BULLETS.includes(first) && isBlankCode(text.charCodeAt(start + 1))
}

/** `>` */
const QUOTE = 0x3e
const ASCII = 0x7f
const UNDERSCORE = 0x5f
const DASH = 0x2d

const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a

const BULLETS = '•◦▪‣+-o'

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** `Ada Example and 3 others`: what other sites print for `et al.` */
function endsInOthers(text: string, end: number): boolean {
  return (
    (text.startsWith('others', end - 6) || text.startsWith('other', end - 5)) &&
    COUNTED_OTHERS.test(text.slice(end - LONGEST_PART, end))
  )
}

const COUNTED_OTHERS = / \d{1,4} others?$/

/** Whether one of the lines with certain words in it, and no more text than a row has, passes. */
function holdsRow(text: string, words: string, passes: (line: string) => boolean = () => true): boolean {
  for (let at = text.indexOf(words); at >= 0; ) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const to = skipBlanksBack(text, at, end)
    if (to - at <= LONGEST_ROW) {
      const from = skipBlanks(text, text.lastIndexOf('\n', at) + 1, end)
      if (to - from <= LONGEST_ROW && passes(text.slice(from, to))) return true
    }
    at = text.indexOf(words, end)
  }
  return false
}

/** `Originality`, `Originality Incremental`, `… advanceSavePDF`: without all of its value, or with more behind it. */
const GLUED_ORIGINALITY =
  /(?:Originality(?: Highly| Incremental)?|(?:original|advance|oriented)[ ·|]{0,5}[A-Z][A-Za-z ·|]{0,60})$/

/** `3 citations`, `v1 h-index: 12 Inf Sci` on a line of their own, below the arXiv line */
const PART_OF_ARXIV_LINE = /^[ \t]{0,8}(?:v\d{1,3}|\d{1,3}\.\d|[\d,]{1,9} citations?|h-index: ?\d{1,4}|Has Code)(?!\S)/

/** `arXiv:2504.08734 (https://…`, without its beginning */
const ID_AND_ADDRESS = /^Xiv:\S{6,24} [<(]http/

/** `arXiv:2504.08734v1NeurIPSPredicted impact top 39% …`, `… · last 90 daysOriginality` */
function holdsGluedArxivLine(text: string): boolean {
  const id = text.indexOf('Xiv:')
  const below = text.indexOf('\n', id) + 1
  return (
    ID_AND_ADDRESS.test(text.slice(id, id + LONGEST_PART)) ||
    (below > 0 && PART_OF_ARXIV_LINE.test(text.slice(below, below + LONGEST_PART))) ||
    holdsRow(text, 'Originality', (line) => line.startsWith('arXiv:') || GLUED_ORIGINALITY.test(line)) ||
    holdsRow(text, 'Predicted', (line) => line.startsWith('arXiv:'))
  )
}

/** Whether the next line is not blank. */
function isWrapped(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1)
  return end + 1 < text.length && next !== FEED && !isBlankCode(next)
}

/** Whether a line other than a meta line, `quant-phSep 20, 2024`, begins with a small letter. */
function beginsSmall(text: string, start: number): boolean {
  if (!/\p{Ll}/u.test(text.slice(start, start + 1))) return false
  const feed = text.indexOf('\n', start)
  const end = skipBlanksBack(text, start, feed < 0 ? text.length : feed)
  return !readsAsMetaLine(text.slice(start, end))
}

const FEED = 0x0a

/** `.`, `!`, `?`, `)` */
const SENTENCE_END: ReadonlySet<number> = /* @__PURE__ */ new Set([0x2e, 0x21, 0x3f, 0x29])
