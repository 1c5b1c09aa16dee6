import { locateFindings } from './diagnostics/locate.js'
import { ProfileParseError } from './errors.js'
import { openContext, type PageContext, type Places } from './normalize/page-context.js'
import { validate } from './normalize/validate.js'
import { type ParseOptions, type ResolvedOptions, resolveOptions } from './options.js'
import { type Inspection, type ParseResult, toResult } from './result.js'
import { readSource, type SourceText, spanInGiven } from './source/source-text.js'
import type { Span } from './source/span.js'
import type { SyntaxNode } from './syntax/tree.js'

/** How one kind of page is read: a function a stage. */
export interface Pipeline<Page, Data> {
  /** Text → what the grammar makes of it. */
  readonly read: (page: string, options: ResolvedOptions) => Page
  /** That → values; null where the text is no page of this kind, which then is the only finding. */
  readonly normalize: (context: PageContext, page: Page, options: ResolvedOptions) => Data | null
  /** What judges the values. */
  readonly schema: Parameters<typeof validate<Data>>[0]
  /** What the grammar made of the text → its syntax tree. */
  readonly tree: (source: SourceText, page: Page) => SyntaxNode
}

/** Text → data, or an exception where a diagnostic of severity "error" exists. */
export function parse<Page, Data>(pipeline: Pipeline<Page, Data>, text: string, options?: ParseOptions): Data {
  const result = safeParse(pipeline, text, options)
  if (!result.success) throw new ProfileParseError(result.diagnostics, result.data)
  return result.data
}

/** Text → data and diagnostics. */
export function safeParse<Page, Data>(
  pipeline: Pipeline<Page, Data>,
  text: string,
  options?: ParseOptions,
): ParseResult<Data> {
  const resolved = resolveOptions(text, options)
  const source = readSource(text)
  const page = pipeline.read(source.text, resolved)
  return interpret(pipeline, source, page, resolved, null)
}

/** Text → data, diagnostics, syntax tree and places. */
export function inspect<Page, Data>(
  pipeline: Pipeline<Page, Data>,
  text: string,
  options?: ParseOptions,
): Inspection<Data> {
  const resolved = resolveOptions(text, options)
  const source = readSource(text)
  const page = pipeline.read(source.text, resolved)
  const places: Places = {}
  const result = interpret(pipeline, source, page, resolved, places)
  return { ...result, tree: pipeline.tree(source, page), spans: spansOf(source, places) }
}

/** What was read → values → the schema's check → diagnostics. */
function interpret<Page, Data>(
  { normalize, schema }: Pipeline<Page, Data>,
  source: SourceText,
  page: Page,
  options: ResolvedOptions,
  places: Places | null,
): ParseResult<Data> {
  const placesOf = (): Places => {
    const again: Places = {}
    normalize(openContext(source, options, again), page, options)
    return again
  }
  const context = openContext(source, options, places)
  const values = normalize(context, page, options)
  const data = values && validate(schema, values, context, () => places ?? placesOf())
  return toResult(data, locateFindings(source, context.findings))
}

function spansOf(source: SourceText, places: Places): Record<string, Span> {
  if (source.rewritings.length === 0) return places
  const spans: Record<string, Span> = {}
  for (const pointer in places) {
    const { start, end } = places[pointer] as Span
    spans[pointer] = spanInGiven(source, start, end)
  }
  return spans
}
