import { runBundle } from '../measure/processes.js'
import { ratioOf, spreadOf } from '../measure/statistics.js'
import { sourceDocumentFile } from '../pages/samples.js'
import type { Run } from './run.js'
import { figure, heading, showSpread, showTime, table } from './table.js'

interface Report {
  readonly time: number
  readonly memory: number
}

/** The first parse in a fresh process, imports included, beside importing zod and building the schemas. */
export function reportFirstUse({ isQuick, targets }: Run): void {
  const libraries: Report[] = []
  const schemas: Report[] = []
  for (let round = 0; round < (isQuick ? 5 : 15); round++) {
    libraries.push(runBundle<Report>('first-use', ['library', sourceDocumentFile]))
    schemas.push(runBundle<Report>('first-use', ['plain-schema', sourceDocumentFile]))
  }
  const timesOf = (reports: readonly Report[]) => reports.map(({ time }) => time)
  const memoryOf = (reports: readonly Report[]) => reports.map(({ memory }) => memory / 1e6)
  heading('First use in a fresh process: the source document')
  table(
    ['', 'time', 'memory'],
    [
      ['import scholar-profile, parse', libraries],
      ['import zod, build the schemas', schemas],
    ].map(([name, reports]) => [
      name as string,
      showTime(spreadOf(timesOf(reports as Report[])).median),
      `${figure(spreadOf(memoryOf(reports as Report[])).median)} MB`,
    ]),
  )
  const time = ratioOf(timesOf(libraries), timesOf(schemas))
  console.log(
    `\ntime ${showSpread(time)}, memory ${showSpread(ratioOf(memoryOf(libraries), memoryOf(schemas)))} times zod's`,
  )
  targets.hold('first parse ÷ importing zod and building the schemas', time.median, 1.5)
}
