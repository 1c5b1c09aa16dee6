import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { repository } from '../measure/processes.js'
import { ratioOf, spreadOf } from '../measure/statistics.js'
import { LAYOUTS } from '../pages/profile-page.js'
import { profileSamples } from '../pages/samples.js'
import type { Run } from './run.js'
import { figure, heading, showSpread, showTime, table } from './table.js'

const COMMAND = `${repository}/dist/cli.js`

/** What the command is held against: a script that only reads the same lines and writes them again. */
const COPY = `
  import { createInterface } from 'node:readline'
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(JSON.parse(line)) + '\\n')
  }
`

/** One job reads at least 0.55 of the pages that are copied in the same time, and two jobs 1.7 of those that one reads. */
const MOST_OVER_COPYING = 1.82
const MOST_OF_TWO_JOBS = 0.59

/** `parse --format jsonl` as it was built, end to end: from a file of JSON Lines through the command to nowhere. */
export function reportCommand({ isQuick, targets }: Run): void {
  heading('scholar-profile parse --jsonl, end to end (wall time)')
  if (!existsSync(COMMAND)) {
    console.log('not measured: there is no dist/cli.js (npm run build)')
    return
  }
  const folder = mkdtempSync(`${tmpdir()}/scholar-profile-bench-`)
  try {
    const [small, large] = [1, isQuick ? 400 : 3200].map((pages) => writePages(folder, pages)) as [Input, Input]
    const ways = {
      'parse --jsonl': [COMMAND, 'parse', '--jsonl'],
      'parse --jsonl --jobs 2': [COMMAND, 'parse', '--jsonl', '--jobs', '2'],
      'JSON in, JSON out': ['--input-type=module', '-e', COPY],
    }
    const times = Object.values(ways).map(() => ({ small: [] as number[], large: [] as number[] }))
    for (let round = 0; round < (isQuick ? 3 : 5); round++) {
      Object.values(ways).forEach((args, at) => {
        times[at]?.small.push(timeOf(args, small))
        times[at]?.large.push(timeOf(args, large))
      })
    }
    table(
      ['', 'one page', `${large.pages} pages, ${figure(large.megabytes)} MB`, 'each further MB'],
      Object.keys(ways).map((name, at) => {
        const [one, many] = [times[at]?.small ?? [], times[at]?.large ?? []].map((all) => spreadOf(all).median)
        const further = ((many ?? 0) - (one ?? 0)) / (large.megabytes - small.megabytes)
        return [name, showTime(one ?? 0), showTime(many ?? 0), showTime(further)]
      }),
    )
    const [one = [], two = [], copying = []] = times.map(({ large }) => large)
    console.log(`\nparse ÷ copying the lines: ${showSpread(ratioOf(one, copying))}`)
    console.log(`two jobs ÷ one: ${showSpread(ratioOf(two, one))} (with ${availableParallelism()} cores)`)
    targets.hold('parse --jsonl ÷ copying the lines', ratioOf(one, copying).median, MOST_OVER_COPYING)
    targets.hold('parse --jsonl, two jobs ÷ one', ratioOf(two, one).median, MOST_OF_TWO_JOBS)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Input {
  readonly file: string
  readonly pages: number
  readonly megabytes: number
}

/** Author pages of 8 papers, both layouts by turns. */
function writePages(folder: string, pages: number): Input {
  const samples = LAYOUTS.flatMap((layout) => profileSamples(layout, 8))
  const lines = Array.from({ length: pages }, (_, at) => {
    const text = samples[(at * 41) % samples.length]?.page.toString('utf8')
    return `${JSON.stringify({ text, url: `https://example.org/author/${at}`, scrapedAt: '2026-05-01' })}\n`
  })
  const content = Buffer.from(lines.join(''))
  const file = `${folder}/${pages}.jsonl`
  writeFileSync(file, content)
  return { file, pages, megabytes: content.length / 1e6 }
}

function timeOf(args: readonly string[], { file }: Input): number {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: [openSync(file, 'r'), 'ignore', 'ignore'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}`)
  return performance.now() - start
}
