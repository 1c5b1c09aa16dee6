/*
 * What dates of the site look like, as sources of patterns. The grammar has rules for them; a form’s reader only has to know where one
 * stands, and carries no grammar.
 */

/** `Sep` */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'

/** `Sep 20, 2024`, `Apr 22`, and as extractors and people write them: `Sept. 20,2024`, `April 22` */
export const DATE = `${MONTH}[a-z]{0,6}\\.? \\d{1,2}(?:, ?\\d{4})?`

const HOLDS_DATE = new RegExp(DATE)

/** Whether a date stands anywhere in a text. */
export function holdsDate(text: string): boolean {
  return HOLDS_DATE.test(text)
}
