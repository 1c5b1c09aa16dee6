import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { systemErrorText } from '../system-error.js'
import { quoted, Trouble } from './trouble.js'

/** Told of what a walk has to leave out. */
export type OnTrouble = (trouble: Trouble) => Promise<void>

/**
 * Every regular file of a folder and those below it, folder by folder in the order of their names. What begins with a
 * dot and `node_modules` are passed over. A link is followed where it stays in the folder; one that leads out of it,
 * in a circle or nowhere is told of.
 */
export async function* filesBelow(root: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  const realRoot = await realpath(root)
  const waiting = [root]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const folders: string[] = []
    for (const entry of await entriesOf(folder, onTrouble)) {
      const path = join(folder, entry.name)
      const kind = entry.isSymbolicLink() ? await kindOfLink(path, folder, realRoot, onTrouble) : kindOf(entry)
      if (kind === 'file') yield path
      if (kind === 'folder') folders.push(path)
    }
    waiting.push(...folders.reverse())
  }
}

/** Whether a real path is a folder or lies below it. */
export function isWithin(realFolder: string, realPath: string): boolean {
  const way = relative(realFolder, realPath)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isOnAnotherDrive(way))
}

/** `relative` gives an absolute path where there is no way from one drive to the other. */
function isOnAnotherDrive(way: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(way)
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

type Kind = 'file' | 'folder' | 'other'

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Kind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

/** What a link leads to, as far as it may be followed; a folder below the root is come by anyway. */
async function kindOfLink(path: string, folder: string, realRoot: string, onTrouble: OnTrouble): Promise<Kind> {
  const refuse = async (why: string): Promise<Kind> => {
    await onTrouble(new Trouble(path, `cannot follow the link ${quoted(path)}: ${why}`))
    return 'other'
  }
  try {
    const target = await realpath(path)
    if (isWithin(target, await realpath(folder))) {
      return refuse(`it is a loop, back to ${quoted(target)}, in which it lies; remove it`)
    }
    if (!isWithin(realRoot, target)) {
      return refuse(`it leads out of the folder, to ${quoted(target)}; name that path to check it too`)
    }
    return kindOf(await stat(target)) === 'file' ? 'file' : 'other'
  } catch (error) {
    return refuse(`${systemErrorText(error)}; remove it or mend it`)
  }
}
