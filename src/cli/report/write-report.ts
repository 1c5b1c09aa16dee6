import { realpath, writeFile } from 'node:fs/promises'
import { InputError, STANDARD_INPUT } from '../input.js'
import { print } from '../output.js'
import { printable } from '../printable.js'
import { systemErrorText } from '../system-error.js'

/**
 * Writes a report to its file, or to standard output where that is `-`.
 *
 * @throws InputError where it cannot be written, or would replace what was read.
 */
export async function writeReport(file: string, html: string, inputs: readonly string[]): Promise<void> {
  if (file === STANDARD_INPUT) return print(html)
  const target = await realpath(file).catch(() => null)
  for (const input of inputs) {
    if (target === null || (await realpath(input).catch(() => null)) !== target) continue
    throw new InputError(`'${printable(file)}' is one of the pages; --out names where the report goes`)
  }
  await writeFile(file, html).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`cannot write '${printable(file)}': ${systemErrorText(error)}`)
  })
}
