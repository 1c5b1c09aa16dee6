/** Code points that would steer a terminal, reorder what it shows or hide in it. Both ends are included. */
const UNPRINTABLE: readonly { from: number; to: number; what: string }[] = [
  { from: 0x0000, to: 0x001f, what: 'C0 controls, line ends and escape among them' },
  { from: 0x007f, to: 0x009f, what: 'delete and the C1 controls' },
  { from: 0x00ad, to: 0x00ad, what: 'soft hyphen' },
  { from: 0x034f, to: 0x034f, what: 'combining grapheme joiner' },
  { from: 0x061c, to: 0x061c, what: 'Arabic letter mark' },
  { from: 0x115f, to: 0x1160, what: 'Hangul fillers' },
  { from: 0x180e, to: 0x180e, what: 'Mongolian vowel separator' },
  { from: 0x200b, to: 0x200f, what: 'zero-width characters and bidi marks' },
  { from: 0x2028, to: 0x202e, what: 'line and paragraph separator, bidi embeddings and overrides' },
  { from: 0x2060, to: 0x206f, what: 'word joiner, invisible operators, bidi isolates' },
  { from: 0x3164, to: 0x3164, what: 'Hangul filler' },
  { from: 0xd800, to: 0xdfff, what: 'surrogates that stand alone' },
  { from: 0xfeff, to: 0xfeff, what: 'byte-order mark' },
  { from: 0xffa0, to: 0xffa0, what: 'half-width Hangul filler' },
  { from: 0xfff9, to: 0xfffb, what: 'interlinear annotation' },
  { from: 0x1d173, to: 0x1d17a, what: 'musical format controls' },
  { from: 0xe0000, to: 0xe007f, what: 'tags' },
]

/** Whether a code point must not reach a terminal as it is. */
export function isUnprintable(codePoint: number): boolean {
  const isAsciiGraphic = codePoint >= 0x20 && codePoint < 0x7f
  return !isAsciiGraphic && UNPRINTABLE.some(({ from, to }) => codePoint >= from && codePoint <= to)
}

/** One code point as it may be printed: itself, or `\u{…}` in lower-case hexadecimal. */
export function printableCodePoint(codePoint: number): string {
  return isUnprintable(codePoint) ? `\\u{${codePoint.toString(16)}}` : String.fromCodePoint(codePoint)
}

/**
 * The text with every control, bidi, zero-width and separator character, and every lone surrogate, written as `\u{…}`.
 * Line ends and tabs are controls too: what comes back is one line. Backslashes stay as they are, so this is for
 * showing, not for reading back.
 */
export function escapeUnprintable(text: string): string {
  let shown = ''
  for (const character of text) shown += printableCodePoint(character.codePointAt(0) as number)
  return shown
}
