import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { shared } from '../shared-config.js'

/** `npm run test:forms`: real extractors, from the registries, over pages of HTML; the library reads what they give. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/extractors/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('extract.ts', import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
})
