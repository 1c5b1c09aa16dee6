import { InputError, quotedName } from '../input.js'
import { PassedOver } from './passed-over.js'
import { WarcError, type WarcOptions } from './read-warc.js'
import { reasonToPass } from './which-pages.js'

/** Is told of what cannot be read, or of what was left out; the message may be shown on a terminal. */
export interface Listener {
  onTrouble(message: string): Promise<void>
  onNote(message: string): Promise<void>
}

/** So many damaged records of a file are told one by one. */
const MOST_TOLD = 20

/** Reads a WARC file, tells of what in it is damaged as it comes, and at its end of what was passed over. */
export async function* openArchive<Read>(
  input: string,
  hosts: readonly string[],
  { onTrouble, onNote }: Listener,
  read: (options: WarcOptions) => AsyncIterable<Read>,
): AsyncGenerator<Read, void, undefined> {
  const passedOver = new PassedOver()
  let damaged = 0
  const name = quotedName(input)
  const options: WarcOptions = {
    reasonToPass: (url) => reasonToPass(url, hosts),
    onPassedOver: (reason) => passedOver.add(reason),
    onDamaged: (offset) => {
      damaged += 1
      if (damaged <= MOST_TOLD) onTrouble(`${name} is damaged: cannot read the record at byte offset ${offset}`)
    },
    onCut: (offset) => {
      onTrouble(`${name} is cut off: it ends inside of the record at byte offset ${offset}`)
    },
  }
  try {
    yield* read(options)
  } catch (error) {
    if (!(error instanceof WarcError)) throw error
    throw new InputError(`cannot read ${name}: it does not begin with a WARC record, gzipped or not`)
  }
  if (damaged > MOST_TOLD) await onTrouble(`${name} is damaged at ${damaged - MOST_TOLD} more places`)
  const left = passedOver.text()
  if (left !== null) await onNote(`${name}: passed over ${left}`)
}
