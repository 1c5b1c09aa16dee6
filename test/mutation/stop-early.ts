import { TestRunner, test } from 'vitest'

/** Loads no further file of tests once one has failed: by then the mutant is killed, and loading the rest is what most of its time would go into. */
export default class StopEarly extends TestRunner {
  private isOver = false

  override cancel(...reason: Parameters<TestRunner['cancel']>): void {
    this.isOver = true
    super.cancel(...reason)
  }

  override importFile(...file: Parameters<TestRunner['importFile']>): unknown {
    if (!this.isOver) return super.importFile(...file)
    // A file without a test would be reported as a fault.
    if (file[1] === 'collect') test.skip('is not needed')
    return undefined
  }
}
