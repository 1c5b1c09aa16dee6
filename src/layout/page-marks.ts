import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { beginningOfPage, type PageLine } from '../syntax/paper-page.js'
import { begin } from '../syntax/rule.js'
import { holdsKnownCode } from '../taxonomy/table.js'
import { asText, withLinesOfHead } from './landmarks.js'
import type { PageMarks } from './nodes.js'

/** Looks at the beginning of a page, up to its second meta line, for what tells the two kinds of page apart. */
export function readPageMarks(page: string): PageMarks {
  const { value } = begin(beginningOfPage, withLinesOfHead(page))
  return findPageMarks(
    page,
    value.map((line) => asText(page, line)),
  )
}

/** The same among lines that were read already. */
export function findPageMarks(page: string, lines: readonly PageLine[]): PageMarks {
  const seen: Seen = {
    metaLines: 0,
    hasKnownCode: false,
    blocks: 0,
    isBehindBreak: true,
    hasText: false,
    kinds: new Set(),
  }
  let isBehindMetaLine = false
  for (const line of lines) {
    if (seen.metaLines === 2 || isSure(seen)) break
    if (line.kind === 'meta' && !isBehindMetaLine) {
      seen.metaLines++
      seen.hasKnownCode ||= holdsKnownCode(page, line.meta.codes)
      seen.blocks = 0
      seen.isBehindBreak = true
      isBehindMetaLine = true
    } else if (isBlank(line)) seen.isBehindBreak = true
    else {
      lookAt(page, line, seen)
      seen.hasText = true
      seen.isBehindBreak = endsItsBlock(line)
      isBehindMetaLine = false
    }
  }
  const { kinds, metaLines } = seen
  const hasEnd = kinds.has('foundations') && kinds.has('notes')
  const isPaperPage = kinds.has('arxiv') || kinds.has('analysis') || kinds.has('impact') || hasEnd
  return { metaLines, hasKnownCode: seen.hasKnownCode, isPaperPage, isSurelyPaperPage: isSure(seen) }
}

/** What was seen so far, line by line. */
interface Seen {
  metaLines: number
  hasKnownCode: boolean
  /** Blocks of text since the last meta line, or since the beginning. */
  blocks: number
  isBehindBreak: boolean
  hasText: boolean
  /** The kinds of lines that only a paper’s own page prints, each seen where such a page puts it. */
  readonly kinds: Set<PageLine['kind']>
}

function isSure({ kinds }: Seen): boolean {
  return kinds.has('arxiv') && kinds.has('analysis')
}

/** Shorter or longer lines are not hard-wrapped, so that the line below is not their continuation. */
const WRAPPED = { shortest: 50, longest: 120 }

function endsItsBlock({ start, end }: Range): boolean {
  return end - start < WRAPPED.shortest || end - start > WRAPPED.longest
}

function lookAt(page: string, line: PageLine, seen: Seen): void {
  if (line.kind === 'arxiv' && line.arxiv.isLabelled) {
    seen.kinds.add('arxiv')
    return
  }
  // Only the title may stand above a bare arXiv line, and only a block can begin with one.
  const isBare = line.kind === 'arxiv'
  if (isBare && seen.blocks <= 1 && seen.isBehindBreak) seen.kinds.add('arxiv')
  // The labels stand below the title, so they count only where there is text above them.
  const isImpact = line.kind === 'impact' && page.startsWith('Predicted', line.start)
  const isLabel = line.kind === 'analysis' || line.kind === 'foundations' || line.kind === 'notes'
  if (seen.hasText && !isBare && (isImpact || isLabel)) seen.kinds.add(line.kind)
  if (seen.isBehindBreak) seen.blocks++
}
