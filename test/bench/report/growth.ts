import { runBundle } from '../measure/processes.js'
import { growthExponent } from '../measure/statistics.js'
import { HOSTILE_TEXTS, SHARES } from '../pages/hostile-texts.js'
import { LAYOUTS } from '../pages/profile-page.js'
import type { Run } from './run.js'
import { figure, heading, showTime, table } from './table.js'

/** How times grow from 8 to 8,000 papers. */
export function reportGrowth({ growth, targets }: Run): void {
  heading('Growth, 8 to 8,000 papers')
  for (const layout of LAYOUTS) {
    const exponent = growthExponent(growth[layout])
    const times = growth[layout].map(({ size, time }) => `${size} papers ${showTime(time)}`)
    console.log(`${layout} layout: time grows as size^${figure(exponent)} (${times.join(', ')})`)
    targets.hold(`growth exponent, ${layout} layout`, exponent, 1.1)
  }
}

/** How times grow on text that was made to be slow. Each text has processes of its own. */
export function reportHostileGrowth({ isQuick, targets }: Run): void {
  heading('Growth on hostile text: safeParseProfile, each size twice the one before')
  const rows = Object.keys(HOSTILE_TEXTS).map((name) => {
    const times = runBundle<number[]>('hostile-text', [name, isQuick ? '3' : '7'])
    const points = times.map((time, at) => ({ size: SHARES[at] as number, time }))
    const exponent = growthExponent(points)
    const doublings = times.slice(1).map((time, at) => figure(time / (times[at] as number)))
    targets.hold(`growth exponent, ${name}`, exponent, 1.1)
    return [name, showTime(times.at(-1) ?? 0), doublings.join('  '), figure(exponent)]
  })
  table(['', 'full size', 'doubling ratios', 'exponent'], rows)
}
