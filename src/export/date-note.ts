import type { PaperDate } from '../schema/paper-date.js'

/**
 * What must be said of a date: that its year was inferred, that it has none, or that no calendar has the day. Null where it
 * is a date as printed.
 */
export function dateNote(date: PaperDate | null): string | null {
  if (date === null) return null
  const printed = `the page prints "${date.text}"`
  const said: string[] = []
  if (date.yearInferred) said.push(`The year ${date.year} was inferred from the time of the crawl`)
  if (date.year === null) said.push('The year is not known')
  else if (date.date === null) said.push('The day is in no calendar')
  return said.length === 0 ? null : `${said.join('. ')}: ${printed}.`
}

/** The numbers of a date as far as they are known: year, month and day; year and month where the day is none; else nothing. */
export function dateParts(date: PaperDate | null): readonly number[] {
  if (date?.date != null) return date.date.split('-').map(Number)
  return date === null || date.year === null ? [] : [date.year, date.month]
}
