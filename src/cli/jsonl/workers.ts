import { type BatchResult, type BatchTask, readBatch } from './read-batch.js'

/** Who reads the batches. */
export interface Crew {
  /** How many batches may be with the crew at once: one in work and one at hand for each. */
  readonly room: number
  read(task: BatchTask): Promise<BatchResult>
  dismiss(): Promise<void>
}

/** This thread alone. */
const ALONE: Crew = { room: 1, read: readBatch, dismiss: async () => {} }

/** As many worker threads as there are jobs; for one job, this thread. */
export async function gatherCrew(jobs: number): Promise<Crew> {
  if (jobs === 1) return ALONE
  const { Tinypool } = await import('tinypool')
  // The build puts the worker beside the command.
  const filename = new URL('./worker.js', import.meta.url).href
  const pool = new Tinypool({ filename, runtime: 'worker_threads', minThreads: jobs, maxThreads: jobs })
  return {
    room: 2 * jobs,
    read: (task) => {
      const { batch } = task
      if ('oversize' in batch) return pool.run(task)
      const { buffer, byteLength } = batch.bytes
      // Handed over instead of copied, which only a buffer can be that holds nothing else.
      const bytes = buffer.byteLength === byteLength ? batch.bytes : new Uint8Array(batch.bytes)
      return pool.run({ ...task, batch: { ...batch, bytes } }, { transferList: [bytes.buffer as ArrayBuffer] })
    },
    dismiss: () => pool.destroy(),
  }
}

/** A result as a worker thread hands it back: what is written goes over instead of being copied. */
export async function handedOver(result: BatchResult): Promise<object> {
  const { Tinypool } = await import('tinypool')
  const written = [result.output, ...Object.values(result.files ?? {})]
  const parcel = {
    [Tinypool.transferableSymbol]: written.map(({ buffer }) => buffer),
    [Tinypool.valueSymbol]: result,
  }
  // The symbols have no types of their own.
  return Tinypool.move(parcel as object as Parameters<typeof Tinypool.move>[0])
}
