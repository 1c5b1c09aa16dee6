import { kindOfReadPage } from '../detect-page.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { PageInput } from '../forms/page-text.js'
import { readForm } from '../forms/read-form.js'
import { type ParseOptions, resolveOptions } from '../options.js'
import { paperPage } from '../paper-page.js'
import { safeParseRead } from '../pipeline.js'
import { authorPage } from '../profile.js'
import type { ParseResult } from '../result.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { Profile } from '../schema/profile.js'

/** The kinds of pages that can be read. */
export const PAGE_KINDS = ['profile', 'paper-page'] as const

/** A kind of page that can be read: an author's, or a paper's own. */
export type PageKind = (typeof PAGE_KINDS)[number]

/** What was made of one page of many: its kind beside what `safeParse…` of that kind returns. Plain JSON. */
export type PageOutcome =
  | ({ kind: 'profile' } & ParseResult<Profile>)
  | ({ kind: 'paper-page' } & ParseResult<PaperPage>)
  | {
      /** The text is no page of either kind (`not-a-profile`), or there was no page to read (`bad-record`). */
      kind: 'unknown'
      success: false
      data: null
      diagnostics: Diagnostic[]
    }

/** Reads a page as the kind that is asked for, or else as the kind that `detectPage` finds it to be. */
export function readPageOf(kind: PageKind | undefined, page: PageInput, given: ParseOptions): PageOutcome {
  const options = resolveOptions(page, given)
  const read = readForm(page, options.form)
  if (kind === 'paper-page') return { kind, ...safeParseRead(paperPage, read, options) }
  const profile = safeParseRead(authorPage, read, options)
  // An author page, which most are, has data and need not be looked at a second time to know what it is.
  if (kind === 'profile' || profile.data !== null) return { kind: 'profile', ...profile }
  if (kindOfReadPage(read, options.url) === 'paper-page') {
    return { kind: 'paper-page', ...safeParseRead(paperPage, read, options) }
  }
  return { kind: 'unknown', success: false, data: null, diagnostics: profile.diagnostics }
}
