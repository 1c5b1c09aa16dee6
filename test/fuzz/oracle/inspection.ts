import { isDeepStrictEqual } from 'node:util'
import type { PageInput } from '../../../src/forms/page-text.js'
import { readForm } from '../../../src/forms/read-form.js'
import type { Diagnostic, Inspection, ParseOptions } from '../../../src/index.js'
import { isVisible } from '../../fixtures/printed-text.js'
import { placelessValues, spanFaults } from '../../fixtures/span-faults.js'
import { coverageFaults, leafCounts, nestingFaults, silentUnknowns } from '../../fixtures/tree-faults.js'

/** What judges data. */
export interface DataSchema {
  safeParse(data: unknown): { success: boolean; data?: unknown }
}

/** What one inspection of a page breaks by itself. */
export function inspectionFaults(
  schema: DataSchema,
  page: PageInput,
  form: ParseOptions['form'],
  inspection: Inspection<unknown>,
): string[] {
  const { success, data, diagnostics, tree, spans } = inspection
  const text = typeof page === 'string' ? page : page.given
  const faults: string[] = []
  const isSound = data !== null && diagnostics.every(({ severity }) => severity !== 'error')
  if (success !== isSound) faults.push(`success: is ${success} beside ${diagnostics.map(({ code }) => code)}`)
  if (data === null && (diagnostics.length !== 1 || spans.size > 0)) {
    faults.push(`no data: ${diagnostics.map(({ code }) => code)} and ${[...spans].map(([pointer]) => pointer)}`)
  }
  const checked = data === null ? { success: true, data } : schema.safeParse(data)
  if (!checked.success || !isDeepStrictEqual(checked.data, data)) faults.push(`schema: ${JSON.stringify(checked)}`)
  const plain = { ...inspection, spans: spans.toJSON() }
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(inspection)), plain)) faults.push('plain JSON: it is none')
  if (tree.span.start < 0 || tree.span.end > text.length) faults.push(`bounds: ${JSON.stringify(tree.span)}`)
  faults.push(...nestingFaults(tree).map((fault) => `nesting: ${fault}`))
  faults.push(...silentUnknowns(tree, diagnostics).map((fault) => `silent unknown: ${fault}`))
  faults.push(...placelessValues(data, spans, diagnostics).map((fault) => `no span: ${fault}`))
  return [...faults, ...placeFaults(page, form, inspection)]
}

/** Where the leaves or the spans do not stand where they should. */
function placeFaults(page: PageInput, form: ParseOptions['form'], inspection: Inspection<unknown>): string[] {
  const { tree, spans } = inspection
  const { given, form: read, printed } = readForm(page, form ?? null)
  const coverage = read === 'text' ? coverageFaults(given, tree) : shownFaults(given, tree, printed)
  // Inside of a value may stand marks of the form, or what stood between its parts.
  const places = printed === null ? valueFaults(given, inspection) : emptySpans(given, spans)
  return [...coverage.map((fault) => `coverage: ${fault}`), ...places.map((fault) => `span: ${fault}`)]
}

/** Where a span does not hold its value. A label that is no part of the page may stand inside of one, and belongs to it or not. */
function valueFaults(text: string, { data, diagnostics, spans }: Inspection<unknown>): string[] {
  const faults = spanFaults(text, data, spans)
  return faults.length === 0 || spanFaults(withoutLabels(text, diagnostics), data, spans).length === 0 ? [] : faults
}

/** A text with blanks for what is said to be no part of it. */
function withoutLabels(text: string, diagnostics: readonly Diagnostic[]): string {
  let blanked = text
  for (const { code, span } of diagnostics) {
    if (code !== 'unrecognized-text') continue
    const blanks = text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ')
    blanked = blanked.slice(0, span.start) + blanks + blanked.slice(span.end)
  }
  return blanked
}

/** The visible characters of what a form shows that lie in no leaf, and all that lie in several. */
function shownFaults(
  given: string,
  tree: Inspection<unknown>['tree'],
  printed: ReturnType<typeof readForm>['printed'],
): string[] {
  const counts = leafCounts(given, tree)
  const faults: string[] = []
  const show = (at: number) => `${JSON.stringify(given[at])} at ${at} lies in ${counts[at]} leaves`
  for (let at = 0; at < given.length; at++)
    if (isVisible(given.charAt(at)) && (counts[at] as number) > 1) faults.push(show(at))
  const text = printed?.text ?? ''
  for (let at = 0; at < text.length; at++) {
    const before = printed?.startBefore(at) as number
    // A comma may be written for a line break.
    const isShown = isVisible(text.charAt(at)) && isVisible(given.charAt(before))
    if (isShown && counts[before] === 0) faults.push(show(before))
  }
  return faults
}

function emptySpans(given: string, spans: Inspection<unknown>['spans']): string[] {
  return [...spans]
    .filter(([, { start, end }]) => start < 0 || start >= end || end > given.length)
    .map(([pointer, { start, end }]) => `${pointer}: ${start}–${end}`)
}
