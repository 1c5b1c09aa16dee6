import type { Sample } from '../contenders/contender.js'
import { OURS } from '../contenders/scholar-profile.js'
import { STAGES } from '../contenders/stages.js'
import { STANDING } from '../contenders/standing.js'
import { disagreement } from '../measure/agreement.js'
import { compare, type Entry } from '../measure/rounds.js'
import { ratioOf, spreadOf } from '../measure/statistics.js'
import { LAYOUTS } from '../pages/profile-page.js'
import { profileSamples, sourceDocument } from '../pages/samples.js'
import { type Measured, printComparison } from './comparison.js'
import { holdProfileTargets } from './profile-targets.js'
import type { Run } from './run.js'
import { heading, showSpread } from './table.js'

/** The sizes that are measured in one process. */
const SIZES = [8, 80, 800]

/** Author pages small enough that all contenders take turns in one process, both layouts in the same rounds. */
export function reportSmallPages(run: Run): void {
  for (const papers of SIZES) {
    const entries = LAYOUTS.map((layout) => entriesOf(profileSamples(layout, papers), papers, run))
    const [page, compact] = measure(entries, run) as [Measured[], Measured[]]
    for (const [layout, measured] of [
      ['page', page],
      ['compact', compact],
    ] as const) {
      const where = `${papers} papers, ${layout} layout`
      heading(`Author pages: ${where}`)
      printComparison(measured, papers)
      holdProfileTargets(run.targets, { where, layout, papers }, measured)
      run.growth[layout].push({ size: papers, time: spreadOf(measured[0]?.times ?? []).median })
    }
    const ratio = ratioOf(compact[0]?.times ?? [], page[0]?.times ?? [])
    console.log(`\ncompact ÷ page layout, ${papers} papers: ${showSpread(ratio)}`)
    run.targets.hold(`compact ÷ page layout, ${papers} papers`, ratio.median, 1.5)
  }
}

/** The document this project began with. */
export function reportSourceDocument(run: Run): void {
  const where = 'source document, 8 papers'
  const [measured] = measure([entriesOf([sourceDocument()], 8, run)], run) as [Measured[]]
  heading(`Author pages: ${where}`)
  printComparison(measured, 8)
  holdProfileTargets(run.targets, { where, layout: 'page', papers: 8 }, measured)
}

function entriesOf(samples: readonly Sample[], papers: number, { isWanted }: Run): Entry[] {
  const standing = STANDING.filter(({ mostPapers = papers }) => papers <= mostPapers)
  const contenders = [...standing, ...STAGES].filter((one) => one === OURS || isWanted(one.name))
  return contenders.map((contender) => ({ contender, samples }))
}

/** Times all entries together and hands the figures back group by group. */
function measure(groups: readonly Entry[][], { isQuick }: Run): Measured[][] {
  const notes = groups.map((entries) => entries.map(({ contender, samples }) => disagreement(contender, OURS, samples)))
  const works = (group: number, at: number) => !notes[group]?.[at]?.startsWith('fails')
  const running = groups.flatMap((entries, group) => entries.filter((_, at) => works(group, at)))
  const times = compare(running, isQuick ? { rounds: 7, runTime: 4 } : { rounds: 21, runTime: 10 })
  return groups.map((entries, group) =>
    entries.map((entry, at) => ({
      contender: entry.contender,
      times: times[running.indexOf(entry)] ?? [],
      note: notes[group]?.[at] ?? null,
    })),
  )
}
