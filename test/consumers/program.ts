import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../guards/source-files.js'

const FIXTURE = join(repository, 'fixtures/profiles/bettina-messmer')

/** The source document: the page that the project began with. */
export const SOURCE_DOCUMENT = readFileSync(`${FIXTURE}.txt`, 'utf8')

const golden = JSON.parse(readFileSync(`${FIXTURE}.json`, 'utf8')) as { options: object; data: { papers: unknown[] } }

/** What the source document says, as its golden has it. */
export const EXPECTED_DATA = golden.data

/**
 * A function of the public API and a text in plain JavaScript of any module system, which uses each kind of thing that the
 * library offers; what it gives is JSON.
 */
export const TRY_LIBRARY = `function tryLibrary(library, text) {
  const options = ${JSON.stringify(golden.options)}
  const data = library.parseProfile(text, options)
  const printed = library.formatProfile(data, { layout: 'page' })
  const { diagnostics } = library.safeParseProfile('')
  let failure = null
  try { library.parseProfile('') } catch (error) { failure = error.code }
  return {
    data,
    isPrintedAlike: JSON.stringify(library.parseProfile(printed, options).papers) === JSON.stringify(data.papers),
    kind: library.detectPage(text),
    category: library.lookupCategory('LG').id,
    isValid: library.profileSchema.safeParse(data).success,
    isInvalid: !library.profileSchema.safeParse({ ...data, papers: [{}] }).success,
    frame: library.formatDiagnostic(diagnostics[0], '').split(' ')[1],
    failure,
  }
}`

/** What {@link TRY_LIBRARY} gives for the source document, wherever it runs. */
export const EXPECTED_ANSWER = {
  data: EXPECTED_DATA,
  isPrintedAlike: true,
  kind: 'profile',
  category: 'cs.LG',
  isValid: true,
  isInvalid: true,
  frame: 'error',
  failure: 'PROFILE_PARSE',
}

const PRINT = `${TRY_LIBRARY}
console.log(JSON.stringify(tryLibrary(library, ${JSON.stringify(SOURCE_DOCUMENT)})))
`

/** The same as an ES module that prints its answer. */
export const MODULE_PROGRAM = `import * as library from 'scholar-profile'\n${PRINT}`

/** The same as a CommonJS module. */
export const COMMONJS_PROGRAM = `const library = require('scholar-profile')\n${PRINT}`

/** A program to be bundled: it hands the whole public API over, and adds nothing to its weight. */
export const LIBRARY_PROGRAM = `import * as library from 'scholar-profile'\nglobalThis.scholarProfile = library\n`

/** Does with such a bundle what {@link MODULE_PROGRAM} does with the package. */
export function programOnBundle(bundle: string): string {
  return `import ${JSON.stringify(bundle)}\nconst library = globalThis.scholarProfile\n${PRINT}`
}

/** A program that needs one name of the public API, and what it prints. */
export const LOOKUP_PROGRAM = `import { lookupCategory } from 'scholar-profile'
console.log(JSON.stringify(lookupCategory('LG')))
`
export const LOOKUP_ANSWER = { code: 'LG', id: 'cs.LG', name: 'Machine Learning', candidates: ['cs.LG'] }
