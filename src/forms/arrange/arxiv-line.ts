import { joinLines, type Line } from './lines.js'

/** `v1`, `23.8`, `3 citations`, `h-index: 12`, `Has Code`: parts of the arXiv line, on lines of their own. */
const PART =
  /^(?:\d{4}\.\d{4,5}|v\d{1,3}|\d{1,3}\.\d|[\d,]{1,9}(?: ?citations?)?|citations?|h-index ?:? ?\d{0,4}|Has Code|·)$/

/** What stands below that line. */
const BELOW = /^(?:Predicted impact|Originality\b|AI Analysis$)/

/** Neither a venue nor a part: the site's own. */
const OF_SITE = /^(?:save|pdf|html|share|cite|copy|follow|export|bibtex|view|open|download|code|like)\b/i

const LONGEST_VENUE = 60

/** More parts that line has not. */
const MOST_PARTS = 12

/**
 *     arXiv:2504.08734 / v1 / 23.8 / 3 citations / h-index: 12 / Has Code / Inf Sci
 *     Originality / Incremental advance
 *
 * each on one line.
 */
export function joinArxivLine(source: string, lines: readonly Line[]): readonly Line[] {
  const texts = lines.map((line) => (line.length > 2 * LONGEST_VENUE ? '' : line.textIn(source)))
  const at = texts.findIndex((text) => /^arXiv:/.test(text))
  if (at < 0) return lines
  const end = arxivEnd(texts, at)
  const wordAt = texts.findIndex((text, i) => i >= end && /^Originality:?$/.test(text))
  const hasValue = wordAt >= 0 && /^(?:[A-Z][a-z]+ |Synthesis-)/.test(texts[wordAt + 1] ?? '')
  if (end === at + 1 && !hasValue) return lines
  const arxiv = end === at + 1 ? (lines[at] as Line) : joinLines(lines.slice(at, end), () => ' ')
  if (!hasValue) return [...lines.slice(0, at), arxiv, ...lines.slice(end)]
  const originality = joinLines(lines.slice(wordAt, wordAt + 2), () => ' ')
  return [...lines.slice(0, at), arxiv, ...lines.slice(end, wordAt), originality, ...lines.slice(wordAt + 2)]
}

function arxivEnd(texts: readonly string[], at: number): number {
  let end = at + 1
  while (end < at + MOST_PARTS && PART.test(texts[end] ?? '')) end++
  const venue = texts[end] ?? ''
  const isVenue =
    venue !== '' &&
    venue.length <= LONGEST_VENUE &&
    !OF_SITE.test(venue) &&
    !BELOW.test(venue) &&
    BELOW.test(texts[end + 1] ?? '')
  return isVenue ? end + 1 : end
}
