import type { GivenPage } from '../given-page.js'
import { InputError, readInput } from '../input.js'
import { readPageInput } from '../page-input.js'
import { printable, quoted } from '../printable.js'
import { Trouble } from './trouble.js'

/** More levels than a golden or data has; what is nested deeper could exhaust the stack of whoever walks it. */
const DEEPEST = 200

/**
 * A page in the form that its name says or its text shows.
 *
 * @throws Trouble where it cannot be read.
 */
export function readPageFile(file: string): Promise<GivenPage> {
  return readPageInput(file).catch((error) => {
    throw troubleWith(file, error)
  })
}

/** An input that could not be read, as the report has it; any other error as it is. */
export function troubleWith(file: string, error: unknown): unknown {
  return error instanceof InputError ? new Trouble(file, error.message) : error
}

/**
 * What a JSON file holds.
 *
 * @throws Trouble where it cannot be read or is not JSON.
 */
export async function readJson(file: string): Promise<unknown> {
  const text = await readInput(file).catch((error) => {
    throw troubleWith(file, error)
  })
  try {
    return parseJson(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = (error as Error).message
    throw new Trouble(
      file,
      `cannot read ${quoted(file)}: ${why}; mend it, or delete it and write it again with --update`,
    )
  }
}

/**
 * What a text holds as JSON.
 *
 * @throws Error whose message says why it holds nothing.
 */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new Error('it is empty, not JSON')
  const value = parse(text)
  if (!isShallow(value)) throw new Error(`it is nested deeper than ${DEEPEST} levels`)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`it is not JSON (${printable((error as Error).message)})`)
  }
}

/** Whether a value is nested no deeper than is allowed; goes level by level, not by recursion. */
function isShallow(value: unknown): boolean {
  let level = [value].filter(isContainer)
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEEPEST) return false
    level = level.flatMap((container) => Object.values(container).filter(isContainer))
  }
  return true
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
