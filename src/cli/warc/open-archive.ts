import { authorIdOf, paperAddressOf } from '../../normalize/address.js'
import { InputError, quotedName } from '../input.js'
import { printable } from '../printable.js'
import { readWarc, WarcError, type WarcOptions, type WarcPage } from './read-warc.js'

/** Is told of what cannot be read, or of what was left out; the message may be shown on a terminal. */
export interface Listener {
  onTrouble(message: string): Promise<void>
  onNote(message: string): Promise<void>
}

/** So many damaged records of a file are told one by one. */
const MOST_TOLD = 20

/**
 * The pages of a WARC file that count. What in it is damaged is told of as it comes, and at its end what was passed over.
 *
 * @throws InputError where it is none, or cannot be read.
 */
export async function* openArchive(
  input: string,
  chunks: AsyncIterable<Uint8Array>,
  hosts: readonly string[],
  { onTrouble, onNote }: Listener,
): AsyncGenerator<WarcPage, void, undefined> {
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
    yield* readWarc(chunks, options)
  } catch (error) {
    if (!(error instanceof WarcError)) throw error
    throw new InputError(`cannot read ${name}: it does not begin with a WARC record, gzipped or not`)
  }
  if (damaged > MOST_TOLD) await onTrouble(`${name} is damaged at ${damaged - MOST_TOLD} more places`)
  const left = passedOver.text()
  if (left !== null) await onNote(`${name}: passed over ${left}`)
}

/** Why a page does not count, by its address; null where it does. Without hosts, those of authors and papers count. */
export function reasonToPass(url: string | null, hosts: readonly string[]): string | null {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null
  if (address === null) return 'no address'
  if (hosts.length === 0) return isPagePath(address.pathname) ? null : 'other address'
  const isOne = hosts.some((host) =>
    [address.host, address.hostname].some((one) => one === host || one.endsWith(`.${host}`)),
  )
  return isOne ? null : 'other host'
}

/** Whether a path is that of an author page or of a paper’s own. */
function isPagePath(path: string): boolean {
  return authorIdOf(path) !== null || paperAddressOf(path) !== null
}

/** So many reasons are counted one by one; a file may give any number of media types. */
const MOST_REASONS = 100

/** So many are shown. */
const SHOWN = 6

const LONGEST_REASON = 40

/** Counts the records that hold no page, by the reason. */
export class PassedOver {
  readonly #counts = new Map<string, number>()
  #total = 0

  add(reason: string): void {
    this.#total += 1
    const before = this.#counts.get(reason)
    if (before !== undefined || this.#counts.size < MOST_REASONS) this.#counts.set(reason, (before ?? 0) + 1)
  }

  /** `7 records (4 request, 2 other address, 1 HTTP status 404)`; null where there is none. */
  text(): string | null {
    if (this.#total === 0) return null
    const sorted = [...this.#counts].sort(([one, often], [other, rarely]) => rarely - often || (one < other ? -1 : 1))
    const first = sorted.slice(0, SHOWN)
    const rest = first.reduce((left, [, count]) => left - count, this.#total)
    const shown = first.map(([reason, count]) => `${count} ${printable(reason.slice(0, LONGEST_REASON))}`)
    const all = rest === 0 ? shown : [...shown, `${rest} for other reasons`]
    return `${this.#total} ${this.#total === 1 ? 'record' : 'records'} (${all.join(', ')})`
  }
}
