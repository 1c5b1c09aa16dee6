import { locateFindings } from './diagnostics/locate.js'
import { quote } from './diagnostics/quote.js'
import { ProfileParseError } from './errors.js'
import type { PageForm, PageInput } from './forms/page-text.js'
import { type ReadPage, readForm } from './forms/read-form.js'
import type { UnreadForm } from './forms/unread-forms.js'
import { openContext, type PageContext, report } from './normalize/page-context.js'
import { noPlaces, type Places } from './normalize/places.js'
import { beginningOf } from './normalize/text.js'
import { validate } from './normalize/validate.js'
import { type ParseOptions, type ResolvedOptions, resolveOptions } from './options.js'
import { type Inspection, type ParseResult, toResult } from './result.js'
import type { Check } from './schema/check.js'
import { readSource, type SourceText, spanInGiven } from './source/source-text.js'
import { Spans } from './source/spans.js'
import type { SyntaxNode } from './syntax/tree.js'

/** What is known of a page and decided about it, its form among it. */
export interface PageOptions extends Omit<ResolvedOptions, 'form'> {
  readonly form: PageForm
}

/** How one kind of page is read: a function a stage. */
export interface Pipeline<Page, Data> {
  /** Text → what the grammar makes of it. */
  readonly read: (page: string, options: PageOptions) => Page
  /** That → values; null where the text is no page of this kind, which then is the only finding. */
  readonly normalize: (context: PageContext, page: Page, options: PageOptions) => Data | null
  /** What judges the values. */
  readonly check: Check
  /** What the grammar made of the text → its syntax tree. */
  readonly tree: (source: SourceText, page: Page) => SyntaxNode
}

/** Page → data, or an exception where a diagnostic of severity "error" exists. */
export function parse<Page, Data>(pipeline: Pipeline<Page, Data>, page: PageInput, options?: ParseOptions): Data {
  const result = safeParse(pipeline, page, options)
  if (!result.success) throw new ProfileParseError(result.diagnostics, result.data)
  return result.data
}

/** Page → data and diagnostics. */
export function safeParse<Page, Data>(
  pipeline: Pipeline<Page, Data>,
  page: PageInput,
  options?: ParseOptions,
): ParseResult<Data> {
  const resolved = resolveOptions(page, options)
  return safeParseRead(pipeline, readForm(page, resolved.form), resolved)
}

/** The same of a page whose form was read already. */
export function safeParseRead<Page, Data>(
  pipeline: Pipeline<Page, Data>,
  page: ReadPage,
  options: ResolvedOptions,
): ParseResult<Data> {
  const opened = open(page, options)
  return interpret(pipeline, opened, pipeline.read(opened.source.text, opened.options), null)
}

/** Page → data, diagnostics, syntax tree and places. */
export function inspect<Page, Data>(
  pipeline: Pipeline<Page, Data>,
  page: PageInput,
  options?: ParseOptions,
): Inspection<Data> {
  const resolved = resolveOptions(page, options)
  const opened = open(readForm(page, resolved.form), resolved)
  const read = pipeline.read(opened.source.text, opened.options)
  const places = noPlaces()
  const result = interpret(pipeline, opened, read, places)
  let tree: SyntaxNode | null = null
  return {
    ...result,
    get tree() {
      tree ??= pipeline.tree(opened.source, read)
      return tree
    },
    spans: spansOf(opened.source, places),
  }
}

/** A page before the grammar reads it. */
interface OpenedPage extends Pick<ReadPage, 'links' | 'doubts' | 'unread'> {
  readonly source: SourceText
  readonly options: PageOptions
}

/** A page whose form was read → the text that the grammar reads. */
function open(page: ReadPage, { scrapedAt, scrapedOn, url, categoryPrior }: ResolvedOptions): OpenedPage {
  const { form, given, lineStarts, printed, links, doubts, unread } = page
  return {
    source: readSource(given, printed, lineStarts),
    links,
    doubts,
    unread,
    options: { scrapedAt, scrapedOn, url: url ?? page.url, categoryPrior, form },
  }
}

/** What was read → values → the schema's check → diagnostics. */
function interpret<Page, Data>(
  { normalize, check }: Pipeline<Page, Data>,
  { source, links, doubts, unread, options }: OpenedPage,
  page: Page,
  places: Places | null,
): ParseResult<Data> {
  const placesOf = (): Places => {
    const again = noPlaces()
    normalize(openContext(source, links, options, again, doubts), page, options)
    return again
  }
  const context = openContext(source, links, options, places, doubts)
  const values = unread === null ? normalize(context, page, options) : reportUnreadForm(context, unread)
  const data = values && validate(check, values, context, () => places ?? placesOf())
  return toResult(data, locateFindings(source, context.findings))
}

function reportUnreadForm(context: PageContext, { label, hint }: UnreadForm): null {
  const whole = { start: 0, end: context.page.length }
  report(context, 'unread-form', whole, undefined, `the page is given as ${label}, which is not read`, {
    expected: 'the text of the page, its Markdown, or what fromHtml gives',
    received: quote(beginningOf(context.page, whole)),
    hint,
  })
  return null
}

function spansOf(source: SourceText, { printed, linked, refused }: Places): Spans {
  return new Spans(() => {
    const spans = linked.byPointer()
    for (const [pointer, { start, end }] of printed.byPointer()) spans.set(pointer, spanInGiven(source, start, end))
    for (const pointer of refused) spans.delete(pointer)
    return spans
  })
}
