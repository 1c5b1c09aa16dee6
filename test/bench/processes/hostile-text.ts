import { safeParseProfile } from '../../../src/index.js'
import { OPTIONS } from '../contenders/options.js'
import { now } from '../measure/clock.js'
import { spreadOf } from '../measure/statistics.js'
import { HOSTILE_TEXTS, SHARES } from '../pages/hostile-texts.js'

/** `node hostile-text.js NAME RUNS`: prints the milliseconds that each size of a hostile text takes. */
const [name, runs] = process.argv.slice(2) as [string, string]
const textOf = HOSTILE_TEXTS[name]
if (textOf === undefined) throw new Error(`no hostile text is called ${name}`)

for (let i = 0; i < 20; i++) timeOf(textOf(0.005))
const times = SHARES.map(() => [] as number[])
for (let run = 0; run < Number(runs); run++) {
  SHARES.forEach((share, at) => {
    times[at]?.push(timeOf(textOf(share)))
  })
}
console.log(JSON.stringify(times.map((figures) => spreadOf(figures).median)))

/** A fresh string each time: `repeat` builds a rope, which the way through bytes makes flat. */
function timeOf(rope: string): number {
  const text = Buffer.from(rope).toString('utf8')
  const start = now()
  safeParseProfile(text, OPTIONS)
  return now() - start
}
