import { quote } from '../diagnostics/quote.js'
import { findDamage } from '../source/damage.js'
import { type Path, type Place, type Reading, report } from './reading.js'

/**
 * The value of a stretch of text: a hard-wrapped line is rejoined. All other white space is one space already.
 *
 * "A Title\non two lines" → "A Title on two lines"
 */
export function normalizeText(page: string, at: Place): string {
  const text = page.slice(at.start, at.end)
  return text.includes('\n') ? text.replace(/[ \n]+/g, ' ') : text
}

/** More than a message shows of a text. */
const BEGINNING = 400

/** The beginning of a stretch, for a message; empty where nothing is printed there. */
export function beginningOf(page: string, at: Place): string {
  const text = page.slice(at.start, at.end)
  const start = Math.max(0, text.search(/[^ \n]/))
  return normalizeText(text, { start, end: start + BEGINNING }).trim()
}

/** The value of a stretch for the data: its place is noted, and damage in it reported. */
export function normalizeValue(reading: Reading, at: Place, path: Path): string {
  const text = normalizeText(reading.page, at)
  reading.place?.(path, at)
  if (reading.mayBeDamaged) reportDamage(reading, text, at, path)
  return text
}

function reportDamage(reading: Reading, text: string, at: Place, path: Path): void {
  const damage = findDamage(text) ?? findDamage(reading.givenText(at))
  if (damage === null) return
  const { received, what } = damage
  report(reading, 'damaged-text', at, path, `${quote(received)} in ${quote(text)} is ${what}`, {
    received: quote(received),
    hint: 'the value is kept as printed; decode the page before parsing it',
  })
}
