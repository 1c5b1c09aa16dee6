import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { OURS } from '../contenders/scholar-profile.js'
import { STANDING } from '../contenders/standing.js'
import { disagreement } from '../measure/agreement.js'
import { runBundle } from '../measure/processes.js'
import { ratioOf, spreadOf } from '../measure/statistics.js'
import { LAYOUTS, type Layout } from '../pages/profile-page.js'
import { profileSamples } from '../pages/samples.js'
import { type Measured, printComparison } from './comparison.js'
import { holdProfileTargets } from './profile-targets.js'
import type { Run } from './run.js'
import { figure, heading, showSpread, table } from './table.js'

const PAPERS = 8000

/** What one process tells of itself. */
interface Report {
  readonly times: number[]
  readonly peakGrowth: number
}

/** The largest pages: each contender in processes of its own, which take turns. */
export function reportLargePages(run: Run): void {
  const folder = mkdtempSync(`${tmpdir()}/scholar-profile-bench-`)
  try {
    const byLayout = LAYOUTS.map((layout) => reportLayout(run, layout, folder))
    const [page, compact] = byLayout as [Measured[], Measured[]]
    const ratio = ratioOf(compact[0]?.times ?? [], page[0]?.times ?? [])
    console.log(`\ncompact ÷ page layout, ${PAPERS} papers: ${showSpread(ratio)}`)
    run.targets.hold(`compact ÷ page layout, ${PAPERS} papers`, ratio.median, 1.5)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reportLayout(run: Run, layout: Layout, folder: string): Measured[] {
  const [sample] = profileSamples(layout, PAPERS)
  if (sample === undefined) return []
  const files = { page: `${folder}/${layout}.txt`, json: `${folder}/${layout}.json` }
  writeFileSync(files.page, sample.page)
  writeFileSync(files.json, sample.json)

  const contenders = STANDING.filter(
    (one) => PAPERS <= (one.mostPapers ?? PAPERS) && (one === OURS || run.isWanted(one.name)),
  )
  const reports = contenders.map(() => [] as Report[])
  const rounds = run.isQuick ? 2 : 4
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, at) => {
      const args = [contender.name, files.page, files.json, run.isQuick ? '3' : '5']
      reports[at]?.push(runBundle<Report>('large-page', args))
    })
  }

  // One figure a process, so that ratios compare processes that ran next to each other.
  const measured = contenders.map((contender, at) => ({
    contender,
    times: (reports[at] ?? []).map(({ times }) => spreadOf(times).median),
    note: disagreement(contender, OURS, [sample]),
  }))
  const where = `${PAPERS} papers, ${layout} layout`
  const megabytes = sample.page.length / 1e6
  heading(`Author pages: ${where}, ${figure(megabytes)} MB, processes of their own`)
  printComparison(measured, PAPERS)
  console.log('\nGrowth of the process in its first run, at the peak:')
  table(
    ['', 'MB', '÷ size of the page'],
    contenders.map(({ name }, at) => {
      const growth = spreadOf((reports[at] ?? []).map(({ peakGrowth }) => peakGrowth / 1e6)).median
      return [name, figure(growth), figure(growth / megabytes)]
    }),
  )
  holdProfileTargets(run.targets, { where, layout, papers: PAPERS }, measured)
  run.growth[layout].push({ size: PAPERS, time: spreadOf(measured[0]?.times ?? []).median })
  return measured
}
