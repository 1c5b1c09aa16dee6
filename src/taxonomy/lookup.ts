import { isPlainObject, wrongType } from '../argument.js'
import { canonicalId } from './canonical.js'
import { type CategoryPrior, defaultCategoryPrior } from './prior.js'
import { codeTable, spellingOf } from './table.js'

export type { CategoryPrior } from './prior.js'

/** A category code and what it stands for. */
export interface CategoryLookup {
  /** The code as given. */
  code: string
  /** The canonical arXiv id; null where the code is unknown or names several and nothing decided. */
  id: string | null
  /** The name of `id`; null where `id` is. */
  name: string | null
  /** Every canonical id the code may stand for, sorted; empty where the code is unknown. */
  candidates: string[]
}

/** How a code was decided. */
export type CategoryDecision = 'unique' | 'retired' | 'prior' | 'undecided' | 'unknown'

/** A category with how it was decided, for diagnostics. */
export interface CategoryResolution {
  category: CategoryLookup
  decision: CategoryDecision
  /** For a retired archive the id that subsumed it, null where it was split instead; null for all others. */
  successor: string | null
}

/**
 * Looks up a short code (`LG`, `mtrl-sci`), a full id (`cs.LG`) or a retired archive (`cmp-lg`), in any case.
 * Where a short code names several categories `prior`, merged over the default prior, decides.
 *
 * @throws TypeError where the code is no string, or the prior no object of ids and nulls.
 *
 * @example
 * ```ts
 * lookupCategory('LG').id // 'cs.LG'
 * lookupCategory('AP', { AP: 'math.AP' }).id // 'math.AP'
 * ```
 */
export function lookupCategory(code: string, prior?: CategoryPrior): CategoryLookup {
  if (typeof code !== 'string') throw wrongType('code', 'a string such as "LG"', code)
  if (prior !== undefined) requirePrior(prior)
  return resolveCategory(code, prior).category
}

function requirePrior(prior: unknown): void {
  if (!isPlainObject(prior)) throw wrongType('prior', 'an object such as { "AP": "math.AP" }', prior)
  for (const [code, id] of Object.entries(prior)) {
    if (typeof id !== 'string' && id !== null) throw wrongType(`prior.${code}`, 'an id such as "math.AP", or null', id)
  }
}

/** The same as {@link lookupCategory}, and how it was decided. */
export function resolveCategory(code: string, prior?: CategoryPrior): CategoryResolution {
  const table = codeTable()
  const spelling = spellingOf(code)
  const meaning = spelling === null ? undefined : table.get(spelling)
  if (spelling === null || meaning === undefined) {
    return { category: { code, id: null, name: null, candidates: [] }, decision: 'unknown', successor: null }
  }

  const candidates = meaning.candidates.slice()
  const [only = null] = candidates
  if (candidates.length === 1) {
    const decision = meaning.retired ? 'retired' : 'unique'
    return { category: { code, id: only, name: meaning.name, candidates }, decision, successor: meaning.successor }
  }

  const preferred = preferredId(spelling, prior)
  const id = preferred !== null && candidates.includes(preferred) ? preferred : null
  const name = id === null ? null : (table.get(id)?.name ?? null)
  return { category: { code, id, name, candidates }, decision: id === null ? 'undecided' : 'prior', successor: null }
}

/** The id that a prior names for a code, in any case. The default has every code that names several. */
function preferredId(spelling: string, prior: CategoryPrior = {}): string | null {
  const key = Object.keys(prior).find((code) => spellingOf(code) === spelling)
  const preferred = key === undefined ? defaultCategoryPrior[spelling] : prior[key]
  return typeof preferred === 'string' ? canonicalId(preferred) : null
}
