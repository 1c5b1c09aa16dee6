import { type Given, type Reading, readGiven } from '../read-given.js'

/** A page to read, and its number. */
export interface Request {
  readonly number: number
  readonly given: Given
}

/** What came of it, by the same number. */
export type Reply = { readonly number: number } & ({ readonly reading: Reading } | { readonly refusal: string })

/* The worker: reads each page it is given, so that who types does not wait. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { number, given } = data
  postMessage(replyTo(number, given))
})

function replyTo(number: number, given: Given): Reply {
  try {
    return { number, reading: readGiven(given) }
  } catch (error) {
    return { number, refusal: error instanceof Error ? error.message : String(error) }
  }
}
