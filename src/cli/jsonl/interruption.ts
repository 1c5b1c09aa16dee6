const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

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
  for (const signal of SIGNALS) process.on(signal, interrupt)
  return {
    signal: controller.signal,
    stopReading: () => controller.abort(),
    settle: () => {
      forget()
      if (caught !== null) process.kill(process.pid, caught)
    },
  }
}
