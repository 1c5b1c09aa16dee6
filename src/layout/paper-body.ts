import type { PageLine } from '../syntax/paper-page.js'
import { type Block, textOf, toBlock } from './blocks.js'
import { isKnownLabel, isProse } from './kinds-of-text.js'
import type { PaperPageNode } from './nodes.js'
import { PARAGRAPHS } from './page-end.js'
import { isContinued, type Wrapping } from './wrapping.js'

/** Where the paragraphs begin on a page that has no analysis: with the first block of running text below the arXiv line. */
export function findBody(page: string, lines: readonly PageLine[], asideAt: number, wrapping: Wrapping | null): number {
  for (let at = asideAt + 1; at < lines.length; ) {
    const end = isKnownLabel(textOf(page, lines[at] as PageLine)) ? at : endOfText(lines, at)
    if (
      lines[at - 1]?.kind !== 'arxiv' ||
      !isContinued(page, lines[at - 1] as PageLine, lines[at] as PageLine, wrapping)
    ) {
      const paragraph = end > at ? textOf(page, toBlock(lines.slice(at, end))) : ''
      if (paragraph.length >= SHORTEST_ABSTRACT && (isProse(paragraph) || SENTENCES.test(paragraph))) return at
    }
    at++
  }
  return lines.length
}

/** Shorter is no abstract, but a sentence of the site's own. */
const SHORTEST_ABSTRACT = 100

/** `… late. Methods: …`: the end of a sentence, and the beginning of the next. */
const SENTENCES = /\p{Ll}{3}\. \p{Lu}/u

/** Where the lines of text end that begin at `at`. */
function endOfText(lines: readonly PageLine[], at: number): number {
  let end = at
  while (lines[end]?.kind === 'text') end++
  return end
}

/**
 * Which of the paragraphs is the abstract: the third. A page without an analysis has nothing in front of it, and where one
 * of the paragraphs was lost, it is the last that is as long as an abstract. Several without an analysis may be any.
 */
export function placeAbstract(
  paragraphs: readonly Block[],
  hasAnalysis: boolean,
  isClosed: boolean,
): Pick<PaperPageNode, 'abstractAt' | 'areParagraphsMissing'> {
  const last = paragraphs.at(-1)
  if (paragraphs.length === 1 && !hasAnalysis) return { abstractAt: 0, areParagraphsMissing: false }
  if (last === undefined || paragraphs.length >= PARAGRAPHS || !isClosed)
    return { abstractAt: PARAGRAPHS - 1, areParagraphsMissing: last !== undefined && !hasAnalysis }
  const isAbstract = last.end - last.start >= LONG_PARAGRAPH
  return { abstractAt: isAbstract ? paragraphs.length - 1 : PARAGRAPHS - 1, areParagraphsMissing: true }
}

/** Significance and summary, of a sentence or two, are seldom longer. */
const LONG_PARAGRAPH = 500
