import { canonicalId } from './canonical.js'
import { categories } from './categories.js'
import { retiredArchives } from './retired.js'

/** What a code means before any prior. */
export interface CodeMeaning {
  /** Canonical ids, sorted; at least one. */
  readonly candidates: readonly string[]
  /** The name of the only candidate; null where there are several. */
  readonly name: string | null
  readonly retired: boolean
  readonly successor: string | null
}

let table: ReadonlyMap<string, CodeMeaning> | undefined

/** Every known code (short codes, full ids, retired archives) as arXiv spells it, and its meaning, built at the first look-up. */
export function codeTable(): ReadonlyMap<string, CodeMeaning> {
  table ??= buildTable()
  return table
}

let spellings: ReadonlyMap<string, string> | undefined

/** A code as arXiv spells it, from any case: `QUANT-PH` → `quant-ph`; null where it is unknown. No two codes differ in case alone. */
export function spellingOf(code: string): string | null {
  if (codeTable().has(code)) return code
  spellings ??= new Map([...codeTable().keys()].map((known) => [known.toLowerCase(), known]))
  return spellings.get(code.toLowerCase()) ?? null
}

/** Whether one of some ranges of a text is a code that arXiv knows. */
export function holdsKnownCode(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return ranges.some(({ start, end }) => spellingOf(text.slice(start, end)) !== null)
}

/** Every known code as a page may print it: as arXiv spells it, and in capitals. */
export function printedCodes(): string[] {
  return [...new Set([...codeTable().keys()].flatMap((code) => [code, code.toUpperCase()]))]
}

function buildTable(): ReadonlyMap<string, CodeMeaning> {
  const names = new Map<string, string>()
  const candidates = new Map<string, Set<string>>()
  for (const { id, code, name } of eachCategory()) {
    names.set(id, name)
    for (const spelling of [id, code]) {
      const ids = candidates.get(spelling) ?? new Set()
      candidates.set(spelling, ids.add(canonicalId(id)))
    }
  }

  const meanings = new Map<string, CodeMeaning>()
  for (const [spelling, ids] of candidates) {
    const [only = '', ...others] = ids
    const name = others.length === 0 ? (names.get(only) ?? null) : null
    meanings.set(spelling, { candidates: [...ids].sort(), name, retired: false, successor: null })
  }
  for (const [id, { name, subsumedBy }] of Object.entries(retiredArchives)) {
    const shadowed = meanings.has(id)
    if (!shadowed) meanings.set(id, { candidates: [id], name, retired: true, successor: subsumedBy })
  }
  return meanings
}

function* eachCategory(): Generator<{ id: string; code: string; name: string }> {
  for (const [archive, content] of Object.entries(categories)) {
    if (typeof content === 'string') yield { id: archive, code: archive, name: content }
    else for (const [code, name] of Object.entries(content)) yield { id: `${archive}.${code}`, code, name }
  }
}
