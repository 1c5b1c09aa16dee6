import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What all configurations of tests have in common. */
export const shared = {
  root: folder('..'),
  // Left alone, vitest keeps one core to itself, which on a machine of two is half of it.
  maxWorkers: availableParallelism(),
  setupFiles: [folder('repeatable.ts')],
  // CI runs every test: one that is skipped there is a fault.
  reporters: process.env.CI ? ['default', folder('nothing-skipped.ts')] : ['default'],
}

/** Sees to it that `dist` is what the source is now. */
export const FRESH_BUILD = folder('fresh-build.mjs')
