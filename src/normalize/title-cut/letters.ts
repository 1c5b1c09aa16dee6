/** What a UTF-16 unit is, as far as a cut cares. */
export const OTHER = 0
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
/** A letter of a script without case, such as Han or Hangul. */
export const CASELESS = 4
export const SPACE = 5

const TABLE_SIZE = 0x250
const table = new Uint8Array(TABLE_SIZE)
for (let code = 0; code < TABLE_SIZE; code++) table[code] = kindByProperty(String.fromCharCode(code))

function kindByProperty(unit: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(unit)) return UPPER
  // Combining marks go with the letter that they follow, and that is a small one nearly always.
  if (/\p{Ll}|\p{M}|\p{Lm}/u.test(unit)) return LOWER
  if (/\p{Nd}/u.test(unit)) return DIGIT
  if (/\p{Lo}/u.test(unit)) return CASELESS
  return unit === ' ' ? SPACE : OTHER
}

/** The kind of the unit `code`; NaN, which `charCodeAt` gives past the end, is OTHER. */
export function kindOf(code: number): number {
  const known = table[code]
  if (known !== undefined) return known
  return code >= TABLE_SIZE ? kindByProperty(String.fromCharCode(code)) : OTHER
}

/** Whether a letter or digit stands at `offset`: what a whole word must not touch. */
export function isWordUnit(text: string, offset: number): boolean {
  const kind = kindOf(text.charCodeAt(offset))
  return kind !== OTHER && kind !== SPACE
}
