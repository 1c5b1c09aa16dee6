import { isIn, type Stretches, skipAscii } from './characters.js'
import { beginsDamage, holdsAsciiDamage } from './damage.js'

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

/** White space outside of ASCII, and characters that show nothing: the soft hyphen, joiners, marks of direction. */
const UNPLAIN: ReadonlySet<number> = /* @__PURE__ */ new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x2028,
  0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff, 0xad, 0x61c, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
  0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
])

/** Characters outside of ASCII that have one form in NFC and compose with nothing, from and to: é, Greek, quotation marks. */
const STEADY: Stretches = [
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
    isUnplain: text.includes('  ') || ASCII_BLANKS.some((blank) => text.includes(blank)),
    mayBeDamaged: holdsAsciiDamage(text),
    mayCompose: false,
  }
  for (let at = skipAscii(text, 0); at < text.length; at = skipAscii(text, at + 1)) {
    const code = text.charCodeAt(at)
    if (UNPLAIN.has(code)) survey.isUnplain = true
    else if (beginsDamage(text, at)) survey.mayBeDamaged = true
    else if (!isIn(STEADY, code)) survey.mayCompose = true
  }
  return survey
}
