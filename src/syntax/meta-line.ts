import type { MetaLine, Stretch } from './nodes.js'

/**
 * The line that opens a paper, read from the date outwards, since the letters before a month can spell part of one:
 *
 *     52.4MAMay 3, 2024Code
 *     ^^^^                    score
 *         ^^                  codes, glued, one to four
 *           ^^^               month
 *               ^             day
 *                  ^^^^       year, not of the crawl's own year
 *                      ^^^^   badge
 */
const GLUED =
  /^([\d.,]+)?( ?)([A-Za-z.-]*?)()((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)( )(\d+)((?:, ?| (?=\d{4}))?)(\d*)( ?)(Code|)([A-Z][A-Za-z]*)?$/

/** The same where the extractor put blanks or dots between the parts: `LG Sep 20, 2024 Code`, `LG · Sep 20, 2024`. */
const SPACED =
  /^([\d.,]+)?((?: ?· ?| )?)((?:(?:[a-z-]+\.)?[A-Z]{2}|[a-z]+-[a-z]+|optics|other|soft)(?:(?: ?· ?| )[A-Z]{2}){0,3})((?: ?· ?| ))((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)( )(\d+)((?:, ?| (?=\d{4}))?)(\d*)((?: ?· ?| )?)(Code|)([A-Z][A-Za-z]*)?$/

/** The same where no month is called so: `LGSmarch 3, 2024`. The codes are two capitals each, or hyphenated. */
const UNKNOWN_MONTH =
  /^([\d.,]+)?( ?)((?:[A-Z]{2}){1,4}|[a-z]+-[a-z]+)(| ?· ?| )([A-Z]?[a-z]{2,12}\.?)( )(\d+)((?:, ?| (?=\d{4}))?)(\d*)((?: ?· ?| )?)(Code|)()$/

/** No meta line is longer: a score, four codes of at most 18 letters, a date, a badge. */
const LONGEST_META_LINE = 120

/** The line that opens a paper, such as `LGSep 20, 2024Code`; null for any other line. */
export function readMetaLine(page: string, start: number, end: number): MetaLine | null {
  if (!endsLikeMetaLine(page, start, end)) return null
  const line = page.slice(start, end)
  const known = GLUED.exec(line) ?? SPACED.exec(line)
  const parts = known ?? UNKNOWN_MONTH.exec(line)
  if (parts === null) return null
  const meta = placeParts(parts, start)
  // With codes and a month there is no doubt; a line that lacks one of them may also be part of a text.
  const isPlain = meta.codes !== null && (known !== null || KNOWN_MONTH.test(parts[5] as string))
  return isPlain || mayOpenPaper(page, meta) ? meta : null
}

/** Whether a line opens a paper. */
export function isMetaLine(page: string, start: number, end: number): boolean {
  return readMetaLine(page, start, end) !== null
}

/**
 * Whether a line ends in a digit, or in letters right behind one, or in `Code`: most lines of a page do not, and need no
 * closer look.
 */
function endsLikeMetaLine(page: string, start: number, end: number): boolean {
  if (start === end || end - start > LONGEST_META_LINE) return false
  let offset = end - 1
  while (offset > start && isLetter(page.charCodeAt(offset))) offset--
  return isDigit(page.charCodeAt(offset)) || (end - offset === 5 && page.startsWith('Code', offset + 1))
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

function isLetter(character: number): boolean {
  return (character >= 0x61 && character <= 0x7a) || (character >= 0x41 && character <= 0x5a)
}

/** The groups of the patterns stand without gaps from the line's start, so their lengths are their places. */
function placeParts(parts: RegExpExecArray, start: number): MetaLine {
  let end = start
  const place = (group: number): Stretch | null => {
    const length = parts[group]?.length ?? 0
    end += length
    return length === 0 ? null : { start: end - length, end }
  }
  const score = place(1)
  place(2)
  const codes = place(3)
  place(4)
  const month = place(5) as Stretch
  place(6)
  const day = place(7)
  place(8)
  const year = place(9)
  place(10)
  const badge = place(11)
  const rest = place(12)
  const date = { start: month.start, end: ((year ?? day) as Stretch).end }
  return { start, end, score, codes, date, month, day, year, badge, rest }
}

const KNOWN_MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

/** A doubtful line counts where the page puts a meta line: behind a blank line, or with more than a month and a day. */
function mayOpenPaper(page: string, line: MetaLine): boolean {
  return line.score !== null || line.badge !== null || line.year !== null || followsBlankLine(page, line.start)
}

function followsBlankLine(page: string, offset: number): boolean {
  let feeds = 0
  for (let i = offset - 1; i >= 0; i--) {
    const character = page.charCodeAt(i)
    if (character === 0x0a) feeds++
    else if (character !== 0x20) return false
    if (feeds === 2) return true
  }
  return true
}
