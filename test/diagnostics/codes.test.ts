import { describe, expect, test } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostics/codes.js'

const SEVERITIES = {
  error: [
    'not-a-profile',
    'unread-form',
    'not-a-paper-page',
    'missing-title',
    'damaged-meta-line',
    'invalid-date',
    'number-out-of-range',
    'bad-record',
    'paper-count-mismatch',
  ],
  warning: [
    'missing-name',
    'uncertain-name',
    'missing-authors',
    'missing-abstract',
    'abstract-continues',
    'unrecognized-text',
    'year-missing',
    'year-inferred',
    'date-in-future',
    'date-before-arxiv',
    'unknown-category',
    'ambiguous-category',
    'duplicate-paper',
    'truncated-page',
    'damaged-text',
    'uncertain-title',
    'uncertain-paragraph',
    'ambiguous-arxiv-line',
    'unknown-originality',
    'url-mismatch',
  ],
  info: ['duplicate-author', 'joined-word', 'read-from-address', 'retired-category'],
}

const rows = Object.entries(diagnosticCodes)

describe('diagnosticCodes', () => {
  test.each(Object.entries(SEVERITIES))('the closed list of severity %s', (severity, codes) => {
    const found = rows.filter(([, row]) => row.severity === severity).map(([code]) => code)
    expect(found.sort()).toEqual([...codes].sort())
  })

  test('a category that a prior decides and sentences without a blank are lowered to info, a count beside papers and a page without meta line to a warning', () => {
    const lowered = rows.filter(([, row]) => row.loweredTo !== null).map(([code, row]) => [code, row.loweredTo])
    expect(lowered.sort()).toEqual([
      ['ambiguous-category', 'info'],
      ['damaged-meta-line', 'warning'],
      ['damaged-text', 'info'],
      ['paper-count-mismatch', 'warning'],
    ])
  })

  test.each(rows)('%s: the row is whole, of one shape and plain JSON', (code, row) => {
    expect(code).toMatch(/^[a-z-]+$/)
    expect(Object.keys(row)).toEqual(['severity', 'loweredTo', 'title', 'explanation', 'example'])
    expect(Object.keys(row.example)).toEqual(['kind', 'options', 'text', 'result'])
    expect(row.title.length).toBeLessThanOrEqual(50)
    expect(row.title).not.toMatch(/\.$/)
    expect(row.explanation.length).toBeGreaterThan(150)
    expect(row.explanation).toMatch(/^[A-Z].*\.$/)
    expect(row.explanation).not.toContain('  ')
    expect(row.example.text).not.toBe('')
    expect(row.example.result).toMatch(/\.$/)
    expect(JSON.parse(JSON.stringify(row))).toEqual(row)
  })

  test('is frozen through and through', () => {
    const frozen = rows.every(([, row]) => [row, row.example, row.example.options].every(Object.isFrozen))
    expect(frozen && Object.isFrozen(diagnosticCodes)).toBe(true)
  })

  test('no two rows share a text', () => {
    expect(new Set(rows.map(([, row]) => row.title)).size).toBe(rows.length)
    expect(new Set(rows.map(([, row]) => row.explanation)).size).toBe(rows.length)
  })
})
