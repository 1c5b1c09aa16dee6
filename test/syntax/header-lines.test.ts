import { describe, expect, test } from 'vitest'
import { readHeader } from '../../src/syntax/header.js'
import { isFieldLine, readMetricLine } from '../../src/syntax/header-lines.js'
import { readLines } from '../../src/syntax/lines.js'
import type { HeaderLine } from '../../src/syntax/nodes.js'

describe('a header line, as printed → its field and value', () => {
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
    const { kinds, stretches } = readLines(line)
    expect(kinds).toBe('h')
    const node = stretches[0] as HeaderLine
    expect([node.field, line.slice(node.value.start, node.value.end)]).toEqual([field, value])
    expect(line.slice(node.start, node.end)).toBe(line.trim())
  })
})

describe('lines that are no header lines', () => {
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
    `${'1'.repeat(100)}papers`,
    'Bettina Messmer',
    '',
  ])('%s', (line) => {
    expect(readMetricLine(line, 0, line.length)).toBe(null)
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
    ['Cl', false],
    ['CLS', false],
    ['C', false],
    ['Bettina', false],
    ['CL CV', false],
    ['', false],
    [`${'a'.repeat(20)}-${'b'.repeat(20)}`, false],
  ])('%s: %s', (line, isField) => {
    expect(isFieldLine(line, { start: 0, end: line.length })).toBe(isField)
  })
})

/** The header of a page: the name, the fields with their values, and what is left over above and below. */
function headerOf(page: string) {
  const { header, unknown, below } = readHeader(page, readLines(page).stretches)
  const show = ({ start, end }: { start: number; end: number }) => page.slice(start, end)
  return {
    name: header.name === null ? null : show(header.name),
    fields: Object.fromEntries(header.lines.map(({ field, value }) => [field, show(value)])),
    unknown: unknown.map(show),
    below: below.map(show).filter((line) => line !== ''),
  }
}

describe('the header', () => {
  test.each<{ what: string; page: string; header: ReturnType<typeof headerOf> }>([
    {
      what: 'whole',
      page: 'Bettina Messmer\n\nCL\nh-index58\n8papers\n229citations\nNovelty54%\nAI Score52\n\n8 Papers\n',
      header: {
        name: 'Bettina Messmer',
        fields: {
          primaryCategory: 'CL',
          hIndex: '58',
          paperCount: '8',
          citationCount: '229',
          noveltyPercent: '54',
          aiScore: '52',
          heading: '8',
        },
        unknown: [],
        below: [],
      },
    },
    {
      what: 'the smallest one seen',
      page: 'Mingjia He\n\n1paper\n\n1 Paper\n',
      header: { name: 'Mingjia He', fields: { paperCount: '1', heading: '1' }, unknown: [], below: [] },
    },
    {
      what: 'no blank lines',
      page: 'Bettina Messmer\nCL\nh-index58\n8papers\n8 Papers',
      header: {
        name: 'Bettina Messmer',
        fields: { primaryCategory: 'CL', hIndex: '58', paperCount: '8', heading: '8' },
        unknown: [],
        below: [],
      },
    },
    {
      what: 'no blank lines and no field',
      page: 'Bettina Messmer\n8papers\n8 Papers',
      header: { name: 'Bettina Messmer', fields: { paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'blank lines between all lines',
      page: 'Bettina Messmer\n\nCL\n\nh-index58\n\n8papers\n\n8 Papers',
      header: {
        name: 'Bettina Messmer',
        fields: { primaryCategory: 'CL', hIndex: '58', paperCount: '8', heading: '8' },
        unknown: [],
        below: [],
      },
    },
    {
      what: 'the site’s own lines above the name',
      page: 'Scholar Feed\n\nSign in\n\nBettina Messmer\n\nCL\n8papers\n\n8 Papers',
      header: {
        name: 'Bettina Messmer',
        fields: { primaryCategory: 'CL', paperCount: '8', heading: '8' },
        unknown: ['Scholar Feed', 'Sign in'],
        below: [],
      },
    },
    {
      what: 'a figure printed twice counts once',
      page: 'Ida Example\n\n8papers\n9papers\n\n8 Papers',
      header: { name: 'Ida Example', fields: { paperCount: '8', heading: '8' }, unknown: ['9papers'], below: [] },
    },
    {
      what: 'a foreign line among the figures',
      page: 'Ida Example\n\n8papers\nFollow\n3citations\n\n8 Papers',
      header: {
        name: 'Ida Example',
        fields: { paperCount: '8', citationCount: '3', heading: '8' },
        unknown: ['Follow'],
        below: [],
      },
    },
    {
      what: 'no name',
      page: '8papers\n\n8 Papers',
      header: { name: null, fields: { paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'a field and no name',
      page: 'CL\n8papers\n\n8 Papers',
      header: { name: null, fields: { primaryCategory: 'CL', paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'a name that is spelled like a property of every object',
      page: 'constructor\n\n8papers\n\n8 Papers',
      header: { name: 'constructor', fields: { paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'text without any figure',
      page: 'Ida Example\n\nwrites papers.',
      header: { name: null, fields: {}, unknown: [], below: ['Ida Example', 'writes papers.'] },
    },
    {
      what: 'text below the heading',
      page: 'Ida Example\n\n1paper\n\n1 Paper\n\nA lost title',
      header: { name: 'Ida Example', fields: { paperCount: '1', heading: '1' }, unknown: [], below: ['A lost title'] },
    },
    { what: 'nothing', page: '', header: { name: null, fields: {}, unknown: [], below: [] } },
  ])('$what', ({ page, header }) => {
    expect(headerOf(page)).toEqual(header)
  })
})
