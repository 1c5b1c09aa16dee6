import { constants } from 'node:buffer'
import { fstatSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { printable } from './printable.js'
import { systemErrorText } from './system-error.js'
import { firstInvalidByte } from './utf8.js'

/** The name by which the command line calls for standard input. */
export const STANDARD_INPUT = '-'

/** An input that could not be read; the message names it, says why, and may be shown on a terminal. */
export class InputError extends Error {}

/** The name of an input for people. */
export function displayName(input: string): string {
  return input === STANDARD_INPUT ? '<stdin>' : input
}

/**
 * The text of a file, or of standard input. A byte-order mark stays in it: spans count it.
 *
 * @throws InputError
 */
export async function readInput(input: string): Promise<string> {
  const bytes = await (input === STANDARD_INPUT ? readStandardInput() : readFile(input)).catch((error) => {
    throw unreadable(input, error)
  })
  const invalid = firstInvalidByte(bytes)
  if (invalid !== -1) {
    const byte = bytes[invalid]?.toString(16).padStart(2, '0')
    throw new InputError(
      `cannot read ${quoted(input)}: it is not valid UTF-8, first at byte offset ${invalid} (0x${byte}); save it as UTF-8`,
    )
  }
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new InputError(
      `cannot read ${quoted(input)}: its ${bytes.length} bytes are more than a page can have (${constants.MAX_STRING_LENGTH})`,
    )
  }
  return bytes.toString('utf8')
}

/** The error of an input that the system refuses to read. */
export function unreadable(input: string, error: NodeJS.ErrnoException): InputError {
  return new InputError(`cannot read ${quoted(input)}: ${reason(error)}`)
}

/** Refuses a directory as standard input, which Node would take for an empty file. */
export function refuseDirectory(): void {
  if (fstatSync(process.stdin.fd).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
}

async function readStandardInput(): Promise<Buffer> {
  refuseDirectory()
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function reason(error: NodeJS.ErrnoException): string {
  return error.code === 'EISDIR' ? 'it is a directory; name the files in it' : systemErrorText(error)
}

function quoted(input: string): string {
  return `'${printable(displayName(input))}'`
}
