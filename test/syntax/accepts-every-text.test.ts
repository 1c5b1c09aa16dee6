import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/source/source-text.js'
import type { Range } from '../../src/syntax/nodes.js'
import { paperPage } from '../../src/syntax/paper-page.js'
import { profilePage } from '../../src/syntax/profile-page.js'
import { type Rule, run } from '../../src/syntax/rule.js'
import { RUNS } from '../properties/often.js'
import { grammarTexts } from './grammar-texts.js'

const texts = grammarTexts()

/** What a rule leaves out of its nodes, but for blanks and line ends. @throws Error where it refuses the text. */
function lostBy(rule: Rule<unknown>, text: string): string {
  const isRead = new Uint8Array(text.length)
  markRanges(run(rule, text), isRead)
  let lost = ''
  for (let at = isRead.indexOf(0); at >= 0; at = isRead.indexOf(0, at + 1)) {
    const unit = text.charAt(at)
    if (unit !== ' ' && unit !== '\n') lost += unit
  }
  return lost
}

/** Marks what lies in the ranges of a node and of its parts. */
function markRanges(node: unknown, isRead: Uint8Array): void {
  if (typeof node !== 'object' || node === null) return
  if ('start' in node && 'end' in node) isRead.fill(1, (node as Range).start, (node as Range).end)
  else for (const part of Object.values(node)) markRanges(part, isRead)
}

/** What makes a text look like a page of either kind, and what no page should hold. */
const PIECES = [
  ...['\n', '\n\n', ' ', 'A Title', 'LGSep 20, 2024', 'Sep 20', 'h-index 1', '8 Papers', 'CL', 'et al.', ' · '],
  ...[
    'arXiv:',
    '2511.08734',
    '2 citations',
    'Predicted impact',
    'Originality',
    'Foundations',
    'Your Notes',
    '__proto__',
  ],
]

describe.each([
  ['an author page', profilePage],
  ['a paper’s own page', paperPage],
] as const)('the rule for %s accepts all of a text, and loses nothing that shows:', (_what, rule) => {
  test('of every fixture and every text of the fuzzer', () => {
    expect(texts.length).toBeGreaterThan(400)
    const faults = texts.map(({ name, text }) => [name, lostBy(rule, text)]).filter(([, lost]) => lost !== '')
    expect(faults).toEqual([])
  })

  test('of any other', () => {
    const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(anyText, (given) => {
        expect(lostBy(rule, readSource(given).text)).toBe('')
      }),
      { numRuns: RUNS },
    )
  })
})
