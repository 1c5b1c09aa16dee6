import { cutLine, joinLines, type Line, replaceLines, sliceLine } from '../lines.js'

/** `v1`, `23.8`, `3 citations`, `h-index: 12`, `Has Code`: parts of the arXiv line, on lines of their own. */
const PART =
  /^(?:\d{4}\.\d{4,5}|v\d{1,3}|\d{1,3}\.\d|[\d,]{1,9}(?: ?citations?)?|citations?|h-index ?:? ?\d{0,4}|Has Code|[·|•])$/

/** `v1 3 citations h-index: 12 `, in front of a venue or not */
const PARTS_IN_ROW = /^(?:(?:v\d{1,3}|\d{1,3}\.\d|[\d,]{1,9} citations?|h-index: \d{1,4}|Has Code)(?: |$)){1,5}/

/** What stands below that line. */
const BELOW = /^(?:Predicted impact|Originality\b|AI Analysis$)/

/** Neither a venue nor a part: the site's own. */
const OF_SITE = /^(?:save|bookmark|pdf|html|share|cite|copy|follow|export|bibtex|view|open|download|code|like)\b/i

const LONGEST_VENUE = 60
const LONGEST_LINE = 300

/** More parts that line has not. */
const MOST_PARTS = 12

/** What the two lines below it begin with, and all of each. */
const IMPACT = 'Predicted impact'
const WHOLE_IMPACT = /^Predicted impact top \d{1,3}% in \S{1,40} · last \d{1,4} days?(?:$|Originality)/
const ORIGINALITY = 'Originality'
const WHOLE_ORIGINALITY = /Originality ?:? ?(?:Highly original|Incremental advance|Synthesis-oriented)/
/** Their words, and the values between them, each a text of its own. */
const MOST_IMPACT_PARTS = 7

/**
 * Puts the arXiv line and the impact line together whose parts stand on lines of their own, and parts the two where they
 * are glued:
 *
 *     arXiv:2504.08734 / v / 1 / 23.8 / 3 citations / h-index: 12 / Has Code / Inf Sci
 *     Predicted impact top / 39 / % in / SY / · last / 90 / daysOriginality / Incremental advance
 */
export function joinArxivLine(source: string, given: readonly Line[]): readonly Line[] {
  const lines = replaceLines(given, (line) => withoutBars(source, line))
  const texts = lines.map((line) => (line.length > LONGEST_LINE ? '' : line.textIn(source)))
  const at = texts.findIndex((text) => text.startsWith('arXiv:'))
  if (at < 0) return lines
  const end = arxivEnd(texts, at, isShortened(lines[at] as Line))
  const parts = lines.slice(at, end).filter((_, i) => !BAR.test(texts[at + i] as string))
  const arxiv = joinParts(source, parts)
  const cut = arxiv.textIn(source).indexOf(IMPACT)
  const top = cut < 0 ? [end === at + 1 ? (lines[at] as Line) : arxiv] : cutLine(source, arxiv, cut, 'line')
  const below = [...top.slice(1), ...lines.slice(end, end + MOST_PARTS)]
  const whole = joinUntil(source, joinUntil(source, below, IMPACT, WHOLE_IMPACT), ORIGINALITY, WHOLE_ORIGINALITY)
  if (end === at + 1 && whole === below && top.length === 1) return lines
  return [...lines.slice(0, at), top[0] as Line, ...whole, ...lines.slice(end + MOST_PARTS)]
}

/** Parts on one line; `v` and `1`, `39` and `% in` are words of it. */
function joinParts(source: string, parts: readonly Line[]): Line {
  const textOf = (i: number) => (parts[i] as Line).textIn(source)
  return joinLines(parts, (i) => (textOf(i - 1) === 'v' || textOf(i).startsWith('%') ? '' : ' '))
}

/** The lines with one of them, from its first words on, put together with those below until it is whole. */
function joinUntil(source: string, lines: readonly Line[], words: string, whole: RegExp): readonly Line[] {
  const at = lines.findIndex((line) => line.length <= LONGEST_LINE && line.textIn(source).includes(words))
  const line = lines[at]
  if (line === undefined || whole.test(line.textIn(source))) return lines
  const cut = line.textIn(source).indexOf(words)
  const parts = cut === 0 ? [line] : cutLine(source, line, cut, 'line')
  for (let end = at + 2; end <= Math.min(lines.length, at + MOST_IMPACT_PARTS); end++) {
    if ((lines[end - 1] as Line).length > LONGEST_VENUE) break
    const joined = joinParts(source, [...parts.slice(-1), ...lines.slice(at + 1, end)])
    if (whole.test(joined.textIn(source)))
      return [...lines.slice(0, at), ...parts.slice(0, -1), joined, ...lines.slice(end)]
  }
  return lines
}

/** `arXiv:2504.08734 | v1 | 3 citations` → without the bars, which the site does not have; null of any other line. */
function withoutBars(source: string, line: Line): Line[] | null {
  const text = line.length > LONGEST_LINE ? '' : line.textIn(source)
  if (!BEGINS_BARRED.test(text)) return null
  const parts = Array.from(text.matchAll(BETWEEN_BARS), ({ index, 0: part }) =>
    sliceLine(line, index, index + part.trimEnd().length),
  )
  return parts.length < 2 ? null : [joinLines(parts, ' ')]
}

const BAR = /^[|•]$/
const BEGINS_BARRED = /^(?:arXiv:|Predicted impact ).*[|•]/
const BETWEEN_BARS = /[^\s|•][^|•]*/g

/** Whether something was taken off a line, so that the next may be what it was wrapped before. */
function isShortened({ runs }: Line): boolean {
  return runs.some(({ start, end, written }, i) => {
    const next = runs[i + 1]
    return (next !== undefined && end < next.start) || (written !== null && end - start > written.length)
  })
}

/** Whether a line is a part, or goes on with several behind the separator of the one above: `· 3 citations · Has Code` */
function isPart(text: string): boolean {
  return PART.test(text.startsWith('· ') ? (text.split(/ ?· ?/)[1] as string) : text)
}

/** `v` / `1` */
function isVersion(texts: readonly string[], at: number): boolean {
  return texts[at] === 'v' && /^\d{1,3}$/.test(texts[at + 1] ?? '')
}

/** Where the line ends that begins at one: behind its parts, and the venue above what stands below. */
function arxivEnd(texts: readonly string[], at: number, isShort: boolean): number {
  let end = at + 1
  while (end < at + MOST_PARTS && (isPart(texts[end] ?? '') || isVersion(texts, end))) end++
  const last = texts[end] ?? ''
  const venue = last.replace(PARTS_IN_ROW, '')
  const mayBeVenue = last !== '' && venue.length <= LONGEST_VENUE && !OF_SITE.test(venue) && !BELOW.test(venue)
  const isBehindParts = end > at + 1 || isShort || venue.length < last.length
  return mayBeVenue && isBehindParts && BELOW.test(texts[end + 1] ?? '') ? end + 1 : end
}
