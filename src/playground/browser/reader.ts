import type { Given } from '../read-given.js'
import type { Reply, Request } from './worker.js'

/** Set by the build: the whole script of the worker. */
declare const WORKER_SCRIPT: string

/** How long nobody must have typed before the page is read, in milliseconds. */
const PAUSE = 150

/** Reads pages beside the page, the last one that was given; those in between are passed over. */
export function createReader(onReply: (reply: Reply) => void): (given: Given) => void {
  const worker = new Worker(URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: 'text/javascript' })))
  let number = 0
  let isBusy = false
  let waiting: Given | null = null
  let timer = 0

  const send = (): void => {
    if (isBusy || waiting === null) return
    isBusy = true
    number += 1
    worker.postMessage({ number, given: waiting } satisfies Request)
    waiting = null
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    isBusy = false
    if (waiting === null) onReply(data)
    send()
  })
  return (given) => {
    waiting = given
    clearTimeout(timer)
    timer = setTimeout(send, PAUSE)
  }
}
