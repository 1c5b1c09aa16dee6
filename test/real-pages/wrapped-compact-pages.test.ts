import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compactPage, PAPERS, type PrintedPaper, readProfile, tightPage, valuesOf, valuesRead, wrap } from './pages.js'

const WIDTHS = [40, 50, 60, 70, 76, 80, 90, 100, 110, 120, 130, 150]

/** The papers of which a title, a list of names or an abstract is wrong, and nothing says so. */
function silentFaults(page: string, papers: readonly PrintedPaper[]): unknown[] {
  const { data, said } = readProfile(page)
  const read = valuesRead(data)
  if (read.length !== papers.length) return said().length > 0 ? [] : ['another number of papers']
  return valuesOf(papers).flatMap((expected, i) => {
    const isRight = JSON.stringify(read[i]) === JSON.stringify(expected)
    return isRight || said('papers', i).some((code) => code !== 'year-missing') ? [] : [{ expected, read: read[i] }]
  })
}

describe('pages without blank lines, hard-wrapped', () => {
  test.each(WIDTHS)('at %i columns a compact page has all values, or says what is in doubt', (width) => {
    expect(silentFaults(wrap(compactPage(), width), PAPERS)).toEqual([])
  })

  test.each(WIDTHS)('at %i columns a page of the page layout has all values, or says what is in doubt', (width) => {
    expect(silentFaults(wrap(tightPage(), width), PAPERS)).toEqual([])
  })

  test.each([60, 72, 80, 100, 120])('at %i columns a compact page has most values right', (width) => {
    const read = valuesRead(readProfile(wrap(compactPage(), width)).data)
    const right = valuesOf(PAPERS).filter((expected, i) => JSON.stringify(read[i]) === JSON.stringify(expected))
    expect(right.length).toBeGreaterThanOrEqual(PAPERS.length - 1)
  })
})

const word = fc.constantFrom(
  ...'lantern tram marsh bridge plank roster winter summer driver robot sound night microphone label step speed'.split(
    ' ',
  ),
)
const small = fc.constantFrom(...'of the and with under at from for in by'.split(' '))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const title = fc
  .array(fc.tuple(word, small), { minLength: 2, maxLength: 6 })
  .chain((pairs) =>
    word.map((last) => [...pairs.flatMap(([one, other]) => [capital(one), other]), capital(last)].join(' ')),
  )
const given = fc.constantFrom('Mila', 'Teo', 'Ida', 'Otto', 'Runa', 'Pim', 'Sanne', 'J. K.')
const family = fc.constantFrom(
  'Ostrander',
  'Brandvold',
  'Kestrel',
  'Lindqvist',
  'Hallberg',
  'Verstraeten',
  'van der Aalst',
)
const name = fc.tuple(given, family).map((parts) => parts.join(' '))
const sentence = fc
  .array(fc.oneof(word, small), { minLength: 6, maxLength: 24 })
  .map((words) => `${capital(['we', 'count', 'the', ...words].join(' '))}.`)

const paper: fc.Arbitrary<PrintedPaper> = fc.record({
  meta: fc.constantFrom('LGSep 20, 2024', '52.4CLMar 3, 2023Code', 'ROFeb 11, 2021'),
  title,
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
  tail: fc.constantFrom('', '', ' et al.', ' · uw', ' et al. · eth-zurich, uw'),
  abstract: fc.array(sentence, { minLength: 2, maxLength: 6 }).map((sentences) => sentences.join(' ')),
})

describe('any page of invented papers at any width', () => {
  test.each([
    ['compact', compactPage],
    ['tight', tightPage],
  ])(
    '%s: nothing is wrong without a word',
    (_what, print) => {
      fc.assert(
        fc.property(
          fc.array(paper, { minLength: 3, maxLength: 8 }),
          fc.integer({ min: 40, max: 130 }),
          (papers, width) => {
            expect(silentFaults(wrap(print(papers), width), papers)).toEqual([])
          },
        ),
        { numRuns: 300, seed: 20261125 },
      )
    },
    60_000,
  )
})

// Found by the property above with another seed: title, names and abstract were wrong, and nothing said so.
test('short glued lines below which few abstracts are wrapped', () => {
  const paperOf = (abstract: string): PrintedPaper => ({
    meta: 'LGSep 20, 2024',
    title: 'Lantern of Lantern of Lantern',
    names: ['Mila Ostrander'],
    tail: '',
    abstract,
  })
  const papers = [
    'We count the of under lantern speed step and. We count the lantern lantern under lantern of of of lantern of lantern lantern.',
    'We count the lantern lantern lantern of lantern of. We count the lantern lantern of lantern of of.',
    'We count the of of lantern lantern of of. We count the of of lantern lantern of lantern.',
  ].map(paperOf)
  expect(silentFaults(wrap(compactPage(papers), 88), papers)).toEqual([])
})
