import { fits, isCounted } from '../shapes/figures.js'

/**
 * Takes numbers apart that are glued, one for each label: `5823,77954%52` for h-index, papers, citations, novelty and
 * score, on a page that heads 2 papers. Null where there is no way, or more than one, and where the heading settles none of
 * the numbers: `h-index58` above `citations` has lost a number, and is not to be shared out.
 */
export function splitNumbers(glued: string, labels: readonly string[], paperCount: string | null): string[] | null {
  if (paperCount === null || !labels.some(isPapers)) return null
  const ways = waysOf(glued, labels, paperCount)
  return ways.length === 1 ? (ways[0] as string[]) : null
}

/** More digits has no number of the site. */
const LONGEST_NUMBER = 9

/** At most two ways: more tell no more. */
function waysOf(glued: string, labels: readonly string[], paperCount: string): string[][] {
  const [label, ...others] = labels
  if (label === undefined) return glued === '' ? [[]] : []
  const ways: string[][] = []
  for (let length = 1; length <= Math.min(LONGEST_NUMBER, glued.length); length++) {
    const number = glued.slice(0, length)
    if (!isWhole(label, number, paperCount)) continue
    for (const way of waysOf(glued.slice(length), others, paperCount)) {
      ways.push([number, ...way])
      if (ways.length > 1) return ways
    }
  }
  return ways
}

function isPapers(label: string): boolean {
  return /^papers?$/i.test(label)
}

/** Whether digits are a number as the site prints it for a label. */
function isWhole(label: string, number: string, paperCount: string): boolean {
  if (!fits(label, number) || /^0\d|[,.]$/.test(number)) return false
  if (label === 'Novelty') return number.endsWith('%')
  if (isPapers(label)) return number === paperCount
  return !isCounted(label) || /^\d{1,3}(?:,\d{3})*$/.test(number)
}
