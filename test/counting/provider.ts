import v8 from '@vitest/coverage-v8'
import type { CoverageProviderModule } from 'vitest/node'
import { type CoverageOfModule, coverageOfRuns } from './runs.js'

/** As much of an Istanbul coverage map as it takes to add to it. */
interface CoverageMap {
  files(): string[]
  fileCoverageFor(file: string): {
    readonly s: Readonly<Record<string, number>>
    toSummary(): { readonly lines: { total: number }; readonly branches: { total: number } }
  }
  filter(isKept: (file: string) => boolean): void
  merge(other: CoverageOfModule): void
}

/** Counts what vitest counts, and what the runs of the command covered in processes of their own. */
const provider: CoverageProviderModule = {
  ...v8,
  async getProvider() {
    const own = await v8.getProvider()
    const { generateCoverage } = own
    own.generateCoverage = async (context) => {
      const coverage = (await generateCoverage.call(own, context)) as CoverageMap
      for (const run of await coverageOfRuns()) addRun(coverage, run)
      return coverage
    }
    return own
  },
}

export default provider

/** Only what both count alike may be added up: the rest would be counted twice, or for something else. */
function addRun(coverage: CoverageMap, run: CoverageOfModule): void {
  for (const file of Object.keys(run)) {
    if (!hasRun(coverage, file)) coverage.filter((name) => name !== file)
    const before = countsOf(coverage, file)
    coverage.merge({ [file]: run[file] } as CoverageOfModule)
    const after = countsOf(coverage, file)
    if (before !== null && before !== after)
      throw new Error(`${file} has ${before} in the tests, but ${after} with the runs`)
  }
}

/** Whether anything of a file ran in a process of the tests. */
function hasRun(coverage: CoverageMap, file: string): boolean {
  return coverage.files().includes(file) && Object.values(coverage.fileCoverageFor(file).s).some((hits) => hits > 0)
}

function countsOf(coverage: CoverageMap, file: string): string | null {
  if (!coverage.files().includes(file)) return null
  const { lines, branches } = coverage.fileCoverageFor(file).toSummary()
  return `${lines.total} lines and ${branches.total} branches`
}
