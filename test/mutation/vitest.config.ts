import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that judge a mutant: those of the two rooms, fast and in one process. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/{syntax,normalize,fixtures,paper-page,api}/**/*.test.ts'],
  },
})
