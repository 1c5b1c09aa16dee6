import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { FRESH_BUILD, shared } from '../shared-config.js'

/** `npm run test:consumers`: real installs of the packed package, real bundlers and a real browser. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/consumers/**/*.test.ts'],
    globalSetup: [FRESH_BUILD, fileURLToPath(new URL('pack.ts', import.meta.url))],
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
