import { describe, expect, test } from 'vitest'
import { findParagraphs } from '../../src/layout/paragraphs.js'
import type { Range } from '../../src/syntax/nodes.js'
import { linesOf } from './lines-of.js'

function read(lines: readonly string[], expected = 2) {
  const page = lines.join('\n')
  const show = ({ start, end }: Range) => page.slice(start, end)
  const { paragraphs, section, isUncertain } = findParagraphs(page, linesOf(page), expected, false)
  return { paragraphs: paragraphs.map(show), section: section.map(show), isUncertain }
}

const FULL = 'We hang lanterns on all the trams of the town in winter and'
const SHORT = 'count them.'
const END = 'Lanterns that hang on trams of the town are lost in winter.'

const WIDE = `${END} `.repeat(4).trim()

describe('the paragraphs of a paper’s own page', () => {
  test.each<[what: string, lines: string[], paragraphs: string[], section: string[], isUncertain: boolean]>([
    ['nothing', [], [], [], false],
    ['blank lines part them', [FULL, SHORT, '', END], [`${FULL}\n${SHORT}`, END], [], false],
    ['each line is one where no more are printed', [FULL, END], [FULL, END], [], false],
    ['a line with room ends one', [FULL, SHORT, END], [`${FULL}\n${SHORT}`, END], [], false],
    [
      'where a full line may end one, the likeliest sentence does',
      [END, FULL, SHORT],
      [END, `${FULL}\n${SHORT}`],
      [],
      true,
    ],
    [
      'where no sentence ends, all are one',
      [FULL, FULL.toLowerCase(), SHORT],
      [`${FULL}\n${FULL.toLowerCase()}\n${SHORT}`],
      [],
      true,
    ],
    [
      'a label behind them heads a section',
      [END, '', END, '', 'Code', '', 'tram-lab'],
      [END, END],
      ['Code', 'tram-lab'],
      false,
    ],
    [
      'a heading behind a blank line does not stand for one of them',
      [FULL, SHORT, END, '', 'Code', '', 'tram-lab'],
      [`${FULL}\n${SHORT}`, END],
      ['Code', 'tram-lab'],
      false,
    ],
    ['a label among them does not', [END, '', 'Code', '', END], [END, 'Code', END], [], false],
  ])('%s', (_what, lines, paragraphs, section, isUncertain) => {
    expect(read(lines)).toEqual({ paragraphs, section, isUncertain })
  })
})

describe('a page that has some of its blank lines', () => {
  test.each([
    ['above the last of them', [WIDE, WIDE, '', WIDE]],
    ['below the first', [WIDE, '', WIDE, WIDE]],
    ['with lines that were wrapped', [FULL, SHORT, '', FULL, SHORT, FULL, SHORT]],
  ])('has lost others: %s', (_what, lines) => {
    expect(read(lines, 3).paragraphs).toHaveLength(3)
  })

  test('has lost none where the lines would be more than are printed', () => {
    expect(read([WIDE, '', WIDE, WIDE, WIDE], 3).paragraphs).toEqual([WIDE, [WIDE, WIDE, WIDE].join('\n')])
  })
})

describe('a title above the paragraphs', () => {
  const TITLE = 'A Count of All Trams That Pass by Night in Three Old Cities'
  const readWithTitle = (lines: readonly string[]) => {
    const page = lines.join('\n')
    const { paragraphs, isUncertain } = findParagraphs(page, linesOf(page), 3, true)
    return { paragraphs: paragraphs.map(({ start, end }) => page.slice(start, end)), isUncertain }
  }

  test('that fills its line ends where running text begins', () => {
    expect(readWithTitle([TITLE, FULL, SHORT, END])).toEqual({
      paragraphs: [TITLE, `${FULL}\n${SHORT}`, END],
      isUncertain: true,
    })
  })

  test('is no paragraph where nothing below reads like running text', () => {
    expect(readWithTitle([TITLE, TITLE, TITLE, 'Old Trams']).isUncertain).toBe(true)
  })

  test('that has room below it needs no guess', () => {
    expect(readWithTitle(['Night Trams', FULL, SHORT, END])).toEqual({
      paragraphs: ['Night Trams', `${FULL}\n${SHORT}`, END],
      isUncertain: false,
    })
  })
})
