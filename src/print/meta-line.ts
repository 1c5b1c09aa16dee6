import type { Category } from '../schema/category.js'
import type { StoredPaper } from '../schema/paper.js'
import type { PaperDate } from '../schema/paper-date.js'
import { LONGEST_META_LINE, readMetaLine } from '../syntax/meta-line.js'
import { MONTHS } from '../syntax/words.js'
import { refuse, shown, type Where } from './printable.js'

/** `52.4LGSep 20, 2024Code` */
export function metaLine(paper: StoredPaper, where: Where): string {
  const { score, categories, date, hasCode } = paper
  if (date === null) refuse(`${where}.date`, 'the line that opens a paper is told by its date, and there is none')
  const parts = [
    score === null ? '' : scoreText(score, `${where}.score`),
    codesText(categories, `${where}.categories`),
    dateText(date, `${where}.date`),
    hasCode ? 'Code' : '',
  ]
  const line = parts.join('')
  if (line.length > LONGEST_META_LINE) refuse(`${where}.categories`, 'there are more than the line of a paper holds')
  return line
}

/** 52.4 → "52.4", 100 → "100.0" */
function scoreText(score: number, where: Where): string {
  const text = score.toFixed(1)
  if (Number(text) !== score) refuse(where, `${score} has more than one decimal`)
  return text
}

/** The codes, glued. Where one is unknown, the others may read differently behind it. */
function codesText(categories: readonly Category[], where: Where): string {
  const codes = categories.map(({ code }) => code)
  const glued = codes.join('')
  if (glued === '') return ''
  if (!/^(?!\.)[A-Za-z\d.-]+$/.test(glued)) refuse(where, `${shown(glued)} holds what no category code does`)
  const read = (readMetaLine(`${glued}Jan 1, 2000`)?.codes ?? []).map(({ start, end }) => glued.slice(start, end))
  if (read.length !== codes.length || read.some((code, i) => code !== codes[i])) {
    refuse(where, `${codes.join(', ')} run together as ${glued}, which reads ${read.join(', ')}`)
  }
  const ids = categories.map(({ code, id }) => id ?? code)
  if (new Set(ids).size < ids.length) refuse(where, `${codes.join(', ')} name one category twice`)
  return glued
}

/** `Sep 20, 2024`, `Sept. 20 2024`, `Apr 22` */
const DATE = /^([A-Z][a-z]{2,8})\.? (\d{1,2})(?:(?:, ?| (?=\d{4}))(\d+))?$/

/** The date as it was printed; what else the data says of it has to say the same. */
function dateText({ text, month, day, year, yearInferred }: PaperDate, where: Where): string {
  const [, word = '', printedDay = '', printedYear] = DATE.exec(text) ?? []
  const printedMonth = MONTHS.findIndex((words) => words.includes(word)) + 1
  if (printedMonth === 0) refuse(`${where}.text`, `${shown(text)} is no date such as "Sep 20, 2024" or "Apr 22"`)
  const saidYear = yearInferred ? null : year
  const yearRead = printedYear === undefined || printedYear.length > 4 ? null : Number(printedYear)
  if (month !== printedMonth || day !== Number(printedDay) || saidYear !== yearRead) {
    refuse(where, `its text ${shown(text)} is another day than its year, month and day`)
  }
  return text
}
