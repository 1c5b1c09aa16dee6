import { describe, expect, test } from 'vitest'
import { isMetaLine, readMetaLine } from '../../src/syntax/meta-line.js'
import type { MetaLine } from '../../src/syntax/nodes.js'

const PARTS = ['score', 'codes', 'date', 'badge', 'rest'] as const

/** What each part of a meta line prints, in the order of `PARTS`; a part that is not printed is left out. */
function partsOf(line: string): Record<string, string> {
  const node = readMetaLine(line, 0, line.length) as MetaLine
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const at = node[part]
      return at === null ? [] : [[part, line.slice(at.start, at.end)]]
    }),
  )
}

describe('the meta line, as printed → its parts', () => {
  test.each<[line: string, parts: Record<string, string>]>([
    // Glued.
    ['52.4opticsOct 7', { score: '52.4', codes: 'optics', date: 'Oct 7' }],
    ['opticsOct 7,2024', { codes: 'optics', date: 'Oct 7,2024' }],
    ['opticsOct 7 2024', { codes: 'optics', date: 'Oct 7 2024' }],
    ['opticsOct 7, 2024 Code', { codes: 'optics', date: 'Oct 7, 2024', badge: 'Code' }],
    ['LGSep 20, 2024Az', { codes: 'LG', date: 'Sep 20, 2024', rest: 'Az' }],
    ['LGSep 20, 2024ZA', { codes: 'LG', date: 'Sep 20, 2024', rest: 'ZA' }],
    // With blanks or dots between the parts.
    ['52.4 LG Sep 20, 2024', { score: '52.4', codes: 'LG', date: 'Sep 20, 2024' }],
    ['52.4 · LG · Sep 20, 2024', { score: '52.4', codes: 'LG', date: 'Sep 20, 2024' }],
    ['52.4·LG·Sep 20, 2024·Code', { score: '52.4', codes: 'LG', date: 'Sep 20, 2024', badge: 'Code' }],
    ['LG·CL·Sep 20', { codes: 'LG·CL', date: 'Sep 20' }],
    ['LG ·CL ·Sep 20 ·Code', { codes: 'LG ·CL', date: 'Sep 20', badge: 'Code' }],
    ['LG· CL· Sep 20· Code', { codes: 'LG· CL', date: 'Sep 20', badge: 'Code' }],
    ['LG CL AI CV Sep 20, 2024', { codes: 'LG CL AI CV', date: 'Sep 20, 2024' }],
    ['cs.LG Sep 20, 2024', { codes: 'cs.LG', date: 'Sep 20, 2024' }],
    ['mtrl-sci · Sep 20, 2024', { codes: 'mtrl-sci', date: 'Sep 20, 2024' }],
    ['mtrl-sci · LG · Sep 20, 2024', { codes: 'mtrl-sci · LG', date: 'Sep 20, 2024' }],
    ['optics · Oct 7 2024', { codes: 'optics', date: 'Oct 7 2024' }],
    ['other Sep 3', { codes: 'other', date: 'Sep 3' }],
    ['soft · Sep. 20,2024', { codes: 'soft', date: 'Sep. 20,2024' }],
    ['LG · September 20, 2024', { codes: 'LG', date: 'September 20, 2024' }],
    ['LG · Sep 20, 2024New', { codes: 'LG', date: 'Sep 20, 2024', rest: 'New' }],
    ['LG · Sep 20, 2024CodeNew', { codes: 'LG', date: 'Sep 20, 2024', badge: 'Code', rest: 'New' }],
    // Where no month is called so.
    ['LGCLSmarch 3, 2024', { codes: 'LGCL', date: 'Smarch 3, 2024' }],
    ['52.4LGSmarch 3, 2024', { score: '52.4', codes: 'LG', date: 'Smarch 3, 2024' }],
    ['quant-phSmarch 3, 2024', { codes: 'quant-ph', date: 'Smarch 3, 2024' }],
    ['LG · smarch 3, 2024 · Code', { codes: 'LG', date: 'smarch 3, 2024', badge: 'Code' }],
    ['LG·Smarch 3,2024·Code', { codes: 'LG', date: 'Smarch 3,2024', badge: 'Code' }],
    ['LG· Smarch 3 2024', { codes: 'LG', date: 'Smarch 3 2024' }],
    ['LG ·Smarch. 3 ·Code', { codes: 'LG', date: 'Smarch. 3', badge: 'Code' }],
  ])('%s', (line, parts) => {
    expect(partsOf(line)).toEqual(parts)
  })
})

describe('lines that are no meta lines', () => {
  test.each([
    'LGSep 20, 2024 to Mar 3',
    'as LG Sep 20, 2024',
    'LG Sep 20, 2024 to 5',
    'see LGSmarch 3, 2024',
    'LGSmarch 3, 2024 or 4',
    'opticsOct 7 20',
    'LG Oct 7 20',
    'LGSmarch 7 20',
    'LG CL AI CV SE Sep 20, 2024',
    'LGSmarch 3, 2024New',
    // Only the badge stands apart from the date.
    'LG Sep 20, 2024 New',
    'LG Sep 20, 2024 Data',
    'LG Sep 20, 2024 CodeNew',
    'LG Sep 20, 2024·New',
  ])('%s', (line) => {
    expect(isMetaLine(line, 0, line.length)).toBe(false)
  })
})

test.each([
  [106, true],
  [107, false],
])('a score of %i digits in front of 14 characters: %s', (digits, opens) => {
  const line = `${'1'.repeat(digits)}LGSep 20, 2024`
  expect(isMetaLine(line, 0, line.length)).toBe(opens)
})

test.each([
  ['some text that ends in\n', '52.4Apr 22', true],
  ['some text that ends in\n', 'Apr 22Code', true],
  // A month that is misspelt behind its first letters is one.
  ['some text that ends in\n', 'LGSepttember 20', true],
  ['some text that ends in\n', 'LGSmarch 20', false],
  ['a\n', 'Apr 22', false],
  ['\n', 'Apr 22', true],
])('below %j, %s opens a paper: %s', (above, line, opens) => {
  expect(isMetaLine(`${above}${line}`, above.length, above.length + line.length)).toBe(opens)
})
