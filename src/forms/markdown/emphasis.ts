import { type Escaping, isEscaped } from './escapes.js'
import { isBlank, type Line } from './lines.js'
import type { MarkedText } from './marked-text.js'

/**
 * So many characters a block of figures, names or labels has at most. Where stars are not escaped, those in longer ones
 * are the text's own: authors do write `*word*`, and nothing on the page sets words of an abstract apart.
 */
const LONGEST_LABELS = 200

/** So many marks are open at a time at most. */
const DEEPEST = 8

const RUN = /\*{1,3}|_{1,3}/g

interface Run {
  readonly start: number
  readonly end: number
}

/** Marks the stars and underscores that only set text apart: `**58**`, `_et al._`. */
export function markEmphasis(text: MarkedText, body: readonly Line[], escaping: Escaping): void {
  const isSure = escaping === 'all' || escaping === 'emphasis'
  const { given } = text
  if (!given.includes('*') && !given.includes('_')) return
  for (let first = 0; first < body.length; first++) {
    if (isBlank(given, body[first] as Line)) continue
    let last = first
    while (last + 1 < body.length && !isBlank(given, body[last + 1] as Line)) last++
    if (isSure || (body[last] as Line).end - (body[first] as Line).start <= LONGEST_LABELS) {
      for (let index = first; index <= last; index++) markLine(text, body[index] as Line, isSure)
    }
    first = last
  }
}

function markLine(text: MarkedText, { start, end }: Line, isSure: boolean): void {
  const line = text.given.slice(start, end)
  if (!line.includes('*') && !line.includes('_')) return
  const open: Run[] = []
  for (const found of line.matchAll(RUN)) {
    const run = { start: start + found.index, end: start + found.index + found[0].length }
    if (text.isMark(run.start) || isEscaped(text.given, run.start)) continue
    const opening = open.findLast((other) => isPair(text, other, run))
    if (opening !== undefined && closes(text.given, run) && (isSure || isPlain(text, { start, end }, opening, run))) {
      open.length = open.indexOf(opening)
      text.mark(opening.start, opening.end)
      text.mark(run.start, run.end)
    } else if (opens(text.given, run)) {
      if (open.length === DEEPEST) open.shift()
      open.push(run)
    }
  }
}

function isPair({ given }: MarkedText, opening: Run, closing: Run): boolean {
  return given.slice(opening.start, opening.end) === given.slice(closing.start, closing.end)
}

function opens(given: string, { start, end }: Run): boolean {
  if (!/\S/.test(given.charAt(end)) || /[{}^]/.test(given.charAt(end) + given.charAt(start - 1))) return false
  return end - start === 2 && given[start] === '*' ? true : !/[\p{L}\p{N}]/u.test(given.charAt(start - 1))
}

function closes(given: string, { start, end }: Run): boolean {
  if (!/\S/.test(given.charAt(start - 1)) || /[{}^]/.test(given.charAt(start - 1) + given.charAt(end))) return false
  return end - start === 2 && given[start] === '*' ? true : !/[\p{L}\p{N}]/u.test(given.charAt(end))
}

/** Whether a pair is emphasis where text may hold stars of its own: in a heading or beside a formula it has to stand round all. */
function isPlain(text: MarkedText, { start, end }: Run, opening: Run, closing: Run): boolean {
  const { given } = text
  const isWhole = text.nextPrinted(start, opening.start) === opening.start && text.nextPrinted(closing.end, end) === end
  if (isWhole) return true
  return given[start] !== '#' && !given.slice(start, end).includes('$')
}
