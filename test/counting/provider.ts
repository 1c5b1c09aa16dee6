import v8 from '@vitest/coverage-v8'
import type { CoverageProviderModule } from 'vitest/node'
import { type CoverageOfModule, coverageOfRuns } from './runs.js'

interface FileCoverage {
  readonly s: Readonly<Record<string, number>>
  readonly statementMap: Readonly<Record<string, unknown>>
  readonly branchMap: Readonly<Record<string, { readonly locations: unknown }>>
}

/** As much of an Istanbul coverage map as it takes to add to it. */
interface CoverageMap {
  files(): string[]
  fileCoverageFor(file: string): FileCoverage
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

/**
 * Only what both count alike may be added up: the rest would be counted twice, or for something else. A file whose
 * branches lie elsewhere in what vitest makes of it counts with its runs alone, which can only be less.
 */
function addRun(coverage: CoverageMap, run: CoverageOfModule): void {
  for (const file of Object.keys(run)) {
    const ofRun = { [file]: run[file] } as CoverageOfModule
    if (!isCountedAlike(coverage, file, ofRun)) coverage.filter((name) => name !== file)
    coverage.merge(ofRun)
  }
}

function isCountedAlike(coverage: CoverageMap, file: string, run: CoverageOfModule): boolean {
  if (!hasRun(coverage, file)) return false
  const before = placesOf(coverage.fileCoverageFor(file))
  return before === placesOf(run[file] as unknown as FileCoverage)
}

/** Whether anything of a file ran in a process of the tests. */
function hasRun(coverage: CoverageMap, file: string): boolean {
  return coverage.files().includes(file) && Object.values(coverage.fileCoverageFor(file).s).some((hits) => hits > 0)
}

/** Where its statements and branches stand, as a text to compare. */
function placesOf({ statementMap, branchMap }: FileCoverage): string {
  const branches = Object.values(branchMap).map(({ locations }) => locations)
  return JSON.stringify([Object.values(statementMap), branches])
}
