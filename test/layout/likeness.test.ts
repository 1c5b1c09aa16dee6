import { describe, expect, test } from 'vitest'
import { toBlock } from '../../src/layout/blocks.js'
import { likenessToAbstract, likenessToNames, likenessToTitle } from '../../src/layout/likeness.js'
import { linesOf } from './lines-of.js'

const blockOf = (page: string) => toBlock(linesOf(page))
const SMALL = new Set(['tram', 'lantern', 'count'])

/** Each text is more like the thing than the next one. */
function expectFalling(texts: readonly string[], likeness: (text: string) => number) {
  const points = texts.map(likeness)
  points.slice(1).forEach((point, i) => {
    expect(point, `${texts[i + 1]}: ${points}`).toBeLessThan(points[i] as number)
  })
}

describe('how like names a line is', () => {
  test.each<[what: string, texts: string[]]>([
    ['et al. speaks for it', ['Ida Example, Otto Beispiel et al.', 'Ida Example, Otto Beispiel']],
    ['so do institutions', ['Ida Example · uw', 'Ida Example']],
    ['more names do', ['Ida Example, Otto Beispiel', 'Ida Example', 'Ida']],
    ['initials do', ['Ida E. Example', 'Ida Example']],
    ['words that the paper writes small speak against it', ['Ida Example', 'Ida Tram', 'Lantern Tram']],
    ['small letters do, but particles', ['Ludwig van der Aalst', 'Ludwig under Aalst']],
    ['marks do', ['Ida Example', 'Ida: Example']],
    ['a fourth name does', ['Ida A, Otto B, Mila C', 'Ida A, Otto B, Mila C, Teo D']],
    [
      'many words do',
      ['Ida Example', 'Ida Maria Sophie Charlotte Example', 'Ida Maria Sophie Charlotte Ostrander Example'],
    ],
  ])('%s', (_what, texts) => {
    expectFalling(texts, (text) => likenessToNames(text, SMALL))
  })
})

test('how like a title some lines are: it breaks off nowhere, is no running text, and takes three lines', () => {
  const title = (text: string) => likenessToTitle(text, blockOf(text))
  expect(title('Night Trams\nof Old Cities')).toBe(0)
  expect(title('Night Trams\nof Old Cities in')).toBeLessThan(0)
  expect(title('Night Trams,')).toBeLessThan(0)
  expect(title('Night Trams\nThere are many of them')).toBeLessThan(0)
  expect(title('Night\nTrams\nOf\nCities')).toBe(-1)
})

test('how like an abstract some lines are: the first begins with a capital and goes on in small letters', () => {
  expectFalling(['We hang them on trams', 'Night Trams', 'Ida Example, Otto Beispiel', 'and Night Trams'], (text) =>
    likenessToAbstract(text, blockOf(text), SMALL),
  )
})
