/** Where a value stands in a profile, as a program would write it: `papers[2].authors[0].name`. */
export type Where = string

/** What no page can print so that it reads back. */
export function refuse(where: Where, why: string): never {
  throw new RangeError(`${where} cannot be printed: ${why}`)
}

/** White space other than single blanks between words, and the characters of no width that no value holds. */
const UNPLAIN = /^\s|\s$|[^\S ]| {2}|[\u200b\u2060\ufeff]/

/** A value that is printed on one line. */
export function oneLine(text: string, where: Where): string {
  if (UNPLAIN.test(text)) {
    refuse(where, `${shown(text)} is not words on one line with single blanks between them`)
  }
  return text
}

/** A value as a message shows it. */
export function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)
}

const LONGEST_SHOWN = 80
