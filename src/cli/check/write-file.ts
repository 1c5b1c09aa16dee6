import { realpath } from 'node:fs/promises'
import { isWithin } from '../links.js'
import { quoted } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { replaceFile, targetOf } from '../whole-file.js'
import { Trouble } from './trouble.js'

/**
 * Writes a file whole or not at all. A link is followed where it stays in the root, which nothing is ever written
 * outside of.
 *
 * @throws Trouble where it cannot be written; the old content is kept.
 */
export async function writeFileSafely(file: string, content: string, root: string): Promise<void> {
  try {
    const target = await targetOf(file)
    if (!isWithin(await realpath(root), target)) {
      throw new Error(`it leads out of ${quoted(root)}, to ${quoted(target)}`)
    }
    await replaceFile(target, content)
  } catch (error) {
    throw new Trouble(file, `cannot write ${quoted(file)}: ${systemErrorText(error)}; nothing in it was changed`)
  }
}
