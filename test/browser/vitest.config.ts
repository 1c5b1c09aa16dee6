import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { shared } from '../shared-config.js'

/** `npm run test:browser`: reports and the playground in Debian's Chromium. The pictures go to `coverage/browser`. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/browser/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('build.ts', import.meta.url))],
    // One browser at a time: the time that a page takes to open is measured.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
