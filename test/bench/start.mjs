/** `npm run bench`: bundles the bench and `src/` into a folder of its own, runs it there, and removes the folder. */
import { fileURLToPath } from 'node:url'
import { repository, runBundle } from '../run-bundle.mjs'
import { NoSuchCommit, withLibraryOf } from './against/other-commit.mjs'

const bench = fileURLToPath(new URL('.', import.meta.url))
const against = process.argv.indexOf('--against')
if (against === -1) await runBench()
else await runAgainst(process.argv[against + 1])

function runBench() {
  const clock = process.argv.includes('--processor-time') ? 'processor' : 'wall'
  const entryPoints = {
    main: `${bench}main.ts`,
    'large-page': `${bench}processes/large-page.ts`,
    'hostile-text': `${bench}processes/hostile-text.ts`,
    'first-use': `${bench}processes/first-use.ts`,
    library: `${repository}src/index.ts`,
    'plain-schema': `${bench}contenders/plain-schema.ts`,
  }
  return runBundle('bench', { entryPoints, treeShaking: true }, () => ({
    BENCH_REPOSITORY: repository,
    BENCH_CLOCK: clock,
  }))
}

/** Beside another commit, always in processor time: it tells small differences on a busy machine too. */
async function runAgainst(reference) {
  try {
    await withLibraryOf(reference, (library) =>
      runBundle('bench', { entryPoints: { main: `${bench}against/main.ts` }, treeShaking: true }, () => ({
        BENCH_REPOSITORY: repository,
        BENCH_CLOCK: 'processor',
        BENCH_AGAINST: library,
        BENCH_AGAINST_NAME: reference,
      })),
    )
  } catch (error) {
    if (!(error instanceof NoSuchCommit)) throw error
    console.error(`error: ${error.message}`)
    process.exitCode = 2
  }
}
