import { type ParseOptions, resolveOptions } from '../options.js'
import { PAGE_KINDS, type PageKind } from './page-outcome.js'

/** What holds for all pages of a sequence, and how their records are laid out. */
export interface ParsePagesOptions extends ParseOptions {
  /**
   * When the pages were fetched, for those whose record does not say it.
   * `url` is likewise the address of those whose record has none.
   */
  scrapedAt?: string | undefined
  /** Reads every page as this kind instead of telling by its text which it is. */
  as?: PageKind | undefined
  /** The key of a record that holds the page's text; `text` by default. */
  textField?: string | undefined
  /**
   * The key that says when the page was fetched; `scrapedAt` by default. Null there counts as absent, and a number is
   * seconds or milliseconds since 1970.
   */
  scrapedAtField?: string | undefined
  /** The key that holds the page's address; `url` by default. Null there counts as absent. */
  urlField?: string | undefined
  /** Keeps the text of a page in its result. */
  keepText?: boolean | undefined
  /** Puts kind, success, data and diagnostics under this key, instead of beside the keys of the record. */
  resultField?: string | undefined
}

/** The options after their check, each with its default. */
export interface PagesPlan {
  readonly as: PageKind | undefined
  readonly textField: string
  readonly scrapedAtField: string
  readonly urlField: string
  readonly keepText: boolean
  readonly resultField: string | undefined
  /** The keys that a result needs for itself, so that no record may hold them. */
  readonly reserved: readonly string[]
  /** What holds for a page whose record does not say otherwise. */
  readonly defaults: ParseOptions
}

const OUTCOME_KEYS: readonly string[] = ['kind', 'success', 'data', 'diagnostics']

const OPTION_NAMES = [
  'scrapedAt',
  'url',
  'categoryPrior',
  'as',
  'textField',
  'scrapedAtField',
  'urlField',
  'keepText',
  'resultField',
]

const FIELD_NAMES = ['textField', 'scrapedAtField', 'urlField', 'resultField'] as const

/**
 * Checks what a caller passed.
 *
 * @throws TypeError where an option is unknown or of the wrong type.
 * @throws RangeError where an option has a value that is not accepted, or two fields have one name.
 */
export function planPages(options: ParsePagesOptions = {}): PagesPlan {
  refuseUnknown(options)
  const { as, textField, scrapedAtField, urlField, keepText, resultField, ...defaults } = options
  resolveOptions('', defaults)
  if (as !== undefined && !PAGE_KINDS.includes(as)) {
    throw new RangeError(`as must be one of ${PAGE_KINDS.join(', ')}, not ${JSON.stringify(as)}`)
  }
  if (keepText !== undefined && typeof keepText !== 'boolean') {
    throw new TypeError(`keepText must be true or false, not ${JSON.stringify(keepText)}`)
  }
  for (const name of FIELD_NAMES) {
    if (options[name] !== undefined && typeof options[name] !== 'string') {
      throw new TypeError(`${name} must be the name of a key, not ${JSON.stringify(options[name])}`)
    }
  }
  const plan: PagesPlan = {
    as,
    textField: textField ?? 'text',
    scrapedAtField: scrapedAtField ?? 'scrapedAt',
    urlField: urlField ?? 'url',
    keepText: keepText ?? false,
    resultField,
    reserved: resultField === undefined ? OUTCOME_KEYS : [resultField],
    defaults,
  }
  refuseClashes(plan)
  return plan
}

function refuseUnknown(options: unknown): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError('options must be an object')
  }
  const unknown = Object.keys(options).find((name) => !OPTION_NAMES.includes(name))
  if (unknown !== undefined) {
    throw new TypeError(`unknown option ${JSON.stringify(unknown)}; known are ${OPTION_NAMES.join(', ')}`)
  }
}

/** No two fields may have one name, and none the name of a key that the result needs for itself. */
function refuseClashes(plan: PagesPlan): void {
  const named = new Map<string, string>()
  for (const name of FIELD_NAMES) {
    const key = plan[name]
    if (key === undefined) continue
    const other = named.get(key)
    if (other !== undefined)
      throw new RangeError(`${other} and ${name} must differ, not both be ${JSON.stringify(key)}`)
    named.set(key, name)
    if (plan.resultField === undefined && plan.reserved.includes(key)) {
      throw new RangeError(`${name} must not be ${JSON.stringify(key)}, a key of the result, unless resultField is set`)
    }
  }
}
