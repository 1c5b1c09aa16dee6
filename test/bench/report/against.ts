import { type Contender, pageContender, type Sample } from '../contenders/contender.js'
import { OPTIONS } from '../contenders/options.js'
import { OURS } from '../contenders/scholar-profile.js'
import { CHECKED_JSON } from '../contenders/stored-json.js'
import { compare, type Effort } from '../measure/rounds.js'
import { ratioOf, spreadOf } from '../measure/statistics.js'
import { LAYOUTS } from '../pages/profile-page.js'
import { profileSamples } from '../pages/samples.js'
import { heading, showSpread, showTime, table } from './table.js'

/** The library as it was at another commit. */
export interface OtherLibrary {
  readonly name: string
  readonly safeParseProfile: (page: string, options: typeof OPTIONS) => unknown
}

const SIZES = [8, 80, 800]

/** This library beside that of another commit, and what both are held against: all take turns in one process. */
export function reportAgainst({ name, safeParseProfile }: OtherLibrary, isQuick: boolean): void {
  const other = pageContender(name, 'result', (page) => safeParseProfile(page, OPTIONS))
  const contenders: Contender[] = [OURS, other, CHECKED_JSON]
  const comparisonOf = (papers: number, effort: Effort) => {
    const groups = LAYOUTS.map((layout) => ({ layout, samples: profileSamples(layout, papers) }))
    const entries = groups.flatMap(({ samples }) => contenders.map((contender) => ({ contender, samples })))
    return { groups, times: compare(entries, effort) }
  }
  heading(`safeParseProfile, here ÷ at ${name}`)
  // Not reported: whoever comes first would be compiled later, and ours has read the pages when they were made.
  comparisonOf(80, isQuick ? { rounds: 20, runTime: 20 } : { rounds: 40, runTime: 50 })
  const rows = SIZES.flatMap((papers) => {
    const { groups, times } = comparisonOf(papers, isQuick ? { rounds: 7, runTime: 4 } : { rounds: 41, runTime: 15 })
    return groups.map(({ layout, samples }, group) => {
      const [here = [], there = [], stored = []] = times.slice(group * contenders.length)
      const aPaper = (all: readonly number[]) => showTime(spreadOf(all).median / papers)
      return [
        `${papers} papers, ${layout} layout`,
        ...[here, there, stored].map(aPaper),
        showSpread(ratioOf(here, there)),
        showSpread(ratioOf(here, stored)),
        showSpread(ratioOf(there, stored)),
        differing(other, samples),
      ]
    })
  })
  table(['a paper', 'here', 'there', CHECKED_JSON.name, 'here ÷ there', 'here ÷ JSON', 'there ÷ JSON', ''], rows)
}

/** On how many pages the other commit yields another result. */
function differing(other: Contender, samples: readonly Sample[]): string {
  const resultOf = (contender: Contender, sample: Sample) => JSON.stringify(contender.prepare(sample)())
  const count = samples.filter((sample) => resultOf(OURS, sample) !== resultOf(other, sample)).length
  return count === 0 ? 'same results' : `other results on ${count} of ${samples.length} pages`
}
