/** Fewer lines may look alike by chance. */
const FEWEST_LINES = 4

/** `     1\tAda Example`, `12: LGSep 20, 2024`, `[3] CL`, `L3: CL`, `7→8 Papers`, `9|`: as editors, `cat -n` and models number lines. */
const LINE_NUMBER = /^[ \t]{0,8}[L[]?(\d{1,6})(?:[\t ]|[\]:.)|→]|$)/

/** Whether a number stands in front of each line that shows anything, and they rise. The first line tells most texts. */
export function hasNumberedLines(text: string, lineStarts: Uint32Array): boolean {
  let lines = 0
  let last = -1
  for (const line of shownLines(text, lineStarts)) {
    const number = Number(LINE_NUMBER.exec(line)?.[1] ?? -1)
    if (number <= last) return false
    last = number
    lines++
  }
  return lines >= FEWEST_LINES
}

/** Lines that share more are the same text. */
const LONGEST_MARK = 60
/** What shows, and is no letter or digit. */
const MARK = /[^\p{L}\p{N}\p{Cf}\s]/u
/** What quotes, lists, tables and headings have in front of their lines: they are read. */
const READ_IN_FRONT = /^\s*[>*•◦▪|#-]/
/** The end of a sentence, a tag, and the year of a date: `birds.`, `. Read more`, `>`, `, 2025` */
const READ_BEHIND = /^[\p{L}\p{N}\s]*(?:[.>]|, \d{1,4}$)/u

/**
 * Whether the same mark stands in front of each line that shows anything, or behind: `+ `, `// `, `INFO:scraper: `,
 * `[10:03] `, `"`; `$`, `;`, ` |`. The second line tells nearly all texts.
 */
export function hasMarkedLines(text: string, lineStarts: Uint32Array): boolean {
  let lines = 0
  let front = ''
  let behind = ''
  let longest = 0
  for (const line of shownLines(text, lineStarts)) {
    front = lines === 0 ? line : sharedBeginning(front, line)
    behind = lines === 0 ? line : sharedEnd(behind, line)
    longest = Math.max(longest, line.length)
    lines++
    if (lines > 1 && !isMark(front) && !isMark(behind)) return false
  }
  // Lines that are all the same have no mark.
  if (lines < FEWEST_LINES || front.length === longest || READ_IN_FRONT.test(front)) return false
  return isMark(front) || (isMark(behind) && !READ_BEHIND.test(behind))
}

function isMark(shared: string): boolean {
  return shared.length <= LONGEST_MARK && MARK.test(shared)
}

/** The lines that show anything, without the blanks behind them. */
function* shownLines(text: string, lineStarts: Uint32Array): Generator<string> {
  for (let index = 0; index < lineStarts.length; index++) {
    const line = text.slice(lineStarts[index], lineStarts[index + 1] ?? text.length).trimEnd()
    if (line !== '') yield line
  }
}

function sharedBeginning(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return one.slice(0, length)
}

function sharedEnd(one: string, other: string): string {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++
  return one.slice(one.length - length)
}
