import type { Contender } from '../contenders/contender.js'
import { ratioOf, type Spread, spreadOf } from '../measure/statistics.js'
import { showSpread, showTime, table } from './table.js'

/** What was measured of one contender: the milliseconds for one page, a figure a round. */
export interface Measured {
  readonly contender: Contender
  readonly times: readonly number[]
  /** What is odd about it, such as other data than the library's. */
  readonly note?: string | null
}

/** Prints contenders beside the first of them, which is the library. */
export function printComparison(measured: readonly Measured[], papers: number): void {
  const [ours] = measured as [Measured]
  table(
    ['', 'a page', 'middle half', 'a paper', 'ours ÷ it', ''],
    measured.map(({ contender, times, note }) => {
      const { lower, median, upper } = spreadOf(times)
      const ratio = contender === ours.contender ? '' : showSpread(ratioOf(ours.times, times))
      const half = `${showTime(lower)} – ${showTime(upper)}`
      return [contender.name, showTime(median), half, showTime(median / papers), ratio, note ?? '']
    }),
  )
}

/** The library's time over that of another, by name; not a number where that was not measured. */
export function oursOver(measured: readonly Measured[], name: string): Spread {
  const [ours] = measured as [Measured]
  const other = measured.find(({ contender }) => contender.name === name)
  return other === undefined ? spreadOf([]) : ratioOf(ours.times, other.times)
}

/** The fastest of some contenders by their medians. */
export function fastestOf(measured: readonly Measured[], contenders: readonly Contender[]): Measured | undefined {
  return measured
    .filter(({ contender, note }) => contenders.includes(contender) && !note)
    .toSorted((a, b) => spreadOf(a.times).median - spreadOf(b.times).median)[0]
}
