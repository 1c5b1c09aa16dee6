import type { Span } from './span.js'

/**
 * Where the values of a page were printed: JSON Pointer (RFC 6901) into `data` → span. It is made when it is first asked
 * for. `JSON.stringify` writes it as an object.
 *
 * @example
 * ```ts
 * spans.get('/author/name') // { start: 0, end: 15 }
 * for (const [pointer, { start, end }] of spans) text.slice(start, end)
 * ```
 */
export class Spans implements Iterable<[pointer: string, span: Span]> {
  #byPointer: Map<string, Span> | null = null
  readonly #make: () => Map<string, Span>

  /** @internal */
  constructor(make: () => Map<string, Span>) {
    this.#make = make
  }

  get #spans(): Map<string, Span> {
    this.#byPointer ??= this.#make()
    return this.#byPointer
  }

  /** How many values have a place. */
  get size(): number {
    return this.#spans.size
  }

  /** Where the value was printed; undefined where it was not, or where there is no such value. */
  get(pointer: string): Span | undefined {
    return this.#spans.get(pointer)
  }

  /** Whether the value has a place. */
  has(pointer: string): boolean {
    return this.#spans.has(pointer)
  }

  /** Pointers and spans, those read from addresses of links first, then the printed ones in the order of the page. */
  [Symbol.iterator](): IterableIterator<[pointer: string, span: Span]> {
    return this.#spans.entries()
  }

  /** Pointer → span, as a plain object. */
  toJSON(): Record<string, Span> {
    return Object.fromEntries(this.#spans)
  }
}
