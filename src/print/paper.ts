import type { Paper } from '../schema/paper.js'
import { authorLine } from './author-line.js'
import { metaLine } from './meta-line.js'
import { oneLine, refuse, shown, type Where } from './printable.js'

/**
 * A paper of the page layout, a block each: meta line and title, author line, abstract. Where there is no title, a blank
 * line stands in its place.
 */
export function spaciousPaper(paper: Paper, where: Where): string {
  const { title } = paper
  const meta = metaLine(paper, where)
  const opening = title === null ? meta : `${meta}\n${oneLine(title, `${where}.title`)}`
  const names = authorLine(paper, where)
  return [opening, ...(names === '' ? [] : [names]), ...paragraphs(paper, where)].join('\n\n')
}

/** A paper of the compact layout, a line each: meta line, title and names glued, abstract. */
export function compactPaper(paper: Paper, where: Where): string {
  const { title, authors, categories, score, hasCode, date } = paper
  const meta = metaLine(paper, where)
  const isTold = categories.length > 0 || score !== null || hasCode || /\d{3}$/.test(date?.text ?? '')
  if (!isTold) refuse(`${where}.categories`, `between lines of text ${shown(meta)} does not read as a new paper`)
  const names = authorLine(paper, where)
  if (authors.length === 0 && names !== '') refuse(`${where}.authors`, `${shown(names)} needs a name in front of it`)
  const glued = `${title === null ? '' : oneLine(title, `${where}.title`)}${names}`
  const abstract = paragraphs(paper, where)
  if (glued === '' && abstract.length > 0) {
    refuse(`${where}.abstract`, 'without a title or names it reads as the line of title and names')
  }
  return [meta, ...(glued === '' ? [] : [glued]), ...abstract].join('\n')
}

function paragraphs({ abstract }: Paper, where: Where): string[] {
  if (abstract === null) return []
  return abstract.split('\n\n').map((paragraph) => {
    if (paragraph === '') refuse(`${where}.abstract`, 'one of its paragraphs is empty')
    return oneLine(paragraph, `${where}.abstract`)
  })
}
