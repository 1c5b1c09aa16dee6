import { defineConfig } from 'vitest/config'
import { shared } from '../shared-config.js'

/**
 * `npm run test:databases`: a crawl of 10,000 pages in PostgreSQL (Debian’s package `postgresql`, which the tests start
 * themselves), SQLite and DuckDB. `CRAWLED_PAGES=500 npm run test:databases` loads fewer.
 */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/databases/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
