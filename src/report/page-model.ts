import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { SyntaxNode } from '../syntax/tree.js'
import type { ReportPage } from './crawl.js'

/** A page as it lies in the file: plain JSON, its places as short lists. */
export interface PageModel {
  readonly name: string
  readonly text: string
  readonly success: boolean
  readonly data: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** In the order of the text; of those that begin together the longer first. */
  readonly places: readonly (readonly [pointer: string, start: number, end: number])[]
  /** In the order of the text, parents first; the depth of the page is 0. */
  readonly nodes: readonly (readonly [type: string, depth: number, start: number, end: number])[]
}

/** What a report keeps of a page. */
export function toPageModel({ name, text, inspection }: ReportPage): PageModel {
  const { success, data, diagnostics, spans, tree } = inspection
  const places = (Symbol.iterator in spans ? [...spans] : Object.entries(spans))
    .sort(([, one], [, other]) => one.start - other.start || other.end - one.end)
    .map(([pointer, { start, end }]) => [pointer, start, end] as const)
  return { name, text, success, data, diagnostics, places, nodes: flat(tree, 0) }
}

function flat({ type, span, children = [] }: SyntaxNode, depth: number): PageModel['nodes'][number][] {
  return [[type, depth, span.start, span.end], ...children.flatMap((child) => flat(child, depth + 1))]
}

/** A value that was printed, and where. */
export interface Place {
  /** JSON Pointer into the data. */
  readonly pointer: string
  readonly start: number
  readonly end: number
}

/** A node of the syntax tree. */
export interface FlatNode {
  readonly type: string
  readonly depth: number
  readonly start: number
  readonly end: number
  readonly isLeaf: boolean
}

/** A page as a report shows it. */
export interface ShownPage extends Omit<PageModel, 'places' | 'nodes'> {
  readonly places: readonly Place[]
  readonly placeOf: ReadonlyMap<string, Place>
  readonly nodes: readonly FlatNode[]
}

/** A page read out of the file. */
export function readModel(model: PageModel): ShownPage {
  const places = model.places.map(([pointer, start, end]): Place => ({ pointer, start, end }))
  const nodes = model.nodes.map(([type, depth, start, end], index): FlatNode => {
    return { type, depth, start, end, isLeaf: (model.nodes[index + 1]?.[1] ?? 0) <= depth }
  })
  return { ...model, places, placeOf: new Map(places.map((place) => [place.pointer, place])), nodes }
}

/**
 * Where a value was printed; of one that was not, where that was printed which it is a part of or was made from. Null
 * where there is nothing smaller than a paper.
 */
export function placeFor({ placeOf }: ShownPage, pointer: string): Place | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = placeOf.get(at)
    if (place !== undefined) return at === pointer || !/^\/papers\/\d+$/.test(at) ? place : null
  }
  return null
}
