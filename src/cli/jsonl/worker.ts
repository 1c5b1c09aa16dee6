import { type BatchResult, type BatchTask, readBatch } from './read-batch.js'

/** The entry of a worker thread: reads the batches that it is given, one after the other. */
export default function work(task: BatchTask): Promise<BatchResult> {
  return readBatch(task)
}
