/** `npm run bench`: bundles the bench and `src/` into a folder of its own, runs it there, and removes the folder. */
import { fileURLToPath } from 'node:url'
import { repository, runBundle } from '../run-bundle.mjs'

const bench = fileURLToPath(new URL('.', import.meta.url))
const clock = process.argv.includes('--processor-time') ? 'processor' : 'wall'
const entryPoints = {
  main: `${bench}main.ts`,
  'large-page': `${bench}processes/large-page.ts`,
  'hostile-text': `${bench}processes/hostile-text.ts`,
  'first-use': `${bench}processes/first-use.ts`,
  library: `${repository}src/index.ts`,
  'plain-schema': `${bench}contenders/plain-schema.ts`,
}
await runBundle('bench', { entryPoints, treeShaking: true }, () => ({
  BENCH_REPOSITORY: repository,
  BENCH_CLOCK: clock,
}))
