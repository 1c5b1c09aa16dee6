import type { StoredPaper } from '../schema/paper.js'
import { authorLine } from './author-line.js'
import { metaLine } from './meta-line.js'
import { oneLine, refuse, shown, type Where } from './printable.js'

/**
 * A paper of the page layout, a block each: meta line and title, author line, abstract. Where there is no title, a blank
 * line stands in its place.
 */
export function spaciousPaper(paper: StoredPaper, where: Where): string {
  const { title } = paper
  const meta = metaLine(paper, where)
  const opening = title === null ? meta : `${meta}\n${oneLine(title, `${where}.title`)}`
  const { names, tail } = authorLine(paper, where)
  if (names === '' && tail.startsWith('·'))
    refuse(`${where}.institutions`, 'they stand behind names, and there are none')
  const line = joined(names, ' ', tail)
  return [opening, ...(line === '' ? [] : [line]), ...paragraphs(paper, where)].join('\n\n')
}

/** A paper of the compact layout, a line each: meta line, title and names glued, abstract. */
export function compactPaper(paper: StoredPaper, where: Where): string {
  const { categories, score, hasCode } = paper
  const meta = metaLine(paper, where)
  // Without any of these it is the date alone.
  const isTold = categories.length > 0 || score !== null || hasCode || /\d{3}$/.test(meta)
  if (!isTold) refuse(`${where}.categories`, `between lines of text ${shown(meta)} does not read as a new paper`)
  const title = paper.title === null ? '' : oneLine(paper.title, `${where}.title`)
  const { names, tail } = authorLine(paper, where)
  const glued = joined(`${title}${names}`, ' ', tail)
  if (glued === tail && tail !== '') refuse(`${where}.authors`, `${shown(tail)} needs a name in front of it`)
  const abstract = paragraphs(paper, where)
  if (glued === '' && abstract.length > 0) {
    refuse(`${where}.abstract`, 'without a title or names it reads as the line of title and names')
  }
  return [meta, ...(glued === '' ? [] : [glued]), ...abstract].join('\n')
}

/** Two texts with something between, where neither is empty. */
function joined(first: string, between: string, second: string): string {
  return first === '' || second === '' ? `${first}${second}` : `${first}${between}${second}`
}

function paragraphs({ abstract }: StoredPaper, where: Where): string[] {
  if (abstract === null) return []
  return abstract.split('\n\n').map((paragraph) => {
    if (paragraph === '') refuse(`${where}.abstract`, 'one of its paragraphs is empty')
    return oneLine(paragraph, `${where}.abstract`)
  })
}
