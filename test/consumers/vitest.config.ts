import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/consumers/**/*.test.ts'],
    globalSetup: fileURLToPath(new URL('pack.ts', import.meta.url)),
    // Real installs, real bundlers and a real browser, two at a time on a machine of two cores.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
