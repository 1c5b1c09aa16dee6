import { cutLine, joinLines, type Line, replaceLines, sliceLine, withGap } from '../lines.js'
import { isLabels, labelsAtEnd } from '../shapes/site-labels.js'

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

/** More parts that line has not. */
const MOST_PARTS = 12

/**
 * Puts the arXiv line and the impact line together whose parts stand on lines of their own, and parts the two where they
 * are glued:
 *
 *     arXiv:2504.08734 / v / 1 / 23.8 / 3 citations / h-index: 12 / Has Code / Inf Sci
 *     Predicted impact top / 39 / % in / SY / · last / 90 / daysOriginality / Incremental advance
 */
export function joinArxivLine(source: string, given: readonly Line[]): readonly Line[] {
  const bare = replaceLines(given, (line, at) => withoutBars(source, line, given[at + 1]))
  const lines = joinImpact(source, bare)
  const texts = lines.map((line) => (line.length > 3 * LONGEST_VENUE ? '' : line.textIn(source)))
  const at = texts.findIndex((text) => text.startsWith('arXiv:'))
  if (at < 0) return lines
  const end = arxivEnd(texts, at, isShortened(lines[at] as Line))
  const joined =
    end === at + 1
      ? (lines[at] as Line)
      : joinParts(
          source,
          lines.slice(at, end).filter((_, i) => !BAR.test(texts[at + i] as string)),
        )
  const [arxiv, ...glued] = partLabels(source, joined)
  const next = labelsEnd(texts, end)
  const labels = [...glued, ...lines.slice(end, next)]
  const below = joinOriginality(source, texts, lines, next)
  const parted = partImpact(source, arxiv)
  if (end === at + 1 && below === null && parted.length === 1 && labels.length === 0) return lines
  const rest = below ?? lines.slice(next)
  return [...lines.slice(0, at), ...parted, ...(labels.length === 0 ? rest : withLabels(source, rest, labels))]
}

/** Parts on one line; `v` and `1`, `39` and `% in` are words of it. */
function joinParts(source: string, parts: readonly Line[]): Line {
  const textOf = (i: number) => (parts[i] as Line).textIn(source)
  return joinLines(parts, (i) => (textOf(i - 1) === 'v' || textOf(i).startsWith('%') ? '' : ' '))
}

const WHOLE_IMPACT = /^Predicted impact top \d{1,3}% in \S{1,40} · last \d{1,4} days?(?:$|Originality)/
/** Its words, and the values between them, each a text of its own. */
const MOST_IMPACT_PARTS = 7

/** The lines with the impact line on one, where its values stand on lines of their own. */
function joinImpact(source: string, lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(
    (line) => line.length <= LONGEST_VENUE && line.textIn(source).startsWith('Predicted impact'),
  )
  if (at < 0 || WHOLE_IMPACT.test((lines[at] as Line).textIn(source))) return lines
  for (let end = at + 2; end <= Math.min(lines.length, at + MOST_IMPACT_PARTS); end++) {
    const parts = lines.slice(at, end)
    if (parts.some(({ length }) => length > LONGEST_VENUE)) break
    const joined = joinParts(source, parts)
    if (WHOLE_IMPACT.test(joined.textIn(source))) return [...lines.slice(0, at), joined, ...lines.slice(end)]
  }
  return lines
}

/** Where labels of the site end that stand between the arXiv line and the impact line; where they would begin if there are none. */
function labelsEnd(texts: readonly string[], from: number): number {
  let end = from
  while (end < from + MOST_PARTS && isLabels(texts[end] ?? '')) end++
  return BELOW.test(texts[end] ?? '') ? end : from
}

/** The labels below the impact line, which goes on from the arXiv line. */
function withLabels(source: string, lines: readonly Line[], labels: readonly Line[]): Line[] {
  let end = 0
  while (end < lines.length && IMPACT_LINE.test((lines[end] as Line).textIn(source).slice(0, LONGEST_VENUE))) end++
  const [next, ...others] = lines.slice(end)
  const apart = labels.map((line, i) => withGap(line, i === 0 ? 'paragraph' : 'line'))
  return [...lines.slice(0, end), ...apart, ...(next === undefined ? [] : [withGap(next, 'paragraph')]), ...others]
}

const IMPACT_LINE = /^(?:Predicted impact|Originality\b)/

/** `… h-index: 59 Inf SciSaveSharePDF` → the line, and the labels behind it. */
function partLabels(source: string, line: Line): [Line, ...Line[]] {
  const text = line.textIn(source)
  const end = labelsAtEnd(text)
  if (end === text.length || end < 'arXiv:'.length) return [line]
  const blanks = text.slice(end).length - text.slice(end).replace(/^[ ·|]+/, '').length
  return [sliceLine(line, 0, end), sliceLine(line, end + blanks, text.length)]
}

/** `arXiv:2504.08734 | v1 | 3 citations`, `v1 |` → without the bars, which the site does not have; null of any other line. */
function withoutBars(source: string, line: Line, below: Line | undefined): Line[] | null {
  const text = line.length > LONGEST_BARRED ? '' : line.textIn(source)
  const cut = (below === undefined || below.length > LONGEST_VENUE ? null : BAR_BEHIND.exec(text))?.index
  if (cut !== undefined && (PART.test(text.slice(0, cut)) || ID_ALONE.test(text.slice(0, cut)))) {
    return [sliceLine(line, 0, cut)]
  }
  if (!BEGINS_BARRED.test(text)) return null
  const parts = Array.from(text.matchAll(BETWEEN_BARS), ({ index, 0: part }) =>
    sliceLine(line, index, index + part.trimEnd().length),
  )
  return parts.length < 2 ? null : [joinLines(parts, ' ')]
}

const BAR = /^[|•]$/
const BAR_BEHIND = / ?[|•]$/
const ID_ALONE = /^arXiv:\S{1,20}$/
const BEGINS_BARRED = /^(?:arXiv:|Predicted impact ).*[|•]/
const LONGEST_BARRED = 300
const BETWEEN_BARS = /[^\s|•][^|•]*/g

const IMPACT = 'Predicted impact top'

/** `arXiv:2504.08734v1NeurIPSPredicted impact top 39% in SY …` → two lines. */
function partImpact(source: string, line: Line): Line[] {
  const text = line.textIn(source)
  const impact = text.indexOf(IMPACT)
  return impact < 0 ? [line] : cutLine(source, line, impact, 'line')
}

/** The word with its value, as extractors write it. */
export const ORIGINALITY = /Originality ?:? ?(?:Highly original|Incremental advance|Synthesis-oriented)/

/** The lines from one on with the word and its value on one line; null where they are already, or stand nowhere. */
function joinOriginality(
  source: string,
  texts: readonly string[],
  lines: readonly Line[],
  from: number,
): readonly Line[] | null {
  for (let at = from; at < Math.min(texts.length, from + MOST_PARTS); at++) {
    const [text, next] = [texts[at] as string, texts[at + 1] ?? '']
    if (!text.includes('Originality') || ORIGINALITY.test(text)) continue
    if (!ORIGINALITY.test(`${text} ${next}`)) return null
    return [...lines.slice(from, at), ...cutOriginality(source, lines.slice(at, at + 2)), ...lines.slice(at + 2)]
  }
  return null
}

/** A line of its own, so that no line is wider than the page was wrapped. */
function cutOriginality(source: string, [line, next]: readonly Line[]): Line[] {
  const [above, below] = [line as Line, next as Line]
  const cut = above.textIn(source).indexOf('Originality')
  const word = joinLines([sliceLine(above, cut, above.length), below], ' ')
  const impact = above.textIn(source).slice(0, cut).trimEnd().length
  return impact === 0 ? [withGap(word, above.gap)] : [sliceLine(above, 0, impact), withGap(word, 'line')]
}

/** Whether something was taken off a line, so that the next may be what it was wrapped before. */
function isShortened({ runs }: Line): boolean {
  return runs.some(({ start, end, written }, i) => {
    const next = runs[i + 1]
    return (next !== undefined && end < next.start) || (written !== null && end - start > written.length)
  })
}

/** Whether a line is a part, or goes on with several behind the separator of the one above: `· 3 citations · Has Code` */
function isPart(text: string): boolean {
  return (
    PART.test(text) ||
    (text.startsWith('· ') && text.length <= LONGEST_BARRED && PART.test(text.split(/ ?· ?/)[1] as string))
  )
}

/** `v` / `1` */
function isVersion(texts: readonly string[], at: number): boolean {
  return texts[at] === 'v' && /^\d{1,3}$/.test(texts[at + 1] ?? '')
}

function arxivEnd(texts: readonly string[], at: number, isShort: boolean): number {
  let end = at + 1
  while (end < at + MOST_PARTS && (isPart(texts[end] ?? '') || isVersion(texts, end))) end++
  const last = texts[end] ?? ''
  const venue = last.replace(PARTS_IN_ROW, '')
  const isVenue =
    (end > at + 1 || isShort || venue.length < last.length) &&
    last !== '' &&
    venue.length <= LONGEST_VENUE &&
    !OF_SITE.test(venue) &&
    !BELOW.test(venue)
  return isVenue && BELOW.test(texts[labelsEnd(texts, end + 1)] ?? '') ? end + 1 : end
}
