import { countEach } from '../source/counts.js'
import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { textOf } from './blocks.js'
import { endsInNames, isAuthorLine, isLabelOfSite, isLineOfSite, isProse, LONGEST_LABEL } from './kinds-of-text.js'
import { isTooWideToBeWrapped } from './wrapping.js'

/** The labels that end some papers of a page. */
export interface Labels {
  readonly repeated: readonly Range[]
  /** The lines of one of these papers without the labels at its end. */
  readonly without: (lines: readonly Range[]) => readonly Range[]
}

/** Fewer papers than this that end alike may do so by chance. */
const FEWEST_PAPERS = 2

/** No site prints more lines below a paper; each costs a look at all papers. */
const MOST_LABELS = 100

/**
 * Takes off the lines that the site prints below every paper, `Show more`, `PDF`: the same short line that ends two papers
 * and at least half of them, and then the one above it, if that is another; other short lines that end as many of them, also
 * with the paper’s title; and the heading of an abstract.
 */
export function takeOffLabels(page: string, papers: readonly (readonly Range[])[]): Labels {
  const mayEnd = (lines: readonly Range[]) => labelAtEnd(page, lines) !== null || titledLabelAt(page, lines) !== null
  if (!papers.some((lines) => headingAmong(page, lines) !== undefined || mayEnd(lines))) return NO_LABELS
  const repeated: Range[] = []
  const left = new Map(papers.map((lines) => [lines, lines]))
  for (const lines of papers) {
    const heading = headingAmong(page, lines)
    if (heading === undefined) continue
    const taken = [heading, ...shortVersionBelow(page, lines, heading)]
    for (const line of taken) repeated.push(line)
    left.set(lines, leaveBlank(lines, new Set(taken)))
  }
  cutEach(titledLabelAt)
  for (let taken = 0; taken < MOST_LABELS; taken++) {
    const ends = [...left].map(([paper, lines]) => ({ paper, lines, at: labelAtEnd(page, lines) }))
    const label = mostFrequent(ends.flatMap(({ lines, at }) => (at === null ? [] : textOf(page, lines[at] as Range))))
    if (label === null) break
    const last = ends.at(-1)
    // Below the last paper stands what ends the page.
    if (last !== undefined && !isAt(page, last, label.text)) last.at = firstLabel(page, last.lines, label.text)
    const labelled = ends.filter((end) => isAt(page, end, label.text))
    if (labelled.length < FEWEST_PAPERS || 2 * labelled.length < papers.length) break
    for (const { paper, lines, at } of labelled) {
      for (const line of lines.slice(at as number)) if (!isBlank(line)) repeated.push(line)
      left.set(paper, lines.slice(0, at as number))
    }
  }
  cutEach(tailAt)
  return { repeated, without: (lines) => left.get(lines) ?? lines }

  function cutEach(endAt: typeof tailAt): void {
    const tails = [...left].flatMap(([paper, lines]) => {
      const at = endAt(page, lines)
      return at === null ? [] : { paper, lines, at }
    })
    if (tails.length < FEWEST_PAPERS || 2 * tails.length < papers.length) return
    for (const { paper, lines, at } of tails) {
      for (const line of lines.slice(at)) if (!isBlank(line)) repeated.push(line)
      left.set(paper, lines.slice(0, at))
    }
  }
}

/** Most pages have none. */
const NO_LABELS: Labels = { repeated: [], without: (lines) => lines }

function headingAmong(page: string, lines: readonly Range[]): Range | undefined {
  return lines.find((line, at) => isAbstractHeading(page, line) && standsAboveAbstract(page, lines, at))
}

/** The site’s own short version of an abstract, a line below `TL;DR` and above the abstract itself. */
function shortVersionBelow(page: string, lines: readonly Range[], heading: Range): readonly Range[] {
  if (!/^tl/i.test(textOf(page, heading))) return []
  const [version, abstract] = lines.slice(lines.indexOf(heading) + 1).filter((line) => !isBlank(line))
  return version !== undefined && abstract !== undefined && isTooWideToBeWrapped(page, abstract) ? [version] : []
}

/** Lines with some of them blank: a heading parts what stands above it from what stands below, as a blank line does. */
export function leaveBlank(lines: readonly Range[], taken: ReadonlySet<Range>): readonly Range[] {
  return lines.map((line) => (taken.has(line) ? { start: line.start, end: line.start } : line))
}

/** `Abstract` on a line of its own. */
export function isAbstractHeading(page: string, line: Range): boolean {
  return line.end - line.start <= LONGEST_ABSTRACT_HEADING && ABSTRACT_HEADING.test(textOf(page, line))
}

const ABSTRACT_HEADING = /^(?:abstract|summary|overview|description|tl;?dr) ?:?$/i
const LONGEST_ABSTRACT_HEADING = 16

/** Whether a title, and mostly names, stand above a line, and below it something other than names: `… of a Picture` / `Description` / `Ida Example et al.` */
function standsAboveAbstract(page: string, lines: readonly Range[], at: number): boolean {
  const next = lines.slice(at + 1).find((line) => !isBlank(line))
  if (next === undefined || lines.slice(0, at).every(isBlank)) return false
  const below = textOf(page, next)
  return !isAuthorLine(below) && !endsInNames(below)
}

interface End {
  readonly lines: readonly Range[]
  readonly at: number | null
}

function isAt(page: string, { lines, at }: End, text: string): boolean {
  return at !== null && textOf(page, lines[at] as Range) === text
}

/** A paper keeps two lines whatever stands there: title and names, or both glued and an abstract. */
const FEWEST_LINES = 2

function labelAtEnd(page: string, lines: readonly Range[]): number | null {
  const at = lines.findLastIndex((line) => !isBlank(line))
  const last = lines[at]
  if (last === undefined || last.end - last.start > LONGEST_LABEL || !isLabelOfSite(textOf(page, last))) return null
  return lines.filter((line) => !isBlank(line)).length > FEWEST_LINES ? at : null
}

/** Where a label stands with the title of its paper, as screen readers need it, and no sentence below: `PDF, Where Marsh Birds Listen` */
function titledLabelAt(page: string, lines: readonly Range[]): number | null {
  const beginningOf = (line: Range, most: number) =>
    textOf(page, line).slice(0, most).replaceAll('_', ' ').toLowerCase()
  const first = lines.find((line) => !isBlank(line))
  const title = first === undefined ? '' : beginningOf(first, ENOUGH_OF_TITLE)
  if (title.length < ENOUGH_OF_TITLE) return null
  const from = Math.max(FEWEST_LINES, lines.length - MOST_LINES_OF_END)
  const at = lines.slice(from).findIndex((line) => beginningOf(line, 4 * ENOUGH_OF_TITLE).indexOf(title) > 0)
  const isLast = !lines.slice(from + at + 1).some((line) => page.charAt(line.end - 1) === '.' && !isBlank(line))
  return at < 0 || !isLast ? null : from + at
}

const ENOUGH_OF_TITLE = 20
const MOST_LINES_OF_END = 12

/**
 * Where the short lines begin that end a paper and are no prose, whatever they say: tags, counts of views. What stands above
 * them is a paragraph that ends there, by its full stop or the blank line below it.
 */
function tailAt(page: string, lines: readonly Range[]): number | null {
  const printed = lines.flatMap((line, at) => (isBlank(line) ? [] : at))
  let count = printed.length
  while (count > 0 && isOfTail(page, lines[printed[count - 1] as number] as Range)) count--
  const [above, at] = [printed[count - 1], printed[count]]
  if (above === undefined || at === undefined || count < FEWEST_LINES) return null
  const paragraph = lines[above] as Range
  const text = textOf(page, paragraph)
  const isAddress = text.slice(text.lastIndexOf(' ') + 1).includes('://')
  const isEnd = at > above + 1 || isAddress || /[.!?][)"'”’]?$/.test(text)
  return isEnd && (isAddress || isProse(text)) ? at : null
}

function isOfTail(page: string, line: Range): boolean {
  if (line.end - line.start > LONGEST_LABEL) return false
  const text = textOf(page, line)
  // `https://example.org/trams`: the end of an abstract that was wrapped
  if (text.includes('://')) return false
  return isLineOfSite(text) || (isProse(text) && isTags(text))
}

/** `Keywords: night trams, old cities`: no sentence, whatever its words. */
function isTags(text: string): boolean {
  const items = text.split(/, |: | · /)
  return items.length > 2 && items.every((item) => item.split(' ').length <= MOST_WORDS_OF_TAG)
}

const MOST_WORDS_OF_TAG = 3

/** Where the last paper has the label that ends others; null where it has none. */
function firstLabel(page: string, lines: readonly Range[], text: string): number | null {
  const printed = lines.flatMap((line, at) => (isBlank(line) ? [] : at))
  return printed.slice(FEWEST_LINES).find((at) => textOf(page, lines[at] as Range) === text) ?? null
}

function mostFrequent(texts: readonly string[]): { text: string; count: number } | null {
  const [first = null] = [...countEach(texts)].sort(([, one], [, other]) => other - one)
  return first && { text: first[0], count: first[1] }
}
