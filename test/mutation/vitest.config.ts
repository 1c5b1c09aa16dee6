import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { LONG } from '../vitest.config.js'

/**
 * The folders of the tests that judge a mutant, the quickest first: most mutants never see the others. `FIRST=layout npm run
 * mutation -- --mutate src/layout/papers.ts` begins with those of `layout`, which is quicker for what is made when a file is loaded.
 */
const FOLDERS = [
  'syntax',
  'layout',
  'normalize',
  'api',
  'diagnostics',
  'paper-page',
  'real-pages',
  'forms',
  'fixtures',
].sort((a, b) => Number(b === process.env.FIRST) - Number(a === process.env.FIRST))

/** What looks at the source itself, which is another one while it is mutated. */
const OF_THE_SOURCE = ['test/syntax/{node-types,patterns}.test.ts']

/** Of these folders, what takes seconds without seeing more of the grammar: random pages, long pages. */
const SLOW = [
  'test/paper-page/{arxiv-line,detect-page}.test.ts',
  'test/fixtures/golden.test.ts',
  'test/forms/{arrange-promises,html-offsets}.test.ts',
]

/** Of those that judge, what takes longest: it sees a mutant that all others let live. */
const LATE =
  /\/(?:accepts-every-text|codes|grammar-matters|parsimmon|pages-forms|samples|title-cut-lines|goldens)\.test\.ts$/

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const folder = FOLDERS.findIndex((name) => moduleId.includes(`/test/${name}/`))
  return LATE.test(moduleId) ? FOLDERS.length + folder : folder
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [`test/{${FOLDERS.join(',')}}/**/*.test.ts`],
    exclude: [...OF_THE_SOURCE, ...LONG, ...SLOW],
    setupFiles: [fileURLToPath(new URL('../repeatable.ts', import.meta.url))],
    // What fails is told by Stryker.
    reporters: [{}],
    // No test leaves anything behind, and loading the library once is what makes a mutant cheap.
    isolate: false,
    runner: fileURLToPath(new URL('stop-early.ts', import.meta.url)),
    // The tests of a mutant share the machine with those of another.
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
})
