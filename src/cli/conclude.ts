import { raiseExitStatus, TROUBLE } from './exit-status.js'
import { OutputClosed, OutputError, tell } from './output.js'
import { printable } from './printable.js'

/** Ends a run that something broke off: quietly where the reader of our output has left, else with what happened. */
export async function conclude(error: unknown): Promise<void> {
  if (error instanceof OutputClosed) return
  raiseExitStatus(TROUBLE)
  if (error instanceof OutputError) return tell(`error: ${printable(error.message)}\n`)
  const trace = error instanceof Error && error.stack ? error.stack : String(error)
  const shown = trace.split('\n').map(printable).join('\n')
  await tell(`error: scholar-profile failed; this is a mistake in it, please report it\n${shown}\n`)
}
