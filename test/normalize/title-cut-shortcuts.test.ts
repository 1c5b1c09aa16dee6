import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import { type Candidate, candidatesByShape, isBorneOut, weighOn } from '../../src/normalize/title-cut/candidates.js'
import { lastCommaItems } from '../../src/normalize/title-cut/comma-items.js'
import { endsInOne, isOne, isOneInAnyCase, plantEndings } from '../../src/normalize/title-cut/ending-tree.js'
import { cutLocally } from '../../src/normalize/title-cut/local-cut.js'
import { obviousCut } from '../../src/normalize/title-cut/obvious-cut.js'
import { CERTAIN_LEAD, NO_NAME_SCORE, Ranking } from '../../src/normalize/title-cut/ranking.js'
import {
  holdsEnding,
  holdsOpening,
  holdsSpacedOut,
  holdsWord,
  repetition,
} from '../../src/normalize/title-cut/repeated-words.js'

// Each short way must give what the long way gives.

const titleWord = fc.constantFrom(
  ...'Gardens gardens TikTok LoRA NeRFs 3D Why? SQL DeepSort it Modelling Models Arc2Face 2023 Skip-NEt LLMs İznik É'.split(
    ' ',
  ),
)
const name = fc.constantFrom(
  ...[
    'Ana Silva',
    'AmirHossein Karimi',
    'Elle',
    'AJ Novak',
    'Tok Lee',
    'HiveMind Team',
    "d'Ambrosio Luc",
    'taro Hayashi',
  ],
  ...['van der Berg', 'A. Berger', '. Ricci', 'John Smith, Jr.', '王小明', 'Naizokoufleal Staibozeare', 'Suhas BN'],
)
const paper = fc
  .record({
    title: fc.array(titleWord, { minLength: 1, maxLength: 5 }),
    names: fc.array(name, { maxLength: 4 }),
    truncated: fc.boolean(),
    abstract: fc.array(fc.oneof(titleWord, name, fc.constantFrom('deep', 'sort', 'a', 'tik-tok', 'models')), {
      maxLength: 40,
    }),
  })
  .map(({ title, names, truncated, abstract }) => ({
    text: title.join(' ') + names.join(', '),
    truncated,
    abstract: abstract.join(' '),
  }))

describe('endings', () => {
  const words = ['ion', 'ions', 'Net', 'Nets', 'of', 'o']
  const tree = plantEndings(words.join(' '))
  const text = fc.oneof(
    fc
      .tuple(fc.constantFrom('', 'x', 'É', 'un', 'N'), fc.constantFrom(...words, 'IONS', 'NETS', 'oF', 's', ''))
      .map((two) => two.join('')),
    fc.string({ unit: fc.constantFrom(...'ionsNetfOIS É') }),
  )

  it('are found as by looking for each word', () => {
    fc.assert(
      fc.property(text, fc.nat(3), (given, cut) => {
        const start = Math.min(cut, given.length)
        const word = given.slice(start)
        expect(endsInOne(tree, given, start, given.length)).toBe(words.some((one) => word.endsWith(one)))
        expect(isOne(tree, given, start, given.length)).toBe(words.includes(word))
        expect(isOneInAnyCase(tree, given, start, given.length)).toBe(
          ['ion', 'ions', 'of', 'o'].includes(word.toLowerCase()),
        )
      }),
    )
  })
})

describe('an abstract', () => {
  it('holds what a look at each place finds', () => {
    fc.assert(
      fc.property(paper, titleWord, ({ abstract }, word) => {
        const words = new AbstractWords(abstract)
        expect(words.holdsWord(word)).toBe(holdsWord(abstract, word))
        expect(words.holdsOpening(word.slice(0, 6))).toBe(holdsOpening(abstract, word.slice(0, 6)))
        expect(words.holdsWord('')).toBe(false)
      }),
    )
  })

  it('to which a word is foreign repeats it in no form', () => {
    fc.assert(
      fc.property(paper, titleWord, ({ abstract }, word) => {
        const words = new AbstractWords(abstract)
        if (!words.isForeign(word)) return
        expect(repetition(words, word)).toBe('none')
        expect(holdsEnding(abstract, word)).toBe(false)
        expect(abstract.toLowerCase()).not.toContain(word.toLowerCase())
      }),
    )
  })

  it('may write a coined word apart', () => {
    const abstract = new AbstractWords('We sort deeply, and deep research pays. So does Tik-Tok.')
    const words = ['DeepResearch', 'TikTok', 'DeepSort', 'Deep', 'DResearch', 'LoRA']
    expect(words.filter((word) => holdsSpacedOut(abstract, word))).toEqual(['DeepResearch', 'TikTok'])
  })

  it('spells capitals out, over blanks and hyphens', () => {
    expect(new AbstractWords('magnetic  resonance-imaging').firstLetters()).toBe('M RI')
  })
})

describe('the order of the candidates', () => {
  const better = (a: Candidate, b: Candidate) => b.score - a.score || b.at - a.at
  const shown = (candidates: readonly Candidate[]) => candidates.map(({ at, score }) => ({ at, score }))

  it('is that of weighing each to the end', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: -20, max: 5 }), ({ text, truncated, abstract }, floor) => {
        const candidates = () => candidatesByShape(text, truncated, lastCommaItems(text))
        const all = candidates()
        if (all.length === 0) return
        for (const candidate of all) {
          weighOn(text, candidate, new AbstractWords(abstract))
          weighOn(text, candidate, new AbstractWords(abstract))
        }
        all.sort(better)
        const ranking = new Ranking(text, candidates(), new AbstractWords(abstract))
        const best = all[0] as Candidate
        if (best.score >= NO_NAME_SCORE) {
          const lead = best.score - Math.max(all[1]?.score ?? NO_NAME_SCORE, NO_NAME_SCORE)
          expect(shown([ranking.best])).toEqual(shown([best]))
          expect(ranking.lead >= CERTAIN_LEAD).toBe(lead >= CERTAIN_LEAD)
          if (lead < CERTAIN_LEAD) expect(ranking.lead).toBe(lead)
        } else expect(ranking.best.score).toBeLessThan(NO_NAME_SCORE)
        const named = all.find((one) => one.at !== best.at && (!one.faint || isBorneOut(one)))
        expect(ranking.runnerUp(best.at)?.at).toBe(named?.at)
        expect(shown(ranking.downTo(floor))).toEqual(shown(all.filter(({ score }) => score > floor)))
        expect(shown(ranking.downTo(Number.NEGATIVE_INFINITY))).toEqual(shown(all))
      }),
      { numRuns: 2000 },
    )
  })

  it('is not asked for where a cut is obvious', () => {
    fc.assert(
      fc.property(paper, (one) => {
        const at = obviousCut(one)
        if (at >= 0)
          expect(cutLocally(one)).toEqual({ at, certain: true, reason: '', confirmable: false, ranking: null })
      }),
    )
  })
})
