import { realpath } from 'node:fs/promises'
import { isWithin } from '../files-below.js'
import { InputError, readInput } from '../input.js'
import { printable, quoted, systemErrorText } from '../printable.js'
import { replaceFile, targetOf } from '../whole-file.js'

/** More levels than a golden or data has; what is nested deeper could exhaust the stack of whoever walks it. */
const DEEPEST = 200

/**
 * What a JSON file holds.
 *
 * @throws InputError where it cannot be read or is not JSON.
 */
export async function readJson(file: string): Promise<unknown> {
  const text = await readInput(file)
  try {
    return parseJson(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = (error as Error).message
    throw new InputError(
      `cannot read ${quoted(file)}: ${why}; mend it, or delete it and write it again with --update`,
      file,
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

/**
 * Writes a file whole or not at all. A link is followed where it stays in the root, which nothing is ever written
 * outside of.
 *
 * @throws InputError where it cannot be written; the old content is kept.
 */
export async function writeFileSafely(file: string, content: string, root: string): Promise<void> {
  try {
    const target = await targetOf(file)
    if (!isWithin(await realpath(root), target)) {
      throw new Error(`it leads out of ${quoted(root)}, to ${quoted(target)}`)
    }
    await replaceFile(target, content)
  } catch (error) {
    throw new InputError(`cannot write ${quoted(file)}: ${systemErrorText(error)}; nothing in it was changed`, file)
  }
}
