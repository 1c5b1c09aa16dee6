import { quote } from '../diagnostics/quote.js'
import { findDamage } from '../source/damage.js'
import type { Range } from '../syntax/nodes.js'
import { type PageContext, type Path, report } from './page-context.js'

/**
 * The value of a stretch of text: a hard-wrapped line is rejoined. All other white space is one space already.
 *
 * "A Title\non two lines" → "A Title on two lines"
 */
export function normalizeText(page: string, at: Range): string {
  const text = page.slice(at.start, at.end)
  return text.includes('\n') ? text.replace(/[ \n]+/g, ' ') : text
}

/** More than a message shows of a text. */
const BEGINNING = 400

/** The beginning of a stretch, for a message; empty where nothing is printed there. */
export function beginningOf(page: string, at: Range): string {
  const text = page.slice(at.start, at.end)
  const start = Math.max(0, text.search(/[^ \n]/))
  return normalizeText(text, { start, end: start + BEGINNING }).trim()
}

/** The value of a stretch for the data: its place is noted, and damage in it reported. */
export function normalizeValue(context: PageContext, at: Range, path: Path): string {
  const text = normalizeText(context.page, at)
  context.place?.(path, at)
  if (context.mayBeDamaged) reportDamage(context, text, at, path)
  return text
}

function reportDamage(context: PageContext, text: string, at: Range, path: Path): void {
  const damage = findDamage(text) ?? findDamage(context.givenText(at))
  if (damage === null) return
  const { received, what } = damage
  report(context, 'damaged-text', at, path, `${quote(received)} in ${quote(text)} is ${what}`, {
    received: quote(received),
    hint: 'the value is kept as printed; decode the page before parsing it',
  })
}
