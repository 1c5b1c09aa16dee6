import type { Diagnostic, PageOutcome } from '../../index.js'
import { printable, quoted } from '../printable.js'

/** Where a line stands: its number, and the name of its file where several are read. */
export interface LinePlace {
  readonly number: number
  readonly file: string | null
  /** Where the record begins that the line was made of, if it was made of one. */
  readonly offset?: number | undefined
}

/** As much of a line as a message shows. */
const SHOWN = 72

/** The outcome of a line that holds no record. `length` is that of its text; `column` where the trouble begins. */
export function badLine(place: LinePlace, message: string, length: number, column = 1, hint?: string): PageOutcome {
  const diagnostic: Diagnostic = {
    code: 'bad-record',
    severity: 'error',
    message: `${nameOfLine(place)}: ${message}`,
    ...spread(place, column, length),
    ...(hint !== undefined && { hint }),
  }
  return { kind: 'unknown', success: false, data: null, diagnostics: [diagnostic] }
}

/** Tells of a bad record where it stands. Other diagnostics keep their places, which are in the text of a page. */
export function placedInStream(diagnostic: Diagnostic, place: LinePlace, length: number): Diagnostic {
  if (diagnostic.code !== 'bad-record') return diagnostic
  return { ...diagnostic, message: `${nameOfLine(place)}: ${diagnostic.message}`, ...spread(place, 1, length) }
}

/** The beginning of a line, as a message may show it. */
export function shown(line: string): string {
  const beginning = printable(line.slice(0, SHOWN)).replaceAll('"', '\\"')
  return `"${beginning}${line.length > SHOWN ? '…' : ''}"`
}

/** What a line is called in a message. */
export function nameOfLine({ number, file, offset }: LinePlace): string {
  const name = offset === undefined ? `line ${number}` : `the record at byte offset ${offset}`
  return file === null ? name : `${name} of ${quoted(file)}`
}

/** From a column to the end of the line: columns and spans count in the line, lines in the stream. */
function spread({ number: line }: LinePlace, column: number, length: number): Pick<Diagnostic, 'span' | 'position'> {
  const end = Math.max(length, column - 1)
  return {
    span: { start: column - 1, end },
    position: { start: { line, column }, end: { line, column: end + 1 } },
  }
}
