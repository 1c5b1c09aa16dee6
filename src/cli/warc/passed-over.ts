import { printable } from '../printable.js'

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
