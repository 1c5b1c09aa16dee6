import { describe, expect, test } from 'vitest'
import { readAuthorLine, readNamesTail, splitAtCommas } from '../../src/syntax/author-line.js'

function read(line: string) {
  const { names, etAl, institutions } = readAuthorLine(line, { start: 0, end: line.length })
  const show = ({ start, end }: { start: number; end: number }) => line.slice(start, end)
  return { names: names.map(show), etAl: etAl === null ? null : show(etAl), institutions: institutions.map(show) }
}

describe('the author line, as printed → names, et al., institutions', () => {
  test.each<[line: string, names: string[], etAl: string | null, institutions: string[]]>([
    ['Atli Kosson', ['Atli Kosson'], null, []],
    ['Atli Kosson, Bettina Messmer', ['Atli Kosson', 'Bettina Messmer'], null, []],
    ['A. B. Example, Tim De Ryck, Éric Ü', ['A. B. Example', 'Tim De Ryck', 'Éric Ü'], null, []],
    ['Ida Example, Otto Beispiel et al.', ['Ida Example', 'Otto Beispiel'], 'et al.', []],
    ['Ida Example et al', ['Ida Example'], 'et al', []],
    ['Ida Example, et al.', ['Ida Example'], 'et al.', []],
    ['Ida Example,et al.', ['Ida Example'], 'et al.', []],
    ['Ida Example et  al.', ['Ida Example'], 'et  al.', []],
    ['Ida Example\net\nal.', ['Ida Example'], 'et\nal.', []],
    ['Ida Example et al. · huggingface', ['Ida Example'], 'et al.', ['huggingface']],
    ['Ida Example · eth-zurich', ['Ida Example'], null, ['eth-zurich']],
    ['Ida Example et al. · allen-ai, uw', ['Ida Example'], 'et al.', ['allen-ai', 'uw']],
    ['Ida Example · a, b, c, d', ['Ida Example'], null, ['a', 'b', 'c', 'd']],
    ['Ida Example ·', ['Ida Example'], null, []],
    ['Ida Example · ,', ['Ida Example'], null, []],
    ['Ida · Example · uw', ['Ida · Example'], null, ['uw']],
    ['Anna·Lena Beispiel', ['Anna·Lena Beispiel'], null, []],
    ['John Smith, Jr., Ida Example', ['John Smith, Jr.', 'Ida Example'], null, []],
    ['John Smith, III, Ida Example', ['John Smith, III', 'Ida Example'], null, []],
    ['Jr., Ida Example', ['Jr.', 'Ida Example'], null, []],
    ['Ida Example, , Otto', ['Ida Example', 'Otto'], null, []],
    [',,,', [], null, []],
    ['et al.', [], 'et al.', []],
    ['Wei Zhang, Wei Zhang', ['Wei Zhang', 'Wei Zhang'], null, []],
    ['Ida  Example,Otto', ['Ida  Example', 'Otto'], null, []],
    ['Ida\nExample, Otto', ['Ida\nExample', 'Otto'], null, []],
    ['Janet Al.', ['Janet Al.'], null, []],
    ['Poulet al.', ['Poulet al.'], null, []],
    ['__proto__, constructor', ['__proto__', 'constructor'], null, []],
    ['', [], null, []],
  ])('%j', (line, names, etAl, institutions) => {
    expect(read(line)).toEqual({ names, etAl, institutions })
  })

  test('takes any number of names', () => {
    const line = `${'Ida Example, '.repeat(50_000)}et al. · ${'uw, '.repeat(50_000)}`
    expect(readAuthorLine(line, { start: 0, end: line.length }).names).toHaveLength(50_000)
  })
})

test('the tail begins where the names end', () => {
  const line = 'xxA TitleIda Example et al. · uwxx'
  const { start, etAl, institutions } = readNamesTail(line, { start: 2, end: line.length - 2 }, true)
  expect(line.slice(2, start)).toBe('A TitleIda Example')
  expect(etAl && line.slice(etAl.start, etAl.end)).toBe('et al.')
  expect(institutions && line.slice(institutions.start, institutions.end)).toBe('uw')
})

test('commas are looked for between the ends only', () => {
  const line = 'a,b,c,d'
  expect(splitAtCommas(line, 2, 5)).toEqual([
    { start: 2, end: 3 },
    { start: 4, end: 5 },
  ])
})
