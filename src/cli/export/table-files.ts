import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchText } from '../jsonl/batch-writer.js'
import type { StreamOutput } from '../jsonl/parse-stream.js'
import { OutputError } from '../output.js'
import { printable } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { csvHead, TABLE_NAMES } from './table-text.js'

/** A file being written: what has its name is replaced when all of them are complete. */
interface Draft {
  readonly table: string
  readonly target: string
  readonly path: string
  readonly handle: FileHandle
}

/**
 * A file of CSV for each table in a folder, which is made where it is not there. Until all are complete and on the disk, what was
 * there before stays, and so it does where no page gave a row; a run that is broken off leaves nothing behind.
 *
 * @throws OutputError that names the file which cannot be written.
 */
export async function createTableFiles(folder: string): Promise<StreamOutput> {
  const drafts: Draft[] = []
  let isEmpty = true
  const close = async () => {
    for (const { handle, path } of drafts.splice(0)) {
      await handle.close().catch(() => {})
      await rm(path, { force: true }).catch(() => {})
    }
  }
  try {
    await writing(folder, () => mkdir(folder, { recursive: true }))
    for (const table of TABLE_NAMES) {
      const draft = await openDraft(folder, table)
      drafts.push(draft)
      await writing(draft.target, () => draft.handle.writeFile(csvHead(table)))
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    async write({ files = {} }: BatchText) {
      for (const { table, target, handle } of drafts) {
        const text = files[table]
        if (text === undefined || text.length === 0) continue
        isEmpty = false
        await writing(target, () => handle.writeFile(text))
      }
    },
    async finish() {
      if (isEmpty) return
      for (const { target, handle } of drafts) await writing(target, () => handle.sync())
      for (const { target, path } of drafts) await writing(target, () => rename(path, target), '')
    },
    close,
  }
}

async function openDraft(folder: string, table: string): Promise<Draft> {
  const target = join(folder, `${table}.csv`)
  return writing(target, async () => {
    if (await isFolder(target)) throw new Error('it is a directory')
    const path = join(folder, `.${table}.${randomBytes(8).toString('hex')}.tmp`)
    return { table, target, path, handle: await open(path, 'wx') }
  })
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}

const UNCHANGED = '; nothing there was changed'

async function writing<Done>(path: string, write: () => Promise<Done>, outcome = UNCHANGED): Promise<Done> {
  try {
    return await write()
  } catch (error) {
    throw new OutputError(`cannot write '${printable(path)}': ${systemErrorText(error)}${outcome}`)
  }
}
