import { isDeepStrictEqual } from 'node:util'
import { fromHtml } from '../../src/forms/html.js'
import type { PageInput } from '../../src/forms/page-text.js'
import {
  type Inspection,
  inspectPaperPage,
  inspectProfile,
  type ParseOptions,
  type ParseResult,
  ProfileParseError,
  paperPageSchema,
  parsePaperPage,
  parseProfile,
  profileSchema,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'
import { diagnosticFaults } from './oracle/diagnostics.js'
import { inspectionFaults } from './oracle/inspection.js'
import { pageFaults } from './oracle/pages.js'
import { printFaults } from './oracle/print.js'
import { storedJsonFaults } from './oracle/stored-json.js'
import { wordFaults } from './oracle/words.js'

/** What callers may pass; a text is read with one of these. */
export const OPTIONS: readonly ParseOptions[] = [
  {},
  { scrapedAt: '2026-05-01', url: 'https://example.org/author/10719' },
  { scrapedAt: '2024-02-28T23:30:00-05:00', url: 'https://example.org/paper/2511.08734v1' },
  { scrapedAt: '0000-01-01', categoryPrior: { AP: 'math.AP', ST: 'math.ST', CV: null } },
]

interface Kind {
  readonly name: string
  readonly parse: (text: string, options: ParseOptions) => unknown
  readonly safeParse: (text: string, options: ParseOptions) => ParseResult<unknown>
  readonly inspect: (page: PageInput, options: ParseOptions) => Inspection<unknown>
  readonly schema: { safeParse(data: unknown): { success: boolean; data?: unknown } }
}

const KINDS: readonly Kind[] = [
  {
    name: 'profile',
    parse: parseProfile,
    safeParse: safeParseProfile,
    inspect: inspectProfile,
    schema: profileSchema,
  },
  {
    name: 'paper-page',
    parse: parsePaperPage,
    safeParse: safeParsePaperPage,
    inspect: inspectPaperPage,
    schema: paperPageSchema,
  },
]

/** The forms that a text may be said to have beside the one it is told by itself: any text is one of Markdown, and of HTML. Read with the first options. */
const FORMS: readonly (readonly [name: string, page: (text: string) => PageInput, options: ParseOptions])[] = [
  ['as Markdown', (text) => text, { form: 'markdown' }],
  ['as text', (text) => text, { form: 'text' }],
  ['as HTML', (text) => fromHtml(text), {}],
]

/** What the built-in prototypes hold before any text was read. */
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype]
const ownKeys = () => PROTOTYPES.flatMap((prototype) => Reflect.ownKeys(prototype))
const keysBefore = ownKeys()

/** What a text showed of the public API. */
export interface Findings {
  /** Each broken promise as `function: promise: what was seen`; empty for a sound library. */
  readonly faults: string[]
  readonly inspections: Inspection<unknown>[]
}

/** Every public function on a text, and every promise that it breaks. It never throws. */
export async function examine(text: string, options: ParseOptions): Promise<Findings> {
  const faults: string[] = []
  const inspections: Inspection<unknown>[] = []
  const run = async (name: string, check: () => string[] | Promise<string[]>) => {
    try {
      faults.push(...(await check()).map((fault) => `${name}: ${fault}`))
    } catch (error) {
      faults.push(`${name}: throws: ${error instanceof Error ? error.stack?.slice(0, 600) : String(error)}`)
    }
  }
  for (const kind of KINDS) {
    await run(kind.name, () => {
      const inspection = kind.inspect(text, options)
      inspections.push(inspection)
      const faults = inspectionFaults(kind.schema, text, options.form, inspection)
      return [...faults, ...agreementFaults(kind, text, options, inspection)]
    })
    for (const [form, pageOf, formOptions] of options === OPTIONS[0] ? FORMS : []) {
      await run(`${kind.name} ${form}`, () => {
        const page = pageOf(text)
        const inspection = kind.inspect(page, formOptions)
        const faults = diagnosticFaults(text, inspection.diagnostics)
        return [...faults, ...inspectionFaults(kind.schema, page, formOptions.form, inspection)]
      })
    }
  }
  for (const inspection of inspections) {
    await run('formatDiagnostic', () => diagnosticFaults(text, inspection.diagnostics))
  }
  const [profile] = inspections
  await run('formatProfile', () => printFaults(profile?.data))
  await run('parsePages', () => pageFaults(text, options, inspections))
  await run('stored JSON', () => storedJsonFaults(text))
  await run('words', () => wordFaults(text))
  const keysAfter = ownKeys()
  if (!isDeepStrictEqual(keysAfter, keysBefore)) faults.push('prototypes: touched: a key was added or taken away')
  return { faults, inspections }
}

/** Where the three functions of a kind, or two calls of one, do not agree. */
function agreementFaults(kind: Kind, text: string, options: ParseOptions, inspection: Inspection<unknown>): string[] {
  const faults: string[] = []
  const { success, data, diagnostics } = inspection
  const result = { success, data, diagnostics }
  if (!isDeepStrictEqual(kind.inspect(text, options), inspection)) faults.push('deterministic: inspect differs')
  if (!isDeepStrictEqual(kind.safeParse(text, options), result)) faults.push('agreement: safeParse differs')
  try {
    if (!isDeepStrictEqual(kind.parse(text, options), data) || !success) faults.push('agreement: parse differs')
  } catch (error) {
    if (!(error instanceof ProfileParseError)) throw error
    const thrown = { success: false, data: error.data, diagnostics: error.diagnostics }
    if (!isDeepStrictEqual(thrown, result)) faults.push('agreement: parse throws what inspect does not find')
  }
  return faults
}
