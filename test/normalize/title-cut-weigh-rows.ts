import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import { candidatesByShape, weighOn } from '../../src/normalize/title-cut/candidates.js'
import { lastCommaItems } from '../../src/normalize/title-cut/comma-items.js'
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
