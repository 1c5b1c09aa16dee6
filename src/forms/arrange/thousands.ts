import { Line, replaceLines, sliceLine } from '../lines.js'
import { isCounted, tokensOf } from '../shapes/figures.js'

/** What stands between thousands in print, but no comma: thin and no-break blanks, an apostrophe. */
const THIN = /(?<=^|[^\d.,])(\d{1,3})[\u00a0\u2007\u2009\u202f'’](?=\d{3}(?!\d))/g

/** `3 527 citations`, `citations 3 527`: with a plain blank, where nothing stands in front that the first number could belong to. */
const BLANK =
  /(?<=^|papers?[^\p{L}\d]{0,3}|citations?[^\p{L}\d]{0,3})(\d{1,3}) (?=\d{3} ?(?:papers?|citations?))|(?<=^(?:papers?|citations?)[ :]{0,3})(\d{1,3}) (?=\d{3}$)/gu

/** `3 527` */
const NUMBER_ALONE = /^(\d{1,3}) (?=\d{3}$)/g

/** What all of those have: most lines need no closer look. */
const SET_APART = /\d[^\d.,]\d{3}/

const LONGEST_ROW = 200

/** Writes the comma that the site has into a figure whose thousands are set apart by something else: `3 527 citations` */
export function groupThousands(source: string, lines: readonly Line[]): readonly Line[] {
  return replaceLines(lines, (line, at) => {
    if (line.length > LONGEST_ROW) return null
    const text = line.textIn(source)
    if (!SET_APART.test(text)) return null
    const places = [...placesOf(text), ...(isCountLabel(source, lines[at + 1]) ? ends(text, NUMBER_ALONE) : [])]
    return places.length === 0 ? null : [withCommas(line, places)]
  })
}

function placesOf(text: string): number[] {
  const thin = ends(text, THIN)
  const places = thin.length === 0 ? ends(text, BLANK) : thin
  if (places.length === 0) return places
  const grouped = places.reduce((grouped, at) => `${grouped.slice(0, at)},${grouped.slice(at + 1)}`, text)
  return tokensOf(grouped) === null ? [] : places
}

/** Where what a pattern finds has its last character. */
function ends(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => index + found.length - 1)
}

function isCountLabel(source: string, line: Line | undefined): boolean {
  return line !== undefined && line.length <= LONGEST_ROW && isCounted(line.textIn(source))
}

/** A line with commas in place of the characters at some places. */
function withCommas(line: Line, places: readonly number[]): Line {
  const runs = [...sliceLine(line, 0, places[0] as number).runs]
  places.forEach((place, i) => {
    const blanks = sliceLine(line, place, place + 1).runs
    runs.push(...blanks.map((blank) => ({ ...blank, written: ',' })))
    runs.push(...sliceLine(line, place + 1, places[i + 1] ?? line.length).runs)
  })
  return new Line(runs, line.gap, line.isControl)
}
