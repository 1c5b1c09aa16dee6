import { arxivLineKind } from './arxiv-line.js'
import { readMetricLine } from './header-lines.js'
import { isImpactLine } from './impact-line.js'
import { isMetaLine } from './meta-line.js'
import { labelOf } from './paper-page-lines.js'
import { lineEnd, skipBlanks, trimBlanks } from './rule.js'

/** What a text shows of the two kinds of page. */
export interface PageMarks {
  /** How many meta lines there are, up to the second. One that stands in a title's place is not counted. */
  readonly metaLines: number
  /** Whether there is an arXiv line where a page puts it, or what else only a paper's own page prints. */
  readonly isPaperPage: boolean
  /** Whether both an arXiv line and `AI Analysis` stand above a second meta line: no author page prints that. */
  readonly isSurelyPaperPage: boolean
}

/** Shorter or longer lines are not hard-wrapped, so that the line below is not their continuation. */
const WRAPPED = { shortest: 50, longest: 120 }

/** What was seen so far, line by line. */
interface Seen {
  metaLines: number
  /** Blocks of text since the last meta line, or since the beginning. */
  blocks: number
  isBehindMetaLine: boolean
  isBehindBreak: boolean
  hasText: boolean
  hasArxivLine: boolean
  hasAnalysis: boolean
  hasImpact: boolean
  hasFoundations: boolean
  hasNotes: boolean
}

/** Looks through a text line by line, and no further than the second meta line or the surest marks. */
export function readPageMarks(page: string): PageMarks {
  const seen: Seen = {
    metaLines: 0,
    blocks: 0,
    isBehindMetaLine: false,
    isBehindBreak: true,
    hasText: false,
    hasArxivLine: false,
    hasAnalysis: false,
    hasImpact: false,
    hasFoundations: false,
    hasNotes: false,
  }
  for (let offset = 0; offset < page.length && seen.metaLines < 2 && !isSure(seen); ) {
    const feed = lineEnd(page, offset)
    const start = skipBlanks(page, offset, feed)
    lookAt(page, start, trimBlanks(page, start, feed), seen)
    offset = feed + 1
  }
  const { hasArxivLine, hasAnalysis, hasImpact, hasFoundations, hasNotes } = seen
  return {
    metaLines: seen.metaLines,
    isPaperPage: hasArxivLine || hasAnalysis || hasImpact || (hasFoundations && hasNotes),
    isSurelyPaperPage: isSure(seen),
  }
}

function isSure({ hasArxivLine, hasAnalysis }: Seen): boolean {
  return hasArxivLine && hasAnalysis
}

/** Above the papers a figure of the owner is none, though `h-index 1` reads like one. */
function opensPaper(page: string, start: number, end: number, { metaLines }: Seen): boolean {
  return isMetaLine(page, start, end) && (metaLines > 0 || readMetricLine(page, start, end) === null)
}

function lookAt(page: string, start: number, end: number, seen: Seen): void {
  if (start === end) seen.isBehindBreak = true
  else if (!seen.isBehindMetaLine && opensPaper(page, start, end, seen)) {
    seen.metaLines++
    seen.blocks = 0
    seen.isBehindMetaLine = true
    seen.isBehindBreak = true
  } else {
    lookAtText(page, start, end, seen)
    const length = end - start
    seen.hasText = true
    seen.isBehindMetaLine = false
    seen.isBehindBreak = length < WRAPPED.shortest || length > WRAPPED.longest
  }
}

function lookAtText(page: string, start: number, end: number, seen: Seen): void {
  switch (arxivLineKind(page, start, end)) {
    case 'labelled':
      seen.hasArxivLine = true
      return
    case 'bare':
      // Only the title may stand above it, and only a block can begin with it.
      if (seen.blocks <= 1 && seen.isBehindBreak) seen.hasArxivLine = true
      break
    case null:
      if (seen.hasText) lookForLabel(page, start, end, seen)
  }
  if (seen.isBehindBreak) seen.blocks++
}

/** The labels stand below the title, so they count only where there is text above them. */
function lookForLabel(page: string, start: number, end: number, seen: Seen): void {
  const label = labelOf(page, start, end)
  if (label === 'analysis') seen.hasAnalysis = true
  else if (label === 'foundations') seen.hasFoundations = true
  else if (label === 'notes') seen.hasNotes = true
  else if (label === null && page.startsWith('Predicted', start) && isImpactLine(page, start, end)) {
    seen.hasImpact = true
  }
}
