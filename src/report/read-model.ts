import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { keysOf, memberOf, type PageModel } from './page-model.js'

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
  /** 0 for the page. */
  readonly depth: number
  readonly start: number
  readonly end: number
  readonly isLeaf: boolean
}

/** A page as a report shows it. */
export interface ShownPage {
  readonly name: string
  readonly text: string
  readonly success: boolean
  readonly data: unknown
  /** In the order of the text; of those that begin together the longer first. */
  readonly places: readonly Place[]
  readonly placeOf: ReadonlyMap<string, Place>
  /** In the order of the text, parents first. */
  readonly nodes: readonly FlatNode[]
  readonly diagnostics: readonly Diagnostic[]
}

const PAPERS = '/papers/'

/** Undoes what `toPageModel` did to keep the file small. The model's data is filled in place. */
export function readModel(model: PageModel): ShownPage {
  const { name, text, success, data, diagnostics } = model
  const places: Place[] = []
  for (let at = 0; at < model.spans.length; at += 4) {
    const tail = model.pointers[model.spans[at] as number] as string
    const paper = model.spans[at + 1] as number
    const start = model.spans[at + 2] as number
    const coded = model.spans[at + 3] as number
    const pointer = paper < 0 ? tail : `${PAPERS}${paper}${tail.slice(PAPERS.length)}`
    const length = coded < 0 ? -1 - coded : coded
    if (coded < 0) fill(data, pointer, text.slice(start, start + length))
    places.push({ pointer, start, end: start + length })
  }
  return {
    name,
    text,
    success,
    data,
    places,
    placeOf: new Map(places.map((place) => [place.pointer, place])),
    nodes: nodesOf(model),
    diagnostics,
  }
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

function fill(data: unknown, pointer: string, value: string): void {
  const keys = keysOf(pointer)
  const last = keys.pop() as string
  const holder = keys.reduce(memberOf, data) as Record<string, unknown>
  holder[last] = value
}

function nodesOf({ nodes, nodeTypes }: PageModel): FlatNode[] {
  const flat: FlatNode[] = []
  for (let at = 0; at < nodes.length; at += 4) {
    const type = nodes[at] as number
    const depth = nodes[at + 1] as number
    const start = nodes[at + 2] as number
    const length = nodes[at + 3] as number
    const isLeaf = (nodes[at + 5] ?? 0) <= depth
    flat.push({ type: nodeTypes[type] as string, depth, start, end: start + length, isLeaf })
  }
  return flat
}
