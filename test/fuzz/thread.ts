import { parentPort, workerData } from 'node:worker_threads'
import { readSeeds } from './cases.js'
import { Fuzzer } from './fuzzer.js'
import { jsonSchemaFaults } from './oracle/stored-json.js'
import { SharedInput } from './shared-input.js'

/** What the watching thread gives this one. */
export interface ThreadOptions {
  readonly memory: SharedArrayBuffer
  readonly fixtures: string
  readonly seed: number
  readonly deadline: number
}

const { memory, fixtures, seed, deadline } = workerData as ThreadOptions
const shared = new SharedInput(memory)
const fuzzer = new Fuzzer(seed, {
  begin: (text) => shared.begin(text),
  fail: (failure) => parentPort?.postMessage({ failure }),
  progress: () => parentPort?.postMessage({ summary: fuzzer.summary }),
})
await fuzzer.take(readSeeds(fixtures))
await fuzzer.run(() => Date.now() > deadline)
parentPort?.postMessage({
  summary: fuzzer.summary,
  schemaFaults: jsonSchemaFaults(),
  pool: fuzzer.pool,
})
