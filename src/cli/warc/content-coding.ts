import { promisify } from 'node:util'
import zlib from 'node:zlib'

const inflate = promisify(zlib.inflate)
const inflateRaw = promisify(zlib.inflateRaw)
const gunzip = promisify(zlib.gunzip)
const brotli = promisify(zlib.brotliDecompress)

type Decode = (bytes: Uint8Array, most: number) => Promise<Uint8Array>

/** What a crawler cut off is read as far as it goes. */
const flush = { finishFlush: zlib.constants.Z_SYNC_FLUSH }

const gzip: Decode = (bytes, most) => gunzip(bytes, { ...flush, maxOutputLength: most })

/** Servers send both of the formats that are called so. */
const deflate: Decode = (bytes, most) => {
  const options = { ...flush, maxOutputLength: most }
  return inflate(bytes, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'Z_DATA_ERROR') throw error
    return inflateRaw(bytes, options)
  })
}

const CODINGS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', deflate],
  ['br', (bytes, most) => brotli(bytes, { maxOutputLength: most })],
  ['identity', async (bytes) => bytes],
])

/** Why the content of a record is not read: the name of a coding that is not known, or its size. */
export class UnreadContent extends Error {}

/**
 * Undoes the content codings of an HTTP response, last one first. Crawlers often store the content decoded and keep the
 * header: bytes that are not so coded are taken as they are.
 *
 * @param most how many bytes the content may have.
 * @throws UnreadContent
 */
export async function decodeContent(bytes: Uint8Array, header: string | null, most: number): Promise<Uint8Array> {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let content = bytes
  for (const name of names.filter((name) => name !== '').reverse()) {
    const decode = CODINGS.get(name)
    if (decode === undefined) throw new UnreadContent(`content coding ${name}`)
    try {
      content = await decode(content, most)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new UnreadContent(TOO_LARGE)
      return content
    }
  }
  return content
}

export const TOO_LARGE = 'too large'
