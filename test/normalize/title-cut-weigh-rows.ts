import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import { candidatesByShape, weighOn } from '../../src/normalize/title-cut/candidates.js'
import { lastCommaItems } from '../../src/normalize/title-cut/comma-items.js'
import { cutTitles } from '../../src/normalize/title-cut/cut-titles.js'
import { evidence } from '../../src/normalize/title-cut/evidence.js'

/** Stands for thirty sentences: only an abstract of some length tells by what it does not hold. */
const LONG = 'ebb and flow. '.repeat(30)

const rowNames = new Map(Object.entries(evidence).map(([name, row]) => [row, name]))

/**
 * Everything that speaks for or against the cut marked with | in "title|names ¦ abstract", in alphabetic order, as far as its
 * name matches; an … in the abstract makes it long.
 */
export function rowsAt(marked: string, about: RegExp): string {
  const [line = '', abstract = ''] = marked.split(' ¦ ')
  const truncated = line.endsWith(' et al.')
  const at = line.indexOf('|')
  const text = line.replace('|', '').replace(/ et al\.$/, '')
  const candidate = candidatesByShape(text, truncated, lastCommaItems(text)).find((one) => one.at === at)
  if (candidate === undefined) return 'no candidate'
  const words = new AbstractWords(abstract.replace('…', LONG))
  weighOn(text, candidate, words)
  weighOn(text, candidate, words)
  const names = candidate.found.map((row) => rowNames.get(row) ?? 'unknown')
  return names
    .filter((name) => about.test(name))
    .sort()
    .join(' ')
}

/** Where the line in "title|names et al. ¦ abstract" is cut, in what doubt, and a stretch around the other cut. */
export function cutOf(marked: string): { line: string; verdict: string; alternative: string } {
  const [line = '', abstract = ''] = marked.split(' ¦ ')
  const truncated = line.endsWith(' et al.')
  const text = line.replace('|', '').replace(/ et al\.$/, '')
  const [cut] = cutTitles([{ text, truncated, abstract: abstract.replace('…', LONG) }], { names: [], titles: [] })
  if (cut === undefined) throw new Error('no cut')
  const { at, certain, reason, alternative } = cut
  const around =
    alternative === null ? '' : mark(text, alternative).slice(Math.max(0, alternative - 8), alternative + 9)
  return { line: mark(text, at), verdict: certain ? 'certain' : reason, alternative: around }
}

function mark(text: string, at: number): string {
  return `${text.slice(0, at)}|${text.slice(at)}`
}
