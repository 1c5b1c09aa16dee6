import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { textOf } from './blocks.js'
import { isLabelOfSite, LONGEST_LABEL } from './kinds-of-text.js'

/** The labels that end some papers of a page. */
export interface Labels {
  readonly repeated: readonly Range[]
  /** The lines of one of these papers without the labels at its end. */
  readonly without: (lines: readonly Range[]) => readonly Range[]
}

/** Fewer papers than this that end in the same line may do so by chance. */
const FEWEST_PAPERS = 2

/**
 * Takes off the lines that the site prints below every paper, `Show more`, `PDF`: the same short line that ends two papers
 * and at least half of them, and then the one above it, if that is another.
 */
export function takeOffRepeatedLabels(page: string, papers: readonly (readonly Range[])[]): Labels {
  const repeated: Range[] = []
  const left = [...papers]
  for (;;) {
    const label = mostFrequent(left.flatMap((lines) => labelAtEnd(page, lines) ?? []))
    if (label === null || label.count < FEWEST_PAPERS || 2 * label.count < papers.length) break
    left.forEach((lines, paper) => {
      if (labelAtEnd(page, lines) !== label.text) return
      const at = lines.findLastIndex((line) => !isBlank(line))
      repeated.push(lines[at] as Range)
      left[paper] = lines.slice(0, at)
    })
  }
  if (repeated.length === 0) return { repeated, without: (lines) => lines }
  const kept = new Map(papers.map((lines, paper) => [lines, left[paper] as readonly Range[]]))
  return { repeated, without: (lines) => kept.get(lines) ?? lines }
}

/** A paper keeps two lines whatever stands there: title and names, or both glued and an abstract. */
const FEWEST_LINES = 2

function labelAtEnd(page: string, lines: readonly Range[]): string | null {
  const last = lines.findLast((line) => !isBlank(line))
  if (last === undefined || last.end - last.start > LONGEST_LABEL || !isLabelOfSite(textOf(page, last))) return null
  return lines.filter((line) => !isBlank(line)).length > FEWEST_LINES ? textOf(page, last) : null
}

function mostFrequent(texts: readonly string[]): { text: string; count: number } | null {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [first = null] = [...counts].sort(([, one], [, other]) => other - one)
  return first && { text: first[0], count: first[1] }
}
