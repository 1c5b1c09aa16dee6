import { joinLines, type Line, replaceLines, sliceLine, withText } from '../lines.js'
import { DATE } from '../shapes/dates.js'
import { CODE, SCORE } from '../shapes/meta-line.js'

/** A part of a meta line, and the words with which sites label it: the title of its icon, a hint for screen readers. */
interface PartKind {
  readonly label: RegExp
  readonly part: RegExp
}

/** In the order of the meta line. */
const KINDS: readonly PartKind[] = [
  kindOf('(?:Feed |Rank |Quality )?[Ss]core|Rank|Rating', `${SCORE}(?!\\d)`),
  kindOf(
    '(?:Primary |Main |arXiv )?(?:[Cc]ategor(?:y|ies)|[Ff]ield|[Ss]ubjects?|[Tt]opics?|[Aa]rea)|Tags?',
    `(?:(?:${CODE})[ ,·|]{0,3}){1,4}(?![a-z])`,
  ),
  kindOf(
    '(?:Publication |Submission |Release )?[Dd]ate|(?:Published|Posted|Submitted|Updated|Released|Added)(?: on)?|Calendar|Clock',
    `${DATE}(?!\\d)`,
  ),
  kindOf(
    '(?:Source |Has )?[Cc]ode(?: available| repository)?|GitHub|Git[Hh]ub repository|Repository|Link',
    'Code(?![a-z])',
  ),
]

function kindOf(words: string, part: string): PartKind {
  return { label: new RegExp(`(?:${words})[ :]{0,3}`, 'y'), part: new RegExp(part, 'y') }
}

const DATED = KINDS[2]

/** A paper has up to four categories, and each may have a label. */
const KINDS_IN_ROW = KINDS.flatMap((kind, at) => (at === 1 ? [kind, kind, kind, kind] : [kind]))

const SEPARATORS = /[ ·|•,/]*/y

const LONGEST_ROW = 160
const LONGEST_LABEL = 30

/**
 * Takes the labels off the parts of meta lines, and off the owner’s field:
 *
 *     Score52.4CategoryLGDateSep 20, 2024CodeCode          52.4LGSep 20, 2024Code
 *     Field / LG                                           LG
 *     Published: Sep 20, 2024                              Sep 20, 2024
 */
export function takePartLabelsOff(source: string, lines: readonly Line[]): readonly Line[] {
  const texts = lines.map((line) => (line.length > LONGEST_ROW ? '' : line.textIn(source)))
  return replaceLines(lines, (line, at) => {
    const text = texts[at] as string
    if (!BEGINS.test(text)) return null
    const next = texts[at + 1] ?? ''
    if (isLabelOf(text, next)) return []
    return withoutLabels(line, text, next)
  })
}

/** What a line with a label begins with: most lines do not. */
const BEGINS = new RegExp(
  `^(?:[|·•/] ?)?(?=[A-Z\\d])(?:${KINDS.flatMap(({ label, part }) => [label.source, part.source]).join('|')})`,
)

/** Whether a line is the label of what the next one begins with. */
function isLabelOf(text: string, next: string): boolean {
  if (text.length > LONGEST_LABEL || text === 'Code') return false
  const start = endOf(SEPARATORS, text, 0)
  return KINDS.some(({ label, part }) => endOf(label, text, start) === text.length && endOf(part, next, 0) > 0)
}

/** A line without the labels of its parts; null where it has none, or has anything else. */
function withoutLabels(line: Line, text: string, next: string): Line[] | null {
  const { parts, hasLabel, end } = readParts(text)
  const isWhole = end === text.length || isLabelOf(text.slice(end), next)
  return hasLabel && parts.length > 0 && isWhole
    ? [
        joinLines(
          parts.map(([start, to]) => sliceLine(line, start, to)),
          '',
        ),
      ]
    : null
}

/** The parts of a meta line that a text begins with, without their labels and what stands between. */
interface LabelledParts {
  readonly parts: readonly (readonly [start: number, end: number, kind: number])[]
  readonly hasLabel: boolean
  readonly hasDate: boolean
  readonly end: number
}

/** A part of a meta line, and its place among the others. */
export interface Part {
  readonly line: Line
  readonly kind: number
  readonly isDate: boolean
}

/** `Code: yes`, `Code: Available`; `Code: none` */
const HAS_CODE =
  /^(?:(?:Source |Has )?[Cc]ode|GitHub|Repository) ?: ?(?:([Yy]es|[Aa]vailable|[Tt]rue|✓|✅|✔)|[Nn]o(?:ne)?|N\/A|[Ff]alse|-|–|—)$/

/** The parts of a meta line on a line that has nothing but them, with labels in front or the date among them; null of any other. */
export function partsOf(source: string, line: Line): Part[] | null {
  if (line.length > LONGEST_ROW) return null
  const text = line.textIn(source)
  if (!BEGINS.test(text)) return null
  const [badge, hasCode] = HAS_CODE.exec(text) ?? []
  if (badge !== undefined)
    return hasCode === undefined ? [] : [{ line: withText(line, 'Code'), kind: KINDS.length - 1, isDate: false }]
  const { parts, hasLabel, hasDate, end } = readParts(text)
  if (end !== text.length || !(hasLabel || (hasDate && parts.length > 1))) return null
  return parts.map(([start, to, kind]) => ({ line: sliceLine(line, start, to), kind, isDate: KINDS[kind] === DATED }))
}

/** Parts as the line that the site prints. */
export function joinParts(parts: readonly Part[]): Line {
  const inOrder = parts.toSorted((one, other) => one.kind - other.kind)
  return joinLines(
    inOrder.map(({ line }) => line),
    '',
  )
}

/** Whether a text is a meta line whose parts have labels, and nothing else: `Category: LG · Published: Sep 20, 2024` */
export function isLabelledRow(text: string): boolean {
  if (text.length > LONGEST_ROW || !BEGINS.test(text)) return false
  const { hasLabel, hasDate, end } = readParts(text)
  return hasLabel && hasDate && end === text.length
}

function readParts(text: string): LabelledParts {
  const parts: [number, number, number][] = []
  let at = endOf(SEPARATORS, text, 0)
  // `| Code`: the separator in front of a badge alone is no part of it.
  let hasLabel = at > 0 && text.slice(at) === 'Code'
  let hasDate = false
  for (const kind of KINDS_IN_ROW) {
    const behindLabel = endOf(kind.label, text, at)
    const labelled = behindLabel > at ? endOf(kind.part, text, behindLabel) : behindLabel
    const isLabelled = labelled > behindLabel && behindLabel > at
    const start = isLabelled ? behindLabel : at
    const end = isLabelled ? labelled : endOf(kind.part, text, at)
    if (end === start) continue
    hasLabel ||= isLabelled
    hasDate ||= kind === DATED
    parts.push([start, start + text.slice(start, end).replace(/[ ,·|]+$/, '').length, KINDS.indexOf(kind)])
    at = endOf(SEPARATORS, text, end)
  }
  return { parts, hasLabel, hasDate, end: at }
}

/** Where what a pattern finds at an offset ends; the offset itself where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
