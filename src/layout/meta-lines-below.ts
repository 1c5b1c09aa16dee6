import type { HeaderLine, MetaLine, Range } from '../syntax/nodes.js'
import { isLongProse, textOf } from './blocks.js'
import { isAuthorLine, isMetaRemnant, isNameList, isProse } from './kinds-of-text.js'
import type { PaperNode } from './nodes.js'
import type { UnsettledPaper } from './unsettled-paper.js'

type Paper = PaperNode | UnsettledPaper

/**
 * Gives each paper the meta line below it, where a page prints all of them so: the first paper has none above it, and below
 * the last one stands no paper.
 *
 *     Quiet Trams
 *     Jonas Vik et al.
 *     We count …
 *     52.4LGSep 20, 2024
 *
 * @returns what stands below the last meta line, and above the first title, as lines of no paper.
 */
export function takeMetaLinesFromBelow(
  page: string,
  papers: readonly Paper[],
  header: readonly HeaderLine[],
): { readonly papers: readonly Paper[]; readonly unknown: readonly Range[] } {
  const [first, ...others] = papers
  const last = others.at(-1)
  const own = papers.slice(0, -1)
  if (
    first === undefined ||
    last === undefined ||
    metaOf(first) !== null ||
    isCut(page, first) ||
    others.some((paper) => metaOf(paper) === null) ||
    // The first one lost its own, and the last was cut.
    counts(page, header, papers.length) ||
    !isEmpty(page, last, counts(page, header, own.length)) ||
    new Set(own.map((paper) => firstLine(page, paper))).size < own.length
  )
    return { papers, unknown: [] }
  const unknown = [...(first.damagedMeta === null ? [] : [first.damagedMeta]), ...linesOf(last)]
  return { papers: own.map((paper, at) => withMeta(paper, metaOf(others[at] as Paper) as MetaLine)), unknown }
}

function metaOf(paper: Paper): MetaLine | null {
  return 'beginning' in paper ? paper.beginning.meta : paper.meta
}

/** Whether nothing below a meta line looks like a paper: neither names nor a paragraph, also a short one where the count of papers does not tell. */
function isEmpty(page: string, paper: Paper, isCounted: boolean): paper is UnsettledPaper {
  if (!('beginning' in paper) || paper.beginning.isTitleLikeMetaLine) return false
  return paper.blocks.every((block) => {
    const text = textOf(page, block)
    if (isLongProse(page, block) || isNameList(text)) return false
    return isCounted || (!isProse(text) && !isAuthorLine(text))
  })
}

/** Whether what stands above the first title may be left of its meta line. */
function isCut(page: string, { damagedMeta }: Paper): boolean {
  return damagedMeta !== null && isMetaRemnant(textOf(page, damagedMeta))
}

/** Whether the page says that it has so many papers. */
function counts(page: string, header: readonly HeaderLine[], papers: number): boolean {
  return header.some(({ field, value }) => {
    const isCount = field === 'heading' || field === 'paperCount'
    return isCount && Number(textOf(page, value).replaceAll(',', '')) === papers
  })
}

function firstLine(page: string, paper: Paper): string {
  const line = 'beginning' in paper ? paper.blocks[0]?.lines[0] : (paper.title ?? undefined)
  return line === undefined ? '' : textOf(page, line)
}

function linesOf({ blocks }: UnsettledPaper): Range[] {
  return blocks.flatMap(({ lines }) => lines)
}

function withMeta(paper: Paper, meta: MetaLine): Paper {
  if ('beginning' in paper) return { ...paper, damagedMeta: null, beginning: { meta, isTitleLikeMetaLine: false } }
  return { ...paper, start: paper.title?.start ?? paper.start, end: meta.end, meta }
}
