import { randomBytes } from 'node:crypto'
import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isWithin } from '../links.js'
import { quoted } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { Trouble } from './trouble.js'

/**
 * Writes a file whole or not at all: what was there before stays until the new content is on the disk. A link is
 * followed where it stays in the root, which nothing is ever written outside of.
 *
 * @throws Trouble where it cannot be written; the old content is kept.
 */
export async function writeFileSafely(file: string, content: string, root: string): Promise<void> {
  try {
    const target = await targetOf(file)
    if (!isWithin(await realpath(root), target)) {
      throw new Error(`it leads out of ${quoted(root)}, to ${quoted(target)}`)
    }
    await replace(target, content)
  } catch (error) {
    throw new Trouble(file, `cannot write ${quoted(file)}: ${systemErrorText(error)}; nothing in it was changed`)
  }
}

/** Where a file really lies, or would lie. */
async function targetOf(file: string): Promise<string> {
  return realpath(file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    if (await isLink(file)) throw new Error('it is a link that leads nowhere; remove it or mend it')
    return join(await realpath(dirname(file)), basename(file))
  })
}

async function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  )
}

/** Writes beside the file and moves over it; walks pass over a name that begins with a dot. */
async function replace(target: string, content: string): Promise<void> {
  const draft = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const handle = await open(draft, 'wx', await modeOf(target))
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function modeOf(target: string): Promise<number> {
  return stat(target).then(
    ({ mode }) => mode & 0o777,
    () => 0o666,
  )
}
