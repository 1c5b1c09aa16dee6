import { codeMatcher } from './match.js'
import { codeTable } from './table.js'

/** A stretch of a text, half-open: one known code, or a run that no code explains. */
export interface CodeSegment {
  start: number
  end: number
  known: boolean
}

/** Whether a code is a short code, a full id or a retired archive, in exact case. */
export function isKnownCode(code: string): boolean {
  return codeTable().has(code)
}

/**
 * Cuts glued codes (`SYLGSYOC`, `quant-phLG`, `mtrl-scistr-el`, `cs.LGcs.CL`) into codes. The segments tile the text.
 *
 * Of all cuts it takes the one whose known codes cover the most characters; of those the one with the fewest segments,
 * a run of unknown characters being one segment; of those, at the first place where two cuts differ, a code before an
 * unknown run and a longer code before a shorter one (`CLG` is `CL` and an unknown `G`).
 *
 * The known codes are uniquely decodable (a test proves it), so text made of codes alone has one cut only; the
 * order above settles what is left when there is something else in it. Linear in time and memory.
 */
export function segmentCodes(letters: string): CodeSegment[] {
  if (isKnownCode(letters)) return [{ start: 0, end: letters.length, known: true }]
  return followPlan(planCuts(letters))
}

/** For each place what to do there: the length of the code to take, or 0 to leave the character unknown. */
interface CutPlan {
  readonly afterCode: Uint8Array
  readonly insideUnknown: Uint8Array
}

const states = ['afterCode', 'insideUnknown'] as const

/**
 * Dynamic programming from the end: the best cut of each rest, once for a rest that follows a code and once for a rest
 * that follows an unknown character, where a further one opens no new segment. The scores live in rings, since a code
 * reaches no further than the longest one; only the decisions are kept for the whole text.
 */
function planCuts(letters: string): CutPlan {
  const { longest, startingWith } = codeMatcher()
  const plan = { afterCode: new Uint8Array(letters.length), insideUnknown: new Uint8Array(letters.length) }
  const ring = longest + 1
  const covered = { afterCode: new Int32Array(ring), insideUnknown: new Int32Array(ring) }
  const segments = { afterCode: new Int32Array(ring), insideUnknown: new Int32Array(ring) }

  for (let place = letters.length - 1; place >= 0; place--) {
    let codeLength = 0
    let codeCovered = -1
    let codeSegments = 0
    for (const code of startingWith(letters.charCodeAt(place), letters.charCodeAt(place + 1))) {
      if (!letters.startsWith(code, place)) continue
      const rest = (place + code.length) % ring
      const nowCovered = code.length + (covered.afterCode[rest] ?? 0)
      const nowSegments = 1 + (segments.afterCode[rest] ?? 0)
      if (nowCovered > codeCovered || (nowCovered === codeCovered && nowSegments < codeSegments)) {
        codeLength = code.length
        codeCovered = nowCovered
        codeSegments = nowSegments
      }
    }

    const here = place % ring
    const next = (place + 1) % ring
    const skipCovered = covered.insideUnknown[next] ?? 0
    for (const state of states) {
      const skipSegments = (segments.insideUnknown[next] ?? 0) + (state === 'afterCode' ? 1 : 0)
      const takeCode = codeCovered > skipCovered || (codeCovered === skipCovered && codeSegments <= skipSegments)
      plan[state][place] = takeCode ? codeLength : 0
      covered[state][here] = takeCode ? codeCovered : skipCovered
      segments[state][here] = takeCode ? codeSegments : skipSegments
    }
  }
  return plan
}

function followPlan({ afterCode, insideUnknown }: CutPlan): CodeSegment[] {
  const cuts: CodeSegment[] = []
  let start = 0
  while (start < afterCode.length) {
    const codeLength = afterCode[start] ?? 0
    const known = codeLength > 0
    let end = start + (known ? codeLength : 1)
    if (!known) while (end < insideUnknown.length && insideUnknown[end] === 0) end++
    cuts.push({ start, end, known })
    start = end
  }
  return cuts
}
