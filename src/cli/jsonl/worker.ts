import { Tinypool } from 'tinypool'
import { type BatchTask, readBatch } from './read-batch.js'

/** The entry of a worker thread: reads the batches that it is given, one after the other. What is written is handed over instead of copied. */
export default async function work(task: BatchTask) {
  const result = await readBatch(task)
  const written = [result.output, ...Object.values(result.files ?? {})]
  return Tinypool.move({
    [Tinypool.transferableSymbol]: written.map(({ buffer }) => buffer),
    [Tinypool.valueSymbol]: result,
  } as object as Parameters<typeof Tinypool.move>[0])
}
