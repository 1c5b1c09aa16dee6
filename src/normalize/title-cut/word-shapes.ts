import { CASELESS, kindOf, LOWER, UPPER } from './letters.js'

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

/** The shape of a word, read in one pass. */
export function shapeOf(word: string): WordShape {
  let upper = 0
  let lower = 0
  let caseless = 0
  let rises = 0
  let leading = 0
  let before = LOWER
  for (let offset = 0; offset < word.length; offset++) {
    const kind = kindOf(word.charCodeAt(offset))
    if (kind === UPPER) {
      upper++
      if (offset === leading) leading++
      else if (before === LOWER) rises++
    } else if (kind === LOWER) lower++
    else if (kind === CASELESS) caseless++
    else return areInitials(word) ? 'initial' : 'odd'
    before = kind
  }
  if (caseless > 0) return upper + lower === 0 ? 'caseless' : 'mixed'
  if (upper === 0) return lower > 0 ? 'small' : 'odd'
  if (lower === 0) return upper === 1 ? 'initial' : 'capitals'
  if (leading === upper) {
    if (upper === 1) return 'plain'
    return lower === 1 && word.charCodeAt(word.length - 1) === SMALL_S ? 'capitals-s' : 'capitals-then-small'
  }
  return leading === 1 && upper === 2 && rises === 1 && before === LOWER ? 'two-humps' : 'mixed'
}

/** Whether the word is initials with their full stops: "A.", "J.R.". */
function areInitials(word: string): boolean {
  for (let offset = 0; offset < word.length; offset++) {
    const code = word.charCodeAt(offset)
    if (offset % 2 === 0 ? kindOf(code) !== UPPER : code !== FULL_STOP) return false
  }
  return word.length % 2 === 0
}

/** Whether a part of a hyphened name is hardly ever written so: "Skip-NEt", "LLa-DAv". */
export function isUnusual(shape: WordShape): boolean {
  return shape !== 'plain' && shape !== 'small' && shape !== 'initial' && shape !== 'caseless'
}
