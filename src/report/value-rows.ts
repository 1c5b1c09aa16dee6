import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { ShownPage } from './page-model.js'

/**
 * Where a value comes from: from the page as printed; printed in part, the rest inferred; not printed but known of what
 * is (a category's name, an address); nothing was printed.
 */
export type Origin = 'printed' | 'inferred' | 'derived' | 'absent'

/** A single value. */
export interface ValuePart {
  readonly pointer: string
  /** Its key in the value it is part of; empty where it is the whole field. */
  readonly key: string
  readonly text: string
  readonly origin: Origin
  /** The diagnostics on it or on what it is part of, by number. */
  readonly diagnostics: readonly number[]
}

/** A field with its value, which has several parts where it is a list or an object. */
export interface ValueRow {
  readonly field: string
  readonly pointer: string
  readonly parts: readonly ValuePart[]
}

/** A part of the data that is shown under a heading of its own. */
export interface ValueUnit {
  readonly heading: string
  /** Where the fields lie; the heading leads there if it was printed as a whole. */
  readonly pointer: string
}

/** These say that a value is not what was printed there, or not only. */
const INFERRING: ReadonlySet<Diagnostic['code']> = new Set([
  'year-inferred',
  'ambiguous-category',
  'ambiguous-arxiv-line',
  'read-from-address',
])

/** What such a diagnostic leaves as it was printed. */
const AS_PRINTED: ReadonlySet<string> = new Set(['text', 'month', 'day', 'code'])

/** The headings of a page: where it comes from, its owner and each paper, or the paper of a paper's own page. */
export function valueUnits(data: unknown): ValueUnit[] {
  if (typeof data !== 'object' || data === null) return []
  const source = { heading: 'Source', pointer: '/source' }
  if (!('papers' in data) || !Array.isArray(data.papers)) return [source, { heading: 'Paper', pointer: '' }]
  return [
    source,
    { heading: 'Author', pointer: '/author' },
    ...data.papers.map((_, index) => ({ heading: `Paper ${index + 1}`, pointer: `/papers/${index}` })),
  ]
}

/** The diagnostics by the pointer that they are about. */
export function diagnosticsByPointer(diagnostics: readonly Diagnostic[]): Map<string, number[]> {
  const byPointer = new Map<string, number[]>()
  diagnostics.forEach(({ path }, number) => {
    if (path === undefined) return
    const pointer = path.map((key) => `/${key}`).join('')
    const numbers = byPointer.get(pointer) ?? []
    numbers.push(number)
    byPointer.set(pointer, numbers)
  })
  return byPointer
}

/** The rows of a unit, a field each, in the order of the data. */
export function valueRows(
  page: ShownPage,
  unit: ValueUnit,
  numbers: ReadonlyMap<string, readonly number[]>,
): ValueRow[] {
  const keys = unit.pointer.split('/').slice(1)
  const value = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], page.data)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([field]) => unit.pointer !== '' || field !== 'source')
    .map(([field, inner]) => {
      const pointer = `${unit.pointer}/${field}`
      const parts = partsOf(inner, pointer, '', numbers.get(pointer) ?? [], false)
      return { field, pointer, parts: parts.length > 1 ? parts.filter(isTelling) : parts }
    })

  function partsOf(
    inner: unknown,
    pointer: string,
    key: string,
    said: readonly number[],
    isFilledIn: boolean,
  ): ValuePart[] {
    if (typeof inner === 'object' && inner !== null && !isEmpty(inner)) {
      const isInferred = (inner as { yearInferred?: unknown }).yearInferred === true
      return Object.entries(inner).flatMap(([name, member]) => {
        const at = `${pointer}/${name}`
        const label = Array.isArray(inner) ? key : name
        return partsOf(member, at, label, [...said, ...(numbers.get(at) ?? [])], isInferred && !AS_PRINTED.has(name))
      })
    }
    const text = inner === null || isEmpty(inner) ? 'none' : String(inner)
    return [{ pointer, key, text, origin: originOf(inner, pointer, key, said, isFilledIn), diagnostics: said }]
  }

  function originOf(
    inner: unknown,
    pointer: string,
    key: string,
    said: readonly number[],
    isFilledIn: boolean,
  ): Origin {
    if (inner === null || inner === false || isEmpty(inner)) return 'absent'
    const isGuessed = said.some((number) => INFERRING.has(page.diagnostics[number]?.code as Diagnostic['code']))
    if (isFilledIn || (isGuessed && !AS_PRINTED.has(key))) return 'inferred'
    return page.placeOf.has(pointer) ? 'printed' : 'derived'
  }
}

/** What need not be said of a part of a value: that a name has no id, a year was printed, a code has one meaning. */
function isTelling({ pointer, key, origin }: ValuePart): boolean {
  if (origin === 'absent') return key !== 'authorId' && key !== 'yearInferred'
  return !pointer.endsWith('/candidates/0') || origin === 'inferred'
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
