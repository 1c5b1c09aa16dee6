import { SOURCE_DOCUMENT } from './program.js'

/** Holds the compiler to what the declarations promise: an unused `@ts-expect-error` is an error itself. */
export const TYPED_PROGRAM = `import {
  type Diagnostic,
  lookupCategory,
  type Paper,
  type ParseResult,
  parsePages,
  parseProfile,
  ProfileParseError,
  type Profile,
  profileSchema,
  safeParseProfile,
} from 'scholar-profile'

const text: string = ${JSON.stringify(SOURCE_DOCUMENT)}
const profile: Profile = parseProfile(text, { scrapedAt: '2026-05-01' })
const result: ParseResult<Profile> = safeParseProfile(text)
const papers: Paper[] = profile.papers
const title: string | null | undefined = papers[0]?.title
const diagnostics: Diagnostic[] = result.diagnostics
if (result.success) {
  const data: Profile = result.data
  data.author.name satisfies string | null
} else {
  // @ts-expect-error: what could not be read has no data
  result.data.author
}
export function mistakes(): void {
  // @ts-expect-error: an unknown option
  safeParseProfile(text, { scraped: '2026-05-01' })
  // @ts-expect-error: no text
  safeParseProfile(1)
}
const stored: Profile = profileSchema.parse(JSON.parse(JSON.stringify(profile)))
const id: string | null = lookupCategory('LG').id
export async function titles(): Promise<void> {
  for await (const page of parsePages([{ text, id: 1 }])) page.diagnostics satisfies readonly Diagnostic[]
}
export const failed = new ProfileParseError(diagnostics, null).code satisfies 'PROFILE_PARSE'
console.log(JSON.stringify({ stored, title, id }))
`

/** The types of the matchers, which vitest and jest take over. */
export const MATCHERS_PROGRAM = `import type { PageMatchers } from 'scholar-profile/matchers'
export type Matcher = PageMatchers['toParseAsProfile']
`

/** Takes a value and a type from each of the other entry points. */
export const ENTRY_POINTS_PROGRAM = `import { parseProfile } from 'scholar-profile'
import { type CslItem, tables, toCslJson } from 'scholar-profile/export'
import { fromHtml } from 'scholar-profile/html'
import { jsonSchema, type SchemaKind } from 'scholar-profile/json-schema'
import { matchers, type PageMatchers } from 'scholar-profile/matchers'

export type Matcher = PageMatchers['toParseAsProfile']
const profile = parseProfile(${JSON.stringify(SOURCE_DOCUMENT)})
const kind: SchemaKind = 'profile'
const items: CslItem[] = toCslJson(profile)
export function mistakes(): void {
  // @ts-expect-error: no profile
  toCslJson(1)
  // @ts-expect-error: no text
  fromHtml(1)
  // @ts-expect-error: no kind
  jsonSchema('page')
}
console.log(
  JSON.stringify({
    items: items.length,
    text: fromHtml('<p>A &amp; B</p>').text.trim(),
    schema: jsonSchema(kind).$schema,
    matchers: Object.keys(matchers),
    tables: Object.keys(tables),
  }),
)
`

/** What that prints, wherever it runs. */
export const ENTRY_POINTS_ANSWER = {
  items: 8,
  text: 'A & B',
  schema: 'https://json-schema.org/draft/2020-12/schema',
  matchers: ['toParseAsProfile', 'toParseAsPaperPage'],
  tables: ['authors', 'papers', 'authorships', 'categories', 'diagnostics'],
}
