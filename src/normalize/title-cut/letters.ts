/** What a UTF-16 unit is, as far as a cut cares. */
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
/** A letter of a script without case, such as Han or Hangul. */
export const CASELESS = 4
export const SPACE = 5
export const OTHER = 6

/** The kind of each unit; 0 where none has asked yet. */
const kinds = new Uint8Array(0x10000)

function findKind(code: number): number {
  const kind = kindByProperty(String.fromCharCode(code))
  kinds[code] = kind
  return kind
}

function kindByProperty(unit: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(unit)) return UPPER
  // Combining marks go with the letter that they follow, and that is a small one nearly always.
  if (/\p{Ll}|\p{M}|\p{Lm}/u.test(unit)) return LOWER
  if (/\p{Nd}/u.test(unit)) return DIGIT
  if (/\p{Lo}/u.test(unit)) return CASELESS
  return unit === ' ' ? SPACE : OTHER
}

/** The kind of the unit at `offset`; before and behind the text it is OTHER. */
export function kindAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return OTHER
  const code = text.charCodeAt(offset)
  return kinds[code] || findKind(code)
}

/** Whether a letter or digit stands at `offset`: what a whole word must not touch. */
export function isWordUnit(text: string, offset: number): boolean {
  return kindAt(text, offset) < SPACE
}
