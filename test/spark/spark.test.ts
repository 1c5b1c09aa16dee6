import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { crawledText, createCrawl, LINES, RECORDS, type SparkFolder } from './crawl.js'
import { executorsBelow } from './processes.js'

/** A line of results. */
interface Result {
  id: string
  kind: string
  data: { papers: unknown[] } | null
  diagnostics: { code: string; message: string; position: unknown }[]
}

/** What the program of the README left behind. */
interface Outcome {
  version: string
  damaged: number
  results: Result[]
  fromParquet: number
  papers: number
  paperColumns: string[]
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

let crawl: SparkFolder
let outcome: Outcome
let log = ''
let killed: number | null = null

beforeAll(async () => {
  crawl = createCrawl()
  const [, program = ''] = /```python\n([\s\S]*?)```/.exec(readFileSync(here('README.md'), 'utf8')) ?? []
  writeFileSync(join(crawl.path, 'program.py'), program)
  const began = performance.now()
  outcome = await runSpark()
  console.log(
    `Spark ${outcome.version}: ${outcome.results.length} results in ${Math.round(performance.now() - began)} ms`,
  )
})

afterAll(() => {
  if (crawl !== undefined) rmSync(crawl.path, { recursive: true, force: true })
})

/** Runs the program, and kills an executor as soon as some parts of the first job are there and others are not. */
async function runSpark(): Promise<Outcome> {
  const python = inject('python')
  const child = spawn(python, [here('start.py'), 'program.py', ...crawl.archives], {
    cwd: crawl.path,
    env: {
      ...process.env,
      PATH: `${crawl.bin}:${process.env.PATH}`,
      PYSPARK_PYTHON: python,
      // Nothing leaves the machine, and nothing stays on it.
      SPARK_LOCAL_IP: '127.0.0.1',
      SPARK_LOCAL_DIRS: join(crawl.path, 'spark'),
      SPARK_WORKER_DIR: join(crawl.path, 'workers'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  while (killed === null && isRunning()) {
    await pass(50)
    if (committedParts() < 2) continue
    const [executor] = executorsBelow(child.pid ?? 0)
    if (executor === undefined) continue
    process.kill(executor, 'SIGKILL')
    killed = executor
  }
  const status = await ended
  if (status !== 0) throw new Error(`Spark ended with ${status}:\n${log}`)
  return JSON.parse(printed)
}

/** How many tasks of the first job have handed in what they wrote, while it runs. */
function committedParts(): number {
  const folder = join(crawl.path, 'parsed/pages/_temporary/0')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('task_')).length : 0
}

/** What one process makes of files. */
function printedBy(args: readonly string[]): string {
  const { stdout } = spawnSync(join(crawl.bin, 'scholar-profile'), ['parse', '--quiet', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return stdout
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n')
}

/** What a job wrote, part by part. */
function written(job: string): string[] {
  const folder = join(crawl.path, 'parsed', job)
  const parts = readdirSync(folder).filter((name) => name.startsWith('part-'))
  return parts.sort().flatMap((part) => {
    const text = readFileSync(join(folder, part), 'utf8')
    return text === '' ? [] : linesOf(text)
  })
}

/** Results without where a bad record stands: each partition counts its own lines. */
function withoutPlaces(lines: readonly string[]): object[] {
  return lines.map((line) => {
    const result = JSON.parse(line) as Result
    const diagnostics = result.diagnostics.map((diagnostic) =>
      diagnostic.code === 'bad-record'
        ? { ...diagnostic, message: diagnostic.message.replace(/^line \d+(?: of '[^']*')?: /, ''), position: null }
        : diagnostic,
    )
    return { ...result, diagnostics }
  })
}

test('an executor was killed in the middle, and Spark has noticed', () => {
  expect(killed).not.toBeNull()
  expect(log).toMatch(/Lost executor \d/)
})

test('each line of JSON Lines is there once, as one process gives it', () => {
  const lines = written('pages')
  expect(lines).toHaveLength(LINES)
  expect(withoutPlaces(lines)).toEqual(withoutPlaces(linesOf(printedBy(crawl.pages))))
  const bad = lines.map((line) => JSON.parse(line) as Result).filter(({ kind }) => kind === 'unknown')
  expect(bad.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([['bad-record']])
})

test('each record of the WET files is there once, as one process gives it, without the damaged one', () => {
  const lines = written('archives')
  expect(lines).toHaveLength(RECORDS)
  expect(lines).toEqual(crawl.archives.flatMap((file) => linesOf(printedBy([file]))))
  expect(outcome.damaged).toBe(1)
})

/** A value as Spark has it: what is null is not there, and each step of a path is a text. */
function asSpark(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => (key === 'path' ? String(one) : asSpark(one)))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, one]) => one !== null)
  return Object.fromEntries(members.map(([name, one]) => [name, asSpark(one, name)]))
}

test('the schema of the command reads every value', () => {
  const lines = [...written('pages'), ...written('archives')]
  const byText = (values: readonly unknown[]) => values.map((value) => JSON.stringify(sorted(value))).sort()
  expect(outcome.results).toHaveLength(LINES + RECORDS)
  expect(byText(outcome.results.map((row) => asSpark(row)))).toEqual(
    byText(lines.map((line) => asSpark(JSON.parse(line)))),
  )
})

/** A value with the keys of its objects in their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map((name) => [name, sorted((value as Record<string, unknown>)[name])]))
}

test('papers go into Parquet', () => {
  const papers = outcome.results.flatMap(({ kind, data }) => (kind === 'profile' ? (data?.papers ?? []) : []))
  expect(outcome.fromParquet).toBe(LINES + RECORDS)
  expect(outcome.papers).toBe(papers.length)
  expect(outcome.paperColumns.slice(0, 3)).toEqual(['authorId', 'title', 'authors'])
})

/** What a core does is counted in its own time, whatever else the machine does. */
test('one core reads so many pages', () => {
  const count = 5000
  const texts = Array.from({ length: count }, (_, number) => crawledText(number))
  const lines = texts.map((text) => `${JSON.stringify({ text, scrapedAt: '2026-05-01' })}\n`).join('')
  writeFileSync(join(crawl.path, 'measured.jsonl'), lines)
  const script = `scholar-profile parse --jsonl measured.jsonl > measured.out; times`
  const environment = { ...process.env, PATH: `${crawl.bin}:${process.env.PATH}` }
  const times = execFileSync('bash', ['-c', script], { cwd: crawl.path, env: environment, encoding: 'utf8' })
  const [, ofChildren = ''] = times.trimEnd().split('\n')
  const seconds = Array.from(ofChildren.matchAll(/(\d+)m([\d.]+)s/g), ([, m, s]) => 60 * Number(m) + Number(s))
  const sum = seconds.reduce((total, one) => total + one, 0)
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0)
  const printed = readFileSync(join(crawl.path, 'measured.out'), 'utf8')
  const [ofPage, ofResult] = [bytes, Buffer.byteLength(printed)].map((size) => Math.round(size / count))
  console.log(`one core: ${Math.round(count / sum)} pages/s of ${ofPage} bytes, results of ${ofResult} bytes`)
  expect(linesOf(printed)).toHaveLength(count)
})
