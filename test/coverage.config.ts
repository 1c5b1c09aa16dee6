import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { COUNTED_COMMAND } from './counting/folders.js'
import { shared } from './shared-config.js'
import { LONG, library } from './vitest.config.js'

/** The tests of the command, which start it as a process of its own. */
const command: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'command',
    include: ['test/cli/**/*.test.ts'],
    exclude: ['test/cli/built.test.ts'],
    env: { SCHOLAR_PROFILE_COMMAND: COUNTED_COMMAND },
    globalSetup: ['test/counting/counted-build.ts'],
    setupFiles: [...shared.setupFiles, 'test/counting/setup.ts'],
  },
}

/** What the tests run of the library and of the command. */
export default defineConfig({
  test: {
    ...shared,
    projects: [...library, { extends: true, test: { name: 'long', include: LONG } }, command],
    // Everything is slower while it is counted.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: 'test/counting/provider.ts',
      include: ['src/**/*.ts'],
      // A browser runs these, in `npm run test:browser`.
      exclude: ['src/*/browser/**'],
      reporter: ['text', 'json-summary', 'json'],
      // Also where a test fails: the figure tells no less.
      reportOnFailure: true,
      thresholds: { lines: 98, branches: 98 },
    },
  },
})
