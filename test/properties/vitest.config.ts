import { defineConfig } from 'vitest/config'
import { shared } from '../shared-config.js'
import { LONG } from '../vitest.config.js'

/** `npm run test:properties`: the properties as often as they should be tried, texts that take long or much memory, and the bench against another commit. */
export default defineConfig({
  test: {
    ...shared,
    include: [
      ...LONG,
      'test/properties/**/*.test.ts',
      'test/bench/against.test.ts',
      // These hold properties beside their examples.
      'test/forms/{arrange-promises,html-offsets}.test.ts',
      'test/normalize/calendar.test.ts',
      'test/schema/accepts.test.ts',
      'test/paper-page/arxiv-line.test.ts',
      'test/source/{rewriting,source-text}.test.ts',
      'test/syntax/accepts-every-text.test.ts',
    ],
    env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '1000' },
    testTimeout: 120_000,
  },
})
