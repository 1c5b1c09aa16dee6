import { FINDINGS, raiseExitStatus, TROUBLE } from '../exit-status.js'
import { displayName, InputError, STANDARD_INPUT } from '../input.js'
import { awaitInterruption } from '../interruption.js'
import { OutputClosed, print, tell } from '../output.js'
import { printable } from '../printable.js'
import { inOrder } from './in-order.js'
import { type LineBatch, lineBatches, type OversizeLine } from './line-batches.js'
import { type Progress, startProgress } from './progress.js'
import type { StreamSettings } from './read-batch.js'
import { chunksOf, sizeOf } from './stream-input.js'
import { type Crew, gatherCrew } from './workers.js'

/** What a run needs beyond what holds for every line. */
export interface StreamRun {
  readonly inputs: readonly string[]
  readonly settings: StreamSettings
  readonly jobs: number
  readonly showsProgress: boolean
}

/** Everything that works on a run until it ends. */
interface Works {
  readonly run: StreamRun
  readonly crew: Crew
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** `parse --format jsonl`: prints a line for each line of the inputs, in their order. */
export async function parseStream(run: StreamRun): Promise<void> {
  const interruption = awaitInterruption()
  const { signal } = interruption
  const crew = await gatherCrew(run.jobs)
  const progress = await startProgress(sizeOf(run.inputs), run.showsProgress)
  try {
    for (const input of run.inputs) {
      if (!signal.aborted) await parseInput(input, { run, crew, progress, signal })
    }
  } finally {
    interruption.stopReading()
    progress.stop()
    await crew.dismiss()
    interruption.settle()
  }
}

async function parseInput(input: string, { run, crew, progress, signal }: Works): Promise<void> {
  const { inputs, settings } = run
  const file = inputs.length > 1 ? displayName(input) : null
  let pages = 0
  const read = async (batch: LineBatch | OversizeLine) => {
    const size = 'oversize' in batch ? batch.oversize : batch.bytes.length
    return { ...(await crew.read({ batch, file, settings })), size }
  }
  try {
    for await (const result of inOrder(lineBatches(chunksOf(input, signal)), crew.room, read)) {
      if (signal.aborted) return
      progress.makeWay(false)
      await print(result.output)
      pages += result.pages
      progress.advance(result.size, result.pages)
      if (result.hasFindings) raiseExitStatus(FINDINGS)
    }
    if (pages === 0 && !signal.aborted) await tellEmpty(input, progress)
  } catch (error) {
    if (signal.aborted && !(error instanceof OutputClosed)) return
    if (!(error instanceof InputError)) throw error
    raiseExitStatus(TROUBLE)
    progress.makeWay(true)
    await tell(`error: ${error.message}\n`)
  }
}

/**
 * A named file without a page is most likely the wrong one. Standard input without one is what a filter gets for an
 * empty partition: said, but no reason to fail the job.
 */
async function tellEmpty(input: string, progress: Progress): Promise<void> {
  const isNamed = input !== STANDARD_INPUT
  if (isNamed) raiseExitStatus(TROUBLE)
  progress.makeWay(true)
  const what = `'${printable(displayName(input))}' holds no page; give it one JSON object a line, such as {"text": "…"}`
  await tell(`${isNamed ? 'error' : 'note'}: ${what}\n`)
}
