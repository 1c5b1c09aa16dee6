import { defineConfig, mergeConfig } from 'vitest/config'
import ordinary from './vitest.config.js'

/**
 * What the ordinary tests run of the library. The command is not counted, nor are its tests run: they start what was
 * built as a process of its own, which the coverage of this one does not see.
 */
export default mergeConfig(
  ordinary,
  defineConfig({
    test: {
      // Everything is slower while it is counted.
      testTimeout: 60_000,
      exclude: ['test/cli/**', 'test/guards/package.test.ts'],
      coverage: {
        enabled: true,
        provider: 'v8',
        include: ['src/**/*.ts'],
        exclude: ['src/cli/**'],
        reporter: ['text', 'json-summary', 'json'],
        thresholds: { lines: 98, branches: 98 },
      },
    },
  }),
)
