import { clearLine, cursorTo } from 'node:readline'
import { tell } from '../output.js'

/** The escape sequence DECSC. */
const SAVE_CURSOR = '\u001b7'

const MEGABYTE = 1_000_000

/** What a person sees of a long run. */
export interface Progress {
  /** Bytes were read and pages were made of them. */
  advance(bytes: number, pages: number): void
  /** Something is about to be printed: the bar makes way if it stands on the same terminal. */
  makeWay(isOnStandardError: boolean): void
  stop(): void
  /** Says in a line what came of it, to who saw the progress. */
  sumUp(line: string): Promise<void>
}

const NO_PROGRESS: Progress = { advance: () => {}, makeWay: () => {}, stop: () => {}, sumUp: async () => {} }

/** What is counted. Of fixtures nobody asks how large they are. */
export type Counted = 'pages' | 'fixtures'

/**
 * A progress bar on standard error, if that is a terminal. Where the size of the input is not known there is no bar and
 * no time left, only what was done and how fast.
 */
export async function startProgress(
  size: number | null,
  isWanted: boolean,
  counted: Counted = 'pages',
): Promise<Progress> {
  if (!isWanted || process.stderr.isTTY !== true) return NO_PROGRESS
  const { default: bars } = await import('cli-progress')
  const bar = new bars.SingleBar({
    format: formatOf(size, counted),
    stream: process.stderr,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    barsize: 30,
    emptyOnZero: true,
    gracefulExit: false,
  })
  const started = performance.now()
  let read = 0
  let made = 0
  const figures = () => ({
    pages: made,
    megabytes: (read / MEGABYTE).toFixed(1),
    rate: (read / MEGABYTE / Math.max((performance.now() - started) / 1000, 0.001)).toFixed(1),
  })
  bar.start(size ?? 0, 0, figures())
  return {
    advance: (bytes, pages) => {
      read += bytes
      made += pages
      bar.update(read, figures())
    },
    makeWay: (isOnStandardError) => {
      if (!isOnStandardError && process.stdout.isTTY !== true) return
      clearLine(process.stderr, 0)
      cursorTo(process.stderr, 0)
    },
    stop: () => {
      // It goes back to where it saved the cursor when it started, which by now may be far above what was printed.
      process.stderr.write(SAVE_CURSOR)
      bar.stop()
    },
    sumUp: (line) => tell(`${line}\n`),
  }
}

function formatOf(size: number | null, counted: Counted): string {
  if (counted === 'fixtures') return '{pages} fixtures | {duration_formatted}'
  if (size === null) return '{megabytes} MB | {pages} pages | {rate} MB/s | {duration_formatted}'
  return '[{bar}] {percentage}% | {pages} pages | {rate} MB/s | {eta_formatted} left'
}
