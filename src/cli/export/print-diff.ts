import { diffProfiles, formatProfileDiff, type ProfileDiff } from '../../export/export.js'
import { FINDINGS, raiseExitStatus, TROUBLE } from '../exit-status.js'
import { InputError } from '../input.js'
import { jsonText } from '../json-text.js'
import { print, tell } from '../output.js'
import { readStoredProfile } from './stored-profile.js'

/** `diff`: prints what changed; a file that cannot be read is told, and nothing is printed. */
export async function printDiff(before: string, after: string, format: 'text' | 'json'): Promise<void> {
  const [earlier, later] = [await readOrTell(before), await readOrTell(after)]
  if (earlier === null || later === null) return
  const diff = diffProfiles(earlier, later)
  if (!isSame(diff)) raiseExitStatus(FINDINGS)
  await print(`${format === 'json' ? jsonText(diff) : formatProfileDiff(diff)}\n`)
}

async function readOrTell(file: string) {
  try {
    return await readStoredProfile(file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    raiseExitStatus(TROUBLE)
    await tell(`error: ${error.message}\n`)
    return null
  }
}

function isSame({ figures, added, gone, changed }: ProfileDiff): boolean {
  return [figures, added, gone, changed].every((list) => list.length === 0)
}
