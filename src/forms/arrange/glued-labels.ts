import { type Line, sliceLine, withGap } from './lines.js'
import { isMetaLine } from './parts.js'

/** Shorter is no paragraph. */
const SHORTEST_PARAGRAPH = 80

/** The end of a sentence, and a label of the site right behind it: `… marsh birds.Show more` */
const GLUED_LABEL = /[.!?…)\]"'”’]((?:[A-Z][a-z]+(?: [a-z]+){0,2}|PDF|HTML|DOI|BibTeX){1,3})$/

/** Longer is no label. */
const LONGEST_LABEL = 40

/** Fewer papers that end so may do it by chance. */
const FEWEST_PAPERS = 2

/** Takes the site's own labels off the ends of the paragraphs that they are glued to, where several papers have the same. */
export function splitGluedLabels(source: string, lines: readonly Line[]): readonly Line[] {
  const labels = new Map<number, string>()
  const counts = new Map<string, number>()
  let papers = 0
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) papers++
    if (line.length < SHORTEST_PARAGRAPH) continue
    const label = GLUED_LABEL.exec(line.textIn(source).slice(-LONGEST_LABEL))?.[1]
    if (label === undefined) continue
    labels.set(at, label)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const isOfSite = (label: string) => {
    const count = counts.get(label) as number
    return count >= FEWEST_PAPERS && 2 * count >= papers
  }
  if (![...labels.values()].some(isOfSite)) return lines
  return lines.flatMap((line, at) => {
    const label = labels.get(at)
    if (label === undefined || !isOfSite(label)) return [line]
    const cut = line.length - label.length
    return [sliceLine(line, 0, cut), withGap(sliceLine(line, cut, line.length), 'line')]
  })
}
