import { type BatchTask, readBatch } from './read-batch.js'
import { handedOver } from './workers.js'

/** The entry of a worker thread: reads the batches that it is given, one after the other. */
export default async function work(task: BatchTask): Promise<object> {
  return handedOver(await readBatch(task))
}
