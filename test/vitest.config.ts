import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // These install the packed package and have a script of their own.
    exclude: ['test/consumers/**'],
    // Many tests start processes, and machines are noisy: the bound is for what hangs, not for what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
