import type { TextMarks } from '../marks.js'
import { isCode, readsAsMetaLine } from '../shapes/parts.js'
import type { SourceLine } from '../source-lines.js'
import { markUnderscoredNames, UNDERSCORED, UNDERSCORES_LOST, writeBlanks } from './changed-titles.js'

/** `****** Ada Example ******`, `****_A_Title_of_Several_Words_****`, `* AI Analysis *` */
const STARS = /^(\*{1,6})[ _](?=[^*\s])/

/** `=====`, `-----`, and `*****` below a heading that has the same above it */
const UNDERLINE = /^(?:={3,}|-{3,}|\*{3,})$/

/** Headings that the site prints with small letters. */
const IN_CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\d[\d,]* )?PAPERS ?[#¶]?$/, 'Papers'],
  [/^PAPERS \(?\d[\d,]*\)?$/, 'Papers'],
  [/^\d[\d,]* PAPER$/, 'Paper'],
  [/^AI ANALYSIS$/, 'AI Analysis'],
  [/^FOUNDATIONS$/, 'Foundations'],
  [/^YOUR NOTES$/, 'Your Notes'],
]

/** `H-INDEX   PAPERS   CITATIONS`: the head of a table of the owner’s figures */
const HEAD_IN_CAPITALS = /^(?:(?:H-INDEX|PAPERS|CITATIONS|NOVELTY|AI SCORE)(?:\s{1,9}|$)){2,5}$/
const LABELS = ['h-index', 'papers', 'citations', 'Novelty', 'AI Score']

const LONGEST_HEADING = 400

/** Takes stars and underlines off headings, and small letters into those whose words are known. */
export function markHeadings(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  let hasCapitals = false
  let hasStars = false
  let above = ''
  for (const [at, { first, end }] of lines.entries()) {
    const line = end - first > LONGEST_HEADING ? '' : text.slice(first, end).trimEnd()
    if (markStarred(text, lines, at, found)) hasStars = true
    else if (UNDERLINE.test(line) && (isAsLong(line, above) || isAbove(text, lines, at, line))) {
      found.marks.push({ start: first, end: first + line.length, written: '' })
    }
    for (const [pattern, written] of IN_CAPITALS) {
      if (!pattern.test(line)) continue
      hasCapitals = true
      const start = first + line.toLowerCase().lastIndexOf(written.toLowerCase())
      found.marks.push({ start, end: start + written.length, written })
    }
    for (const label of HEAD_IN_CAPITALS.test(line) ? LABELS : []) {
      const start = first + line.indexOf(label.toUpperCase())
      if (start >= first) found.marks.push({ start, end: start + label.length, written: label })
    }
    above = line
  }
  if (hasStars) for (const line of lines) markUnderscoredNames(text, line, found)
  if (hasCapitals) for (const line of lines) doubtCapitals(text, line, found)
}

/** Whether a heading stands in front of its line. */
function isAsLong(line: string, heading: string): boolean {
  return heading !== '' && !UNDERLINE.test(heading) && Math.abs(line.length - heading.length) <= 2
}

/** Whether a line stands above a heading, and the same below it. */
function isAbove(text: string, lines: readonly SourceLine[], at: number, line: string): boolean {
  const [heading, below] = [lines[at + 1], lines[at + 2]]
  if (heading === undefined || below === undefined || heading.end - heading.first > LONGEST_HEADING) return false
  const isFramed = text.slice(below.first, below.end).trimEnd() === line
  return isFramed && isAsLong(line, text.slice(heading.first, heading.end).trimEnd())
}

/** No heading has more lines. */
const MOST_LINES = 5

/** Takes the stars off a heading that begins at a line, and makes one line of those that it stands on. */
function markStarred(text: string, lines: readonly SourceLine[], at: number, found: TextMarks): boolean {
  const { first } = lines[at] as SourceLine
  const stars = text[first] === '*' ? STARS.exec(text.slice(first, first + 10))?.[1] : undefined
  if (stars === undefined) return false
  const isEnd = (line: SourceLine) => line.first === line.end || endsInStars(text, line, stars)
  const lastAt = at + lines.slice(at, at + MOST_LINES).findIndex(isEnd)
  const last = lines[lastAt]
  if (last === undefined || lastAt < at || last.first === last.end) return false
  const from = first + stars.length + 1
  const end = last.first + text.slice(last.first, last.end).trimEnd().length
  const to = Math.max(end - stars.length - 1, lines[lastAt - 1]?.end ?? 0)
  if (to <= from) return false
  found.marks.push({ start: first, end: from, written: '' }, { start: to, end, written: '' })
  for (let feed = text.indexOf('\n', from); feed >= 0 && feed < to; feed = text.indexOf('\n', feed + 1)) {
    found.marks.push({ start: feed, end: feed + 1, written: ' ' })
    if (/[-/]/.test(text.charAt(feed - 1))) found.doubts.push({ start: from, end: to, what: BROKEN })
  }
  markUnderscores(text, from, to, found)
  found.blocks.add(first)
  found.blocks.add(lines[lastAt + 1]?.start ?? text.length)
  return true
}

const BROKEN = 'was broken behind a hyphen or a slash, so that a blank may be there or not'

function endsInStars(text: string, { first, end }: SourceLine, stars: string): boolean {
  const line = text.slice(first, end).trimEnd()
  return line === stars || line.endsWith(` ${stars}`) || line.endsWith(`_${stars}`)
}

/** `Where_Do_Marsh_Birds_Listen?`: blanks of a link, as html2text writes them; underscores of its own are lost. */
function markUnderscores(text: string, start: number, end: number, found: TextMarks): void {
  const line = text.slice(start, end)
  const isShort = /[\w.:,?!]_\w/.test(line) && !/ [^ ]* /.test(line)
  if (!isShort && !UNDERSCORED.test(line)) return
  writeBlanks(text, start, end, found)
  found.doubts.push({ start, end, what: UNDERSCORES_LOST })
}

/** A line of a page whose headings came in capitals, and that has no small letter: its own letters are not known. */
function doubtCapitals(text: string, { first, end }: SourceLine, found: TextMarks): void {
  const line = text.slice(first, end).trimEnd()
  if (!/\p{Lu}.*\p{Lu}/u.test(line) || isCode(line) || readsAsMetaLine(line)) return
  if (/\p{Ll}/u.test(line.replace(/\[[^\s[\]]*\]/g, ''))) return
  found.doubts.push({
    start: first,
    end: first + line.length,
    what: 'stands in capitals, as all headings of this text do',
  })
}
