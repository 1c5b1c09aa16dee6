import { defineConfig } from 'vitest/config'
import { shared } from '../shared-config.js'

/** `npm run test:properties`: the properties as often as they should be tried, texts that take long or much memory, and the bench against another commit. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/properties/**/*.test.ts', 'test/bench/against.test.ts'],
    env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '1000' },
    testTimeout: 120_000,
  },
})
