import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/syntax/lines.js'
import { lineRule, lineRun, run } from '../../src/syntax/rule.js'

describe('a rule that refuses a text', () => {
  test('names what it expects, over printed lines', () => {
    const line = lineRule((page, start, end) => page.slice(start, end))
    expect(() => run(line, '')).toThrow('expecting a line')
    expect(run(line.many(), ' A Title \n\nIda')).toEqual(['A Title', '', 'Ida'])
  })

  test('and over the kinds of lines', () => {
    const papers = lineRun('papers', /m+/y, (first, end) => [first, end])
    expect(() => run(papers, 'tm')).toThrow('expecting papers')
    expect(run(papers, 'mm')).toEqual([0, 2])
    const names = lineRun('names', /n+/y, (first, end) => [first, end])
    expect(() => run(names.or(papers), 'tm')).toThrow('expecting names or papers')
  })
})

describe('the kinds of lines', () => {
  test.each([
    ['', ''],
    ['\n', '-'],
    ['Ida Example', 't'],
    ['Ida Example\n\nCL\nh-index58\n8papers\n\n8 Papers', 't-thh-h'],
    ['LGSep 20, 2024\nA Title\n\nIda Example\n \nA long abstract.', 'mt-t-t'],
    // Below the first meta line no figure of the owner is printed.
    ['8 Papers\nLGSep 20, 2024\n8 Papers', 'hmt'],
    // A figure may have the shape of a meta line too, and others go on below it.
    ['Ida Example\n\nh-index 1\n8papers', 't-hh'],
  ])('%j: %s', (page, kinds) => {
    expect(readLines(page).kinds).toBe(kinds)
  })

  test('stand with the places of the lines, without the blanks around them', () => {
    const page = '  A Title  \n\n Ida'
    expect(readLines(page).stretches).toEqual([
      { start: 2, end: 9 },
      { start: 12, end: 12 },
      { start: 14, end: 17 },
    ])
  })
})
