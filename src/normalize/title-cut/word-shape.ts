/** What a UTF-16 unit is, as far as a cut cares. */
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
/** A letter of a script without case, such as Han or Hangul. */
export const CASELESS = 4
export const SPACE = 5
export const OTHER = 6

/** Combining marks go with the letter that they follow, and that is a small one nearly always. */
const KINDS: readonly (readonly [units: RegExp, kind: number])[] = [
  [/[\p{Lu}\p{Lt}]/u, UPPER],
  [/[\p{Ll}\p{M}\p{Lm}]/u, LOWER],
  [/\p{Nd}/u, DIGIT],
  [/\p{Lo}/u, CASELESS],
  [/ /, SPACE],
]

/** The kind of each unit; 0 where none has asked yet. */
const known = new Uint8Array(0x10000)

/** The kind of the unit at `offset`; before and behind the text it is OTHER. */
export function kindAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return OTHER
  const code = text.charCodeAt(offset)
  return known[code] || findKind(code)
}

function findKind(code: number): number {
  const unit = String.fromCharCode(code)
  const kind = KINDS.find(([units]) => units.test(unit))?.[1] ?? OTHER
  known[code] = kind
  return kind
}

/** Whether a letter or digit stands at `offset`: what a whole word must not touch. */
export function isWordUnit(text: string, offset: number): boolean {
  return kindAt(text, offset) < SPACE
}

/** The outline of a word: where its capitals, small letters, digits and signs stand. */
export type WordShape =
  | 'empty'
  | 'plain' // Dongyang, Éric, Pretraining
  | 'small' // pretraining, van
  | 'initial' // A or A. or A.B.
  | 'capitals' // SQL, AJ, QU
  | 'capitals-s' // LLMs, GANs
  | 'two-humps' // AmirHossein, McDonald, TikTok
  | 'capitals-then-small' // DElia, QAVenkat
  | 'mixed' // LoRA, nnUNet, FiReD
  | 'caseless' // 王小明
  | 'year' // 2025
  | 'digits' // 3D, GPT4, v2
  | 'digits-then-hump' // Arc2Face
  | 'odd' // R$^2$, C++

const INITIALS = /^(?:\p{Lu}\.)+$/u
const YEAR = /^[12]\d{3}$/
const LETTERS_AND_DIGITS = /^[\p{L}\p{M}\d]*$/u
/** "Arc2Face", "2023Mohammad" */
const ENDS_IN_HUMP_BEHIND_DIGIT = /\d\p{Lu}{1,9}\p{Ll}{1,40}$/u

/** The shape of a word. */
export function shapeOf(word: string): WordShape {
  const { length } = word
  let upper = 0
  let lower = 0
  let caseless = 0
  let leading = 0
  let before = OTHER
  for (let at = 0; at < length; at++) {
    const kind = kindAt(word, at)
    if (kind === LOWER) lower++
    else if (kind === UPPER) {
      if (upper++ === at) leading++
    } else if (kind === CASELESS) caseless++
    else return shapeWithSigns(word)
    before = kind
  }
  if (length === 0) return 'empty'
  if (caseless > 0) return upper + lower === 0 ? 'caseless' : 'mixed'
  if (upper === 0) return 'small'
  if (lower === 0) return upper === 1 ? 'initial' : 'capitals'
  if (leading === upper) {
    if (upper === 1) return 'plain'
    return lower === 1 && word.endsWith('s') ? 'capitals-s' : 'capitals-then-small'
  }
  return leading === 1 && upper === 2 && before === LOWER ? 'two-humps' : 'mixed'
}

function shapeWithSigns(word: string): WordShape {
  if (INITIALS.test(word)) return 'initial'
  if (YEAR.test(word)) return 'year'
  if (!LETTERS_AND_DIGITS.test(word)) return 'odd'
  return ENDS_IN_HUMP_BEHIND_DIGIT.test(word) ? 'digits-then-hump' : 'digits'
}

/** Whether the word is one that no dictionary holds: capitals inside, but not capitals only. */
export function isCoined(shape: string): boolean {
  return shape === 'two-humps' || shape === 'mixed' || shape === 'capitals-then-small' || shape === 'digits-then-hump'
}

export function isOrdinary(shape: WordShape): boolean {
  return shape === 'plain' || shape === 'small'
}

const FIRST_HUMP = /^\p{Lu}[\p{Ll}\p{M}]+/u

/** What stands before the second capital of "AmirHossein"; '' where the word does not begin so. */
export function firstHump(word: string): string {
  return FIRST_HUMP.exec(word)?.[0] ?? ''
}

const LAST_HUMP = /\p{Lu}[\p{Ll}\p{M}\d]*$/u

/** What stands from the last capital of "AmirHossein" on; a run of capitals counts as one. */
export function lastHump(word: string): string {
  return LAST_HUMP.exec(word)?.[0] ?? ''
}
