import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/syntax/lines.js'
import { isMetaLine, readMetaLine } from '../../src/syntax/meta-line.js'
import type { MetaLine } from '../../src/syntax/nodes.js'

interface Parts {
  score?: string
  codes?: string
  month?: string
  day?: string
  year?: string
  date?: string
  badge?: string
  rest?: string
}

const PARTS = ['score', 'codes', 'month', 'day', 'year', 'date', 'badge', 'rest'] as const

/** The parts of a meta line that stands alone on a page, as they are printed. */
function partsOf(line: string): Parts {
  const node = readMetaLine(line, 0, line.length) as MetaLine
  const parts: Parts = {}
  for (const part of PARTS) {
    const at = node[part]
    if (at !== null) parts[part] = line.slice(at.start, at.end)
  }
  return parts
}

describe('the meta line, as printed → its parts', () => {
  test.each<[line: string, parts: Parts]>([
    ['LGSep 20, 2024Code', { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024', badge: 'Code' }],
    ['LGSep 20, 2024', { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    ['CLFeb 2, 2023', { codes: 'CL', month: 'Feb', day: '2', year: '2023', date: 'Feb 2, 2023' }],
    ['CLApr 22', { codes: 'CL', month: 'Apr', day: '22', date: 'Apr 22' }],
    ['AIJun 2Code', { codes: 'AI', month: 'Jun', day: '2', date: 'Jun 2', badge: 'Code' }],
    ['52.4DCApr 15', { score: '52.4', codes: 'DC', month: 'Apr', day: '15', date: 'Apr 15' }],
    ['3.5DCApr 18', { score: '3.5', codes: 'DC', month: 'Apr', day: '18', date: 'Apr 18' }],
    ['95.3AIMar 16Code', { score: '95.3', codes: 'AI', month: 'Mar', day: '16', date: 'Mar 16', badge: 'Code' }],
    [
      '47.7CLDec 20, 2022Code',
      { score: '47.7', codes: 'CL', month: 'Dec', day: '20', year: '2022', date: 'Dec 20, 2022', badge: 'Code' },
    ],
    ['SYSYApr 8', { codes: 'SYSY', month: 'Apr', day: '8', date: 'Apr 8' }],
    ['SYLGSYOCApr 8', { codes: 'SYLGSYOC', month: 'Apr', day: '8', date: 'Apr 8' }],
    // Letters before a month that can spell part of one.
    ['MAMay 3, 2024', { codes: 'MA', month: 'May', day: '3', year: '2024', date: 'May 3, 2024' }],
    ['ARApr 15', { codes: 'AR', month: 'Apr', day: '15', date: 'Apr 15' }],
    ['DEDec 1, 2020', { codes: 'DE', month: 'Dec', day: '1', year: '2020', date: 'Dec 1, 2020' }],
    ['SESep 9', { codes: 'SE', month: 'Sep', day: '9', date: 'Sep 9' }],
    ['NANov 9', { codes: 'NA', month: 'Nov', day: '9', date: 'Nov 9' }],
    ['APApr 1', { codes: 'AP', month: 'Apr', day: '1', date: 'Apr 1' }],
    // Codes that are not two capitals.
    ['quant-phJan 5, 2021', { codes: 'quant-ph', month: 'Jan', day: '5', year: '2021', date: 'Jan 5, 2021' }],
    [
      'mtrl-scistr-elJan 5, 2021',
      { codes: 'mtrl-scistr-el', month: 'Jan', day: '5', year: '2021', date: 'Jan 5, 2021' },
    ],
    ['opticsOct 7', { codes: 'optics', month: 'Oct', day: '7', date: 'Oct 7' }],
    ['hep-thLGMar 1', { codes: 'hep-thLG', month: 'Mar', day: '1', date: 'Mar 1' }],
    ['cs.LGSep 20, 2024', { codes: 'cs.LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    ['cond-mat.mtrl-sciSep 20', { codes: 'cond-mat.mtrl-sci', month: 'Sep', day: '20', date: 'Sep 20' }],
    // Months in full, and shortened otherwise.
    ['LGSeptember 20, 2024', { codes: 'LG', month: 'September', day: '20', year: '2024', date: 'September 20, 2024' }],
    ['LGSept 20, 2024', { codes: 'LG', month: 'Sept', day: '20', year: '2024', date: 'Sept 20, 2024' }],
    ['LGSep. 20, 2024', { codes: 'LG', month: 'Sep.', day: '20', year: '2024', date: 'Sep. 20, 2024' }],
    ['LGSep 20 2024', { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20 2024' }],
    ['LGSep 20,2024', { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20,2024' }],
    // Lines that arrive unglued.
    [
      'LG Sep 20, 2024 Code',
      { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024', badge: 'Code' },
    ],
    ['LG · Sep 20, 2024', { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    [
      '52.4 LG · Sep 20, 2024 · Code',
      { score: '52.4', codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024', badge: 'Code' },
    ],
    ['LG CL Sep 20, 2024', { codes: 'LG CL', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    ['LG · CL · Sep 20', { codes: 'LG · CL', month: 'Sep', day: '20', date: 'Sep 20' }],
    ['quant-ph Jan 5, 2021', { codes: 'quant-ph', month: 'Jan', day: '5', year: '2021', date: 'Jan 5, 2021' }],
    // Damage, which is for a later stage to judge.
    ['LGFeb 30, 2024', { codes: 'LG', month: 'Feb', day: '30', year: '2024', date: 'Feb 30, 2024' }],
    ['LGSep 123, 2024', { codes: 'LG', month: 'Sep', day: '123', year: '2024', date: 'Sep 123, 2024' }],
    ['LGSep 20, 24', { codes: 'LG', month: 'Sep', day: '20', year: '24', date: 'Sep 20, 24' }],
    ['LGSmarch 3, 2024', { codes: 'LG', month: 'Smarch', day: '3', year: '2024', date: 'Smarch 3, 2024' }],
    ['Sep 20, 2024', { month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    ['XXSep 20, 2024', { codes: 'XX', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    ['52,4LGSep 20, 2024', { score: '52,4', codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024' }],
    [
      'LGSep 20, 2024CodeNew',
      { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024', badge: 'Code', rest: 'New' },
    ],
    ['LGSep 20, 2024Data', { codes: 'LG', month: 'Sep', day: '20', year: '2024', date: 'Sep 20, 2024', rest: 'Data' }],
  ])('%s', (line, parts) => {
    expect(partsOf(line)).toEqual(parts)
  })

  test('blanks around the line are no part of it', () => {
    const page = '   LGSep 20, 2024  \nTitle'
    const { kinds, stretches } = readLines(page)
    expect(kinds).toBe('mt')
    expect(stretches.map(({ start, end }) => page.slice(start, end))).toEqual(['LGSep 20, 2024', 'Title'])
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
    'LGSep20, 2024',
    'LG2024-09-20',
    'LG Sep',
    'Guilherme Penedo, Hynek Kydlíček et al.',
    'LGsep 20, 2024 and later',
    `LGSep ${'2'.repeat(200)}, 2024`,
    `${'LG'.repeat(100)}Sep 20, 2024`,
    'Figure 3, 2024',
    '__proto__',
  ])('%s', (line) => {
    expect(isMetaLine(line, 0, line.length)).toBe(false)
  })

  test.each([
    // [what stands above, the line, whether it opens a paper]
    ['some text that ends in\n', 'Apr 22', false],
    ['some text that ends in\n', 'Apr 22, 2024', true],
    ['A paragraph.\n\n', 'Apr 22', true],
    ['A paragraph.\n  \n', 'Apr 22', true],
    ['', 'Apr 22', true],
    ['some text that ends in\n', 'LGApr 22', true],
    ['some text that ends in\n', 'LGSmarch 22', false],
    ['A paragraph.\n\n', 'LGSmarch 22', true],
    ['some text that ends in\n', 'LGSmarch 22, 2024', true],
  ])('below %j, %s opens a paper: %s', (above, line, opens) => {
    const page = `${above}${line}\nTitle`
    expect(isMetaLine(page, above.length, above.length + line.length)).toBe(opens)
  })
})
