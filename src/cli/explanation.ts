import { Help } from 'commander'
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticExample,
  type DiagnosticRow,
  diagnosticCodes,
  formatDiagnostic,
  safeParsePaperPage,
  safeParseProfile,
} from '../index.js'
import { jsonText } from './json-text.js'
import { printable } from './printable.js'

const WIDTH = 80

const kindTexts = {
  profile: 'an author page',
  'paper-page': "a paper's own page",
  record: 'a line of JSON Lines',
} as const satisfies Record<DiagnosticExample['kind'], string>

/** Every code with its severity and title, a line each. */
export function listCodes(): string {
  const rows = Object.entries(diagnosticCodes)
  const longest = Math.max(...rows.map(([code]) => code.length))
  const widest = Math.max(...rows.map(([, row]) => severityText(row).length))
  return rows
    .map(([code, row]) => `${code.padEnd(longest)}  ${severityText(row).padEnd(widest)}  ${row.title}`)
    .join('\n')
}

/** What a code means, with an example and what is said of it. */
export function explain(code: DiagnosticCode): string {
  const row: DiagnosticRow = diagnosticCodes[code]
  const { example } = row
  return [
    `${code} (${severityText(row)}): ${row.title}`,
    '',
    ...wrap(row.explanation),
    '',
    ...wrap(`Example, ${kindTexts[example.kind]}${optionsText(example)}:`),
    '',
    ...example.text.split('\n').map((line) => `    ${printable(line)}`.trimEnd()),
    '',
    ...wrap(`Result: ${example.result}`),
    ...said(code, example),
  ].join('\n')
}

function severityText({ severity, loweredTo }: DiagnosticRow): string {
  return loweredTo === null ? severity : `${severity} or ${loweredTo}`
}

function optionsText({ options }: DiagnosticExample): string {
  return Object.keys(options).length === 0 ? '' : ` read with ${jsonText(options)}`
}

/** The diagnostics of this code that the example gives, as `parse` shows them. */
function said(code: DiagnosticCode, example: DiagnosticExample): string[] {
  const own = diagnosticsOf(example).filter((diagnostic) => diagnostic.code === code)
  const shown = own.flatMap((diagnostic) => formatDiagnostic(diagnostic, example.text).split('\n'))
  return shown.length === 0 ? [] : ['', 'It is reported as:', '', ...shown.map((line) => `    ${line}`.trimEnd())]
}

function diagnosticsOf({ kind, text, options }: DiagnosticExample): readonly Diagnostic[] {
  switch (kind) {
    case 'profile':
      return safeParseProfile(text, options).diagnostics
    case 'paper-page':
      return safeParsePaperPage(text, options).diagnostics
    case 'record':
      return []
  }
}

/** A paragraph as lines, wrapped as the help is. */
function wrap(paragraph: string): string[] {
  return new Help().boxWrap(paragraph, WIDTH).split('\n')
}
