import { defineConfig } from 'vitest/config'
import { shared } from '../shared-config.js'

/** `npm run test:properties`: the properties as often as they should be tried, and texts that take long or much memory. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/properties/**/*.test.ts'],
    env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '1000' },
    testTimeout: 120_000,
  },
})
