import type { Dirent } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { quoted, systemErrorText } from './printable.js'

/** Is told of what has to be left out; the message names it and says what to do. */
export type OnTrouble = (message: string, path: string) => Promise<void>

/**
 * The regular files of a folder, and then those of the folders in it. What begins with a dot and `node_modules` are
 * passed over; links are followed as `followLink` does.
 *
 * @param list gives the entries of a folder, in the order in which they are wanted.
 */
export async function* filesBelow(
  folder: string,
  list: (folder: string) => Promise<Iterable<Dirent> | AsyncIterable<Dirent>>,
  onTrouble: OnTrouble,
): AsyncGenerator<string> {
  const tellOf = (path: string, error: unknown) =>
    onTrouble(`cannot read the folder ${quoted(path)}: ${systemErrorText(error)}`, path)
  const root = await realpath(folder).catch((error) => tellOf(folder, error))
  const waiting = root === undefined ? [] : [folder]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const folders: string[] = []
    try {
      for await (const entry of await list(at)) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
        const path = join(at, entry.name)
        if (entry.isDirectory()) folders.push(path)
        const target = entry.isSymbolicLink() ? await followLink(path, at, root as string) : entry.isFile() && 'file'
        if (typeof target === 'object') await onTrouble(target.refusal, path)
        if (target === 'file') yield path
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      await tellOf(at, error)
    }
    waiting.push(...folders.reverse())
  }
}

/** What a link in a folder leads to: a file to be read, something to be passed over, or why it is not followed. */
type LinkTarget = 'file' | 'other' | { readonly refusal: string }

/**
 * Follows a link as far as every walk through folders does: to a file within the folder that was named, `root`, by its
 * real path. A folder within it is come by anyway. A link that leads out, in a circle or nowhere is refused.
 */
async function followLink(path: string, folder: string, root: string): Promise<LinkTarget> {
  const refuse = (why: string): LinkTarget => ({ refusal: `cannot follow the link ${quoted(path)}: ${why}` })
  try {
    const target = await realpath(path)
    const shown = quoted(target)
    if (isWithin(target, await realpath(folder))) {
      return refuse(`it is a loop, back to ${shown}, in which it lies; remove it`)
    }
    if (!isWithin(root, target)) return refuse(`it leads out of the folder, to ${shown}; name that path too`)
    return (await stat(target)).isFile() ? 'file' : 'other'
  } catch (error) {
    return refuse(`${systemErrorText(error)}; remove it or mend it`)
  }
}

/** Whether a real path is a folder or lies below it. */
export function isWithin(realFolder: string, realPath: string): boolean {
  const way = relative(realFolder, realPath)
  // From one drive to another there is no way: `relative` gives the path itself.
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}
