import { defineConfig } from 'vitest/config'
import { COUNTED_COMMAND } from './counting/folders.js'
import { shared } from './shared-config.js'

/** What the tests run of the library and of the command, which they start as a process of its own. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/**/*.test.ts'],
    // Those who use the package use what is built; and large texts go the ways of small ones.
    exclude: ['test/consumers/**', 'test/properties/large-texts.test.ts'],
    // Everything is slower while it is counted.
    testTimeout: 240_000,
    hookTimeout: 240_000,
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
})
