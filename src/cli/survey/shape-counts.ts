import type { DiagnosticCode } from '../../index.js'
import { shortened } from './line-shape.js'
import { isBefore, type Place } from './place.js'
import type { ShapeCount, SurveyReport } from './report.js'
import { shareOf } from './share.js'
import type { UnknownLine } from './unknown-lines.js'

/** How many shapes are kept. Up to twice as many are held for a time, so that dropping the rare ones is rarely due. */
const MOST_KEPT = 10_000

/** As much of an example is kept. */
const LONGEST_EXAMPLE = 120

interface Entry {
  shape: string
  lines: number
  pages: number
  codes: Partial<Record<DiagnosticCode, number>>
  example: Place & { text: string }
  /** The number of the last page that had it. */
  lastPage: number
}

/**
 * Counts the shapes of lines that were not understood. The memory is bounded however many pages there are: at twice the number of shapes that are kept, the rarer half is
 * dropped. What is dropped is counted, so a shape has been seen at least as often as its row says, and at most as often
 * as that and all that was left out.
 */
export function createShapeCounts(mostKept = MOST_KEPT) {
  const entries = new Map<string, Entry>()
  const leftOut = { shapes: 0, lines: 0 }

  const dropRare = (): void => {
    const rare = [...entries.values()].sort(compareEntries).slice(mostKept)
    for (const { shape, lines } of rare) {
      entries.delete(shape)
      leftOut.shapes += 1
      leftOut.lines += lines
    }
  }

  return {
    /** Counts a line of the page of that number. Pages come one after the other. */
    add({ shape, code, text }: UnknownLine, place: Place, pageNumber: number): void {
      const entry = entries.get(shape) ?? createEntry(shape, place, text)
      entry.pages += entry.lastPage === pageNumber ? 0 : 1
      entry.lastPage = pageNumber
      entry.lines += 1
      entry.codes[code] = (entry.codes[code] ?? 0) + 1
      if (isBefore(place, entry.example)) entry.example = toExample(place, text)
      entries.set(entry.shape, entry)
      if (entries.size >= mostKept * 2) dropRare()
    },
    report(pageTotal: number): Pick<SurveyReport, 'shapes' | 'shapesLeftOut'> {
      dropRare()
      const shapes = [...entries.values()].sort(compareEntries).map(
        ({ shape, lines, pages, codes, example }): ShapeCount => ({
          shape,
          lines,
          pages,
          share: shareOf(pages, pageTotal).share as number,
          codes,
          example,
        }),
      )
      return { shapes, shapesLeftOut: { ...leftOut } }
    },
  }
}

function createEntry(shape: string, place: Place, text: string): Entry {
  return { shape: detached(shape), lines: 0, pages: 0, codes: {}, example: toExample(place, text), lastPage: -1 }
}

function toExample(place: Place, text: string): Entry['example'] {
  return { ...place, text: detached(shortened(text, LONGEST_EXAMPLE)) }
}

/** The same text in memory of its own: V8 keeps the whole page as long as a slice of it is held. */
function detached(slice: string): string {
  return Array.from(slice).join('')
}

/** The most frequent first: by pages, then by lines, then by the shape itself. */
function compareEntries(one: Entry, other: Entry): number {
  return other.pages - one.pages || other.lines - one.lines || (one.shape < other.shape ? -1 : 1)
}
