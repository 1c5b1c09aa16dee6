const OPENING_SIGNS = /^[("'“‘[$*`]+/
const CLOSING_SIGNS = /[)"'”’\]$*?!.`+:;,]+$/
const LONGEST_WORD = 80

/** The word that a title cut at some offset ends in, without the signs around it. */
export interface LastTitleWord {
  whole: string
  /** The part after its last hyphen, slash or colon. */
  part: string
}

export function lastTitleWord(text: string, at: number): LastTitleWord {
  const tail = text.slice(Math.max(0, at - LONGEST_WORD), at)
  const whole = tail
    .slice(tail.lastIndexOf(' ') + 1)
    .replace(OPENING_SIGNS, '')
    .replace(CLOSING_SIGNS, '')
  const joint = Math.max(whole.lastIndexOf('-'), whole.lastIndexOf('/'), whole.lastIndexOf(':'))
  return { whole, part: whole.slice(joint + 1) }
}

const LAST_HUMPS =
  'Agent Agents Augment Base Bench Brain Cast Chain Chat Code Comp Craft Data Diff Diffusion Edit Eval Fake Flow Former Formers Fusion Gen Glue Grad Graph Guard Hub Lab Lens Map Maps Math Mind Mix Net Nets Play Point Research Scope Search Seek Set Text Tok Track Tree Verse View Web Wiki World'.split(
    ' ',
  )
const LAST_HUMP = new RegExp(`(?:${LAST_HUMPS.join('|')})$`)
const lastHumps: ReadonlySet<string> = new Set(LAST_HUMPS)

/** Whether a word is one that coined names end in, standing alone. */
export function isCoinedTail(word: string): boolean {
  return lastHumps.has(word)
}

/** Whether a word ends as coined names of models, data sets and sites do: "ControlNet", "MeasureBench", "TikTok". */
export function hasCoinedTail(word: string): boolean {
  return LAST_HUMP.test(word)
}
