/**
 * Texts as bytes: UTF-8 in which a lone surrogate stands as the three bytes that its number gives (WTF-8), so that every
 * text that JavaScript has can be kept in a file and read by a person.
 */
export function encodeText(text: string): Uint8Array {
  const parts = text.split(/(\p{Surrogate})/u)
  return Buffer.concat(parts.map((part, i) => (i % 2 === 0 ? Buffer.from(part) : surrogateBytes(part.charCodeAt(0)))))
}

/** The text of any bytes: what is no UTF-8 becomes U+FFFD, and a byte-order mark stays. */
export function decodeBytes(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = ''
  let from = 0
  for (let at = 0; at + 2 < bytes.length; at++) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    if (first !== 0xed || second < 0xa0 || second > 0xbf || third >> 6 !== 2) continue
    text +=
      decoder.decode(bytes.subarray(from, at)) + String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f))
    from = at + 3
    at += 2
  }
  return text + decoder.decode(bytes.subarray(from))
}

function surrogateBytes(unit: number): Buffer {
  return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)])
}
