import { defineConfig, mergeConfig } from 'vitest/config'
import { COUNTED_COMMAND } from './counting/folders.js'
import ordinary from './vitest.config.js'

/** What the ordinary tests run of the library and of the command, which they start as a process of its own. */
export default mergeConfig(
  ordinary,
  defineConfig({
    test: {
      // Everything is slower while it is counted.
      testTimeout: 240_000,
      // It is about the package, and starts the published command.
      exclude: ['test/guards/package.test.ts'],
      env: { SCHOLAR_PROFILE_COMMAND: COUNTED_COMMAND },
      globalSetup: ['test/counting/counted-build.ts'],
      setupFiles: ['test/counting/setup.ts'],
      coverage: {
        enabled: true,
        provider: 'custom',
        customProviderModule: 'test/counting/provider.ts',
        include: ['src/**/*.ts'],
        reporter: ['text', 'json-summary', 'json'],
        thresholds: { lines: 98, branches: 98 },
      },
    },
  }),
)
