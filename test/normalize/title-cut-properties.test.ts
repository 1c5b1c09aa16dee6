import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TitleCut } from '../../src/normalize/title-cut/cut-line.js'
import { cutTitles } from '../../src/normalize/title-cut/cut-titles.js'
import type { GluedPaper } from '../../src/normalize/title-cut/line.js'
import { RUNS } from '../properties/often.js'
import { readMarked } from './title-cut-marked.js'

const NOTHING: readonly string[] = []

function cutOne(paper: GluedPaper, apart = NOTHING): TitleCut {
  const [cut] = cutTitles([paper], () => apart)
  if (cut === undefined) throw new Error('no cut')
  return cut
}

describe('hostile text', () => {
  const million = 1_000_000
  const texts: [string, string][] = [
    ['nothing', ''],
    ['a comma', ','],
    ['commas only', ', '.repeat(1000)],
    ['a prototype', '__proto__'],
    ['prototypes', 'constructor__proto__, hasOwnProperty, toString'],
    ['lone surrogates', '\ud800Ana \udc00Silva\ud800, \udfff'],
    ['combining marks', `A${'\u0301'.repeat(5000)}Silva`],
    ['suffixes only', 'Jr., Jr., Jr., Jr., Jr.'],
    ['one endless word', 'a'.repeat(10 * million)],
    ['one endless acronym', 'A'.repeat(10 * million)],
    ['an endless camel', 'aB'.repeat(5 * million)],
    ['endless words', 'Ana Silva '.repeat(million).trim()],
    ['endless names', 'WordAna Silva, '.repeat(million).trim()],
    ['endless signs', '$('.repeat(5 * million)],
  ]
  it.each(texts)(
    '%s',
    (_, text) => {
      for (const truncated of [true, false]) {
        const cut = cutOne({ text, truncated, abstract: text })
        expect(cut.at).toBeGreaterThanOrEqual(0)
        expect(cut.at).toBeLessThanOrEqual(text.length)
      }
    },
    4000,
  )

  it('takes time in proportion to the number of doubtful papers', () => {
    const { paper } = readMarked('Bees in the Meadow|AmirHossein Karimi')
    const timeOf = (count: number) => {
      const before = process.cpuUsage()
      expect(cutTitles(Array<GluedPaper>(count).fill(paper), () => NOTHING)).toHaveLength(count)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    timeOf(1000)
    expect(timeOf(4000)).toBeLessThan(10 * timeOf(1000))
  })
})

describe('properties', () => {
  const titleEnd = fc.constantFrom(
    'Gardens',
    'TikTok',
    'LoRA',
    'NeRFs',
    '3D',
    'Why?',
    'Text',
    'SQL',
    'DeepSort',
    'Box',
    'it',
  )
  const name = fc.constantFrom(
    ...[
      'Ana Silva',
      'AmirHossein Karimi',
      'Hossein Karimi',
      'McKay Bell',
      'Elle',
      'AJ Novak',
      'Bo',
      'Tok Lee',
      'HiveMind Team',
    ],
    ...[
      "d'Ambrosio Luc",
      'van der Berg',
      'taro Hayashi',
      'A. Berger',
      'Sort Meyer',
      '. Ricci',
      'John Smith, Jr.',
      'A B C D E F',
    ],
  )
  const realistic = fc
    .tuple(
      fc.constantFrom('Bees on', 'FineWeb, Ants, and', ''),
      titleEnd,
      fc.array(name, { maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([start, end, names, many, known]) => ({
      text: `${start} ${end}${names.join(', ')}`.trim(),
      truncated: many && names.length === 3,
      abstract: known ? `We look at ${end} and at others.` : '',
    }))
  const wild = fc.record({
    text: fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', ', ', '.', '-') }),
    ),
    truncated: fc.boolean(),
    abstract: fc.string(),
  })
  const paper = fc.oneof({ weight: 4, arbitrary: realistic }, { weight: 1, arbitrary: wild })
  const apart = fc.array(name, { maxLength: 3 })

  it('cuts inside the text, and says why when in doubt', () => {
    fc.assert(
      fc.property(fc.array(paper), apart, (papers, names) => {
        const cuts = cutTitles(papers, () => names)
        expect(cuts).toHaveLength(papers.length)
        cuts.forEach((cut, index) => {
          const length = papers[index]?.text.length ?? 0
          expect(cut.at >= 0 && cut.at <= length).toBe(true)
          expect(cut.reason === '').toBe(cut.certain)
          expect(cut.alternative === cut.at).toBe(false)
        })
      }),
    )
  })

  it('keeps a cut that is certain in two contexts', () => {
    fc.assert(
      fc.property(paper, fc.array(paper), fc.array(paper), apart, apart, (one, others, further, names, otherNames) => {
        const first = cutTitles([one, ...others], () => names)[0]
        const second = cutTitles([...further, one], () => otherNames).at(-1)
        if (first?.certain && second?.certain) expect(first.at).toBe(second.at)
      }),
      { numRuns: RUNS },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.array(paper), apart, (papers, names) => {
        expect(cutTitles(papers, () => names)).toEqual(cutTitles(papers, () => names))
      }),
    )
  })
})
