import { endPrinting } from './output.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Lets a signal that would end the process wait until what is being printed is printed: nothing is cut off inside a
 * line. A second signal ends it at once.
 */
export function endBetweenWrites(): void {
  for (const signal of SIGNALS) process.on(signal, endNow)
}

async function endNow(signal: NodeJS.Signals): Promise<void> {
  doNotEnd()
  await endPrinting()
  process.kill(process.pid, signal)
}

function doNotEnd(): void {
  for (const signal of SIGNALS) process.off(signal, endNow)
}

/** Notices that someone wants the run to end, so that the line being printed can be printed to its end first. */
export interface Interruption {
  /** Given when the run is to end. */
  readonly signal: AbortSignal
  /** Gives the signal for another reason: nothing more is to be read. */
  stopReading(): void
  /** Stops waiting for it, and ends the process by the signal that came, if one came, as if it had not been held up. */
  settle(): void
}

/** Waits for the first signal that would end the process. The second ends it at once. */
export function awaitInterruption(): Interruption {
  const controller = new AbortController()
  let caught: NodeJS.Signals | null = null
  const interrupt = (signal: NodeJS.Signals) => {
    caught = signal
    forget()
    controller.abort()
  }
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, interrupt)
  }
  doNotEnd()
  for (const signal of SIGNALS) process.on(signal, interrupt)
  return {
    signal: controller.signal,
    stopReading: () => controller.abort(),
    settle: () => {
      forget()
      if (caught !== null) process.kill(process.pid, caught)
      else endBetweenWrites()
    },
  }
}
