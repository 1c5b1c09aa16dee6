import type { Dirent } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { followLink } from '../links.js'
import { quoted } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { Trouble } from './trouble.js'

/** Told of what a walk has to leave out. */
export type OnTrouble = (trouble: Trouble) => Promise<void>

/**
 * Every regular file of a folder and those below it, folder by folder in the order of their names. What begins with a
 * dot and `node_modules` are passed over; links are followed as `followLink` does.
 */
export async function* filesBelow(root: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  const realRoot = await realpath(root)
  const waiting = [root]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const folders: string[] = []
    for (const entry of await entriesOf(folder, onTrouble)) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      if (entry.isFile()) yield path
      if (!entry.isSymbolicLink()) continue
      const target = await followLink(path, folder, realRoot)
      if (target === 'file') yield path
      if (typeof target === 'object') await onTrouble(new Trouble(path, target.refusal))
    }
    waiting.push(...folders.reverse())
  }
}

async function entriesOf(folder: string, onTrouble: OnTrouble): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    await onTrouble(new Trouble(folder, `cannot read the folder ${quoted(folder)}: ${systemErrorText(error)}`))
    return []
  }
}
