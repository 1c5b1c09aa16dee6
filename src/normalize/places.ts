import type { Range } from '../syntax/nodes.js'
import { type Path, pointerTo } from './path.js'

/**
 * Where values stand, in the order in which they were noted. A note is a path and two numbers, for most places are never
 * asked for: to write each under its pointer at once made a page with its places cost 2.3 to 4.3 times the page alone.
 */
export class PlaceNotes {
  readonly #paths: Path[] = []
  readonly #offsets: number[] = []

  /** A later note of the same value replaces an earlier one. */
  readonly note = (path: Path, { start, end }: Range): void => {
    this.#paths.push(path)
    this.#offsets.push(start, end)
  }

  /** JSON Pointer into the data → where the value stands. */
  byPointer(): Map<string, Range> {
    const offsets = this.#offsets
    return new Map(
      this.#paths.map((path, i) => [
        pointerTo(path),
        { start: offsets[2 * i] as number, end: offsets[2 * i + 1] as number },
      ]),
    )
  }
}

/** Where the values of a page stand. */
export interface Places {
  /** Those that were printed, in the text as read. */
  readonly printed: PlaceNotes
  /** Those that were read from the address of a link, in the text as given. */
  readonly linked: PlaceNotes
  /** Those that the schema refused, by their pointers: what is null stands nowhere. */
  readonly refused: Set<string>
}

/** Places to note values at. */
export function noPlaces(): Places {
  return { printed: new PlaceNotes(), linked: new PlaceNotes(), refused: new Set() }
}
