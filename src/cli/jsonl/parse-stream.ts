import { FINDINGS, raiseExitStatus, TROUBLE } from '../exit-status.js'
import { displayName, quotedName, STANDARD_INPUT, tellUnreadable } from '../input.js'
import { awaitInterruption } from '../interruption.js'
import { OutputClosed, print, tell, tellTrouble } from '../output.js'
import type { BatchText } from './batch-writer.js'
import { inOrder } from './in-order.js'
import { type LineBatch, lineBatches, type OversizeLine } from './line-batches.js'
import { type Progress, startProgress } from './progress.js'
import type { StreamSettings } from './read-batch.js'
import { chunksOf, readAhead, sizeOf } from './stream-input.js'
import { type Crew, gatherCrew } from './workers.js'

/** An input of many pages: JSON Lines, or a WARC file. */
export interface StreamInput {
  readonly input: string
  readonly isArchive: boolean
}

/** What a run needs beyond what holds for every line. */
export interface StreamRun {
  readonly inputs: readonly StreamInput[]
  /** The hosts whose pages count in a WARC file; none: author and paper pages of any. */
  readonly hosts: readonly string[]
  readonly settings: StreamSettings
  readonly jobs: number
  readonly isQuiet: boolean
  /** Where the results go, asked for when signals wait; standard output if not given. */
  readonly createOutput?: () => Promise<StreamOutput>
}

/** Takes what was made of the batches of a stream, in their order. */
export interface StreamOutput {
  write(text: BatchText): Promise<void>
  /** All was written: what is to stay is put in its place. */
  finish(): Promise<void>
  /** Nothing more comes; what was not finished is let go. */
  close(): Promise<void>
}

const STANDARD_OUTPUT: StreamOutput = {
  write: ({ output }) => print(output),
  finish: async () => {},
  close: async () => {},
}

/** Everything that works on a run until it ends. */
interface Works {
  readonly run: StreamRun
  readonly output: StreamOutput
  readonly crew: Crew
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** `parse --format jsonl`: prints a line for each line or record of the inputs, in their order. */
export async function parseStream(run: StreamRun): Promise<void> {
  const interruption = awaitInterruption()
  const { signal } = interruption
  let output = STANDARD_OUTPUT
  const crew = await gatherCrew(run.jobs)
  const progress = await startProgress(sizeOf(run.inputs.map(({ input }) => input)), !run.isQuiet)
  let pages = 0
  try {
    output = (await run.createOutput?.()) ?? STANDARD_OUTPUT
    for (const input of run.inputs) {
      if (!signal.aborted) pages += await parseInput(input, { run, output, crew, progress, signal })
    }
    if (!signal.aborted) await output.finish()
  } finally {
    const isInterrupted = signal.aborted
    interruption.stopReading()
    progress.stop()
    await output.close()
    if (!isInterrupted) await progress.sumUp(`${pages} pages from ${run.inputs.length} inputs`)
    await crew.dismiss()
    interruption.settle()
  }
}

/** Returns how many pages there were. */
async function parseInput(
  { input, isArchive }: StreamInput,
  { run, output, crew, progress, signal }: Works,
): Promise<number> {
  // Rows do not say which line they are of: what is told of a line names its file.
  const file = run.inputs.length > 1 || run.settings.rows !== null ? displayName(input) : null
  const settings = isArchive ? { ...run.settings, pages: withUsualFields(run.settings.pages) } : run.settings
  let pages = 0
  const read = async (batch: LineBatch | OversizeLine) => {
    const size = 'oversize' in batch ? batch.oversize : (batch.size ?? batch.bytes.length)
    return { ...(await crew.read({ batch, file, settings })), size }
  }
  const say = async (message: string) => {
    progress.makeWay(true)
    await tell(`${message}\n`)
  }
  const listener = {
    onTrouble: (message: string) => {
      progress.makeWay(true)
      return tellTrouble(message)
    },
    onNote: (message: string) => (run.isQuiet ? Promise.resolve() : say(`note: ${message}`)),
  }
  const chunks = chunksOf(input, signal)
  // The readers of WARC files take longer to load than a page of text to read.
  const batches = isArchive
    ? (await import('../warc/warc-batches.js')).batchesOfArchive(input, chunks, run.hosts, listener)
    : lineBatches(readAhead(chunks))
  try {
    for await (const result of inOrder(batches, crew.room, read)) {
      if (signal.aborted) return pages
      progress.makeWay(false)
      await output.write(result)
      for (const { message, isUnreadable } of result.leftOut ?? []) {
        await (isUnreadable ? listener.onTrouble(message) : listener.onNote(`no rows of ${message}`))
      }
      pages += result.pages
      progress.advance(result.size, result.pages)
      if (result.hasFindings) raiseExitStatus(FINDINGS)
    }
    if (pages === 0 && !signal.aborted) await tellEmpty({ input, isArchive }, say)
  } catch (error) {
    if (signal.aborted && !(error instanceof OutputClosed)) return pages
    await tellUnreadable(error, listener.onTrouble)
  }
  return pages
}

/** The fields of the records that are made of a WARC file. */
function withUsualFields(pages: StreamSettings['pages']): StreamSettings['pages'] {
  const usual = undefined
  return {
    ...pages,
    textField: usual,
    htmlField: usual,
    markdownField: usual,
    scrapedAtField: usual,
    urlField: usual,
  }
}

const HOW_TO_GIVE = {
  lines: 'give it one JSON object a line, such as {"text": "…"}',
  archive: 'its author and paper pages are read, or with --host all pages of that host',
}

/**
 * A named file without a page is most likely the wrong one. Standard input without one is what a filter gets for an
 * empty partition: said, but no reason to fail the job.
 */
async function tellEmpty({ input, isArchive }: StreamInput, say: (message: string) => Promise<void>): Promise<void> {
  const isNamed = input !== STANDARD_INPUT
  if (isNamed) raiseExitStatus(TROUBLE)
  const what = `${quotedName(input)} holds no page; ${HOW_TO_GIVE[isArchive ? 'archive' : 'lines']}`
  await say(`${isNamed ? 'error' : 'note'}: ${what}`)
}
