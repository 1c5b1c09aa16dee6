import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

/** Why the content of a record is not read: the name of a coding that is not known, or its size. */
export class UnreadContent extends Error {}

/** What is there of a body, and whether there was more of it. */
export interface Body {
  readonly bytes: Uint8Array
  readonly isCut: boolean
}

export const TOO_LARGE = 'too large'

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

/** Content without its codings. It is cut where one of them does not come to its end. */
interface DecodedContent extends Body {
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
async function decodeContent(bytes: Uint8Array, header: string | null, most: number): Promise<DecodedContent> {
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

/** The line above a chunk, which says its size: `1f4`, `1F4;name=value`. Some servers fill it up with blanks. */
const SIZE = /^([0-9a-f]{1,8})[ \t]{0,9}(?:;[^\r\n]{0,200})?\r\n$/i

/** What may be there of such a line at the end: `1f`. */
const CUT_SIZE = /^[0-9a-f]{0,8}[ \t]{0,9}\r?$/i

const LONGEST_SIZE = 250

const END = Buffer.from('\r\n')

/**
 * The body that was sent in chunks: `5`, `Ida M`, `0`, each with its line break. Crawlers often join the chunks and keep
 * the header: bytes that do not begin with a chunk are taken as they are.
 */
function joinChunks(bytes: Buffer): Body {
  const chunks: Uint8Array[] = []
  const joined = (rest: Uint8Array): Body => ({ bytes: Buffer.concat([...chunks, rest]), isCut: true })
  for (let at = 0; ; ) {
    const begin = bytes.indexOf(0x0a, at) + 1
    const line = bytes.subarray(at, begin === 0 || begin - at > LONGEST_SIZE ? at : begin).toString('latin1')
    const written = SIZE.exec(line)?.[1]
    if (written === undefined) return at === 0 ? { bytes, isCut: false } : joined(withoutCutSize(bytes.subarray(at)))
    const size = Number.parseInt(written, 16)
    if (size === 0) return { bytes: Buffer.concat(chunks), isCut: false }
    const chunk = bytes.subarray(begin, begin + size)
    const behind = bytes.subarray(begin + size, begin + size + END.length)
    if (!behind.equals(END.subarray(0, behind.length))) {
      return at === 0 ? { bytes, isCut: false } : joined(bytes.subarray(begin))
    }
    if (behind.length < END.length) return joined(chunk)
    chunks.push(chunk)
    at = begin + size + END.length
  }
}

function withoutCutSize(rest: Buffer): Uint8Array {
  return rest.length <= LONGEST_SIZE && CUT_SIZE.test(rest.toString('latin1')) ? rest.subarray(rest.length) : rest
}
