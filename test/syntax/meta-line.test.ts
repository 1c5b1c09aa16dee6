import { describe, expect, test } from 'vitest'
import { LONGEST_META_LINE, readMetaLine } from '../../src/syntax/meta-line.js'
import { profilePage } from '../../src/syntax/profile-page.js'
import { run } from '../../src/syntax/rule.js'
import { type PrintedParts, printedParts } from './printed-parts.js'

/** The parts of a meta line that stands alone on a page; null where the grammar reads none. */
function partsOf(line: string): PrintedParts | null {
  const node = readMetaLine(line)
  return node && printedParts(line, node)
}

interface Parts extends PrintedParts {
  score?: string
  codes?: string[]
  month: string
  day: string
  year?: string
  badge?: string
  rest?: string
}

describe('the meta line, as printed → its parts', () => {
  test.each<[line: string, parts: Omit<Parts, 'date'>]>([
    ['LGSep 20, 2024Code', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', badge: 'Code' }],
    ['LGSep 20, 2024', { codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    ['CLFeb 2, 2023', { codes: ['CL'], month: 'Feb', day: '2', year: '2023' }],
    ['CLApr 22', { codes: ['CL'], month: 'Apr', day: '22' }],
    ['AIJun 2Code', { codes: ['AI'], month: 'Jun', day: '2', badge: 'Code' }],
    ['52.4DCApr 15', { score: '52.4', codes: ['DC'], month: 'Apr', day: '15' }],
    ['3.5DCApr 18', { score: '3.5', codes: ['DC'], month: 'Apr', day: '18' }],
    ['95.3AIMar 16Code', { score: '95.3', codes: ['AI'], month: 'Mar', day: '16', badge: 'Code' }],
    ['47.7CLDec 20, 2022Code', { score: '47.7', codes: ['CL'], month: 'Dec', day: '20', year: '2022', badge: 'Code' }],
    ['SYSYApr 8', { codes: ['SY', 'SY'], month: 'Apr', day: '8' }],
    ['SYLGSYOCApr 8', { codes: ['SY', 'LG', 'SY', 'OC'], month: 'Apr', day: '8' }],
    // Letters before a month that can spell part of one.
    ['MAMay 3, 2024', { codes: ['MA'], month: 'May', day: '3', year: '2024' }],
    ['ARApr 15', { codes: ['AR'], month: 'Apr', day: '15' }],
    ['DEDec 1, 2020', { codes: ['DE'], month: 'Dec', day: '1', year: '2020' }],
    ['SESep 9', { codes: ['SE'], month: 'Sep', day: '9' }],
    ['NANov 9', { codes: ['NA'], month: 'Nov', day: '9' }],
    ['APApr 1', { codes: ['AP'], month: 'Apr', day: '1' }],
    // Codes that are not two capitals.
    ['quant-phJan 5, 2021', { codes: ['quant-ph'], month: 'Jan', day: '5', year: '2021' }],
    ['mtrl-scistr-elJan 5, 2021', { codes: ['mtrl-sci', 'str-el'], month: 'Jan', day: '5', year: '2021' }],
    ['opticsOct 7', { codes: ['optics'], month: 'Oct', day: '7' }],
    ['hep-thLGMar 1', { codes: ['hep-th', 'LG'], month: 'Mar', day: '1' }],
    ['cs.LGSep 20, 2024', { codes: ['cs.LG'], month: 'Sep', day: '20', year: '2024' }],
    ['cond-mat.mtrl-sciSep 20', { codes: ['cond-mat.mtrl-sci'], month: 'Sep', day: '20' }],
    // Months in full, and shortened otherwise.
    ['LGSeptember 20, 2024', { codes: ['LG'], month: 'September', day: '20', year: '2024' }],
    ['LGSept 20, 2024', { codes: ['LG'], month: 'Sept', day: '20', year: '2024' }],
    ['LGSep. 20, 2024', { codes: ['LG'], month: 'Sep.', day: '20', year: '2024' }],
    ['LGSep 20 2024', { codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    ['LGSep 20,2024', { codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    // Lines that arrive unglued.
    ['LG Sep 20, 2024 Code', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', badge: 'Code' }],
    ['LG · Sep 20, 2024', { codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    [
      '52.4 LG · Sep 20, 2024 · Code',
      { score: '52.4', codes: ['LG'], month: 'Sep', day: '20', year: '2024', badge: 'Code' },
    ],
    ['LG CL Sep 20, 2024', { codes: ['LG', 'CL'], month: 'Sep', day: '20', year: '2024' }],
    ['LG · CL · Sep 20', { codes: ['LG', 'CL'], month: 'Sep', day: '20' }],
    ['quant-ph Jan 5, 2021', { codes: ['quant-ph'], month: 'Jan', day: '5', year: '2021' }],
    // Damage, which is for a later stage to judge.
    ['LGFeb 30, 2024', { codes: ['LG'], month: 'Feb', day: '30', year: '2024' }],
    ['LGSep 123, 2024', { codes: ['LG'], month: 'Sep', day: '123', year: '2024' }],
    ['LGSep 20, 24', { codes: ['LG'], month: 'Sep', day: '20', year: '24' }],
    ['LGSmarch 3, 2024', { codes: ['LG'], month: 'Smarch', day: '3', year: '2024' }],
    ['Sep 20, 2024', { month: 'Sep', day: '20', year: '2024' }],
    ['XXSep 20, 2024', { codes: ['XX'], month: 'Sep', day: '20', year: '2024' }],
    ['52,4LGSep 20, 2024', { score: '52,4', codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    ['LGSep 20, 2024CodeNew', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', badge: 'Code', rest: 'New' }],
    ['LGSep 20, 2024Data', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', rest: 'Data' }],
    // Glued.
    ['52.4opticsOct 7', { score: '52.4', codes: ['optics'], month: 'Oct', day: '7' }],
    ['opticsOct 7,2024', { codes: ['optics'], month: 'Oct', day: '7', year: '2024' }],
    ['opticsOct 7 2024', { codes: ['optics'], month: 'Oct', day: '7', year: '2024' }],
    ['opticsOct 7, 2024 Code', { codes: ['optics'], month: 'Oct', day: '7', year: '2024', badge: 'Code' }],
    ['LGSep 20, 2024Az', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', rest: 'Az' }],
    ['LGSep 20, 2024ZA', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', rest: 'ZA' }],
    // With blanks or dots between the parts.
    ['52.4 LG Sep 20, 2024', { score: '52.4', codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    ['52.4 · LG · Sep 20, 2024', { score: '52.4', codes: ['LG'], month: 'Sep', day: '20', year: '2024' }],
    [
      '52.4·LG·Sep 20, 2024·Code',
      { score: '52.4', codes: ['LG'], month: 'Sep', day: '20', year: '2024', badge: 'Code' },
    ],
    ['LG·CL·Sep 20', { codes: ['LG', 'CL'], month: 'Sep', day: '20' }],
    ['LG ·CL ·Sep 20 ·Code', { codes: ['LG', 'CL'], month: 'Sep', day: '20', badge: 'Code' }],
    ['LG· CL· Sep 20· Code', { codes: ['LG', 'CL'], month: 'Sep', day: '20', badge: 'Code' }],
    ['LG CL AI CV Sep 20, 2024', { codes: ['LG', 'CL', 'AI', 'CV'], month: 'Sep', day: '20', year: '2024' }],
    ['cs.LG Sep 20, 2024', { codes: ['cs.LG'], month: 'Sep', day: '20', year: '2024' }],
    ['mtrl-sci · Sep 20, 2024', { codes: ['mtrl-sci'], month: 'Sep', day: '20', year: '2024' }],
    ['mtrl-sci · LG · Sep 20, 2024', { codes: ['mtrl-sci', 'LG'], month: 'Sep', day: '20', year: '2024' }],
    ['optics · Oct 7 2024', { codes: ['optics'], month: 'Oct', day: '7', year: '2024' }],
    ['other Sep 3', { codes: ['other'], month: 'Sep', day: '3' }],
    ['soft · Sep. 20,2024', { codes: ['soft'], month: 'Sep.', day: '20', year: '2024' }],
    ['LG · September 20, 2024', { codes: ['LG'], month: 'September', day: '20', year: '2024' }],
    ['LG · Sep 20, 2024New', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', rest: 'New' }],
    ['LG · Sep 20, 2024CodeNew', { codes: ['LG'], month: 'Sep', day: '20', year: '2024', badge: 'Code', rest: 'New' }],
    // Where no month is called so.
    ['LGCLSmarch 3, 2024', { codes: ['LG', 'CL'], month: 'Smarch', day: '3', year: '2024' }],
    ['52.4LGSmarch 3, 2024', { score: '52.4', codes: ['LG'], month: 'Smarch', day: '3', year: '2024' }],
    ['quant-phSmarch 3, 2024', { codes: ['quant-ph'], month: 'Smarch', day: '3', year: '2024' }],
    ['LG · smarch 3, 2024 · Code', { codes: ['LG'], month: 'smarch', day: '3', year: '2024', badge: 'Code' }],
    ['LG·Smarch 3,2024·Code', { codes: ['LG'], month: 'Smarch', day: '3', year: '2024', badge: 'Code' }],
    ['LG· Smarch 3 2024', { codes: ['LG'], month: 'Smarch', day: '3', year: '2024' }],
    ['LG ·Smarch. 3 ·Code', { codes: ['LG'], month: 'Smarch.', day: '3', badge: 'Code' }],
    // A year of two digits, more codes than the site prints, letters behind a month that no one knows.
    ['opticsOct 7 20', { codes: ['optics'], month: 'Oct', day: '7', year: '20' }],
    ['LG Oct 7 20', { codes: ['LG'], month: 'Oct', day: '7', year: '20' }],
    ['LGSmarch 7 20', { codes: ['LG'], month: 'Smarch', day: '7', year: '20' }],
    ['LG CL AI CV SE Sep 20, 2024', { codes: ['LG', 'CL', 'AI', 'CV', 'SE'], month: 'Sep', day: '20', year: '2024' }],
    ['LGSmarch 3, 2024New', { codes: ['LG'], month: 'Smarch', day: '3', year: '2024', rest: 'New' }],
  ])('%s', (line, { year, ...parts }) => {
    const { date, ...read } = partsOf(line) ?? {}
    expect(read).toEqual({ ...parts, ...(year === undefined ? {} : { year }) })
    expect(date).toMatch(new RegExp(`^${parts.month} ${parts.day}${year === undefined ? '' : `[, ]+${year}`}$`))
  })
})

describe('lines that are no meta lines', () => {
  test.each([
    '',
    'LG',
    'Sep',
    'LGSep',
    'LGSep 20, 2024 was the day on which we began',
    'On Sep 20, 2024',
    'In May 3, 2024 we saw',
    'Bettina Messmer',
    'Deep Learning in May 2024: A Survey',
    'May We Have 3 Words',
    'A Study of Mar 3',
    '8papers',
    '8 Papers',
    'h-index58',
    'AI Score 5 2',
    'LGSep20, 2024',
    'LG2024-09-20',
    'LG Sep',
    'Guilherme Penedo, Hynek Kydlíček et al.',
    'LGsep 20, 2024 and later',
    `LGSep ${'2'.repeat(200)}, 2024`,
    `${'LG'.repeat(100)}Sep 20, 2024`,
    'Figure 3, 2024',
    '__proto__',
    'LGSep 20, 2024 to Mar 3',
    'as LG Sep 20, 2024',
    'LG Sep 20, 2024 to 5',
    'see LGSmarch 3, 2024',
    'LGSmarch 3, 2024 or 4',
    // Only the badge stands apart from the date.
    'LG Sep 20, 2024 New',
    'LG Sep 20, 2024 Data',
    'LG Sep 20, 2024 CodeNew',
    'LG Sep 20, 2024·New',
  ])('%s', (line) => {
    expect(partsOf(line)).toBeNull()
  })
})

test.each([
  [LONGEST_META_LINE, true],
  [LONGEST_META_LINE + 1, false],
])('none is longer than 120 characters: one of %i is one: %s', (length, is) => {
  const end = 'LGSep 20, 2024'
  const line = `${'1'.repeat(length - end.length)}${end}`
  expect(partsOf(line) !== null).toBe(is)
  expect(LONGEST_META_LINE).toBe(120)
})

test('blanks around the line are no part of it', () => {
  const page = '   LGSep 20, 2024  \nTitle'
  const [paper] = run(profilePage, page).papers
  expect(paper?.meta).toMatchObject({ start: 3, end: 17 })
})

describe('whether a line opens a paper is told by what stands above it', () => {
  test.each([
    // [what stands above, the line, whether it opens a paper]
    ['some text that ends in\n', 'Apr 22', false],
    ['some text that ends in\n', 'Apr 22, 2024', true],
    ['some text that ends in\n', '52.4Apr 22', true],
    ['some text that ends in\n', 'Apr 22Code', true],
    ['A paragraph.\n\n', 'Apr 22', true],
    ['A paragraph.\n  \n', 'Apr 22', true],
    ['\n', 'Apr 22', true],
    ['', 'Apr 22', true],
    ['a\n', 'Apr 22', false],
    ['some text that ends in\n', 'LGApr 22', true],
    // A month that is misspelt behind its first letters is one.
    ['some text that ends in\n', 'LGSepttember 20', true],
    ['some text that ends in\n', 'LGSmarch 22', false],
    ['A paragraph.\n\n', 'LGSmarch 22', true],
    ['some text that ends in\n', 'LGSmarch 22, 2024', true],
  ])('below %j, %s opens a paper: %s', (above, line, opens) => {
    const { papers } = run(profilePage, `${above}${line}\nTitle`)
    expect(papers.map(({ meta }) => meta.start)).toEqual(opens ? [above.length] : [])
  })
})
