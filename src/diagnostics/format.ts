import { isPlainObject, requireOptions, requireText, typeName, wrongType } from '../argument.js'
import { codeFrame, type Paint, type Role } from './code-frame.js'
import type { Diagnostic } from './diagnostic.js'
import { escapeUnprintable } from './escape-unprintable.js'

/** How a diagnostic is rendered. */
export interface FormatDiagnosticOptions {
  /** The name of the file, printed before line and column. Nothing is printed where there is none. */
  file?: string | undefined
  /** Whether to paint with SGR colour sequences. False by default; no environment variable is read. */
  color?: boolean | undefined
}

/** The SGR parameters of each role: the eight basic colours and bold, which every terminal knows. */
const COLORS: Readonly<Record<Role, string>> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  place: '1',
  code: '2',
  gutter: '2',
  label: '2',
}

/** The fields that have a line of their own below the frame, in their order. */
const DETAILS = ['expected', 'received', 'hint'] as const

/**
 * A diagnostic for people: `file:line:column severity code message`, the line it stands on with carets under its span,
 * then what was expected, what was received and a hint where there are such. `text` is the text that was parsed; where
 * the span does not lie in it, the frame is left out. No control or bidi character of the text, the file name or
 * the diagnostic is printed as it is: each is shown as `\u{…}`. Without a line end after the last line.
 *
 * @throws TypeError where the diagnostic is none, the text no string, or an option unknown or of the wrong type.
 *
 * @example
 * ```ts
 * formatDiagnostic(safeParseProfile(text).diagnostics[0], text, { file: 'page.txt' }).startsWith('page.txt:47:3 warning year-missing') // true
 * ```
 */
export function formatDiagnostic(diagnostic: Diagnostic, text: string, options: FormatDiagnosticOptions = {}): string {
  requireDiagnostic(diagnostic)
  requireText(text)
  checkOptions(options)
  const { severity, code, message, position } = diagnostic
  const paint: Paint = (role, text) => (options.color ? `\u001b[${COLORS[role]}m${text}\u001b[0m` : text)
  const { line, column } = position.start
  const place = [...(options.file ? [options.file] : []), line, column].join(':')
  const head = [
    paint('place', escapeUnprintable(place)),
    paint(severity, escapeUnprintable(severity)),
    paint('code', escapeUnprintable(code)),
    escapeUnprintable(message),
  ]
  const details = DETAILS.flatMap((name) => {
    const detail = diagnostic[name]
    return detail === undefined ? [] : [`  ${paint('label', `${name}:`)} ${escapeUnprintable(detail)}`]
  })
  return [head.join(' '), ...codeFrame(diagnostic, text, paint), ...details].join('\n')
}

/** The parts of a diagnostic that every rendering reads. */
const PARTS = { code: 'string', severity: 'string', message: 'string', span: 'object', position: 'object' } as const

function requireDiagnostic(diagnostic: unknown): void {
  const expected = 'a diagnostic of a result'
  if (!isPlainObject(diagnostic)) throw wrongType('diagnostic', expected, diagnostic)
  for (const [name, type] of Object.entries(PARTS)) {
    const part = diagnostic[name]
    if (typeof part === type && part !== null) continue
    throw new TypeError(`diagnostic must be ${expected}, not an object whose ${name} is ${typeName(part)}`)
  }
  const { start } = diagnostic.position as { start?: unknown }
  if (typeof start !== 'object' || start === null) throw wrongType('diagnostic.position.start', 'a position', start)
}

const OPTION_TYPES: Readonly<Record<string, string>> = { file: 'string', color: 'boolean' }

function checkOptions(options: unknown): void {
  for (const [name, value] of Object.entries(requireOptions(options, Object.keys(OPTION_TYPES)))) {
    if (value !== undefined && typeof value !== OPTION_TYPES[name])
      throw wrongType(name, `a ${OPTION_TYPES[name]}`, value)
  }
}
