import { describe, expect, it } from 'vitest'
import { endsInOne, isOne, isOneInAnyCase, plantEndings } from '../../src/normalize/title-cut/ending-tree.js'
import { hasCoinedTail, isCoinedTail, lastTitleWord } from '../../src/normalize/title-cut/last-title-word.js'
import {
  CASELESS,
  DIGIT,
  isWordUnit,
  kindAt,
  LOWER,
  OTHER,
  SPACE,
  UPPER,
} from '../../src/normalize/title-cut/letters.js'
import { isUnusual, isYear, shapeIn, shapeOf, type WordShape } from '../../src/normalize/title-cut/word-shapes.js'

describe('a unit of text', () => {
  it.each<[units: string, kind: number]>([
    ['AZÉÄİΩЖ', UPPER],
    ['ǅ', UPPER],
    ['azéäıωжß', LOWER],
    ['\u0301\u093f', LOWER],
    ['ʰ々', LOWER],
    ['09٣', DIGIT],
    ['王あ한א', CASELESS],
    [' ', SPACE],
    ['.,-/:·$²\n\u00a0\ud83d', OTHER],
  ])('%s', (units, kind) => {
    const kinds = Array.from(units, (_, offset) => kindAt(units, offset))
    expect(kinds).toEqual(kinds.map(() => kind))
    const touches = kinds.map((_, offset) => isWordUnit(units, offset))
    expect(touches).toEqual(kinds.map(() => kind !== SPACE && kind !== OTHER))
  })

  it('is none outside of the text', () => {
    expect([kindAt('A', -1), kindAt('A', 1), kindAt('', 0)]).toEqual([OTHER, OTHER, OTHER])
    expect([isWordUnit('A', -1), isWordUnit('A', 0), isWordUnit('A', 1)]).toEqual([false, true, false])
  })
})

describe('the shape of a word', () => {
  const shapes: [shape: WordShape, isUnusual: boolean, words: string][] = [
    ['plain', false, 'Dongyang Éric Pretraining Of'],
    ['small', false, 'pretraining van é s'],
    ['initial', false, 'A É A. J.R. A.B.C.'],
    ['capitals', true, 'SQL AJ QU'],
    ['capitals-s', true, 'LLMs GANs QAs'],
    ['capitals-then-small', true, 'DElia QAVenkat QAx QAss'],
    ['two-humps', true, 'AmirHossein McDonald TikTok AsKa'],
    ['mixed', true, 'LoRA nnUNet FiReD nUnet LoRAs AlexS AlexNetAs xA 王A 王a 王Aa 王AAaa'],
    ['caseless', false, '王小明 あ'],
    ['odd', true, '3D R$^2$ Petre1 A.B a. AB. A.. A.b. A-B- .A. . A.B.C'],
  ]
  it.each(shapes)('%s', (shape, unusual, words) => {
    const found = words.split(' ').map((word) => [word, shapeOf(word)])
    expect(found).toEqual(words.split(' ').map((word) => [word, shape]))
    expect(isUnusual(shape)).toBe(unusual)
  })

  it('is asked of a stretch, and what stands around it does not count', () => {
    const text = 'ALLMs.J.R.AbsA.'
    expect(shapeIn(text, 1, 5)).toBe('capitals-s')
    expect(shapeIn(text, 6, 10)).toBe('initial')
    expect(shapeIn(text, 10, 13)).toBe('plain')
    expect(shapeIn(text, 13, 15)).toBe('initial')
  })

  it('of nothing is odd', () => {
    expect(shapeOf('')).toBe('odd')
  })

  it.each<[word: string, isOne: boolean]>([
    ['2023', true],
    ['1990', true],
    ['0999', true],
    ['202', false],
    ['20233', false],
    ['20/3', false],
    ['20:3', false],
    ['2O23', false],
    ['x023', false],
    ['202x', false],
  ])('%s may be a year: %s', (word, isOne) => {
    for (const around of ['7', 'a', '']) {
      expect(isYear(around + word + around, around.length, around.length + word.length)).toBe(isOne)
    }
  })
})

describe('the last word of a title', () => {
  it.each<[title: string, word: string, part: string]>([
    ['Better Seeds for Gardens', 'Gardens', 'Gardens'],
    ['Gardens', 'Gardens', 'Gardens'],
    ['Old Jokes from GPT-2', 'GPT-2', '2'],
    ['Old Jokes on and/or', 'and/or', 'or'],
    ['Bees:Ants', 'Bees:Ants', 'Ants'],
    ['Old Jokes on a-b/c', 'a-b/c', 'c'],
    ['Old Jokes on a/b-c', 'a/b-c', 'c'],
    ['Old Jokes on -c', '-c', 'c'],
    ['Seeds (Extended Version)', 'Version', 'Version'],
    ['Judges of the "World"', 'World', 'World'],
    ['Judges of the ‘World’', 'World', 'World'],
    ['Judges of the “World”', 'World', 'World'],
    ["Judges of the 'World'", 'World', 'World'],
    ['Judges of [World]', 'World', 'World'],
    ['Judges of $World$', 'World', 'World'],
    ['Judges of *World*', 'World', 'World'],
    ['Judges of `World`', 'World', 'World'],
    ['Do Meadows Need Bees?!', 'Bees', 'Bees'],
    ['Counting Nuclei with CellViT++', 'CellViT', 'CellViT'],
    ['Bees, Ants.:;,', 'Ants', 'Ants'],
    ['Gardens in C#', 'C#', 'C#'],
    ['Gardens in #tags', '#tags', '#tags'],
    ['Q&A', 'Q&A', 'Q&A'],
    ['Gardens of ("', '', ''],
    ['Gardens of ', '', ''],
    ['', '', ''],
  ])('%s', (title, word, part) => {
    // What stands behind the cut is not looked at.
    for (const text of [title, `${title}(Maria Keller`, `${title})-Maria`]) {
      const { start, partStart, end } = lastTitleWord(text, title.length)
      expect([text.slice(start, end), text.slice(partStart, end)]).toEqual([word, part])
      expect(start).toBeLessThanOrEqual(end)
    }
  })

  it('is looked for no further than eighty units', () => {
    const long = `a-${'b'.repeat(100)}`
    expect(lastTitleWord(long, 102)).toEqual({ start: 22, partStart: 22, end: 102 })
    const signs = `a${')'.repeat(100)}`
    expect(lastTitleWord(signs, 101)).toEqual({ start: 21, partStart: 21, end: 21 })
  })

  it.each<[word: string, has: boolean, is: boolean]>([
    ['ControlNet', true, false],
    ['MeasureBench', true, false],
    ['TikTok', true, false],
    ['Net', true, true],
    ['Diffusion', true, true],
    ['net', false, false],
    ['Gardens', false, false],
    ['', false, false],
  ])('%s ends as coined names do: %s', (word, has, is) => {
    expect(hasCoinedTail(word, 0, word.length)).toBe(has)
    expect(isCoinedTail(word, 0, word.length)).toBe(is)
  })
})

describe('a tree of endings', () => {
  it('has a column for each letter', () => {
    expect(plantEndings('ion ions noise').width).toBe(1 + new Set('ionse').size)
  })

  it('of no words holds none, not even the empty one', () => {
    const tree = plantEndings('')
    for (const find of [isOne, isOneInAnyCase, endsInOne]) {
      expect(find(tree, '', 0, 0)).toBe(false)
      expect(find(tree, 'a', 0, 1)).toBe(false)
    }
  })

  it.each<[text: string, is: boolean]>([
    ['a', true],
    ['A', true],
    ['zoo', true],
    ['ZOO', true],
    ['Zoo', true],
    ['3d', true],
    ['3D', true],
    ['Sd', false],
    ['zo', false],
    ['azoo', false],
    ['ẑoo', false],
    ['zo\u0080', false],
    ['\u0080', false],
    ['', false],
  ])('%s, in any case: %s', (text, is) => {
    expect(isOneInAnyCase(plantEndings('a zoo 3d'), `x${text}y`, 1, 1 + text.length)).toBe(is)
  })
})
