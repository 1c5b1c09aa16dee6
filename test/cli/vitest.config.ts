import { defineConfig } from 'vitest/config'
import { FRESH_BUILD, shared } from '../shared-config.js'

/** `npm run test:command`: the built command, most often as a process of its own. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/cli/**/*.test.ts'],
    globalSetup: FRESH_BUILD,
    // Machines are noisy: the bound is for what hangs, not for what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
