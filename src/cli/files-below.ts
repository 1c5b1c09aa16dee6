import type { Dirent } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { followLink } from './links.js'
import { quoted } from './printable.js'
import { systemErrorText } from './system-error.js'

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
