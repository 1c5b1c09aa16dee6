import { describe, expect, it } from 'vitest'
import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import {
  holdsAcronym,
  holdsEnding,
  holdsOpening,
  holdsSpacedOut,
  holdsWord,
  isAcronymSeen,
  isSpelledOut,
  repetition,
  searchable,
} from '../../src/normalize/title-cut/repeated-words.js'

describe('how an abstract repeats a word', () => {
  const table: [abstract: string, word: string, repeated: string][] = [
    ['We grow Gardens.', 'Gardens', 'word'],
    ['We grow gardens.', 'Gardens', 'word'],
    ['Gardens grow.', 'gardens', 'word'],
    ['One garden grows.', 'Gardens', 'word'],
    ['Many gardens grow.', 'Garden', 'word'],
    ['We go gardening.', 'Garden', 'kin'],
    ['We are ponding.', 'Pond', 'none'],
    ['We go gardening.', 'Gardens', 'kin'],
    ['On regardens.', 'Gardens', 'none'],
    ['The Kas are here.', 'Ka', 'none'],
    ['The mins are here.', 'Min', 'word'],
    ['Anything', '', 'none'],
    ['', 'Gardens', 'none'],
  ]
  it.each(table)('"%s": %s', (abstract, word, repeated) => {
    expect(repetition(new AbstractWords(abstract), word)).toBe(repeated)
  })

  it('is read from its first 12,000 characters', () => {
    expect(searchable('a'.repeat(11_999))).toHaveLength(11_999)
    expect(searchable('a'.repeat(12_000))).toHaveLength(12_000)
    expect(searchable('a'.repeat(12_001))).toHaveLength(12_000)
  })

  const apart: [abstract: string, word: string, isApart: boolean][] = [
    ['We do deep research.', 'DeepResearch', true],
    ['We do Deep-Research.', 'DeepResearch', true],
    ['We ask Deep SQL things.', 'DeepSQL', true],
    ['Faces in Arc2 Face.', 'Arc2Face', true],
    ['It is Deep IT.', 'DeepIT', true],
    ['It is Deep R.', 'DeepR', false],
    ['It is D Research.', 'DResearch', false],
    ['All GPT.', 'GPT', false],
    ['All deep.', 'deep', false],
    ['We research deeply.', 'DeepResearch', false],
  ]
  it.each(apart)('"%s" holds %s apart: %s', (abstract, word, isApart) => {
    expect(holdsSpacedOut(new AbstractWords(abstract), word)).toBe(isApart)
  })

  const spelledOut: [abstract: string, acronym: string, isSpelled: boolean][] = [
    ['With magnetic resonance imaging.', 'MRI', true],
    ['With magnetic-resonance imaging.', 'MRI', true],
    ['With magnetic and resonance imaging.', 'MRI', false],
    ['With support vectors.', 'SV', false],
    ['Any bee can dig every field.', 'ABCDEF', true],
    ['Any bee can dig every field gladly.', 'ABCDEFG', false],
    ['All 3 magnetic resonance images.', '3MRI', false],
    ['Big magnetic resonance images 3 times.', 'MRI3', false],
  ]
  it.each(spelledOut)('"%s" spells %s out: %s', (abstract, acronym, isSpelled) => {
    expect(isSpelledOut(new AbstractWords(abstract), acronym)).toBe(isSpelled)
  })
})

describe('a text', () => {
  const table: [text: string, word: string, asWord: boolean, asOpening: boolean, asEnding: boolean][] = [
    ['On TikTok', 'TikTok', true, true, true],
    ['On TikTok', 'Tik', false, true, false],
    ['On TikTok', 'Tok', false, false, true],
    ['On TikTok', 'ikTo', false, false, false],
    ['On TikTok', 'Clock', false, false, false],
    ['TikTok now', 'TikTok', true, true, true],
    ['TikTok now', 'Tik', false, true, false],
    ['Tok now', 'Tok', true, true, true],
    ['TikToks and a TikTok', 'TikTok', true, true, true],
    ['OnTikTok and TikToks', 'TikTok', false, true, true],
    ['TokTok', 'Tok', false, true, true],
    ['ToksTik', 'Tok', false, true, false],
    ['3Tok', 'Tok', false, false, true],
    ['Tok3', 'Tok', false, true, false],
    ['(Tok)', 'Tok', true, true, true],
  ]
  it.each(table)('"%s" holds %s', (text, word, asWord, asOpening, asEnding) => {
    expect([holdsWord(text, word), holdsOpening(text, word), holdsEnding(text, word)]).toEqual([
      asWord,
      asOpening,
      asEnding,
    ])
    const words = new AbstractWords(text)
    expect([words.holdsWord(word), words.holdsOpening(word)]).toEqual([asWord, asOpening])
  })

  const acronyms: [text: string, acronym: string, isHeld: boolean][] = [
    ['An SVM', 'SVM', true],
    ['Two SVMs', 'SVM', true],
    ['Two SVMx', 'SVM', false],
    ['One svm', 'SVM', false],
    ["It's", '', false],
    ['- -', '', false],
  ]
  it.each(acronyms)('"%s" holds the capitals "%s": %s', (text, acronym, isHeld) => {
    expect(holdsAcronym(text, acronym)).toBe(isHeld)
    expect(isAcronymSeen(new AbstractWords(text), acronym)).toBe(isHeld)
  })

  const rests: [text: string, opening: string, line: string, isHeld: boolean][] = [
    ['From FineWeb', 'FineW', 'ebana Silva', true],
    ['From FineWebs', 'FineW', 'ebana Silva', false],
    ['From FineWeb', 'FineW', 'eb', true],
    ['From FineWeb', 'FineW', 'e', false],
    ['From FineWebs, then FineWeb', 'FineW', 'ebana', true],
    ['From Fine Web', 'FineW', 'ebana', false],
  ]
  it.each(rests)('"%s" goes on after %s as "%s": %s', (text, opening, line, isHeld) => {
    expect(new AbstractWords(text).holdsRest(opening, line, 0)).toBe(isHeld)
  })
})

describe('a word is foreign to an abstract', () => {
  const table: [abstract: string, word: string, isForeign: boolean][] = [
    ['Nothing here.', 'Gardens', true],
    ['Nothing here.', 'Arc2Face', true],
    ['Nothing here.', 'Pommé', true],
    ['A gardener.', 'Gardens', false],
    ['A Gardener.', 'gardens', false],
    ['A GARDENER.', 'GARDENS', false],
    ['A Gardener.', 'GARDENS', false],
    ['A regardener.', 'Gardens', false],
    ['On tiktoks.', 'TikTok', false],
    ['On Tiktoks.', 'TikTok', false],
    ['On tikToks.', 'TikTok', false],
    // not looked for
    ['Nothing here.', 'Pond', false],
    ['Nothing here.', 'Éclairs', false],
    ['Nothing here.', 'Cafés', false],
    ['Nothing here.', 'At-home', false],
    ['Nothing here.', '$\\alpha', false],
  ]
  it.each(table)('"%s", %s: %s', (abstract, word, isForeign) => {
    const words = new AbstractWords(abstract)
    expect(words.isForeign(word)).toBe(isForeign)
    expect(words.isForeign(word)).toBe(isForeign)
  })
})

describe('first letters', () => {
  it.each([
    ['magnetic resonance imaging', 'MRI'],
    ['state-of-the-art  Garden', 'SOTA G'],
    ['', ''],
    ['éclair 3d', 'É3'],
  ])('of "%s" are %s', (abstract, letters) => {
    const words = new AbstractWords(abstract)
    expect([words.firstLetters(), words.firstLetters()]).toEqual([letters, letters])
  })
})
