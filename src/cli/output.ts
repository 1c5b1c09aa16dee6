import { raiseExitStatus, TROUBLE } from './exit-status.js'
import { printable, systemErrorText } from './printable.js'

/** Whoever read our standard output has closed it. There is nothing left to do, and nothing to say. */
export class OutputClosed extends Error {}

/** Standard output or a file could not be written for another reason; the message names it and says which. */
export class OutputError extends Error {}

/**
 * Lets failed writes be told by those who write: each emits an event as well, which would end the process if no one
 * listened. Listens once for all: each worker thread listens too, and Node warns of more than ten at a time.
 */
export function listenForFailedWrites(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/**
 * Writes to standard output, and waits until the text has left: a slow reader slows us down, and nothing is lost at the
 * end.
 *
 * @throws OutputClosed | OutputError
 */
export async function print(text: string | Uint8Array): Promise<void> {
  if (isEnding) await new Promise(() => {})
  try {
    printing = write(process.stdout, text)
    await printing
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw new OutputClosed()
    throw new OutputError(`cannot write to standard output: ${systemErrorText(error)}`)
  }
}

/** What is being printed, or was last. */
let printing: Promise<void> = Promise.resolve()

let isEnding = false

/** Waits until what is being printed has left, and lets nothing more be printed: the process is about to end. */
export async function endPrinting(): Promise<void> {
  isEnding = true
  await printing.catch(() => {})
}

/** Writes to standard error. Where that is closed or full, no one is there to be told. */
export async function tell(text: string): Promise<void> {
  await write(process.stderr, text).catch(() => {})
}

/** Tells of what could not be read or written. The run goes on, and its exit status says so at the end. */
export async function tellTrouble(message: string): Promise<void> {
  raiseExitStatus(TROUBLE)
  await tell(`error: ${message}\n`)
}

function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (text.length === 0) return resolve()
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** Ends a run that something broke off: quietly where the reader of our output has left, else with what happened. */
export async function conclude(error: unknown): Promise<void> {
  if (error instanceof OutputClosed) return
  raiseExitStatus(TROUBLE)
  if (error instanceof OutputError) return tell(`error: ${printable(error.message)}\n`)
  const trace = error instanceof Error && error.stack ? error.stack : String(error)
  const shown = trace.split('\n').map(printable).join('\n')
  await tell(`error: scholar-profile failed; this is a mistake in it, please report it\n${shown}\n`)
}
