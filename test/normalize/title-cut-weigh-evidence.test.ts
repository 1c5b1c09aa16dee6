import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import { candidatesByShape } from '../../src/normalize/title-cut/candidates.js'
import { lastCommaItems } from '../../src/normalize/title-cut/comma-items.js'
import { evidence } from '../../src/normalize/title-cut/evidence.js'
import { obviousCut } from '../../src/normalize/title-cut/obvious-cut.js'
import { NO_NAME_SCORE, Ranking } from '../../src/normalize/title-cut/ranking.js'

describe('the evidence', () => {
  it('speaks for a cut only in these ways', () => {
    const speaksFor = Object.entries(evidence).flatMap(([name, { weight }]) => (weight > 0 ? [name] : []))
    expect(speaksFor).toEqual([
      // an ordinary title word, or a sign that ends one
      'titlePlainWord',
      'titleWordEnding',
      'titlePluralCapitals',
      'titleCoinedTail',
      'titleClosed',
      // an abstract that repeats it
      'titleRepeated',
      'coinedTitleRepeated',
      'shortTitleRepeated',
      'titleSpacedOut',
      // authors
      'teamInAbstract',
      'fellowTwoHumps',
      'fellowCapitals',
      'threeNames',
    ])
  })

  const titleWord = fc.constantFrom(
    ...'Gardens gardens Yard box TikTok LoRA SVM SVMs 3D 2025 Why? and of Skip-Maps Pre-Training "Seas" Sun'.split(' '),
  )
  const name = fc.constantFrom(
    ...['Ana Silva', 'Bo Chen', 'Sean McDonald', 'A. Berger', 'Jean-Luc Roth', 'Ana van der Berg', 'Eva M. Lund'],
    ...['AmirHossein Karimi', 'AJ Novak', 'Elle', 'Net Lee', 'HiveMind Team', 'van der Berg Marit'],
  )
  const paper = fc
    .record({
      title: fc.array(titleWord, { minLength: 1, maxLength: 6 }),
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
      truncated: fc.boolean(),
      abstract: fc.array(fc.oneof(titleWord, name), { maxLength: 20 }),
    })
    .map(({ title, names, truncated, abstract }) => ({
      text: title.join(' ') + names.join(', '),
      truncated,
      abstract: abstract.join(' '),
    }))

  it('puts first, and above no name at all, whatever cut is obvious', () => {
    fc.assert(
      fc.property(paper, (one) => {
        const at = obviousCut(one)
        if (at < 0) return
        const candidates = candidatesByShape(one.text, one.truncated, lastCommaItems(one.text))
        const { best } = new Ranking(one.text, candidates, new AbstractWords(one.abstract))
        expect(best.at).toBe(at)
        expect(best.score).toBeGreaterThan(NO_NAME_SCORE)
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    )
  })
})
