import type { Author } from '../schema/author.js'
import { readsAsField } from '../syntax/header.js'
import { oneLine, refuse, shown } from './printable.js'

/** The blocks above the papers: the name, the figures, the heading. Each is there where its value is. */
export function headerBlocks(author: Author): string[] {
  const { name, primaryCategory, paperCount } = author
  const figures = figureLines(author)
  if (figures.length === 0) {
    if (name !== null) refuse('author.name', 'without any figure below it a page does not tell it from other lines')
    if (primaryCategory !== null) refuse('author.primaryCategory', 'it stands above the figures, and there are none')
    return []
  }
  const blocks = name === null ? [] : [oneLine(name, 'author.name')]
  if (name !== null && primaryCategory === null && readsAsField(name)) {
    refuse('author.name', `with no field below it ${shown(name)} reads as the field`)
  }
  blocks.push([...(primaryCategory === null ? [] : [fieldLine(primaryCategory.code)]), ...figures].join('\n'))
  if (paperCount !== null) blocks.push(`${withCommas(paperCount)} ${paperCount === 1 ? 'Paper' : 'Papers'}`)
  return blocks
}

/** `h-index58`, `8papers`, `229citations`, `Novelty54%`, `AI Score52` */
function figureLines({ hIndex, paperCount, citationCount, noveltyPercent, aiScore }: Author): string[] {
  const lines = [
    hIndex === null ? null : `h-index${hIndex}`,
    paperCount === null ? null : `${withCommas(paperCount)}${paperCount === 1 ? 'paper' : 'papers'}`,
    citationCount === null ? null : `${withCommas(citationCount)}citations`,
    noveltyPercent === null ? null : `Novelty${noveltyPercent}%`,
    aiScore === null ? null : `AI Score${aiScore}`,
  ]
  return lines.filter((line) => line !== null)
}

function fieldLine(code: string): string {
  if (!readsAsField(code)) refuse('author.primaryCategory.code', `${shown(code)} does not read as a category code`)
  return code
}

/** 3779 → "3,779" */
function withCommas(count: number): string {
  const digits = String(count)
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(',')
}
