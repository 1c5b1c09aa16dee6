import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDiagnostic, type Diagnostic, type DiagnosticFields } from '../../src/diagnostics/diagnostic.js'
import { escapeUnprintable } from '../../src/diagnostics/escape-unprintable.js'
import { formatDiagnostic } from '../../src/diagnostics/format.js'
import { createLineTable } from '../../src/source/line-table.js'
import { HARMFUL, hostileText } from './unprintable.js'

function diagnose(text: string, start: number, end: number, fields: Partial<DiagnosticFields> = {}): Diagnostic {
  const span = { start, end }
  const position = createLineTable(text).rangeOf(span)
  return createDiagnostic({ code: 'invalid-date', message: 'M', span, position, ...fields })
}

/** The frame alone, for a text in which ‹ and › mark the span. */
function frame(marked: string, fields?: Partial<DiagnosticFields>): string[] {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  const text = marked.replace('‹', '').replace('›', '')
  return formatDiagnostic(diagnose(text, start, end, fields), text)
    .split('\n')
    .slice(1)
}

const PAGE = 'Ada Lovelace\n\n1 Paper\nLGFeb 30, 2024\nOn Engines\n'
const DATE = diagnose(PAGE, 24, 36, {
  message: 'February has no day 30: "Feb 30, 2024".',
  expected: 'a day of February 2024, 1 to 29',
  received: 'Feb 30, 2024',
  hint: 'Compare it with the page.',
})

describe('formatDiagnostic', () => {
  test('head, frame and details', () => {
    expect(formatDiagnostic(DATE, PAGE, { file: 'pages/ada.txt' }).split('\n')).toEqual([
      'pages/ada.txt:4:3 error invalid-date February has no day 30: "Feb 30, 2024".',
      '  3 | 1 Paper',
      '  4 | LGFeb 30, 2024',
      '    |   ^^^^^^^^^^^^',
      '  5 | On Engines',
      '  expected: a day of February 2024, 1 to 29',
      '  received: Feb 30, 2024',
      '  hint: Compare it with the page.',
    ])
  })

  test.each([
    ['no options', undefined],
    ['no file', { file: undefined }],
    ['an empty file name', { file: '' }],
  ])('%s: the place alone', (_what, options) => {
    expect(formatDiagnostic(DATE, PAGE, options)).toMatch(/^4:3 error invalid-date February/)
  })

  test('the file name, message and details are escaped', () => {
    const evil = '\u001b[31m\n\u202e'
    const diagnostic = diagnose('abc', 0, 1, { message: evil, expected: evil, received: evil, hint: evil })
    expect(formatDiagnostic(diagnostic, 'abc', { file: evil }).split('\n')).toEqual([
      '\\u{1b}[31m\\u{a}\\u{202e}:1:1 error invalid-date \\u{1b}[31m\\u{a}\\u{202e}',
      '  1 | abc',
      '    | ^',
      '  expected: \\u{1b}[31m\\u{a}\\u{202e}',
      '  received: \\u{1b}[31m\\u{a}\\u{202e}',
      '  hint: \\u{1b}[31m\\u{a}\\u{202e}',
    ])
  })

  test('in colour', () => {
    expect(formatDiagnostic(diagnose('abc', 1, 2, { hint: 'H' }), 'abc', { color: true }).split('\n')).toEqual([
      '\u001b[1m1:2\u001b[0m \u001b[1;31merror\u001b[0m \u001b[2minvalid-date\u001b[0m M',
      '  \u001b[2m1 |\u001b[0m abc',
      '  \u001b[2m  |\u001b[0m \u001b[1;31m ^\u001b[0m',
      '  \u001b[2mhint:\u001b[0m H',
    ])
  })
})

describe('the code frame', () => {
  test.each<[string, string, string[]]>([
    ['one line', 'a‹bc›d', ['  1 | abcd', '    |  ^^']],
    ['an empty span', 'ab‹›cd', ['  1 | abcd', '    |   ^']],
    ['an empty text', '‹›', ['  1 |', '    | ^']],
    ['the end of the text', 'ab‹›', ['  1 | ab', '    |   ^']],
    ['blank neighbours are left out', 'x\n \n‹ab›\n\ny', ['  3 | ab', '    | ^^']],
    ['CRLF', 'x\r\n‹ab›\r\ny', ['  1 | x', '  2 | ab', '    | ^^', '  3 | y']],
    ['CR', 'x\r‹ab›\ry', ['  1 | x', '  2 | ab', '    | ^^', '  3 | y']],
    ['between CR and LF', 'ab\r‹›\ncd', ['  1 | ab', '    |   ^', '  2 | cd']],
    ['a line end', 'ab‹\n›cd', ['  1 | ab', '    |   ^', '  2 | cd']],
    ['two lines', 'x\na‹b\ncd›\ny', ['  1 | x', '  2 | ab', '    |  ^ and 1 further line']],
    ['four lines', '‹ab\n\nc\nd›e', ['  1 | ab', '    | ^^ and 3 further lines']],
    ['the whole lines', '‹ab\ncd\n›y', ['  1 | ab', '    | ^^ and 1 further line']],
    ['line numbers of two widths', `${'\n'.repeat(8)}x\n‹y›`, ['   9 | x', '  10 | y', '     | ^']],
    ['a tab is a blank', 'a\t‹b›', ['  1 | a b', '    |   ^']],
    ['an escape before the span', '\0‹ab›', ['  1 | \\u{0}ab', '    |      ^^']],
    ['an escape in the span', 'a‹\u001b›[2J', ['  1 | a\\u{1b}[2J', '    |  ^^^^^^']],
    ['U+2028 ends no line', 'a\u2028‹b›', ['  1 | a\\u{2028}b', '    |          ^']],
    ['full-width counts as one', '語‹語›', ['  1 | 語語', '    |  ^']],
    ['astral counts as one', '😀‹😀›a', ['  1 | 😀😀a', '    |  ^']],
    ['half of a pair', '\ud83d‹\ude00›', ['  1 | \\u{d83d}\\u{de00}', '    |         ^^^^^^^^']],
    ['an escaped neighbour', '\u202ex\n‹y›', ['  1 | \\u{202e}x', '  2 | y', '    | ^']],
    [
      'a line of 100 columns is whole',
      `${'a'.repeat(98)}‹bc›`,
      [`  1 | ${'a'.repeat(98)}bc`, `    | ${' '.repeat(98)}^^`],
    ],
    [
      'a long line, at its start',
      `x\n‹ab›${'c'.repeat(200)}\ny`,
      ['  1 | x', `  2 | ab${'c'.repeat(97)}…`, '    | ^^'],
    ],
    [
      'a long line, in the middle',
      `x\n${'a'.repeat(200)}‹b›${'c'.repeat(200)}\ny`,
      [`  2 | …${'a'.repeat(39)}b${'c'.repeat(58)}…`, `    | ${' '.repeat(40)}^`],
    ],
    [
      'a long line, at its end',
      `x\n${'a'.repeat(200)}‹bc›\ny`,
      [`  2 | …${'a'.repeat(97)}bc`, `    | ${' '.repeat(98)}^^`, '  3 | y'],
    ],
    ['a span longer than the window', `‹${'a'.repeat(300)}›`, [`  1 | ${'a'.repeat(99)}…`, `    | ${'^'.repeat(100)}`]],
    [
      'a span that ends where the window does',
      `‹${'a'.repeat(99)}›${'b'.repeat(9)}`,
      [`  1 | ${'a'.repeat(99)}…`, `    | ${'^'.repeat(99)}`],
    ],
    [
      'long neighbours are cut on the far side',
      `${'a'.repeat(200)}\n‹b›\n${'c'.repeat(200)}`,
      [`  1 | …${'a'.repeat(99)}`, '  2 | b', '    | ^', `  3 | ${'c'.repeat(99)}…`],
    ],
  ])('%s', (_what, marked, expected) => {
    expect(frame(marked)).toEqual(expected)
  })

  test.each([
    ['beyond the text', 5, 9],
    ['ending beyond the text', 1, 9],
    ['negative', -4, -1],
    ['backwards', 2, 1],
    ['no numbers', Number.NaN, Number.NaN],
    ['fractions', 0.5, 1.5],
    ['infinite', 0, Number.POSITIVE_INFINITY],
  ])('is left out for a span that is not in the text: %s', (_what, start, end) => {
    const diagnostic = { ...DATE, span: { start, end } }
    expect(formatDiagnostic(diagnostic, 'abc')).not.toContain(' |')
  })

  test('shows a window of a line of 50 million characters', () => {
    const text = 'x'.repeat(50_000_000)
    const position = { start: { line: 1, column: 25_000_001 }, end: { line: 1, column: 50_000_001 } }
    const diagnostic = createDiagnostic({ ...DATE, span: { start: 25_000_000, end: 50_000_000 }, position })
    expect(formatDiagnostic(diagnostic, text).length).toBeLessThan(500)
  })
})

describe('any text, any span', () => {
  const number = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double(), fc.integer())
  const span = fc.record({ start: number, end: number })

  test('never throws and prints nothing harmful', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, span, (text, wrongText, message, { start, end }) => {
        const diagnostic = diagnose(text, start, end, { message, expected: message, received: message, hint: message })
        for (const given of [text, wrongText]) {
          const shown = formatDiagnostic(diagnostic, given, { file: message })
          expect(shown.replaceAll('\n', '')).not.toMatch(HARMFUL)
          const inColor = formatDiagnostic(diagnostic, given, { file: message, color: true })
          // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken out
          expect(inColor.replace(/\u001b\[(?:0|1|2|1;3[136])m/g, '')).toBe(shown)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the carets stand under the span, and no line of the text takes more than 100 columns', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(200), fc.nat(200), (text, from, length) => {
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        const lines = formatDiagnostic(diagnose(text, start, end), text)
          .split('\n')
          .slice(1)
        const caretsAt = lines.findIndex((line) => /^ +\| *\^/.test(line))
        const columns = lines.map((line) => [...line.replace(/^ *\d* \| ?/, '')])
        const widths = columns.filter((_, index) => index !== caretsAt).map((line) => line.length)
        expect(Math.max(...widths)).toBeLessThanOrEqual(100)

        const carets = columns[caretsAt] ?? []
        const above = columns[caretsAt - 1]?.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1).join('') ?? ''
        const covered = text.slice(start, end)
        const firstLine = escapeUnprintable((covered.split(/[\r\n]/, 1)[0] ?? '').replaceAll('\t', ' '))
        const splitsPair = text.codePointAt(end - 1) !== text.charCodeAt(end - 1)
        if (splitsPair || firstLine === '') expect(carets).toContain('^')
        else if (above !== firstLine) expect(`${firstLine} in full`).toContain(above.replace(/…$/, ''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a wrong argument is a TypeError that names it', () => {
  test.each<[diagnostic: unknown, message: RegExp]>([
    [undefined, /^diagnostic must be a diagnostic of a result, not undefined$/],
    [null, /^diagnostic must be .*, not null$/],
    ['missing-title', /^diagnostic must be .*, not string$/],
    [[DATE], /^diagnostic must be .*, not an array$/],
    [{}, /^diagnostic must be .*, not an object whose code is undefined$/],
    [{ ...DATE, message: 7 }, /^diagnostic must be .*, not an object whose message is number$/],
    [{ ...DATE, span: null }, /^diagnostic must be .*, not an object whose span is null$/],
    [{ ...DATE, position: {} }, /^diagnostic\.position\.start must be a position, not undefined$/],
  ])('the diagnostic: %j', (diagnostic, message) => {
    const format = () => formatDiagnostic(diagnostic as Diagnostic, PAGE)
    expect(format).toThrow(TypeError)
    expect(format).toThrow(message)
  })

  test.each<[text: unknown, options: unknown, message: RegExp]>([
    [undefined, {}, /^text must be a string, not undefined$/],
    [Buffer.from(PAGE), {}, /^text must be a string, not Buffer$/],
    [PAGE, null, /^options must be an object, not null$/],
    [PAGE, 'page.txt', /^options must be an object, not string$/],
    [PAGE, { colour: true }, /^unknown option "colour"; known are file, color$/],
    [PAGE, { file: null }, /^file must be a string, not null$/],
    [PAGE, { color: 'always' }, /^color must be a boolean, not string$/],
  ])('text and options: %j, %j', (text, options, message) => {
    const format = () => formatDiagnostic(DATE, text as string, options as object)
    expect(format).toThrow(TypeError)
    expect(format).toThrow(message)
  })
})
