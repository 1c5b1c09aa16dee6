import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchText } from '../jsonl/batch-writer.js'
import type { StreamOutput } from '../jsonl/parse-stream.js'
import { OutputError } from '../output.js'
import { quoted, systemErrorText } from '../printable.js'
import { type Draft, openDraft } from '../whole-file.js'
import { csvHead, TABLE_NAMES } from './table-text.js'

/** A file being written: what has its name is replaced when all of them are complete. */
interface TableFile {
  readonly table: string
  readonly target: string
  readonly draft: Draft
}

/**
 * A file of CSV for each table in a folder, which is made where it is not there. Until all are complete and on the disk, what was
 * there before stays, and so it does where no page gave a row; a run that is broken off leaves nothing behind.
 *
 * @throws OutputError that names the file which cannot be written.
 */
export async function createTableFiles(folder: string): Promise<StreamOutput> {
  const files: TableFile[] = []
  let isEmpty = true
  const close = async () => {
    for (const { draft } of files.splice(0)) await draft.discard()
  }
  try {
    await writing(folder, () => mkdir(folder, { recursive: true }))
    for (const table of TABLE_NAMES) {
      const file = await beginFile(folder, table)
      files.push(file)
      await writing(file.target, () => file.draft.handle.writeFile(csvHead(table)))
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    async write({ files: texts = {} }: BatchText) {
      for (const { table, target, draft } of files) {
        const text = texts[table]
        if (text === undefined || text.length === 0) continue
        isEmpty = false
        await writing(target, () => draft.handle.writeFile(text))
      }
    },
    async finish() {
      if (isEmpty) return
      for (const { target, draft } of files) await writing(target, draft.complete)
      for (const { target, draft } of files) await writing(target, draft.putInPlace, '')
    },
    close,
  }
}

async function beginFile(folder: string, table: string): Promise<TableFile> {
  const target = join(folder, `${table}.csv`)
  return writing(target, async () => {
    if (await isFolder(target)) throw new Error('it is a directory')
    return { table, target, draft: await openDraft(target) }
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
    throw new OutputError(`cannot write ${quoted(path)}: ${systemErrorText(error)}${outcome}`)
  }
}
