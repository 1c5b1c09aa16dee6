/**
 * `npm run fuzz`: bundles the fuzzer with `src/`, whose every branch is made to count, into a folder of its own, runs it
 * there, and removes the folder. `-- --minutes N`, five by default; `-- --seed N` repeats a run's choices;
 * `-- --save FOLDER` takes what fails, `fixtures/fuzz` by default; `-- --pool FOLDER` every text that reached something.
 */
import { fileURLToPath } from 'node:url'
import { repository, runBundle } from '../run-bundle.mjs'
import { COUNTERS, countBranches } from './instrument.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const branches = { count: 0 }
const options = {
  entryPoints: [`${here}main.ts`, `${here}thread.ts`],
  banner: {
    js: `const ${COUNTERS} = (globalThis.${COUNTERS} ??= new Uint8Array(Number(process.env.FUZZ_BRANCHES)))`,
  },
  plugins: [countBranches(`${repository}src/`, branches)],
}
await runBundle('fuzz', options, () => ({
  FUZZ_FIXTURES: `${repository}fixtures`,
  FUZZ_BRANCHES: String(branches.count),
}))
