import { CASELESS, kindAt, LOWER, UPPER } from './letters.js'

/** The outline of a word: where its capitals, small letters, digits and signs stand. */
export type WordShape =
  | 'plain' // Dongyang, Éric, Pretraining
  | 'small' // pretraining, van
  | 'initial' // A. or A
  | 'capitals' // SQL, AJ, QU
  | 'capitals-s' // LLMs, GANs
  | 'two-humps' // AmirHossein, McDonald, TikTok
  | 'capitals-then-small' // DElia, QAVenkat
  | 'mixed' // LoRA, nnUNet, FiReD
  | 'caseless' // 王小明
  | 'odd' // 3D, R$^2$, Petre1

const SMALL_S = 115
const FULL_STOP = 46
const ZERO = 48
const NINE = 57
const YEAR_LENGTH = 4

/** The shape of a word. */
export function shapeOf(word: string): WordShape {
  return shapeIn(word, 0, word.length)
}

/** The shape of the word from `start` to `end`, read in one pass. */
export function shapeIn(text: string, start: number, end: number): WordShape {
  let upper = 0
  let lower = 0
  let caseless = 0
  let leading = 0
  let before = LOWER
  for (let offset = start; offset < end; offset++) {
    const kind = kindAt(text, offset)
    if (kind === LOWER) lower++
    else if (kind === UPPER) {
      upper++
      if (offset - start === leading) leading++
    } else if (kind === CASELESS) caseless++
    else return areInitials(text, start, end) ? 'initial' : 'odd'
    before = kind
  }
  if (caseless > 0) return upper + lower === 0 ? 'caseless' : 'mixed'
  if (upper === 0) return lower > 0 ? 'small' : 'odd'
  if (lower === 0) return upper === 1 ? 'initial' : 'capitals'
  if (leading === upper) {
    if (upper === 1) return 'plain'
    return lower === 1 && text.charCodeAt(end - 1) === SMALL_S ? 'capitals-s' : 'capitals-then-small'
  }
  return leading === 1 && upper === 2 && before === LOWER ? 'two-humps' : 'mixed'
}

/** Whether the word is initials with their full stops: "A.", "J.R.". */
function areInitials(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const isInitial = (offset - start) % 2 === 0
    if (isInitial ? kindAt(text, offset) !== UPPER : text.charCodeAt(offset) !== FULL_STOP) return false
  }
  return (end - start) % 2 === 0
}

/** Whether a part of a hyphened name is hardly ever written so: "Skip-NEt", "LLa-DAv". */
export function isUnusual(shape: WordShape): boolean {
  return shape !== 'plain' && shape !== 'small' && shape !== 'initial' && shape !== 'caseless'
}

/** Digits of a year, to which hardly a letter is ever added. */
export function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== YEAR_LENGTH) return false
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset)
    if (code < ZERO || code > NINE) return false
  }
  return true
}
