import { requireOptions } from '../argument.js'
import type { PageForm, PageText } from '../forms/page-text.js'
import { type ParseOptions, resolveOptions } from '../options.js'
import { PAGE_KINDS, type PageKind } from './page-outcome.js'
import { firstKeyOf } from './record-fields.js'

/** What holds for all pages of a sequence, and how their records are laid out. */
export interface ParsePagesOptions extends ParseOptions {
  /**
   * When the pages were fetched, for those whose record does not say it.
   * `url` is likewise the address of those whose record has none.
   */
  scrapedAt?: string | undefined
  /** Reads every page as this kind instead of telling by its text which it is. */
  as?: PageKind | undefined
  /**
   * What reads the HTML of records: the function `fromHtml` of `scholar-profile/html`. Without it only text and Markdown
   * are read.
   */
  fromHtml?: ((html: string) => PageText) | undefined
  /**
   * The key of a record that holds the page's text; `text` by default. This and the other fields may also be a path of
   * keys with dots between, such as `metadata.sourceURL`; a key that has this very name comes first.
   */
  textField?: string | undefined
  /** The key that holds the page's HTML, which is read where there is no text; `html` by default. */
  htmlField?: string | undefined
  /** The key that holds the page's Markdown, which is read where there is neither; `markdown` by default. */
  markdownField?: string | undefined
  /**
   * The key that says when the page was fetched; `scrapedAt` by default. Null there counts as absent, and a number is
   * seconds or milliseconds since 1970.
   */
  scrapedAtField?: string | undefined
  /** The key that holds the page's address; `url` by default. Null there counts as absent. */
  urlField?: string | undefined
  /** Keeps the page in its result: what stands in the three fields of its text, HTML and Markdown. */
  keepText?: boolean | undefined
  /** Puts kind, success, data and diagnostics under this key, instead of beside the keys of the record. */
  resultField?: string | undefined
}

/** The options after their check, each with its default. */
export interface PagesPlan {
  readonly as: PageKind | undefined
  readonly fromHtml: ((html: string) => PageText) | undefined
  /** Where a record has what: a key, or a path of keys with dots between. */
  readonly fields: Readonly<Record<PageForm | 'scrapedAt' | 'url', string>>
  /** The fields that are left out of a result. */
  readonly pageFields: readonly string[]
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
  'form',
  'as',
  'fromHtml',
  'textField',
  'htmlField',
  'markdownField',
  'scrapedAtField',
  'urlField',
  'keepText',
  'resultField',
]

const FIELD_NAMES = ['textField', 'htmlField', 'markdownField', 'scrapedAtField', 'urlField', 'resultField'] as const

/**
 * Checks what a caller passed.
 *
 * @throws TypeError where an option is unknown or of the wrong type.
 * @throws RangeError where an option has a value that is not accepted, or two fields have one name.
 */
export function planPages(options: ParsePagesOptions = {}): PagesPlan {
  requireOptions(options, OPTION_NAMES)
  const {
    as,
    fromHtml,
    textField,
    htmlField,
    markdownField,
    scrapedAtField,
    urlField,
    keepText,
    resultField,
    ...defaults
  } = options
  resolveOptions('', defaults)
  if (as !== undefined && !PAGE_KINDS.includes(as)) {
    throw new RangeError(`as must be one of ${PAGE_KINDS.join(', ')}, not ${JSON.stringify(as)}`)
  }
  if (fromHtml !== undefined && typeof fromHtml !== 'function') {
    throw new TypeError(`fromHtml must be the function of scholar-profile/html, not ${JSON.stringify(fromHtml)}`)
  }
  if (keepText !== undefined && typeof keepText !== 'boolean') {
    throw new TypeError(`keepText must be true or false, not ${JSON.stringify(keepText)}`)
  }
  for (const name of FIELD_NAMES) {
    if (options[name] !== undefined && typeof options[name] !== 'string') {
      throw new TypeError(`${name} must be the name of a key, not ${JSON.stringify(options[name])}`)
    }
  }
  const fields = {
    text: textField ?? 'text',
    html: htmlField ?? 'html',
    markdown: markdownField ?? 'markdown',
    scrapedAt: scrapedAtField ?? 'scrapedAt',
    url: urlField ?? 'url',
  }
  const reserved = resultField === undefined ? OUTCOME_KEYS : [resultField]
  refuseClashes(fields, resultField, reserved)
  const pageFields = keepText ? [] : [fields.text, fields.html, fields.markdown]
  return { as, fromHtml, fields, pageFields, resultField, reserved, defaults }
}

/** No two fields may have one name, and none a place among the keys that the result needs for itself. */
function refuseClashes(
  fields: PagesPlan['fields'],
  resultField: string | undefined,
  reserved: readonly string[],
): void {
  const places = Object.entries({ ...fields, ...(resultField !== undefined && { result: resultField }) })
  const named = new Map<string, string>()
  for (const [field, key] of places) {
    const name = `${field}Field`
    const other = named.get(key)
    if (other !== undefined) {
      throw new RangeError(`${other} and ${name} must differ, not both be ${JSON.stringify(key)}`)
    }
    named.set(key, name)
    const [first, rest] = firstKeyOf(key)
    if (!reserved.includes(rest === null ? key : first) || field === 'result') continue
    if (rest !== null && resultField !== undefined) {
      throw new RangeError(`${name} must not lie in ${JSON.stringify(first)}, where resultField puts the result`)
    }
    if (resultField === undefined) {
      throw new RangeError(`${name} must not be ${JSON.stringify(key)}, a key of the result, unless resultField is set`)
    }
  }
}
