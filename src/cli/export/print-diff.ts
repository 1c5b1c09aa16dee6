import { diffProfiles, formatProfileDiff, type ProfileDiff } from '../../export/export.js'
import { FINDINGS, raiseExitStatus } from '../exit-status.js'
import { tellUnreadable } from '../input.js'
import { jsonText } from '../json-text.js'
import { print } from '../output.js'
import { readStoredProfile } from './stored-profile.js'

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
