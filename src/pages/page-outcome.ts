import { kindOfReadPage } from '../detect-page.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { PageInput } from '../forms/page-text.js'
import { type ReadPage, readForm } from '../forms/read-form.js'
import type { ParseOptions } from '../options.js'
import { safeParsePaperPage } from '../paper-page.js'
import { safeParseProfile } from '../profile.js'
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
  if (kind === 'paper-page') return { kind, ...safeParsePaperPage(page, given) }
  if (kind === 'profile') return { kind, ...safeParseProfile(page, given) }
  const read = readForm(page, given.form ?? null)
  const input = inputOf(page, read)
  // What was found to be plain text need not be looked at again.
  const options: ParseOptions = read.unread === null ? { ...given, form: 'text' } : given
  const profile = safeParseProfile(input, options)
  // An author page, which most are, has data and need not be looked at a second time to know what it is.
  if (profile.data !== null) return { kind: 'profile', ...profile }
  if (kindOfReadPage(read, options.url ?? null) === 'paper-page') {
    return { kind: 'paper-page', ...safeParsePaperPage(input, options) }
  }
  return { kind: 'unknown', success: false, data: null, diagnostics: profile.diagnostics }
}

/** A page whose form was read, as what takes pages takes it. */
function inputOf(page: PageInput, { printed, unread, ...read }: ReadPage): PageInput {
  return typeof page !== 'string' || printed === null ? page : { ...read, text: printed.text, printed }
}
