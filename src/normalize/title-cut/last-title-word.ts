import { endsInOne, isOne, plantEndings } from './ending-tree.js'
import { kindAt, OTHER, SPACE } from './letters.js'

const OPENING_SIGNS = new Set([...'("\'“‘[$*`'].map((sign) => sign.charCodeAt(0)))
const CLOSING_SIGNS = new Set([...')"\'”’]$*?!.`+:;,'].map((sign) => sign.charCodeAt(0)))
const LONGEST_WORD = 80
const HYPHEN = 45
const SLASH = 47
const COLON = 58

/** Where the word stands that a title cut at some offset ends in, without the signs around it. */
export interface LastTitleWord {
  start: number
  /** Where the part after its last hyphen, slash or colon begins. */
  partStart: number
  end: number
}

export function lastTitleWord(text: string, at: number): LastTitleWord {
  const reach = Math.max(0, at - LONGEST_WORD)
  let end = at
  while (end > reach && kindAt(text, end - 1) === OTHER && CLOSING_SIGNS.has(text.charCodeAt(end - 1))) end--
  let start = end
  let partStart = -1
  for (; start > reach; start--) {
    const kind = kindAt(text, start - 1)
    if (kind === SPACE) break
    if (kind === OTHER && partStart < 0 && isJoint(text.charCodeAt(start - 1))) partStart = start
  }
  while (start < end && kindAt(text, start) === OTHER && OPENING_SIGNS.has(text.charCodeAt(start))) start++
  return { start, partStart: Math.max(start, partStart), end }
}

function isJoint(code: number): boolean {
  return code === HYPHEN || code === SLASH || code === COLON
}

const lastHumps = plantEndings(
  'Agent Agents Augment Base Bench Brain Cast Chain Chat Code Comp Craft Data Diff Diffusion Edit Eval Fake Flow Former Formers Fusion Gen Glue Grad Graph Guard Hub Lab Lens Map Maps Math Mind Mix Net Nets Play Point Research Scope Search Seek Set Text Tok Track Tree Verse View Web Wiki World',
)

/** Whether a word is one that coined names end in, standing alone. */
export function isCoinedTail(text: string, start: number, end: number): boolean {
  return isOne(lastHumps, text, start, end)
}

/** Whether a word ends as coined names of models, data sets and sites do: "ControlNet", "MeasureBench", "TikTok". */
export function hasCoinedTail(text: string, start: number, end: number): boolean {
  return endsInOne(lastHumps, text, start, end)
}
