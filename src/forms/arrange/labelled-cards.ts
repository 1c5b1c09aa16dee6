import { joinLines, type Line, replaceLines, sliceLine, withGap } from '../lines.js'
import { readParts } from './part-labels.js'

/** Shorter is no paper. */
const SHORTEST_CARD = 150
const LONGEST_META_LINE = 160
const LONGEST_HEAD = 1200

const TITLE = /^(?:Title|Paper) ?:? ?(?=\S)/
/** The labels of names and of an abstract, which stand in front of a capital. */
const AUTHORS = /Authors? ?:? ?(?=\p{Lu})/gu
const ABSTRACT = /(?:Abstract|Summary) ?:? ?(?=["“'(]?[\p{Lu}\d])/gu

/**
 * Parts a paper that stands on one line with a label in front of each of its parts, as lists of terms are written that
 * know no lines:
 *
 *     Score52.4CategoryLGPublishedSep 20, 2024TitleQuiet TramsAuthorsJonas VikAbstractNight trams …
 */
export function splitLabelledCards(source: string, lines: readonly Line[]): readonly Line[] {
  return replaceLines(lines, (line) => (line.length < SHORTEST_CARD ? null : splitCard(source, line)))
}

function splitCard(source: string, line: Line): Line[] | null {
  const text = line.textIn(source)
  const { parts, hasLabel, hasDate, end } = readParts(text.slice(0, LONGEST_META_LINE))
  const head = text.slice(end, end + LONGEST_HEAD)
  const title = hasLabel && hasDate ? TITLE.exec(head) : null
  if (title === null) return null
  const [authors, ...otherAuthors] = [...head.matchAll(AUTHORS)]
  if (authors === undefined || otherAuthors.length > 0) return null
  const [abstract] = [...head.matchAll(ABSTRACT)].filter(({ index }) => index > authors.index)
  if (abstract === undefined) return null
  const cell = (from: number, to: number) => {
    const shown = text.slice(from, to).trimEnd()
    return withGap(sliceLine(line, from, from + shown.length), 'paragraph')
  }
  const meta = joinLines(
    parts.map(([from, to]) => sliceLine(line, from, to)),
    '',
  )
  return [
    meta,
    withGap(cell(end + title[0].length, end + authors.index), 'line'),
    cell(end + authors.index + authors[0].length, end + abstract.index),
    cell(end + abstract.index + abstract[0].length, text.length),
  ]
}
