import { constants } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { kindOfFile } from './file-kinds.js'
import { tellTrouble } from './output.js'
import { quoted, systemErrorText } from './printable.js'
import { isArchiveOnStandardInput, standardInput } from './standard-input.js'
import { firstInvalidByte } from './utf8.js'

/** The name by which the command line calls for standard input. */
export const STANDARD_INPUT = '-'

/** Something that could not be read or written; the message names it, says why, and may be shown on a terminal. */
export class InputError extends Error {
  constructor(
    message: string,
    /** The file or folder that it is about. */
    readonly file = '',
  ) {
    super(message)
  }
}

/** Tells of an input that could not be read, for it is to hide no other; any other error is thrown again. */
export async function tellUnreadable(error: unknown, told = tellTrouble): Promise<void> {
  if (!(error instanceof InputError)) throw error
  await told(error.message)
}

/** What a gzipped file begins with; no text in UTF-8 does. */
const GZIP = [0x1f, 0x8b]

/** The name of an input for people. */
export function displayName(input: string): string {
  return input === STANDARD_INPUT ? '<stdin>' : input
}

/** The same in quotes, as it may be shown on a terminal. */
export function quotedName(input: string): string {
  return quoted(displayName(input))
}

/** Refuses to read standard input twice. */
export function refuseSecondStandardInput(inputs: readonly string[], command: Command): void {
  if (inputs.indexOf(STANDARD_INPUT) !== inputs.lastIndexOf(STANDARD_INPUT)) {
    command.error('error: standard input (-) can be read only once; name it once')
  }
}

/** Whether an input is a WARC file: by its name, and standard input by how it begins. */
export async function isArchive(input: string): Promise<boolean> {
  if (input !== STANDARD_INPUT) return kindOfFile(input) === 'archive'
  // What cannot be read is told of in its turn.
  return isArchiveOnStandardInput().catch(() => false)
}

/**
 * The text of a file, or of standard input. A byte-order mark stays in it: spans count it.
 *
 * @throws InputError
 */
export async function readInput(input: string): Promise<string> {
  return textOf(input, await readBytes(input))
}

/** @throws InputError */
export async function readBytes(input: string): Promise<Buffer> {
  return (input === STANDARD_INPUT ? readStandardInput() : readFile(input)).catch((error) => {
    throw unreadable(input, error)
  })
}

/**
 * What the bytes of an input say, which must be UTF-8.
 *
 * @throws InputError
 */
export function textOf(input: string, bytes: Buffer): string {
  if (GZIP.every((byte, i) => bytes[i] === byte)) {
    const name = quotedName(input)
    const isOfRecords = kindOfFile(input.replace(/\.gz$/i, '')) === 'records'
    const advice = `unpack it first, as in: gunzip -c ${name} | scholar-profile parse ${isOfRecords ? '--jsonl ' : ''}-`
    throw new InputError(`cannot read ${name}: it is gzipped; ${advice}`, input)
  }
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new InputError(
      `cannot read ${quotedName(input)}: its ${bytes.length} bytes are more than a page can have (${constants.MAX_STRING_LENGTH})`,
      input,
    )
  }
  const invalid = firstInvalidByte(bytes)
  if (invalid !== -1) {
    const byte = bytes[invalid]?.toString(16).padStart(2, '0')
    const isUtf16 = ['\xff\xfe', '\xfe\xff'].includes(bytes.toString('latin1', 0, 2))
    const why = isUtf16 ? 'it is UTF-16' : `it is not valid UTF-8, first at byte offset ${invalid} (0x${byte})`
    throw new InputError(`cannot read ${quotedName(input)}: ${why}; save it as UTF-8`, input)
  }
  return bytes.toString('utf8')
}

/** The error of an input that the system refuses to read. */
export function unreadable(input: string, error: NodeJS.ErrnoException): InputError {
  return new InputError(`cannot read ${quotedName(input)}: ${reason(error)}`, input)
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of standardInput()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function reason(error: NodeJS.ErrnoException): string {
  return error.code === 'EISDIR' ? 'it is a directory; name the files in it' : systemErrorText(error)
}
