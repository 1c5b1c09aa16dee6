import type { AuthorLine, Range } from '../syntax/nodes.js'
import type { PaperNode } from './nodes.js'

/*
 * Words that a site prints in front of what they name, often for screen readers alone: `Paper: Quiet Trams`, `Authors: Ida
 * Example`, `Abstract: We count …`. One title may begin so by itself; that all of a page do is the site’s own doing.
 */

const TITLE = /(?:Paper|Title):[ \n]+(?=\S)/y
const NAMES = /(?:Authors?:|By:?)[ \n]+(?=\p{L})/uy
const ABSTRACT = /(?:Abstract|Summary|Description|TL;?DR):[ \n]+(?=\S)/iy

/** Fewer papers may begin alike by chance. */
const FEWEST_PAPERS = 2

/** Takes the labels off that all papers of a page have in front of a part; they are the second part of the result. */
export function takeOffLeadingLabels(
  page: string,
  papers: readonly PaperNode[],
): { papers: readonly PaperNode[]; labels: Range[] } {
  const titles = labelsAt(page, papers, TITLE, ({ title }) => title)
  const names = labelsAt(page, papers, NAMES, ({ authorLine }) => authorLine)
  const abstracts = labelsAt(page, papers, ABSTRACT, ({ abstract }) => abstract[0] ?? null)
  const labels = [...titles.values(), ...names.values(), ...abstracts.values()]
  if (labels.length === 0) return { papers, labels }
  const shown = labels.map(({ start, end }) => ({ start, end: start + page.slice(start, end).trimEnd().length }))
  const without = papers.map((paper): PaperNode => {
    const [first, ...others] = paper.abstract
    return {
      ...paper,
      title: behind(paper.title, titles.get(paper)),
      authorLine: namesBehind(paper.authorLine, names.get(paper)),
      abstract: first === undefined ? [] : [behind(first, abstracts.get(paper)), ...others],
    }
  })
  return { papers: without, labels: shown }
}

/** The label in front of one part of each paper; none where any paper has that part without one. */
function labelsAt(
  page: string,
  papers: readonly PaperNode[],
  pattern: RegExp,
  partOf: (paper: PaperNode) => Range | null,
): Map<PaperNode, Range> {
  const labels = new Map<PaperNode, Range>()
  for (const paper of papers) {
    const part = partOf(paper)
    if (part === null) continue
    pattern.lastIndex = part.start
    const end = pattern.test(page) ? pattern.lastIndex : part.end
    if (end >= part.end) return new Map()
    labels.set(paper, { start: part.start, end })
  }
  return labels.size < FEWEST_PAPERS ? new Map() : labels
}

/** What stands behind a label. */
function behind<Part extends Range | null>(part: Part, label: Range | undefined): Part {
  if (part === null || label === undefined) return part
  return { ...part, start: label.end }
}

function namesBehind(line: AuthorLine | null, label: Range | undefined): AuthorLine | null {
  const [first, ...others] = line?.names ?? []
  if (line === null || label === undefined || first === undefined) return line
  return { ...behind(line, label), names: [behind(first, label), ...others] }
}
