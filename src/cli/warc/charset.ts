import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** The name of an encoding in a media type: `text/html; charset="utf-8"`. */
const CHARSET = /charset\s{0,9}=\s{0,9}["']?([^\s"';>]{1,40})/i

/** How much of a page a browser looks through for the name of its encoding. */
const LOOKED_THROUGH = 1024

const META = /<meta\s[^>]{0,400}/gi

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]

/**
 * HTML as text, in the encoding that a browser would take: that of a byte-order mark, of the HTTP header, of a `<meta>`
 * element at its beginning, or else UTF-8. Bytes that are no UTF-8 and name no encoding are Windows-1252.
 */
export function decodeHtml(bytes: Uint8Array, mediaType: string | null): string {
  return decode(bytes, [markedEncoding(bytes), CHARSET.exec(mediaType ?? '')?.[1], metaEncoding(bytes)])
}

/** Text in the encoding of a byte-order mark or of the HTTP header, or else as {@link decodeHtml} has it. */
export function decodeText(bytes: Uint8Array, mediaType: string | null): string {
  return decode(bytes, [markedEncoding(bytes), CHARSET.exec(mediaType ?? '')?.[1]])
}

function decode(bytes: Uint8Array, named: readonly (string | null | undefined)[]): string {
  for (const name of named) {
    const decoder = name === undefined || name === null ? null : decoderOf(name)
    if (decoder !== null) return decodeWith(decoder, bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWith(new TextDecoder(isCutUtf8(bytes) ? 'utf-8' : 'windows-1252'), bytes)
  }
}

/** Whether bytes are UTF-8 but for the last letter, which was cut in two, and hold such letters before it. */
function isCutUtf8(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((length) => {
    const before = bytes.subarray(0, Math.max(0, bytes.length - length))
    return isUtf8(before) && !isAscii(before)
  })
}

/** Since 20.18.3 Node takes Windows-1252 for Latin-1 where all is decoded at once (nodejs/node#56542), not where more may come. */
function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

function markedEncoding(bytes: Uint8Array): string | null {
  const found = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  return found?.[1] ?? null
}

/** A page that tells its encoding in ASCII is not in UTF-16, whatever it says: HTML has it so. */
function metaEncoding(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, LOOKED_THROUGH)).toString('latin1')
  for (const [element] of beginning.matchAll(META)) {
    const name = CHARSET.exec(element)?.[1]
    if (name !== undefined) return /^utf-?16/i.test(name) ? 'utf-8' : name
  }
  return null
}

/** Null where no encoding has that name. */
function decoderOf(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name)
  } catch {
    return null
  }
}
