import { inventPaper, type PrintedPaper } from './paper.js'
import { createRandom } from './random.js'
import { personName } from './words.js'

/** The two ways in which an author page prints its papers. */
export type Layout = 'page' | 'compact'

export const LAYOUTS: readonly Layout[] = ['page', 'compact']

/** Invents an author page. The same seed gives the same papers in either layout. */
export function profilePage(layout: Layout, paperCount: number, seed: number): string {
  const random = createRandom(seed)
  const owner = personName(random)
  const papers = Array.from({ length: paperCount }, () => inventPaper(random, owner))
  if (layout === 'compact') return papers.map(compactPaper).join('\n')
  const header = [
    `${owner}\n`,
    random.pick(['CL', 'CV', 'LG', 'AI']),
    `h-index${random.between(7, 115)}`,
    `${paperCount.toLocaleString('en-US')}papers`,
    `${random.between(4, 19124).toLocaleString('en-US')}citations`,
    `Novelty${random.between(29, 60)}%`,
    `AI Score${random.between(39, 63)}`,
    `\n${paperCount.toLocaleString('en-US')} Papers\n\n`,
  ]
  return header.join('\n') + papers.map(spacedPaper).join('\n\n')
}

function spacedPaper({ meta, title, authors, abstract }: PrintedPaper): string {
  return `${meta}\n${title}\n\n${authors}\n\n${abstract}`
}

function compactPaper({ meta, title, authors, abstract }: PrintedPaper): string {
  return `${meta}\n${title}${authors}\n${abstract}`
}
