import type { Dirent } from 'node:fs'
import { opendir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { isReadme, kindOfFile } from '../file-kinds.js'
import { followLink } from '../links.js'
import { quoted } from '../printable.js'
import { systemErrorText } from '../system-error.js'

/** Is told of what has to be left out; the message names it and says what to do. */
export type OnTrouble = (message: string) => Promise<void>

/**
 * The files of pages in a folder and in those below it. What begins with a dot and `node_modules` are passed over;
 * links are followed as `followLink` does.
 *
 * The names come as the system lists them, for a sorted list of millions would have to be held: whoever reads the files
 * must not depend on their order.
 */
export async function* pageFilesBelow(folder: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  const root = await realpath(folder).catch((error: NodeJS.ErrnoException) => tellOf(folder, error, onTrouble))
  if (root !== undefined) yield* walk(folder, root, onTrouble)
}

async function* walk(folder: string, root: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) {
      if (isPassedOver(entry)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) yield* walk(path, root, onTrouble)
      const target = entry.isSymbolicLink() ? await followLink(path, folder, root) : entry.isFile() ? 'file' : 'other'
      if (typeof target === 'object') await onTrouble(target.refusal)
      if (target === 'file' && isOfPages(path)) yield path
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    await tellOf(folder, error, onTrouble)
  }
}

async function tellOf(folder: string, error: unknown, onTrouble: OnTrouble): Promise<undefined> {
  await onTrouble(`cannot read the folder ${quoted(folder)}: ${systemErrorText(error)}`)
}

function isPassedOver({ name }: Dirent): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

function isOfPages(file: string): boolean {
  const kind = kindOfFile(file)
  return !isReadme(file) && (kind === 'page' || kind === 'records' || kind === 'archive')
}
