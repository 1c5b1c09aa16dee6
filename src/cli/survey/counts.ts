import type { Diagnostic, DiagnosticCode, Severity } from '../../index.js'
import type { CrawlPlace } from '../../report/report.js'
import { isBefore } from './place.js'
import { type DiagnosticCount, type ShapeCount, type SurveyReport, shareOf } from './report.js'
import { shortened, type UnknownLine } from './unknown-lines.js'

/** How often something was seen, on how many pages, and its first place. */
interface Seen<Example> {
  count: number
  pages: number
  example: Example
  /** The number of the last page that had it. */
  lastPage: number
}

function unseen<Example>(example: Example): Seen<Example> {
  return { count: 0, pages: 0, example, lastPage: -1 }
}

/** Counts a place on the page of that number. Pages come one after the other. Returns whether no place was before it. */
function see(seen: Seen<CrawlPlace>, place: CrawlPlace, pageNumber: number): boolean {
  seen.count += 1
  seen.pages += seen.lastPage === pageNumber ? 0 : 1
  seen.lastPage = pageNumber
  return isBefore(place, seen.example)
}

/** The most frequent first: by pages, then by count, then by name. */
function mostFrequentFirst<Entry extends Seen<unknown>>(entries: ReadonlyMap<string, Entry>): [string, Entry][] {
  return [...entries].sort(
    ([name, one], [other, than]) => than.pages - one.pages || than.count - one.count || (name < other ? -1 : 1),
  )
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info']

/** Counts diagnostics by their code: there are no more rows than codes. */
export function createDiagnosticCounts() {
  const entries = new Map<DiagnosticCode, Seen<CrawlPlace> & { severity: Severity }>()
  return {
    add({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>, place: CrawlPlace, pageNumber: number): void {
      const entry = entries.get(code) ?? { ...unseen(place), severity }
      entries.set(code, entry)
      if (see(entry, place, pageNumber)) entry.example = place
      if (GRAVEST_FIRST.indexOf(severity) < GRAVEST_FIRST.indexOf(entry.severity)) entry.severity = severity
    },
    report: (pageTotal: number): DiagnosticCount[] =>
      mostFrequentFirst(entries).map(([code, { severity, count, pages, example }]) => {
        const share = shareOf(pages, pageTotal).share as number
        return { code: code as DiagnosticCode, severity, count, pages, share, example }
      }),
  }
}

/** How many shapes are kept. Up to twice as many are held for a time, so that dropping the rare ones is rarely due. */
const MOST_KEPT = 10_000

/** As much of an example is kept. */
const LONGEST_EXAMPLE = 120

/**
 * Counts the shapes of lines that were not understood. The memory is bounded however many pages there are: at twice the
 * number of shapes that are kept, the rarer half is dropped. What is dropped is counted, so a shape has been seen at least
 * as often as its row says, and at most as often as that and all that was left out.
 */
export function createShapeCounts(mostKept = MOST_KEPT) {
  type Entry = Seen<ShapeCount['example']> & { codes: Partial<Record<DiagnosticCode, number>> }
  const entries = new Map<string, Entry>()
  const leftOut = { shapes: 0, lines: 0 }

  const dropRare = (): void => {
    for (const [shape, { count }] of mostFrequentFirst(entries).slice(mostKept)) {
      entries.delete(shape)
      leftOut.shapes += 1
      leftOut.lines += count
    }
  }

  return {
    add({ shape, code, text }: UnknownLine, place: CrawlPlace, pageNumber: number): void {
      const known = entries.get(shape)
      const entry: Entry = known ?? { ...unseen(toExample(place, text)), codes: {} }
      if (known === undefined) entries.set(detached(shape), entry)
      if (see(entry, place, pageNumber)) entry.example = toExample(place, text)
      entry.codes[code] = (entry.codes[code] ?? 0) + 1
      if (entries.size >= mostKept * 2) dropRare()
    },
    report(pageTotal: number): Pick<SurveyReport, 'shapes' | 'shapesLeftOut'> {
      dropRare()
      const shapes = mostFrequentFirst(entries).map(([shape, { count, pages, codes, example }]): ShapeCount => {
        return { shape, lines: count, pages, share: shareOf(pages, pageTotal).share as number, codes, example }
      })
      return { shapes, shapesLeftOut: { ...leftOut } }
    },
  }
}

function toExample(place: CrawlPlace, text: string): ShapeCount['example'] {
  return { ...place, text: detached(shortened(text, LONGEST_EXAMPLE)) }
}

/** The same text in memory of its own: V8 keeps the whole page as long as a slice of it is held. */
function detached(slice: string): string {
  return Array.from(slice).join('')
}
