import type { Reporter, TestCase } from 'vitest/node'

/** Lets a run fail in which a test was skipped. */
export default class NothingSkipped implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.result().state !== 'skipped') return
    process.exitCode = 1
    console.error(`skipped, which no test may be in CI: ${test.module.relativeModuleId} > ${test.fullName}`)
  }
}
