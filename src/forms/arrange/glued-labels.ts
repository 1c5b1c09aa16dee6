import { countEach } from '../../source/counts.js'
import { cutLine, type Line, replaceLines, withGap } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'
import { isLabels, labelsAtEnd } from '../shapes/site-labels.js'
import { ORIGINALITY } from './arxiv-line.js'

/** Shorter is no paragraph. */
const SHORTEST_PARAGRAPH = 80

/** The end of a sentence, and words right behind it: `… marsh birds.Show more`, `… marsh birds.© 2026 Scholar Feed`; not `O'Connor` */
const GLUED = /(?:[.!?…)\]"”]|(?<![A-Z])['’])((?:[A-Z][a-z]+(?: [a-z]+){0,2}|[A-Z]{2,5}){1,3}|© ?\d{4}[A-Za-z ]{0,30})$/

/** Longer is no label. */
const LONGEST_LABEL = 40

/** The words that are glued to the end of a text; undefined where it ends as sentences do. */
export function gluedLabel(text: string): string | undefined {
  return GLUED.exec(text.slice(-LONGEST_LABEL))?.[1]
}

/** Fewer papers that end so may do it by chance. */
const FEWEST_PAPERS = 2

/** Takes the site's own labels off the ends of the paragraphs that they are glued to: those that are known, and such as several papers have. */
export function splitGluedLabels(source: string, lines: readonly Line[]): readonly Line[] {
  const papers = lines.filter((line) => isMetaLine(source, line)).length
  const labels = lines.map((line) => (line.length < SHORTEST_PARAGRAPH ? undefined : gluedLabel(line.textIn(source))))
  const counts = countEach(labels)
  const isOfSite = (label: string) => {
    const count = counts.get(label) as number
    return isLabels(label) || label.startsWith('©') || (count >= FEWEST_PAPERS && 2 * count >= papers)
  }
  const split = replaceLines(lines, (line, at) => {
    const label = labels[at]
    if (label === undefined || !isOfSite(label)) return splitOriginality(source, line)
    return cutLine(source, line, line.length - label.length, 'line')
  })
  return setLabelsApart(source, split)
}

/** More blank lines than that has no page without any between its blocks. */
const FEW_BLANK_LINES = 3

/** On a page with blank lines, labels below the impact line are no part of it that was wrapped. */
function setLabelsApart(source: string, lines: readonly Line[]): readonly Line[] {
  if (lines.filter(({ gap }) => gap === 'paragraph').length <= FEW_BLANK_LINES) return lines
  return replaceLines(lines, (line, at) => {
    const above = lines[at - 1]
    if (above === undefined || line.gap !== 'line' || line.length > LONGEST_LABEL) return null
    if (above.length > LONGEST_IMPACT || !ENDS_IN_ORIGINALITY.test(above.textIn(source))) return null
    return isLabels(line.textIn(source)) ? [withGap(line, 'paragraph')] : null
  })
}

const ENDS_IN_ORIGINALITY = new RegExp(`${ORIGINALITY.source}$`)

/** `… Originality Incremental advanceSavePDF` */
function splitOriginality(source: string, line: Line): Line[] | null {
  if (line.length > LONGEST_IMPACT || line.length < SHORTEST_ORIGINALITY) return null
  const text = line.textIn(source)
  const cut = text.includes('Originality') ? labelsAtEnd(text) : text.length
  if (cut === text.length || !ENDS_IN_ORIGINALITY.test(text.slice(0, cut))) return null
  return cutLine(source, line, cut, 'line')
}

const LONGEST_IMPACT = 300
const SHORTEST_ORIGINALITY = 20
