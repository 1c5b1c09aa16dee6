import type { ParseOptions } from '../../index.js'
import type { OnTrouble } from '../files-below.js'
import { InputError } from '../input.js'
import { checkPair } from './check-pair.js'
import { checkRecords } from './check-records.js'
import { type Fixture, findFixtures, nameOf } from './find-fixtures.js'
import { judged, type Report, type Verdict } from './report.js'

export interface CheckSettings {
  readonly isUpdate: boolean
  /** How pages are read of which nothing says how. */
  readonly options: ParseOptions
  /** Told of each fixture when it was checked. */
  readonly onVerdict?: () => void
  /** Told at once of what could not be read or written. */
  readonly onTrouble: OnTrouble
}

/** Checks every fixture of some files and folders. What cannot be read does not hide the others. */
export async function runCheck(paths: readonly string[], settings: CheckSettings): Promise<Report> {
  const report: Report = { summary: { fixtures: 0, passed: 0, failed: 0, updated: 0 }, verdicts: [], troubles: [] }
  const note: OnTrouble = (message, file) => {
    report.troubles.push({ rule: 'unreadable', file, message })
    return settings.onTrouble(message, file)
  }
  for await (const fixture of findFixtures(paths, note)) {
    try {
      for await (const verdict of verdictsOf(fixture, settings)) {
        count(report, verdict)
        settings.onVerdict?.()
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const { message, file } = error
      await note(message, file)
      count(report, judged(nameOf(fixture), [{ rule: 'unreadable', file, message }]))
    }
  }
  return report
}

async function* verdictsOf(fixture: Fixture, settings: CheckSettings): AsyncGenerator<Verdict> {
  if (fixture.kind === 'records') yield* checkRecords(fixture.file, settings.options)
  else yield await checkPair(fixture, settings)
}

function count({ summary, verdicts }: Report, verdict: Verdict): void {
  summary.fixtures += 1
  summary[verdict.status] += 1
  if (verdict.status !== 'passed') verdicts.push(verdict)
}
