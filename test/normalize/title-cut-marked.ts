import { cutTitles } from '../../src/normalize/title-cut/cut-titles.js'

/** Stands for thirty sentences: only an abstract of some length tells by what it does not hold. */
const LONG = 'ebb and flow. '.repeat(30)

/** Reads "title|names et al. ¦ abstract"; an … in the abstract makes it long. */
export function readMarked(marked: string) {
  const [line = '', abstract = ''] = marked.split(' ¦ ')
  const truncated = line.endsWith(' et al.')
  const meant = line.replace(/ et al\.$/, '')
  return { meant, paper: { text: meant.replace('|', ''), truncated, abstract: abstract.replace('…', LONG) } }
}

/** How the first of some lines is cut beside the others and the names that the page prints apart, with | at the cut. */
export function cutMarked(marked: string, others: readonly string[] = [], apart: readonly string[] = []) {
  const { meant, paper } = readMarked(marked)
  const papers = [paper, ...others.map((other) => readMarked(other).paper)]
  const [cut] = cutTitles(papers, () => apart)
  if (cut === undefined) throw new Error('no cut')
  const { at, certain, reason, alternative } = cut
  const mark = (offset: number) => `${paper.text.slice(0, offset)}|${paper.text.slice(offset)}`
  return { line: mark(at), meant, certain, reason, alternative: alternative === null ? null : mark(alternative) }
}
