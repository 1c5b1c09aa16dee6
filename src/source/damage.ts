import { isIn, type Stretches, skipAscii } from './characters.js'
import { holds, matcher } from './needles.js'

/** What stands for the second byte of a letter and for those behind it, where UTF-8 was read as Latin-1 or Windows-1252. */
const NEXT = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
/** The same without what may stand behind a whole word: quotation marks, dashes, dots, blanks. */
const NEXT_IN_WORD = '\\u0080-\\u009f\\u00a1-\\u00b6\\u00b8-\\u00bf€‚ƒ†‡ˆ‰Š‹ŒŽ˜š›œžŸ'
const LETTER = '[A-Za-z\\u00c0-\\u024f]'

/** UTF-8 that was read so, by the bytes that its letters begin with. `5 Å–7 Å`, `Å³`, `CAFÉ–`, `“café”—` and `3×²` are none of it. */
const MISREAD_UTF8 = [
  // "JosÃ©", "Â±", "donâ€™t"
  '[ÃÂ][\\u0080-\\u00bf]|Ã[\\u0152-\\u2122]|â[€\\u0080][\\u0080-\\u2122]',
  // "Ä‡", "siÄ™"
  `Ä[${NEXT_IN_WORD}]|Ä[…™](?=${LETTER})|(?<=${LETTER})Ä[${NEXT}]`,
  // "Å‚", "Å\u0081ukasz", "ErdÅ‘s"
  `Å[\\u0080-\\u009f¡-¯´-¶¸-º¼-¿€‚ƒ†‡ˆ‰Š‹ŒŽ˜š›œžŸ]|(?<=${LETTER})Å[${NEXT}]|Å[‘’“”»](?=[a-z])`,
  // "È™"
  `È[\\u0098-\\u009b]|È[˜™š›](?=${LETTER})|(?<=${LETTER})È[˜™š›]`,
  // "Î±", "Ð˜Ð²Ð°Ð½"
  `[ÎÏÐÑ][${NEXT_IN_WORD}]|(?:[ÎÏÐÑ][${NEXT}]){2}`,
  // "×“×•", "Ù…Ø­"
  `(?:[×ØÙ][${NEXT}]){2}`,
  // "çŽ‹", "á»…", "ï¿½"
  `[à-ï](?:[${NEXT_IN_WORD}][${NEXT}]|[${NEXT}][${NEXT_IN_WORD}])`,
  `ð[${NEXT}]{3}`,
].join('|')

/** Control characters that crawlers leave in pages: backspace, and that in front of colours of a terminal. V8 takes long to look for NUL. */
const CONTROLS = '\b\x1b'

/** What damage begins with in ASCII; but for the control characters, none proves anything alone. */
const SIGNS_OF_DAMAGE: readonly string[] = ['&', ...CONTROLS, '%20', "''", '""']

/** What damaged text looks like, and what did it. */
const DAMAGES: readonly (readonly [RegExp, string])[] = [
  [/\ufffd/, 'a replacement character: the page was decoded with the wrong encoding, or cut inside a character'],
  // What fonts of icons use, fillers and blanks of other scripts, pictures of control characters, and these themselves
  [new RegExp(`[\\ue000-\\uf8ff\\u3164\\u2800\\u2400-\\u2426\\0${CONTROLS}]`), 'a character that shows no text'],
  [new RegExp(MISREAD_UTF8), 'UTF-8 that was read as Latin-1'],
  [/&(?:(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});|nbsp(?![a-z;]))/, 'an HTML entity that was not decoded'],
  // "Night%20Trams"
  [/%20(?<=[^\s%/]%20)(?=[^\s%])/, 'a blank as addresses have it'],
  // "the driver''s", ""quiet"" trams; not "a 'quiet'' tram"
  [
    new RegExp(`''(?<=${LETTER}'')(?=${LETTER})|""(?<=(?:[\\s(]|^)"")(?=${LETTER})`),
    'a quotation mark doubled, as in a cell of CSV or SQL',
  ],
]

/** What damage begins with outside of ASCII, from and to: what bytes of UTF-8 are in Latin-1, as in `Ã©`, `Å‚`, `â€™`, and what shows no text. */
const DAMAGED: Stretches = [
  [0xc2, 0xf0],
  [0x2400, 0x2426],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xe000, 0xf8ff],
  [0xfffd, 0xfffd],
]

/** Whether damage begins at an offset. */
const startsDamage = matcher(new RegExp(DAMAGES.map(([pattern]) => pattern.source).join('|'), 'y'))

/** Whether damage outside of ASCII begins at an offset. */
export function beginsDamage(text: string, at: number): boolean {
  return isIn(DAMAGED, text.charCodeAt(at)) && startsDamage(text, at)
}

/** Whether a text holds damage that begins in ASCII. */
export function holdsAsciiDamage(text: string): boolean {
  return SIGNS_OF_DAMAGE.some((needle) => holds(text, { needle, isAt: startsDamage }))
}

/** The first damage in a text: what shows it, and what it is. */
export interface Damage {
  readonly received: string
  readonly what: string
}

/** Looks for U+FFFD, UTF-8 read as Latin-1 ("Ã©"), HTML entities ("&amp;"), and characters that show no text. */
export function findDamage(text: string): Damage | null {
  if (!holdsDamage(text)) return null
  for (const [pattern, what] of DAMAGES) {
    const received = pattern.exec(text)?.[0]
    if (received !== undefined) return { received, what }
  }
  return null
}

/** The same without its place, which takes a fortieth of the time where there is none. */
function holdsDamage(text: string): boolean {
  if (holdsAsciiDamage(text) || text.includes('\0')) return true
  for (let at = skipAscii(text, 0); at < text.length; at = skipAscii(text, at + 1))
    if (beginsDamage(text, at)) return true
  return false
}
