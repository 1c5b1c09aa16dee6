import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import { candidatesByShape, weighOn } from '../../src/normalize/title-cut/candidates.js'
import { lastCommaItems } from '../../src/normalize/title-cut/comma-items.js'
import { evidence } from '../../src/normalize/title-cut/evidence.js'
import { obviousCut } from '../../src/normalize/title-cut/obvious-cut.js'
import { CERTAIN_LEAD, NO_NAME_SCORE, Ranking } from '../../src/normalize/title-cut/ranking.js'
import { cutOf, rowsAt } from './title-cut-weigh-rows.js'

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
      { numRuns: 500 },
    )
  })

  it('is never more than was expected of the abstract', () => {
    fc.assert(
      fc.property(paper, ({ text, truncated, abstract }) => {
        const words = new AbstractWords(abstract)
        for (const candidate of candidatesByShape(text, truncated, lastCommaItems(text))) {
          for (let time = 0; time < 2; time++) {
            const { most } = candidate
            weighOn(text, candidate, words)
            expect(candidate.score).toBeLessThanOrEqual(most + 1e-6)
          }
        }
      }),
    )
  })

  it('is weighed from what an abstract does not hold only where it has more than 300 characters', () => {
    const line = 'On Slow Gardens|Ana Silva ¦ '
    expect(rowsAt(`${line}${'a '.repeat(149)}ab`, /^titleUnseen/)).toBe('')
    expect(rowsAt(`${line}${'a '.repeat(149)}abc`, /^titleUnseen/)).toBe('titleUnseen')
  })

  const smallNames: [abstract: string, runnerUp: string | undefined][] = [
    ['', undefined],
    ['On maps.', 'riccardo Bo Lund'],
    ['On maps of Lund.', undefined],
  ]
  it.each(smallNames)('bears out a name that begins with a small letter: "%s"', (abstract, runnerUp) => {
    const text = 'On Slow BoxAna Mapsriccardo Bo Lund'
    const ranking = new Ranking(text, candidatesByShape(text, false, lastCommaItems(text)), new AbstractWords(abstract))
    expect(text.slice(ranking.best.at)).toBe('Ana Mapsriccardo Bo Lund')
    const second = ranking.runnerUp(ranking.best.at)
    expect(second === null ? undefined : text.slice(second.at)).toBe(runnerUp)
  })

  it('of an abstract is not asked in vain', () => {
    fc.assert(
      fc.property(paper, ({ text, truncated, abstract }) => {
        const words = new AbstractWords(abstract)
        const byShape = candidatesByShape(text, truncated, lastCommaItems(text))
        const first = byShape.reduce((one, other) => (other.score > one.score ? other : one))
        weighOn(text, first, words)
        weighOn(text, first, words)
        const floor = Math.max(first.score - CERTAIN_LEAD, NO_NAME_SCORE)
        const ranked = candidatesByShape(text, truncated, lastCommaItems(text))
        new Ranking(text, ranked, words)
        const others = byShape.map((one) => (one === first ? floor : one.most))
        const inVain = ranked.filter((_, index) => (others[index] ?? floor) < floor - 1e-3)
        expect(inVain.filter(({ weighed }) => weighed !== 'shapes')).toEqual([])
      }),
    )
  })

  const long = (count: number) => 'a'.repeat(count)
  const lengths: [line: string, verdict: string][] = [
    [`|Ana S${long(115)}`, 'the line seems to hold names only'],
    [`Ana S${long(116)}|`, 'no name was found in the line'],
    [`|Ana S${long(50)}, Bo C${long(50)}`, 'the line seems to hold names only'],
  ]
  it.each(lengths)('of a name is lost beyond 120 characters: %s', (line, verdict) => {
    expect(cutOf(line)).toEqual({ line, verdict, alternative: '' })
  })
})
