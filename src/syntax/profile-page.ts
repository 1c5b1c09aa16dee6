import Parsimmon from 'parsimmon'
import { readHeader } from './header.js'
import { readLines } from './lines.js'
import type { ProfilePage } from './nodes.js'
import { arrangePapers, type Region } from './papers.js'
import { lineRun, type Rule, run } from './rule.js'

/** Bettina Messmer, h-index58, 8 Papers … */
const preamble: Rule<number> = lineRun('lines above the papers', /[^m]*/y, (_first, end) => end)

/**
 * A paper as the page layout prints it. It is not the last one, below which the site may print more:
 *
 *     m   LGSep 20, 2024Code
 *     t   On-Device Collaborative Language …
 *     -
 *     t   Dongyang Fan, Bettina Messmer, …
 *     -
 *     t   On-device LLMs have gained …
 *     -
 */
const wholePaper: Rule<Region> = lineRun('a whole paper', /mt-+t-+t-*(?=m)/y, (first, end) => ({
  first,
  end,
  isWhole: true,
}))

/** A meta line, a title that may read like one where a blank line follows, and all lines up to the next meta line. */
const otherPaper: Rule<Region> = lineRun('a paper', /m(?:m(?=-))?[^m]*/y, (first, end) => ({
  first,
  end,
  isWhole: false,
}))

/** An author page. Every text is one. */
const profilePage = Parsimmon.seqMap(
  preamble,
  Parsimmon.alt(wholePaper, otherPaper).many(),
  (preambleEnd, regions) => ({
    preambleEnd,
    regions,
  }),
)

/** Reads an author page into its header and papers. Never fails, and leaves no visible character out. */
export function readProfilePage(page: string): ProfilePage {
  const lines = readLines(page)
  const { preambleEnd, regions } = run(profilePage, lines.kinds)
  const above = lines.stretches.slice(0, preambleEnd)
  const preamble = readHeader(page, above)
  const papers = arrangePapers(page, lines, above, preamble, regions)
  return { header: preamble.header, papers: papers.nodes, unknown: [...preamble.unknown, ...papers.unknown] }
}
