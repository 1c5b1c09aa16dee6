import { randomBytes } from 'node:crypto'
import { type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file being written beside the one that it is to replace, which stays as it is until then. */
export interface Draft {
  readonly handle: FileHandle
  /** All was written: waits until it is on the disk. */
  complete(): Promise<void>
  /** Moves it over what has its name. */
  putInPlace(): Promise<void>
  /** Lets it go, where it was not put in its place; never fails. */
  discard(): Promise<void>
}

/** Begins a file beside its target, with the permissions of that; walks pass over a name that begins with a dot. */
export async function openDraft(target: string): Promise<Draft> {
  const name = `.${basename(target).slice(0, 40)}.${randomBytes(8).toString('hex')}.tmp`
  const path = join(dirname(target), name)
  const handle = await open(path, 'wx', await modeOf(target))
  return {
    handle,
    async complete() {
      await handle.sync()
      await handle.close()
    },
    putInPlace: () => rename(path, target),
    async discard() {
      await handle.close().catch(() => {})
      await rm(path, { force: true }).catch(() => {})
    },
  }
}

/** Writes a file whole or not at all: what was there before stays until the new content is on the disk. */
export async function replaceFile(target: string, content: string): Promise<void> {
  const draft = await openDraft(target)
  try {
    await draft.handle.writeFile(content)
    await draft.complete()
    await draft.putInPlace()
  } finally {
    await draft.discard()
  }
}

/** Where a file really lies, or would lie. */
export async function targetOf(file: string): Promise<string> {
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

async function modeOf(target: string): Promise<number> {
  return stat(target).then(
    ({ mode }) => mode & 0o777,
    () => 0o666,
  )
}
