import { type CalendarDay, readUtcDay } from './normalize/calendar.js'
import { type CategoryPrior, lookupCategory } from './taxonomy/lookup.js'

/** What a caller knows of a page, and may decide about it. */
export interface ParseOptions {
  /**
   * When the page was fetched: `YYYY-MM-DD`, or an ISO 8601 date-time (`T` or a blank between), which counts by its UTC
   * day, and as UTC where it names no offset. Without it a date that was printed without a year stays without one.
   */
  scrapedAt?: string | undefined
  /** The page's address. Kept as provenance; settles what a paper page's glued arXiv line leaves open. */
  url?: string | undefined
  /** Which category wins where a short code names several, e.g. `{ AP: 'math.AP' }`; null leaves the code undecided. */
  categoryPrior?: Record<string, string | null> | undefined
}

/** The options after their check, each with its default. */
export interface ResolvedOptions {
  readonly scrapedAt: string | null
  /** The UTC day of `scrapedAt`. */
  readonly scrapedOn: CalendarDay | null
  readonly url: string | null
  readonly categoryPrior: CategoryPrior
}

const OPTION_NAMES = ['scrapedAt', 'url', 'categoryPrior'] as const

const NO_OPTIONS: ResolvedOptions = { scrapedAt: null, scrapedOn: null, url: null, categoryPrior: {} }

/**
 * Checks what a caller passed.
 *
 * @throws TypeError where the text is no string, or an option is unknown or of the wrong type.
 * @throws RangeError where `scrapedAt` is no date, or `categoryPrior` names a category that its code cannot stand for.
 */
export function resolveOptions(text: unknown, options: unknown): ResolvedOptions {
  if (typeof text !== 'string') throw new TypeError(`text must be a string, not ${typeName(text)}`)
  if (options === undefined) return NO_OPTIONS
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`options must be an object, not ${typeName(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!(OPTION_NAMES as readonly string[]).includes(name)) {
      throw new TypeError(`unknown option ${JSON.stringify(name)}; known are ${OPTION_NAMES.join(', ')}`)
    }
  }
  const { scrapedAt, url, categoryPrior } = options as Record<(typeof OPTION_NAMES)[number], unknown>
  return {
    ...resolveScrapedAt(scrapedAt),
    url: resolveUrl(url),
    categoryPrior: resolvePrior(categoryPrior),
  }
}

function resolveScrapedAt(scrapedAt: unknown): Pick<ResolvedOptions, 'scrapedAt' | 'scrapedOn'> {
  if (scrapedAt === undefined) return { scrapedAt: null, scrapedOn: null }
  if (typeof scrapedAt !== 'string') {
    throw new TypeError(`scrapedAt must be a string such as "2026-05-01", not ${typeName(scrapedAt)}`)
  }
  const scrapedOn = readUtcDay(scrapedAt)
  if (scrapedOn === null) {
    throw new RangeError(
      `scrapedAt must be a date such as "2026-05-01" or an ISO 8601 date-time such as "2026-05-01T09:30:00Z", not ${JSON.stringify(scrapedAt)}`,
    )
  }
  return { scrapedAt, scrapedOn }
}

function resolveUrl(url: unknown): string | null {
  if (url === undefined) return null
  if (typeof url !== 'string') throw new TypeError(`url must be a string, not ${typeName(url)}`)
  return url
}

function resolvePrior(prior: unknown): CategoryPrior {
  if (prior === undefined) return {}
  if (typeof prior !== 'object' || prior === null || Array.isArray(prior)) {
    throw new TypeError(`categoryPrior must be an object such as { "AP": "math.AP" }, not ${typeName(prior)}`)
  }
  for (const [code, id] of Object.entries(prior)) {
    if (id === null) continue
    const accepted = `null or one of ${lookupCategory(code).candidates.join(', ') || 'none, for the code is unknown'}`
    if (typeof id !== 'string') throw new TypeError(`categoryPrior.${code} must be ${accepted}, not ${typeName(id)}`)
    const decided = lookupCategory(code, { [code]: id }).id
    if (decided === null || decided !== lookupCategory(id).id) {
      throw new RangeError(`categoryPrior.${code} must be ${accepted}, not ${JSON.stringify(id)}`)
    }
  }
  return { ...(prior as CategoryPrior) }
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : typeof value
}
