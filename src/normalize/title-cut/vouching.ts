import type { Candidate } from './candidate.js'
import { DIGIT, kindAt, UPPER } from './letters.js'
import { nameRowOf } from './see-names.js'
import { isCoined, lastHump, shapeOf } from './word-shape.js'

const SHORTEST_TITLE_WORD = 3

/**
 * Whether the cut is one that other cuts are often taken for, so that the abstract must hold the word before it: that word
 * is very short; the name is a team or a single word, "Training|xAI", or begins with a word that holds two,
 * "Sorting|HatDan Meyer"; it begins behind a capital or a digit, "GRPO|taro Suzuki", or behind
 * what may be its own first half, "LoRAMin|Jae Sorrim"; or the title's last word may be in a name.
 */
export function needsVoucher(candidate: Candidate): boolean {
  const { line, at, name, word } = candidate
  if (name === null || name.isTeam || name.rest.length === 0) return true
  if (nameRowOf(name.first) === 'two-humps' || mayBeInName(candidate)) return true
  if (word.shape === 'mixed' && shapeOf(lastHump(word.part)) === 'plain') return true
  if (word.part.length < SHORTEST_TITLE_WORD && word.part !== '') return true
  const before = kindAt(line.text, at - 1)
  return (before === UPPER || before === DIGIT) && word.shape !== 'year'
}

/**
 * Whether the word before the cut may be part of a name: nothing or a comma stands before it, "Ana Silva, Amir|Reza Karimi",
 * or a word that a name may begin in, "SVMKim Seung|Hyun Lee".
 */
export function mayBeInName({ word: { before } }: Candidate): boolean {
  return before === 'nothing' || before === 'comma' || isCoined(before)
}
