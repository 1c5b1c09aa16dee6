import type { Body } from './content-coding.js'

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
export function joinChunks(bytes: Buffer): Body {
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
