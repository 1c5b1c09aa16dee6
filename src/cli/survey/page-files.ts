import type { Dirent, Stats } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { printable } from '../printable.js'
import { systemErrorText } from '../system-error.js'

/** Is told of what has to be left out; the message names it and says what to do. */
export type OnTrouble = (message: string) => Promise<void>

const PAGE_FILE = /\.(?:txt|jsonl)$/

/** A folder on the way from the one that was named, by which a link back to it is recognized. */
type FolderId = string

/**
 * The files of pages in a folder and in those below it. Links are followed unless they lead back; what begins with a
 * dot and `node_modules` are passed over.
 *
 * The names come as the system lists them, for a sorted list of millions would have to be held: whoever reads the files
 * must not depend on their order.
 */
export async function* pageFilesBelow(folder: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  yield* walk(folder, [], onTrouble)
}

async function* walk(folder: string, above: readonly FolderId[], onTrouble: OnTrouble): AsyncGenerator<string> {
  try {
    const id = folderId(await stat(folder, { bigint: true }))
    if (above.includes(id)) {
      await onTrouble(`cannot survey '${printable(folder)}': it is a link back to a folder it lies in; remove the link`)
      return
    }
    for await (const entry of await opendir(folder)) {
      if (isPassedOver(entry)) continue
      const path = join(folder, entry.name)
      const kind = await kindOf(entry, path, onTrouble)
      if (kind === 'folder') yield* walk(path, [...above, id], onTrouble)
      if (kind === 'file') yield path
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    await onTrouble(`cannot read the folder '${printable(folder)}': ${systemErrorText(error)}`)
  }
}

function folderId({ dev, ino }: { dev: bigint; ino: bigint }): FolderId {
  return `${dev}:${ino}`
}

function isPassedOver({ name }: Dirent): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** What an entry is, through a link; null where it is neither a folder nor a file of pages. */
async function kindOf(entry: Dirent, path: string, onTrouble: OnTrouble): Promise<'folder' | 'file' | null> {
  const target: Dirent | Stats | null = entry.isSymbolicLink() ? await targetOf(path, onTrouble) : entry
  if (target?.isDirectory()) return 'folder'
  return target?.isFile() && PAGE_FILE.test(path) ? 'file' : null
}

async function targetOf(path: string, onTrouble: OnTrouble): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (error) {
    await onTrouble(`cannot follow the link '${printable(path)}': ${systemErrorText(error)}; remove it or mend it`)
    return null
  }
}
