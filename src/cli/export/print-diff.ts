import { diffProfiles, formatProfileDiff, type ProfileDiff } from '../../export/export.js'
import type { StoredProfile } from '../../index.js'
import { parseJson } from '../check/json-files.js'
import { kindOfData, type Refusal, refusalsOf } from '../check/judge-data.js'
import { FINDINGS, raiseExitStatus } from '../exit-status.js'
import { InputError, quotedName, readInput, tellUnreadable } from '../input.js'
import { isObject, jsonText } from '../json-text.js'
import { print } from '../output.js'
import { printable } from '../printable.js'

/** `diff`: prints what changed; a file that cannot be read is told, and nothing is printed. */
export async function printDiff(before: string, after: string, format: 'text' | 'json'): Promise<void> {
  const earlier = await readStoredProfile(before).catch((error) => tellUnreadable(error))
  const later = await readStoredProfile(after).catch((error) => tellUnreadable(error))
  if (!earlier || !later) return
  const diff = diffProfiles(earlier, later)
  if (!isSame(diff)) raiseExitStatus(FINDINGS)
  await print(`${format === 'json' ? jsonText(diff) : formatProfileDiff(diff)}\n`)
}

function isSame({ figures, added, gone, changed }: ProfileDiff): boolean {
  return [figures, added, gone, changed].every((list) => list.length === 0)
}

/** What is shown of what a file holds. */
const MOST_REFUSALS = 3
const LONGEST_VALUE = 80

/**
 * The data of an author page in a file of JSON: as it is, or under the `data` of a result or a golden.
 *
 * @throws InputError that names the file, and where in it something is not what the schema asks for.
 */
async function readStoredProfile(file: string): Promise<StoredProfile> {
  const value = jsonOf(file, await readInput(file))
  const isWrapped = isObject(value) && Object.hasOwn(value, 'data') && Object.hasOwn(value, 'diagnostics')
  const data = isWrapped ? value.data : value
  const pointer = isWrapped ? '/data' : ''
  if (isWrapped && data === null) throw refused(file, 'no page was read there: its data is null')
  if (kindOfData(data) === 'paper-page') throw refused(file, 'it is a paper page, and has no papers to compare')
  const refusals = refusalsOf(data, 'profile', pointer)
  if (refusals.length === 0) return data as StoredProfile
  const shown = refusals.slice(0, MOST_REFUSALS).map(refusalText)
  const others = refusals.length - shown.length
  throw refused(file, `${shown.join('; ')}${others > 0 ? `; and ${others} more` : ''}`)
}

function jsonOf(file: string, text: string): unknown {
  try {
    return parseJson(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const { message } = error as Error
    throw refused(
      file,
      message.includes('not JSON') ? `${message}; scholar-profile parse makes data of a page` : message,
    )
  }
}

function refused(file: string, why: string): InputError {
  return new InputError(`${quotedName(file)} holds no data of an author page: ${why}`)
}

function refusalText(refusal: Refusal): string {
  const { pointer, expected } = refusal
  const place = pointer === '' ? 'the whole' : pointer
  return printable(`${place} should be ${String(expected)}, not ${valueText(refusal)}`)
}

function valueText(refusal: Refusal): string {
  if (!Object.hasOwn(refusal, 'received') || refusal.received === undefined) return 'absent'
  const text = jsonText(refusal.received)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
