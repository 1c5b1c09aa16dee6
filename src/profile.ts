import { locateFindings } from './diagnostics/locate.js'
import { ProfileParseError } from './errors.js'
import { authorIdOf } from './normalize/address.js'
import { normalizeProfile } from './normalize/profile.js'
import { openReading, type Places, type Reading } from './normalize/reading.js'
import { validate } from './normalize/validate.js'
import { type ParseOptions, type ResolvedOptions, resolveOptions } from './options.js'
import { type Inspection, type ParseResult, toResult } from './result.js'
import { type Profile, profileSchema } from './schema/profile.js'
import { readSource, type SourceText, spanInGiven } from './source/source-text.js'
import type { ProfilePage } from './syntax/nodes.js'
import { readProfilePage } from './syntax/profile-page.js'
import { profileTree } from './syntax/tree.js'

/**
 * Reads an author page.
 *
 * @throws ProfileParseError where a diagnostic of severity "error" exists.
 * @throws TypeError | RangeError where an argument is not what it should be.
 */
export function parseProfile(text: string, options?: ParseOptions): Profile {
  const result = safeParseProfile(text, options)
  if (!result.success) throw new ProfileParseError(result.diagnostics, result.data)
  return result.data
}

/**
 * Reads an author page. Never throws on a string, whatever it holds.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 */
export function safeParseProfile(text: string, options?: ParseOptions): ParseResult<Profile> {
  const resolved = resolveOptions(text, options)
  const source = readSource(text)
  const page = readProfilePage(source.text)
  return interpret(source, page, resolved, null)
}

/**
 * The same as {@link safeParseProfile}, with the syntax tree and the place of every printed value.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 */
export function inspectProfile(text: string, options?: ParseOptions): Inspection<Profile> {
  const resolved = resolveOptions(text, options)
  const source = readSource(text)
  const page = readProfilePage(source.text)
  const places: Places = new Map()
  const result = interpret(source, page, resolved, places)
  return { ...result, tree: profileTree(source, page), spans: spansOf(source, places) }
}

/** Tree → values → the schema's check → diagnostics. */
function interpret(
  source: SourceText,
  page: ProfilePage,
  options: ResolvedOptions,
  places: Places | null,
): ParseResult<Profile> {
  const reading = openReading(source.text, options, places)
  const draft = normalize(reading, page, options)
  const profile = draft && validate(profileSchema, draft, reading, () => places ?? placesOf(source, page, options))
  return toResult(profile, locateFindings(source, reading.findings))
}

function normalize(reading: Reading, page: ProfilePage, { url, scrapedAt }: ResolvedOptions): Profile | null {
  return normalizeProfile(reading, page, { url, authorId: authorIdOf(url), scrapedAt })
}

/** Reads the page once more, for the places only. */
function placesOf(source: SourceText, page: ProfilePage, options: ResolvedOptions): Places {
  const places: Places = new Map()
  normalize(openReading(source.text, options, places), page, options)
  return places
}

function spansOf(source: SourceText, places: Places): Inspection<Profile>['spans'] {
  return Object.fromEntries(
    Array.from(places, ([pointer, { start, end }]) => [pointer, spanInGiven(source, start, end)]),
  )
}
