import { RUNS } from './folders.js'

// Not before the process of the tests has started, which vitest counts itself.
process.env.NODE_V8_COVERAGE = RUNS
