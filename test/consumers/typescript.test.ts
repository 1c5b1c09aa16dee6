import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../guards/source-files.js'
import { type Consumer, createConsumer } from './consumer.js'
import { EXPECTED_DATA, SOURCE_DOCUMENT } from './program.js'

const COMPILER = join(repository, 'node_modules/typescript/bin/tsc')

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({})
})

afterAll(() => consumer?.remove())

/** Holds the compiler to what the declarations promise: an unused `@ts-expect-error` is an error itself. */
const PROGRAM = `import {
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

const MATCHERS_PROGRAM = `import type { PageMatchers } from 'scholar-profile/matchers'
export type Matcher = PageMatchers['toParseAsProfile']
`

const WAYS = [
  { name: 'nodenext, ES module', file: 'program.mts', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'nodenext, CommonJS', file: 'program.cts', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'node16, ES module', file: 'program.mts', module: 'node16', moduleResolution: 'node16' },
  { name: 'node16, CommonJS', file: 'program.cts', module: 'node16', moduleResolution: 'node16' },
  { name: 'bundler', file: 'program.mts', module: 'esnext', moduleResolution: 'bundler' },
  { name: 'bundler, preserved modules', file: 'program.mts', module: 'preserve', moduleResolution: 'bundler' },
]

test.each(WAYS)('TypeScript takes the types: $name', async ({ name, file, module, moduleResolution }) => {
  const folder = name.replaceAll(/\W+/g, '-')
  consumer.write(`${folder}/${file}`, PROGRAM)
  consumer.write(`${folder}/matchers-${file}`, MATCHERS_PROGRAM)
  const compilerOptions = {
    target: 'es2022',
    // The declarations of zod know URL, which is the browser’s or Node’s.
    lib: ['es2022', 'dom'],
    module,
    moduleResolution,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    outDir: 'out',
    rootDir: '.',
  }
  consumer.write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.mts', '*.cts'] }))
  const complaints = await consumer
    .run(process.execPath, [COMPILER, '--project', folder])
    .catch((error: { stdout: string }) => error.stdout)
  expect(complaints).toBe('')
  const answer = await consumer.runFile(`${folder}/out/${file.replace(/ts$/, 'js')}`)
  expect(answer).toMatchObject({ stored: EXPECTED_DATA, id: 'cs.LG' })
})
