import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostics/codes.js'
import { compareDiagnostics, createDiagnostic, type DiagnosticFields } from '../../src/diagnostics/diagnostic.js'

const FIELDS: DiagnosticFields = {
  code: 'invalid-date',
  message: 'No such day: "Feb 30, 2024".',
  span: { start: 2, end: 14 },
  position: { start: { line: 1, column: 3 }, end: { line: 1, column: 15 } },
}

const codes = Object.keys(diagnosticCodes) as (keyof typeof diagnosticCodes)[]

describe('createDiagnostic', () => {
  test('takes the severity from the table and leaves absent keys out', () => {
    expect(createDiagnostic({ ...FIELDS, hint: undefined })).toStrictEqual({ ...FIELDS, severity: 'error' })
  })

  test('keeps the optional keys, in the order of the interface', () => {
    const diagnostic = createDiagnostic({ ...FIELDS, hint: 'h', received: 'r', expected: '', path: ['papers', 0] })
    expect(Object.keys(diagnostic).join()).toBe('code,severity,message,span,position,path,expected,received,hint')
    expect(diagnostic).toMatchObject({ path: ['papers', 0], expected: '', received: 'r', hint: 'h' })
  })

  test.each(codes)('%s: the severity, and the lowered one', (code) => {
    const row = diagnosticCodes[code]
    expect(createDiagnostic({ ...FIELDS, code }).severity).toBe(row.severity)
    expect(createDiagnostic({ ...FIELDS, code, lowered: false }).severity).toBe(row.severity)
    expect(createDiagnostic({ ...FIELDS, code, lowered: true }).severity).toBe(row.loweredTo ?? row.severity)
  })

  test('is plain JSON', () => {
    const diagnostic = createDiagnostic({ ...FIELDS, path: ['papers', 0], lowered: true })
    expect(JSON.parse(JSON.stringify(diagnostic))).toStrictEqual(diagnostic)
  })
})

describe('compareDiagnostics', () => {
  const at = (start: number, end: number, code = FIELDS.code) =>
    createDiagnostic({ ...FIELDS, code, span: { start, end } })

  test('by start, then end, then code', () => {
    const ordered = [at(0, 9), at(1, 2), at(1, 3, 'duplicate-author'), at(1, 3, 'invalid-date'), at(2, 2)]
    expect([...ordered].reverse().sort(compareDiagnostics)).toEqual(ordered)
  })

  test('is a total order', () => {
    const small = fc.nat(2)
    const any = fc.tuple(small, small, fc.constantFrom(...codes)).map(([start, end, code]) => at(start, end, code))
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareDiagnostics(a, b)) + Math.sign(compareDiagnostics(b, a))).toBe(0)
        if (compareDiagnostics(a, b) <= 0 && compareDiagnostics(b, c) <= 0) {
          expect(compareDiagnostics(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
