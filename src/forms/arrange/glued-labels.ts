import { type Line, replaceLines, sliceLine, withGap } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'
import { isLabels, labelsAtEnd } from '../shapes/site-labels.js'

/** Shorter is no paragraph. */
const SHORTEST_PARAGRAPH = 80

/** The end of a sentence, and words right behind it: `… marsh birds.Show more`, `… marsh birds.© 2026 Scholar Feed`; not `O'Connor` */
const GLUED = /(?:[.!?…)\]"”]|(?<![A-Z])['’])((?:[A-Z][a-z]+(?: [a-z]+){0,2}|[A-Z]{2,5}){1,3}|© ?\d{4}[A-Za-z ]{0,30})$/

/** Longer is no label. */
const LONGEST_LABEL = 40

/** Fewer papers that end so may do it by chance. */
const FEWEST_PAPERS = 2

/** Takes the site's own labels off the ends of the paragraphs that they are glued to: those that are known, and such as several papers have. */
export function splitGluedLabels(source: string, lines: readonly Line[]): readonly Line[] {
  const cuts = new Map<number, number>()
  const counts = new Map<string, number>()
  let papers = 0
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) papers++
    if (line.length < SHORTEST_PARAGRAPH) continue
    const text = line.textIn(source)
    if (!/[A-Za-z]/.test(text.charAt(text.length - 1))) continue
    const label = GLUED.exec(text.slice(-LONGEST_LABEL))?.[1]
    if (label === undefined) continue
    cuts.set(at, line.length - label.length)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const isOfSite = (line: Line, cut: number) => {
    const label = line.textIn(source).slice(cut)
    const count = counts.get(label) as number
    return isLabels(label) || label.startsWith('©') || (count >= FEWEST_PAPERS && 2 * count >= papers)
  }
  const split = replaceLines(lines, (line, at) => {
    const cut = cuts.get(at)
    if (cut === undefined || !isOfSite(line, cut)) return splitOriginality(source, line)
    return [sliceLine(line, 0, cut), withGap(sliceLine(line, cut, line.length), 'line')]
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
    if (above.length > LONGEST_IMPACT || !ORIGINALITY.test(above.textIn(source))) return null
    return isLabels(line.textIn(source)) ? [withGap(line, 'paragraph')] : null
  })
}

const ORIGINALITY = /Originality ?:? ?(?:Highly original|Incremental advance|Synthesis-oriented)$/

/** `… Originality Incremental advanceSavePDF` */
function splitOriginality(source: string, line: Line): Line[] | null {
  if (line.length > LONGEST_IMPACT || line.length < SHORTEST_ORIGINALITY) return null
  const text = line.textIn(source)
  const cut = text.includes('Originality') ? labelsAtEnd(text) : text.length
  if (cut === text.length || !ORIGINALITY.test(text.slice(0, cut))) return null
  const blanks = text.slice(cut).length - text.slice(cut).trimStart().length
  return [sliceLine(line, 0, cut), withGap(sliceLine(line, cut + blanks, line.length), 'line')]
}

const LONGEST_IMPACT = 300
const SHORTEST_ORIGINALITY = 20
