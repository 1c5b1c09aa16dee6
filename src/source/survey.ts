import { hasBlankPair } from './blank-pairs.js'
import { DAMAGES, SIGNS_OF_DAMAGE } from './damage.js'
import { holds, matcher } from './needles.js'

/** What a text holds besides ordinary characters. Most pages hold nothing of it, and one look tells. */
export interface Survey {
  /** White space other than LF and single plain spaces, or characters of no width and no meaning. */
  readonly isUnplain: boolean
  /** U+FFFD, UTF-8 that was read as Latin-1, an HTML entity, or another of DAMAGES. */
  readonly mayBeDamaged: boolean
  /** Characters that may have another form in NFC, by themselves or with a neighbour. */
  readonly mayCompose: boolean
}

/** White space in ASCII that is not LF or a plain space. */
const ASCII_BLANKS = ['\t', '\v', '\f', '\r']

/**
 * The way over ASCII. In groups of four, written out, V8 compares several characters at once and takes 0.1 ns for each;
 * to look for a character of some class takes 0.5, and with `{4}` it takes 1.5.
 */
const ASCII = /(?:[\0-\x7f][\0-\x7f][\0-\x7f][\0-\x7f])*/y

/** So many characters behind one outside of ASCII are looked at one by one: the next one is often near. */
const NEAR = 12

/** White space outside of ASCII, and characters that show nothing: the soft hyphen, joiners, marks of direction. */
const UNPLAIN: ReadonlySet<number> = /* @__PURE__ */ new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x2028,
  0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff, 0xad, 0x61c, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
  0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
])

/** What damage begins with outside of ASCII, from and to: what bytes of UTF-8 are in Latin-1, as in `Ã©`, `Å‚`, `â€™`, and what shows no text. */
const DAMAGED: readonly (readonly [number, number])[] = [
  [0xc2, 0xf0],
  [0x2400, 0x2426],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xe000, 0xf8ff],
  [0xfffd, 0xfffd],
]

/** Whether damage begins at an offset. */
const startsDamage = matcher(new RegExp(DAMAGES.map(([pattern]) => pattern.source).join('|'), 'y'))

/** Characters outside of ASCII that have one form in NFC and compose with nothing, from and to: é, Greek, quotation marks. */
const STEADY: readonly (readonly [number, number])[] = [
  [0x80, 0x02ff],
  [0x0388, 0x0482],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2061, 0x20cf],
  [0x2100, 0x2125],
  [0x212c, 0x2328],
]

/** Looks through a text once. */
export function surveyText(text: string): Survey {
  const survey = {
    isUnplain: hasBlankPair(text) || ASCII_BLANKS.some((blank) => text.includes(blank)),
    mayBeDamaged: SIGNS_OF_DAMAGE.some((needle) => holds(text, { needle, isAt: startsDamage })),
    mayCompose: false,
  }
  for (let at = skipAscii(text, 0); at < text.length; at = skipAscii(text, at + 1)) {
    const code = text.charCodeAt(at)
    if (UNPLAIN.has(code)) survey.isUnplain = true
    else if (isIn(DAMAGED, code) && startsDamage(text, at)) survey.mayBeDamaged = true
    else if (!isIn(STEADY, code)) survey.mayCompose = true
  }
  return survey
}

/** The place of the first character from `from` on that is outside of ASCII. */
function skipAscii(text: string, from: number): number {
  let at = from
  for (const near = Math.min(from + NEAR, text.length); at < near; at++) if (text.charCodeAt(at) > 0x7f) return at
  ASCII.lastIndex = at
  ASCII.test(text)
  at = ASCII.lastIndex
  while (at < text.length && text.charCodeAt(at) <= 0x7f) at++
  return at
}

/** Whether a code lies in one of some stretches, which stand in their order. */
function isIn(stretches: readonly (readonly [number, number])[], code: number): boolean {
  for (const [from, to] of stretches) if (code <= to) return code >= from
  return false
}
