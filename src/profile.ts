import { kindOfPage, mayBePaperPage } from './detect-page.js'
import type { PageInput } from './forms/page-text.js'
import type { ProfilePage } from './layout/nodes.js'
import { readProfilePage } from './layout/profile-page.js'
import { profileTree } from './layout/profile-tree.js'
import { authorIdOf } from './normalize/address.js'
import type { PageContext } from './normalize/page-context.js'
import { normalizeProfile, reportNoProfile } from './normalize/profile.js'
import type { ParseOptions } from './options.js'
import { inspect, type PageOptions, type Pipeline, parse, safeParse } from './pipeline.js'
import type { Inspection, ParseResult } from './result.js'
import { profileCheck } from './schema/check.js'
import type { Profile } from './schema/profile.js'

/**
 * Reads an author page.
 *
 * @throws ProfileParseError where a diagnostic of severity "error" exists.
 * @throws TypeError | RangeError where an argument is not what it should be.
 *
 * @example
 * ```ts
 * parseProfile(text, { scrapedAt: '2026-05-01' }).author.hIndex // 58
 * ```
 */
export function parseProfile(page: PageInput, options?: ParseOptions): Profile {
  return parse(authorPage, page, options)
}

/**
 * Reads an author page. Never throws on a string, whatever it holds, nor on what a form's reader gave.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 *
 * @example
 * ```ts
 * safeParseProfile(text).diagnostics.map(({ code }) => code) // ['year-missing']
 * safeParseProfile('no page').success // false
 * ```
 */
export function safeParseProfile(page: PageInput, options?: ParseOptions): ParseResult<Profile> {
  return safeParse(authorPage, page, options)
}

/**
 * The same as {@link safeParseProfile}, with the syntax tree and the place of every printed value.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 *
 * @example
 * ```ts
 * inspectProfile(text).spans.get('/author/name') // { start: 0, end: 15 }
 * ```
 */
export function inspectProfile(page: PageInput, options?: ParseOptions): Inspection<Profile> {
  return inspect(authorPage, page, options)
}

/** An author page: a stage a line. */
export const authorPage: Pipeline<ProfilePage, Profile> = {
  read: readProfilePage,
  normalize,
  check: profileCheck,
  tree: profileTree,
}

function normalize(context: PageContext, page: ProfilePage, { form, url, scrapedAt }: PageOptions): Profile | null {
  if (mayBePaperPage(aboveThirdPaper(context, page)) && kindOfPage(context.page) === 'paper-page') {
    reportNoProfile(context, 'it is the page of a paper: read it with parsePaperPage')
    return null
  }
  return normalizeProfile(context, page, { form, url, authorId: authorIdOf(url), scrapedAt })
}

/** As much of a page as tells the two kinds apart: from a third meta line on (one may be a title), all is an author page. */
function aboveThirdPaper({ page: text }: PageContext, { papers }: ProfilePage): string {
  let metaLines = 0
  for (const { meta } of papers) {
    if (meta !== null) metaLines++
    if (meta !== null && metaLines === 3) return text.slice(0, meta.start)
  }
  return text
}
