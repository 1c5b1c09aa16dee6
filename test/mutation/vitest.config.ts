import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The folders of the tests that judge a mutant, the quickest first: most mutants never see the others. */
const FOLDERS = ['syntax', 'layout', 'normalize', 'api', 'paper-page', 'fixtures']

/** Of the quick folders, what takes seconds: random pages, long pages. */
const SLOW = ['test/paper-page/{noise,arxiv-line,detect-page}.test.ts', 'test/fixtures/golden.test.ts']

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const isLast = moduleId.endsWith('title-cut-lines.test.ts')
  return isLast ? FOLDERS.length : FOLDERS.findIndex((folder) => moduleId.includes(`/test/${folder}/`))
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [`test/{${FOLDERS.join(',')}}/**/*.test.ts`],
    exclude: SLOW,
    // No test leaves anything behind, and loading the library once is what makes a mutant cheap.
    isolate: false,
    // The tests of a mutant share the machine with those of another.
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
})
