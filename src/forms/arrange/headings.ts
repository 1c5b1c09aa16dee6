import type { Line } from '../markdown/lines.js'
import { isCode, META_LINE } from './parts.js'
import type { TextMarks } from './text-marks.js'

/** `****** Ada Example ******` */
const STARRED = /^(\*{2,6}) (\S.*\S|\S) \1$/

/** `=====`, `-----` */
const UNDERLINE = /^(?:={3,}|-{3,})$/

/** Headings that the site prints with small letters. */
const IN_CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/^\d[\d,]* PAPERS$/, 'Papers'],
  [/^\d[\d,]* PAPER$/, 'Paper'],
  [/^AI ANALYSIS$/, 'AI Analysis'],
  [/^FOUNDATIONS$/, 'Foundations'],
  [/^YOUR NOTES$/, 'Your Notes'],
]

const LONGEST_HEADING = 400

/** Takes stars and underlines off headings, and small letters into those whose words are known. */
export function markHeadings(text: string, lines: readonly Line[], found: TextMarks): void {
  let hasCapitals = false
  let hasStars = false
  let above = ''
  for (const { first, end } of lines) {
    const line = end - first > LONGEST_HEADING ? '' : text.slice(first, end).trimEnd()
    const stars = STARRED.exec(line)?.[1]?.length
    if (stars !== undefined) {
      hasStars = true
      found.marks.push({ start: first, end: first + stars + 1, written: '' })
      found.marks.push({ start: first + line.length - stars - 1, end: first + line.length, written: '' })
      markUnderscores(text, first + stars + 1, first + line.length - stars - 1, found)
    } else if (UNDERLINE.test(line) && above !== '' && Math.abs(line.length - above.length) <= 2) {
      found.marks.push({ start: first, end: first + line.length, written: '' })
    }
    for (const [pattern, written] of IN_CAPITALS) {
      if (!pattern.test(line)) continue
      hasCapitals = true
      found.marks.push({ start: first + line.length - written.length, end: first + line.length, written })
    }
    above = line
  }
  if (hasStars) for (const line of lines) markUnderscoredNames(text, line, found)
  if (hasCapitals) for (const line of lines) doubtCapitals(text, line, found)
}

/** `Where_Do_Marsh_Birds_Listen?`: blanks of a link, as html2text writes them; underscores of its own are lost. */
function markUnderscores(text: string, start: number, end: number, found: TextMarks): void {
  const line = text.slice(start, end)
  if (!line.includes('_') || line.includes(' ')) return
  for (const { index } of line.matchAll(/_/g)) {
    found.marks.push({ start: start + index, end: start + index + 1, written: ' ' })
  }
  found.doubts.push({ start, end, what: 'has underscores in place of its blanks, so that its own are not known' })
}

/** `Jonas_Vik, Teodora_Halme et al.` */
const UNDERSCORED_NAMES = /^\p{L}[\p{L}.'’-]*(?:_[\p{L}.'’-]+)+(?=,|$| et al\.| ·)/u

function markUnderscoredNames(text: string, { first, end }: Line, found: TextMarks): void {
  if (end - first > LONGEST_HEADING) return
  for (let at = first; at < end; ) {
    const name = UNDERSCORED_NAMES.exec(text.slice(at, end).trimEnd())?.[0]
    if (name === undefined) return
    for (const { index } of name.matchAll(/_/g))
      found.marks.push({ start: at + index, end: at + index + 1, written: ' ' })
    at += name.length
    while (at < end && /[, ]/.test(text.charAt(at))) at++
  }
}

/** A line of a page whose headings came in capitals, and that has no small letter: its own letters are not known. */
function doubtCapitals(text: string, { first, end }: Line, found: TextMarks): void {
  const line = text.slice(first, end).trimEnd()
  if (!/\p{Lu}.*\p{Lu}/u.test(line) || isCode(line) || META_LINE.test(line)) return
  if (/\p{Ll}/u.test(line.replace(/\[[^\s[\]]*\]/g, ''))) return
  found.doubts.push({
    start: first,
    end: first + line.length,
    what: 'stands in capitals, as all headings of this text do',
  })
}
