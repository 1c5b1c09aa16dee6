import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { FRESH_BUILD, shared } from '../shared-config.js'

/**
 * `npm run test:databases`: what the command makes of a crawl of 10,000 pages, in PostgreSQL (Debian’s package `postgresql`, which
 * root has installed where it is missing, and which the tests start themselves), SQLite and DuckDB. `CRAWLED_PAGES=500 npm run
 * test:databases` loads fewer.
 */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/databases/**/*.test.ts'],
    globalSetup: [FRESH_BUILD, fileURLToPath(new URL('install-postgresql.ts', import.meta.url))],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
})
