import { PAPER_PAGE_SCANNER } from '../contenders/paper-page-scanner.js'
import { OUR_PAPER_PAGE, OUR_PAPER_PAGE_INSPECTED } from '../contenders/scholar-profile.js'
import { CHECKED_PAPER_PAGE_JSON, STORED_JSON } from '../contenders/stored-json.js'
import { disagreement } from '../measure/agreement.js'
import { compare } from '../measure/rounds.js'
import { ratioOf } from '../measure/statistics.js'
import { paperPageSamples } from '../pages/samples.js'
import { oursOver, printComparison } from './comparison.js'
import type { Run } from './run.js'
import { heading } from './table.js'

const CONTENDERS = [OUR_PAPER_PAGE, OUR_PAPER_PAGE_INSPECTED, CHECKED_PAPER_PAGE_JSON, STORED_JSON, PAPER_PAGE_SCANNER]

/** Papers' own pages. */
export function reportPaperPages({ isQuick, targets }: Run): void {
  const samples = paperPageSamples()
  const times = compare(
    CONTENDERS.map((contender) => ({ contender, samples })),
    isQuick ? { rounds: 7, runTime: 4 } : { rounds: 21, runTime: 10 },
  )
  const measured = CONTENDERS.map((contender, at) => ({
    contender,
    times: times[at] ?? [],
    note: disagreement(contender, OUR_PAPER_PAGE, samples),
  }))
  heading('Papers’ own pages')
  printComparison(measured, 1)
  targets.hold(
    'ours ÷ (JSON.parse + zod parse), paper pages',
    oursOver(measured, CHECKED_PAPER_PAGE_JSON.name).median,
    1,
  )
  targets.hold('ours ÷ hand-written scanner, paper pages', oursOver(measured, PAPER_PAGE_SCANNER.name).median, 2.5)
  targets.hold('inspectPaperPage ÷ safeParsePaperPage', ratioOf(times[1] ?? [], times[0] ?? []).median, 1.5)
}
