import { describe, expect, test } from 'vitest'
import { figure, readsAsField } from '../../src/syntax/header.js'
import { accept } from '../../src/syntax/rule.js'
import { printedParts, printedText } from './printed-parts.js'

describe('a figure of the owner, as printed → its field and value', () => {
  test.each([
    ['h-index58', 'hIndex', '58'],
    ['h-index: 58', 'hIndex', '58'],
    ['h-index 58', 'hIndex', '58'],
    ['h-index :58', 'hIndex', '58'],
    ['8papers', 'paperCount', '8'],
    ['1paper', 'paperCount', '1'],
    ['8 papers', 'paperCount', '8'],
    ['229citations', 'citationCount', '229'],
    ['3,779citations', 'citationCount', '3,779'],
    ['19,124 citations', 'citationCount', '19,124'],
    ['1citation', 'citationCount', '1'],
    ['Novelty54%', 'noveltyPercent', '54'],
    ['Novelty: 54 %', 'noveltyPercent', '54'],
    ['AI Score52', 'aiScore', '52'],
    ['AI Score: 52', 'aiScore', '52'],
    ['8 Papers', 'heading', '8'],
    ['1 Paper', 'heading', '1'],
    // What is printed in a number's place is judged later.
    ['h-index-1', 'hIndex', '-1'],
    ['h-index58.5', 'hIndex', '58.5'],
    ['3,77citations', 'citationCount', '3,77'],
    ['  8papers  ', 'paperCount', '8'],
  ])('%s', (line, field, value) => {
    const node = accept(figure, line)
    expect(node && printedParts(line, node)).toEqual({ field, value })
    expect(node && printedText(line, node)).toBe(line.trim())
  })
})

describe('lines that are no figures', () => {
  test.each([
    'papers',
    'Papers',
    'h-index',
    'Novelty',
    'Novelty54',
    'AI Score',
    'eight papers',
    '8papers and more',
    'over 8papers',
    'We read 8 papers',
    'H-Index58',
    'NOVELTY54%',
    '8PAPERS',
    'Bettina Messmer',
    '',
  ])('%s', (line) => {
    expect(accept(figure, line)).toBeNull()
  })
})

describe('a line that could be the field', () => {
  test.each([
    ['CL', true],
    ['AI', true],
    ['quant-ph', true],
    ['mtrl-sci', true],
    ['cs.LG', true],
    ['optics', true],
    // Codes that are not known.
    ['XQ', true],
    ['cs.XQ', true],
    ['night-trams', true],
    ['Cl', false],
    ['CLS', false],
    ['C', false],
    ['Bettina', false],
    ['CL CV', false],
    ['', false],
    [`${'a'.repeat(10)}-${'b'.repeat(10)}`, true],
    [`${'a'.repeat(11)}-${'b'.repeat(10)}`, false],
    [`${'a'.repeat(10)}-${'b'.repeat(11)}`, false],
  ])('%s: %s', (line, isField) => {
    expect(readsAsField(line)).toBe(isField)
  })
})
