import { describe, expect, test } from 'vitest'
import { readHeader } from '../../src/syntax/header.js'
import { isFieldLine, readMetricLine } from '../../src/syntax/header-lines.js'
import { readLines } from '../../src/syntax/lines.js'

describe('the longest lines', () => {
  test.each([
    ['a metric line of 60 characters', `${'1'.repeat(54)}papers`, true],
    ['one of 61', `${'1'.repeat(55)}papers`, false],
  ])('%s', (_what, line, isMetric) => {
    expect(readMetricLine(line, 0, line.length) !== null).toBe(isMetric)
  })

  test.each([
    ['a field of 24 characters', `${'a'.repeat(12)}-${'b'.repeat(11)}`, true],
    ['one of 25', `${'a'.repeat(12)}-${'b'.repeat(12)}`, false],
  ])('%s', (_what, line, isField) => {
    expect(isFieldLine(line, { start: 0, end: line.length })).toBe(isField)
  })
})

/** The name, the field and the lines that the header does not explain. */
function headerOf(page: string) {
  const { header, unknown } = readHeader(page, readLines(page).stretches)
  const show = ({ start, end }: { start: number; end: number }) => page.slice(start, end)
  const field = header.lines.find((line) => line.field === 'primaryCategory')
  return {
    name: header.name === null ? null : show(header.name),
    field: field === undefined ? null : show(field),
    unknown: unknown.map(show),
  }
}

describe('which lines above the figures are the name and the field', () => {
  test.each<{ what: string; page: string; header: ReturnType<typeof headerOf> }>([
    {
      what: 'a code above a blank line is no field where another line stands above the figures',
      page: 'AI\n\nIda Example\n\nFollow\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['AI', 'Follow'] },
    },
    {
      what: 'of two lines of the site above the figures neither is the name',
      page: 'Ida Example\n\nFollow\nShare\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['Follow', 'Share'] },
    },
    {
      what: 'a line of the site above the field',
      page: 'Ida Example\n\nFollow\nCL\n8papers',
      header: { name: 'Ida Example', field: 'CL', unknown: ['Follow'] },
    },
    {
      what: 'a field alone, set off by a blank line, is no name',
      page: 'CL\n\n8papers',
      header: { name: null, field: 'CL', unknown: [] },
    },
    {
      what: 'without blank lines the name is the line above the field, not the one below',
      page: 'Ida Example\nCL\nFollow\n8papers',
      header: { name: 'Ida Example', field: 'CL', unknown: ['Follow'] },
    },
    {
      what: 'without blank lines and without a field it is the last line that holds no digit',
      page: 'Ida Example\n2 followers\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['2 followers'] },
    },
    {
      what: 'of two codes above the figures the lower is the field',
      page: 'Ida Example\n\nCL\nAI\n8papers',
      header: { name: 'Ida Example', field: 'AI', unknown: ['CL'] },
    },
  ])('$what', ({ page, header }) => {
    expect(headerOf(page)).toEqual(header)
  })
})
