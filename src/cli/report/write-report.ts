import { realpath, stat, writeFile } from 'node:fs/promises'
import { InputError, STANDARD_INPUT } from '../input.js'
import { print } from '../output.js'
import { quoted, systemErrorText } from '../printable.js'
import { replaceFile, targetOf } from '../whole-file.js'

/**
 * Writes a report to its file, whole or not at all, or to standard output where that is `-`.
 *
 * @throws InputError where it cannot be written, or would replace what was read.
 */
export async function writeReport(file: string, html: string, inputs: readonly string[]): Promise<void> {
  if (file === STANDARD_INPUT) return print(html)
  const target = await realpath(file).catch(() => null)
  for (const input of inputs) {
    if (target === null || (await realpath(input).catch(() => null)) !== target) continue
    throw new InputError(`${quoted(file)} is one of the pages; --out names where the report goes`)
  }
  try {
    if (await isReplaceable(file)) await replaceFile(await targetOf(file), html)
    else await writeFile(file, html)
  } catch (error) {
    throw new InputError(`cannot write ${quoted(file)}: ${systemErrorText(error)}; nothing there was changed`)
  }
}

/** Whether another file may take its place: none does of a pipe or a device, such as `/dev/stdout`. */
async function isReplaceable(file: string): Promise<boolean> {
  return stat(file).then(
    (entry) => entry.isFile(),
    () => true,
  )
}
