import fc from 'fast-check'

/** What must never come out of a rendering, written independently of the table in the source. */
export const HARMFUL =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u

/** Texts that are rich in what must be escaped, line ends, surrogates and full-width characters. */
export const hostileText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...['a', ' ', '"', '\\', '\t', '\n', '\r', '\r\n', '\0', '\u001b[31m', '\u007f', '\u009b', '\u2028', '\u202e'],
      ...['\u2066', '\u200b', '\ufeff', '\ud83d', '\ude00', '😀', '語', 'é', '\u0301', '…', 'word '.repeat(30)],
    ),
    maxLength: 60,
  }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
)
