import { readFileSync } from 'node:fs'
import { STANDING } from '../contenders/standing.js'
import { compare } from '../measure/rounds.js'

/**
 * `node large-page.js CONTENDER PAGE JSON ROUNDS`: one contender alone on one large page. Prints its times and by how
 * much the first run let the process grow.
 */
const [name, pageFile, jsonFile, rounds] = process.argv.slice(2) as [string, string, string, string]
const contender = STANDING.find((one) => one.name === name)
if (contender === undefined) throw new Error(`no contender is called ${name}`)
const sample = { page: readFileSync(pageFile), json: readFileSync(jsonFile) }

const firstRun = contender.prepare(sample)
const before = process.memoryUsage().rss
firstRun()
const peakGrowth = process.resourceUsage().maxRSS * 1024 - before

const [times] = compare([{ contender, samples: [sample] }], { rounds: Number(rounds), runTime: 20 })
console.log(JSON.stringify({ times, peakGrowth }))
