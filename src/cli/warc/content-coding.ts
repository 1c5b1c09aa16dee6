import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const inflate = promisify(zlib.inflate)
const inflateRaw = promisify(zlib.inflateRaw)
const gunzip = promisify(zlib.gunzip)
const brotli = promisify(zlib.brotliDecompress)

interface Settings {
  readonly maxOutputLength: number
  /** What is given where the bytes end before their coding does: an error if not said. */
  readonly finishFlush?: number
}

type Decode = (bytes: Uint8Array, settings: Settings) => Promise<Uint8Array>

interface Coding {
  readonly decode: Decode
  /** The setting that gives what is there of bytes that were cut off. */
  readonly asFarAsItGoes: number
}

const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants

const GZIP: Coding = { decode: gunzip, asFarAsItGoes: Z_SYNC_FLUSH }

/** Servers send both of the formats that are called so. */
const deflate: Decode = (bytes, settings) =>
  inflate(bytes, settings).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'Z_DATA_ERROR') throw error
    return inflateRaw(bytes, settings)
  })

const CODINGS: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  ['gzip', GZIP],
  ['x-gzip', GZIP],
  ['deflate', { decode: deflate, asFarAsItGoes: Z_SYNC_FLUSH }],
  ['br', { decode: brotli, asFarAsItGoes: BROTLI_OPERATION_FLUSH }],
  ['identity', { decode: async (bytes) => bytes, asFarAsItGoes: 0 }],
])

/** Why the content of a record is not read: the name of a coding that is not known, or its size. */
export class UnreadContent extends Error {}

/** What is there of a body, and whether there was more of it. */
export interface Body {
  readonly bytes: Uint8Array
  readonly isCut: boolean
}

/** Content without its codings. It is cut where one of them does not come to its end. */
export interface DecodedContent extends Body {
  /** Whether it was stored in its codings, as it was sent. */
  readonly isAsSent: boolean
}

/**
 * Undoes the content codings of an HTTP response, last one first. Crawlers often store the content decoded and keep the
 * header: bytes that are not so coded are taken as they are. Of what was cut off, all that is there is given.
 *
 * @param most how many bytes the content may have.
 * @throws UnreadContent
 */
export async function decodeContent(bytes: Uint8Array, header: string | null, most: number): Promise<DecodedContent> {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let content = bytes
  let isCut = false
  for (const name of names.filter((name) => name !== '').reverse()) {
    const coding = CODINGS.get(name)
    if (coding === undefined) throw new UnreadContent(`content coding ${name}`)
    try {
      const decoded = await decode(content, coding, most)
      content = decoded.bytes
      isCut ||= decoded.isCut
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new UnreadContent(TOO_LARGE)
      return { bytes: content, isCut, isAsSent: false }
    }
  }
  return { bytes: content, isCut, isAsSent: true }
}

async function decode(bytes: Uint8Array, { decode, asFarAsItGoes }: Coding, most: number): Promise<Body> {
  try {
    return { bytes: await decode(bytes, { maxOutputLength: most }), isCut: false }
  } catch (error) {
    // Not all codings have a mark at their beginning: a short text can look like one that was cut.
    if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR' || isUtf8(bytes)) throw error
    return { bytes: await decode(bytes, { maxOutputLength: most, finishFlush: asFarAsItGoes }), isCut: true }
  }
}

export const TOO_LARGE = 'too large'
