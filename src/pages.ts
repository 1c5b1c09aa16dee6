import type { PageInput } from './forms/page-text.js'
import type { PageOutcome } from './pages/page-outcome.js'
import { readItem } from './pages/page-record.js'
import { type ParsePagesOptions, planPages } from './pages/pages-options.js'
import type { PageRecord } from './pages/record-fields.js'

/**
 * The result of one page: the keys of its record, without those that hold the page unless `keepText` is set, and beside
 * them `kind`, `success`, `data` and `diagnostics`. A page that came without a record has those four only.
 */
export type PageResult = PageOutcome & Record<string, unknown>

/** The same where `resultField` is set: the four stand under that key. */
export type NestedPageResult<Field extends string> = { [Key in Field]: PageOutcome } & Record<string, unknown>

/** What `parsePages` takes: pages as they come, of either kind and in any form, or records that hold them. */
export type Pages = Iterable<PageInput | PageRecord> | AsyncIterable<PageInput | PageRecord>

/**
 * Reads many pages of either kind, and yields one result for each, in their order.
 *
 * A page is a string, what `fromHtml` gives, or a record `{ text, url?, scrapedAt?, … }` whose other keys are in the
 * result again. A record may hold `html` or `markdown` beside its text or instead of it: the first that is there of
 * `text`, `html` and `markdown` is read, HTML by the option `fromHtml`. Its `scrapedAt` may also be a number, of seconds
 * or milliseconds since 1970.
 *
 * An item that is neither, has no page or a key that the result needs yields a result with `kind: 'unknown'` and the
 * diagnostic `bad-record`, whose line is the item's number from 1; the others go on. Where `scrapedAt` or `url` is not
 * accepted, the page is read without it, and `bad-record` stands before its other diagnostics.
 *
 * The next page is asked for when the next result is, none is held longer, and the source is closed when the reader
 * stops early. What the source itself throws is passed on.
 *
 * @throws TypeError | RangeError at once where an argument is not what it should be.
 *
 * @example
 * ```ts
 * (await parsePages([text, { id: 7, text: paperText }]).next()).value.kind // 'profile'
 * ```
 */
export function parsePages<Field extends string>(
  pages: Pages,
  options: ParsePagesOptions & { resultField: Field },
): AsyncGenerator<NestedPageResult<Field>, void, undefined>
export function parsePages(pages: Pages, options?: ParsePagesOptions): AsyncGenerator<PageResult, void, undefined>
export function parsePages(pages: Pages, options?: ParsePagesOptions): AsyncGenerator<unknown, void, undefined> {
  if (!isIterable(pages)) throw new TypeError('pages must be an iterable or async iterable of texts or records')
  const plan = planPages(options)
  let number = 0
  return readEach(pages, (item) => readItem(item, ++number, plan))
}

async function* readEach<Result>(pages: Pages, read: (item: unknown) => Result) {
  for await (const item of pages) yield read(item)
}

/** A string is an iterable of its characters, but one page, not many. */
function isIterable(pages: unknown): pages is Pages {
  return typeof pages === 'object' && pages !== null && (Symbol.asyncIterator in pages || Symbol.iterator in pages)
}
