import { kindAt, OTHER, SPACE } from './letters.js'
import { shapeOf, type WordShape } from './word-shape.js'

/** The word that a title cut at some offset ends in. */
export interface LastTitleWord {
  /** Without the signs around it. */
  readonly whole: string
  /** What follows its last hyphen, slash or colon. */
  readonly part: string
  /** The shape of the part. */
  readonly shape: WordShape
  /** What stands before it: the shape of a word, or a sign. */
  readonly before: WordShape | 'nothing' | 'comma' | 'stop'
}

const OPENING_SIGNS = '("\'“‘[$*`'
const CLOSING_SIGNS = ')"\'”’]$*?!.`+:;,'
const JOINTS = '-/:'
const STOPS = ':.?!'
const LONGEST_WORD = 80

export function lastTitleWord(text: string, at: number): LastTitleWord {
  const reach = Math.max(0, at - LONGEST_WORD)
  let end = at
  while (end > reach && kindAt(text, end - 1) === OTHER && CLOSING_SIGNS.includes(text.charAt(end - 1))) end--
  let start = end
  let partStart = -1
  for (; start > reach; start--) {
    const kind = kindAt(text, start - 1)
    if (kind === SPACE) break
    if (kind === OTHER && partStart < 0 && JOINTS.includes(text.charAt(start - 1))) partStart = start
  }
  const before = beforeWord(text, start - 1)
  while (start < end && kindAt(text, start) === OTHER && OPENING_SIGNS.includes(text.charAt(start))) start++
  const whole = text.slice(start, end)
  const part = partStart > start ? text.slice(partStart, end) : whole
  return { whole, part, shape: shapeOf(part), before }
}

/** What stands before a blank. */
function beforeWord(text: string, blank: number): LastTitleWord['before'] {
  if (blank <= 0) return 'nothing'
  const sign = text.charAt(blank - 1)
  if (sign === ',') return 'comma'
  if (STOPS.includes(sign)) return 'stop'
  const reach = Math.max(0, blank - LONGEST_WORD)
  let start = blank
  while (start > reach && kindAt(text, start - 1) !== SPACE) start--
  return shapeOf(text.slice(start, blank))
}
