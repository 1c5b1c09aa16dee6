import { type Body, decodeContent } from './content-coding.js'
import { joinChunks } from './join-chunks.js'

/**
 * The body of an HTTP response as its page is: without the chunks and codings in which it was sent. It is cut where its
 * length falls short of the header’s, its last chunk is missing, or its coding does not come to its end.
 *
 * @param header the values of the response’s headers.
 * @param most how many bytes the body may have.
 * @throws UnreadContent
 */
export async function bodyOf(stored: Buffer, header: (name: string) => string | null, most: number): Promise<Body> {
  const isChunked = /\bchunked\b/i.test(header('Transfer-Encoding') ?? '')
  const sent = isChunked ? joinChunks(stored) : { bytes: stored, isCut: false }
  const { bytes, isCut, isAsSent } = await decodeContent(sent.bytes, header('Content-Encoding'), most)
  // What a crawler decoded or joined has another length than the header says.
  const isShort = isAsSent && !isChunked && stored.length < lengthIn(header('Content-Length'))
  return { bytes, isCut: isCut || sent.isCut || isShort }
}

/** 0 where none is said. */
function lengthIn(written: string | null): number {
  return /^\d{1,15}$/.test(written ?? '') ? Number(written) : 0
}
