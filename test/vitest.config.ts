import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { shared } from './shared-config.js'

/** These replace what the whole process has: a zone, a built-in. It stays slower for that, or is not all put back. */
const ALONE = ['test/guards/time-zones.test.ts', 'test/syntax/patterns.test.ts']

/** What runs for long, in the processor's seconds: it is run by `npm run test:properties` instead, and counted for coverage. */
export const LONG = [
  'test/export/bibtex-readers.test.ts',
  'test/forms/markdown-promises.test.ts',
  'test/fuzz/replay.test.ts',
  'test/normalize/title-cut-properties.test.ts',
  'test/paper-page/noise.test.ts',
  'test/properties/{compact,detect-page,laws-compact,laws-page,linear-work}.test.ts',
  'test/real-pages/wrapped-compact-pages.test.ts',
  'test/report/places.test.ts',
  'test/source/survey.test.ts',
]

/** The tests of the library, all of which run in the process of the tests, and not for long. */
export const library: TestProjectInlineConfiguration[] = [
  { extends: true, test: { name: 'alone', include: ALONE } },
  {
    extends: true,
    test: {
      name: 'together',
      include: ['test/**/*.test.ts'],
      exclude: [
        ...ALONE,
        ...LONG,
        'test/cli/**',
        'test/consumers/**',
        'test/extractors/**',
        'test/databases/**',
        'test/spark/**',
        'test/browser/**',
        'test/bench/against.test.ts',
        'test/properties/{regexes,large-*}.test.ts',
      ],
      // No test leaves anything behind, and most of their time would go into loading the library again.
      isolate: false,
    },
  },
]

/** `npm test`. What starts processes, or runs for long, has scripts of its own. */
export default defineConfig({
  test: {
    ...shared,
    // Machines are noisy: the bound is for what hangs, not for what is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: library,
  },
})
