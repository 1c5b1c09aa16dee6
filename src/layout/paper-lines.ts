import { type PageLine, paperPage } from '../syntax/paper-page.js'
import { run } from '../syntax/rule.js'
import { asText } from './landmarks.js'

/** The lines of a paper’s own page, by what is printed on them. */
export function readPaperLines(page: string): PageLine[] {
  return run(paperPage, page).map((line) => asText(page, line))
}
