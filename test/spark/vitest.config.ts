import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { FRESH_BUILD, shared } from '../shared-config.js'

/** `npm run test:spark`: the program of the README in Spark (PySpark of PyPI), with executors that are processes of their own. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/spark/**/*.test.ts'],
    globalSetup: [FRESH_BUILD, fileURLToPath(new URL('install-spark.ts', import.meta.url))],
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
})
