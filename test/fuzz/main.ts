import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { writeCase } from './cases.js'
import type { Failure } from './fuzzer.js'
import { SharedInput } from './shared-input.js'
import type { ThreadOptions } from './thread.js'

/** A text that takes longer than this, in milliseconds, hangs. */
const TIME_LIMIT = 10_000

/** After so many hangs the run ends: a page of the fixtures may be what hangs, and each thread begins with those. */
const MOST_HANGS = 5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    save: { type: 'string' },
    pool: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('usage: npm run fuzz -- [--minutes N] [--seed N] [--save FOLDER] [--pool FOLDER]')
  process.exit(2)
}

const fixtures = process.env.FUZZ_FIXTURES ?? 'fixtures'
const folder = values.save ?? join(fixtures, 'fuzz')
const started = Date.now()
const deadline = started + minutes * 60_000
const shared = new SharedInput()
const kinds = new Set<string>()
let summary = { branches: 0, of: 0, features: 0, pool: 0, slowest: 0 }

console.log(`fuzzing for ${minutes} minutes, seed ${seed}; what fails is saved in ${folder}`)
for (let attempt = 0; Date.now() < deadline && attempt < MOST_HANGS; attempt++) await fuzzUntilHang(seed + attempt)
report()
process.exit(kinds.size > 0 ? 1 : 0)

/** Runs a fuzzing thread to its end, or until a text hangs it. */
function fuzzUntilHang(threadSeed: number): Promise<void> {
  const options: ThreadOptions = { memory: shared.memory, fixtures, seed: threadSeed, deadline }
  const thread = new Worker(new URL('thread.js', import.meta.url), { workerData: options })
  return new Promise((resolve, reject) => {
    let seen = -1
    let seenAt = Date.now()
    let reportedAt = Date.now()
    const watch = setInterval(() => {
      if (Date.now() - reportedAt > 30_000) {
        reportedAt = Date.now()
        report()
      }
      if (shared.executions !== seen) {
        seen = shared.executions
        seenAt = Date.now()
      } else if (seen > 0 && Date.now() - seenAt > TIME_LIMIT) {
        clearInterval(watch)
        save({ kind: 'hang', fault: `takes longer than ${TIME_LIMIT} ms`, text: shared.text, optionsIndex: 0 })
        void thread.terminate()
      }
    }, 100)
    thread.on('message', (message: ThreadMessage) => {
      if (message.failure) save(message.failure)
      if (message.summary) summary = message.summary
      for (const kind of message.schemaFaults ?? []) {
        save({ kind: `jsonSchema ${kind}`, fault: 'it is not what it was', text: '', optionsIndex: 0 })
      }
      if (values.pool !== undefined) for (const text of message.pool ?? []) writeCase(values.pool, 'pool', text)
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      clearInterval(watch)
      resolve()
    })
  })
}

interface ThreadMessage {
  readonly failure?: Failure
  readonly summary?: typeof summary
  readonly schemaFaults?: string[]
  readonly pool?: string[]
}

function save({ kind, fault, text, optionsIndex }: Failure): void {
  if (kinds.has(kind) && kind !== 'hang') return
  kinds.add(kind)
  const file = writeCase(folder, kind, text)
  console.log(`FOUND ${kind}\n  ${fault}\n  text ${JSON.stringify(text)}, options ${optionsIndex}\n  saved as ${file}`)
}

function report(): void {
  const seconds = (Date.now() - started) / 1000
  const { executions } = shared
  console.log(
    `${seconds.toFixed(0)} s: ${executions} executions, ${(executions / seconds).toFixed(0)}/s, ` +
      `${summary.branches} of ${summary.of} branches, ${summary.features} features, pool of ${summary.pool}, ` +
      `slowest ${summary.slowest} ms, ` +
      `${kinds.size} kinds of failure`,
  )
}
