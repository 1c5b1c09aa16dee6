import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Span } from '../source/span.js'
import type { SyntaxNode } from '../syntax/tree.js'
import type { ReportPage } from './report-page.js'

/**
 * A page as it lies in the file: plain JSON, and small. Places are numbers in a row, and a text that stands in the input
 * as it is in the data is not written twice; `readModel` undoes both.
 */
export interface PageModel {
  readonly name: string
  readonly text: string
  readonly success: boolean
  /** The data; a text that the input holds letter by letter is null here, and its span is marked. */
  readonly data: unknown
  /** The pointers without the number of their paper: `/papers//title` of `/papers/7/title`. */
  readonly pointers: readonly string[]
  /** Four numbers a span: its pointer, its paper (-1: none), its start, its length; -1 - length where the text was left out. */
  readonly spans: readonly number[]
  readonly nodeTypes: readonly string[]
  /** Four numbers a node, parents first: its type, its depth, its start, its length. */
  readonly nodes: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Shorter texts are written twice rather than looked for. */
const SHORT = 24

const OF_PAPER = /^\/papers\/(\d+)(?=\/|$)/

/** What a report keeps of a page. */
export function toPageModel({ name, text, inspection }: ReportPage): PageModel {
  const { success, data, diagnostics, spans, tree } = inspection
  const copy = structuredClone(data)
  const pointers = new Numbering()
  const places = (Symbol.iterator in spans ? [...spans] : Object.entries(spans))
    .sort(([, one], [, other]) => one.start - other.start || other.end - one.end)
    .flatMap(([pointer, span]) => {
      const paper = Number(OF_PAPER.exec(pointer)?.[1] ?? -1)
      const isLeftOut = leaveOut(copy, pointer, text, span)
      const length = span.end - span.start
      return [pointers.of(pointer.replace(OF_PAPER, '/papers/')), paper, span.start, isLeftOut ? -1 - length : length]
    })
  const types = new Numbering()
  const nodes = flatten(tree, types)
  return {
    name,
    text,
    success,
    data: copy,
    pointers: pointers.names,
    spans: places,
    nodeTypes: types.names,
    nodes,
    diagnostics,
  }
}

/** Gives every name that comes a number. */
class Numbering {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** Empties a value that is long and stands in the text as it is. */
function leaveOut(data: unknown, pointer: string, text: string, { start, end }: Span): boolean {
  if (end - start < SHORT) return false
  const keys = keysOf(pointer)
  const last = keys.pop() as string
  const holder = keys.reduce(memberOf, data) as Record<string, unknown> | undefined
  if (holder?.[last] !== text.slice(start, end)) return false
  holder[last] = null
  return true
}

/** The keys of a JSON Pointer. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The member of a value, undefined where it has none. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function flatten(tree: SyntaxNode, types: Numbering): number[] {
  const nodes: number[] = []
  const add = ({ type, span, children }: SyntaxNode, depth: number): void => {
    nodes.push(types.of(type), depth, span.start, span.end - span.start)
    for (const child of children ?? []) add(child, depth + 1)
  }
  add(tree, 0)
  return nodes
}
