import { fits, isCounted, type Token } from '../shapes/figures.js'
import { splitNumbers } from './split-numbers.js'

/** A stretch of a line. */
export interface Place {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** A label or a number and where it stands. */
export type PlacedToken = Token & Place

/** A label and its number, in the order in which the site prints them. */
export type Figure = readonly [Place, Place]

/**
 * The figures that some labels and numbers make up: in a row, each number beside its label; or all labels and then all
 * numbers. Null where that cannot be told.
 */
export function figuresOf(tokens: readonly PlacedToken[], paperCount: string | null): Figure[] | null {
  if (tokens.length > MOST_TOKENS) return null
  return inColumns(tokens, paperCount) ?? inRow(tokens, 0, paperCount)
}

const MOST_TOKENS = 24

/**
 * The figures from a token on, each number beside its label. `h-index582papers`: two numbers may be glued between two labels
 * of one line, of which one has it behind and the other in front.
 */
function inRow(tokens: readonly PlacedToken[], at: number, paperCount: string | null): Figure[] | null {
  const [one, other, third] = tokens.slice(at, at + 3)
  if (one === undefined) return []
  if (other === undefined) return null
  const figure = toFigure(one, other)
  const others = figure === null ? null : inRow(tokens, at + 2, paperCount)
  if (figure !== null && others !== null) return [figure, ...others]
  if (one.kind !== 'label' || other.kind !== 'number' || third?.kind !== 'label' || third.line !== other.line)
    return null
  if (isCounted(one.text) || !isCounted(third.text)) return null
  const [first, second] = splitToken(other, [one, third], paperCount) ?? []
  const behind = first === undefined ? null : inRow(tokens, at + 3, paperCount)
  if (first === undefined || second === undefined || behind === null) return null
  // What was split off fits its label.
  return [toFigure(one, first) as Figure, toFigure(second, third) as Figure, ...behind]
}

/** As many labels as numbers, the ones behind the others. */
function inColumns(tokens: readonly PlacedToken[], paperCount: string | null): Figure[] | null {
  const labels = tokens.filter(({ kind }) => kind === 'label')
  const isLabelsFirst = tokens[0]?.kind === 'label'
  const firstOther = tokens.findIndex(({ kind }) => (kind === 'label') !== isLabelsFirst)
  const first = tokens.slice(0, firstOther)
  const second = tokens.slice(firstOther)
  if (labels.length < 2 || firstOther < 0 || new Set(second.map(({ kind }) => kind)).size > 1) return null
  const numbers = isLabelsFirst ? second : first
  const split = numbers.length === 1 ? splitToken(numbers[0] as PlacedToken, labels, paperCount) : numbers
  if (split === null || split.length !== labels.length) return null
  const figures = labels.map((label, i) => toFigure(label, split[i] as PlacedToken))
  return figures.every((figure) => figure !== null) ? figures : null
}

function splitToken(
  token: PlacedToken,
  labels: readonly PlacedToken[],
  paperCount: string | null,
): PlacedToken[] | null {
  const numbers = splitNumbers(
    token.text,
    labels.map(({ text }) => text),
    paperCount,
  )
  if (numbers === null) return null
  let start = token.start
  return numbers.map((text) => {
    const placed = { ...token, text, start, end: start + text.length }
    start = placed.end
    return placed
  })
}

function toFigure(one: PlacedToken, other: PlacedToken): Figure | null {
  if (one.kind === other.kind) return null
  const [label, number] = one.kind === 'label' ? [one, other] : [other, one]
  if (!fits(label.text, number.text)) return null
  return isCounted(label.text) ? [number, label] : [label, number]
}
