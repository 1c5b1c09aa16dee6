// npm run test:stream [-- BYTES]: a long stream of pages through the built command under a small heap. Every page must
// come out, in order, and memory must stay where it was. STREAM_BYTES does the same as the argument.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import build from '../fresh-build.mjs'
import { NumberedLines } from './numbered-lines.mjs'

const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const PAGES = fileURLToPath(new URL('pages.mjs', import.meta.url))

const bytes = Number(process.argv[2] ?? process.env.STREAM_BYTES ?? 1e9)
const MEGABYTE = 1e6

/** The old generation of each thread, in MiB, and what the whole process may take at its peak, in MB. */
const RUNS = [
  { jobs: 1, heap: 64, peak: 220 },
  { jobs: 2, heap: 64, peak: 440 },
]

/** Says on descriptor 3, when the process ends, how much memory it had at its peak, in KiB. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from 'node:worker_threads'
   import { writeSync } from 'node:fs'
   if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`,
)}`

async function run({ jobs, heap, peak }) {
  const started = performance.now()
  const source = spawn(process.execPath, [PAGES, String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const command = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, '--import', TELL_PEAK, COMMAND, 'parse', '--jsonl', '--jobs', String(jobs)],
    { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  )
  const given = new NumberedLines()
  const made = new NumberedLines()
  let peakKib = ''
  source.stdout.on('data', (chunk) => given.read(chunk))
  source.stdout.pipe(command.stdin)
  command.stdin.on('error', () => {})
  command.stdout.on('data', (chunk) => made.read(chunk))
  command.stdio[3].on('data', (chunk) => {
    peakKib += chunk
  })
  const ended = await new Promise((resolve) => command.on('close', (code, signal) => resolve(signal ?? code)))
  const seconds = (performance.now() - started) / 1000
  const peakMegabytes = (Number(peakKib) * 1024) / MEGABYTE
  console.log(
    `--jobs ${jobs}: ${given.count} pages, ${(given.bytes / MEGABYTE).toFixed(0)} MB in, ` +
      `${(made.bytes / MEGABYTE).toFixed(0)} MB out, ${seconds.toFixed(1)} s, ` +
      `${(given.bytes / MEGABYTE / seconds).toFixed(1)} MB/s, peak ${peakMegabytes.toFixed(0)} MB, heap of ${heap} MiB`,
  )
  source.kill()
  const faults = [
    ended !== 0 && `the command ended with ${ended}, not 0`,
    given.bytes < bytes && `only ${given.bytes} of ${bytes} bytes were taken`,
    made.count !== given.count && `${made.count} results for ${given.count} pages`,
    made.fault,
    !made.isWhole && 'the last line has no end',
    !(peakMegabytes > 0 && peakMegabytes <= peak) && `${peakMegabytes.toFixed(0)} MB at the peak, more than ${peak}`,
  ]
  return faults.filter(Boolean).map((fault) => `--jobs ${jobs}: ${fault}`)
}

if (!(bytes > 0)) throw new Error(`how many bytes? ${process.argv[2] ?? process.env.STREAM_BYTES} is no such number`)

build()
const faults = []
for (const setting of RUNS) faults.push(...(await run(setting)))
for (const fault of faults) console.error(`error: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
