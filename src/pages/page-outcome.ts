import { detectPage } from '../detect-page.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { ParseOptions } from '../options.js'
import { safeParsePaperPage } from '../paper-page.js'
import { safeParseProfile } from '../profile.js'
import type { ParseResult } from '../result.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { Profile } from '../schema/profile.js'

/** The kinds of pages that can be read. */
export const PAGE_KINDS = ['profile', 'paper-page'] as const

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
export function readPageOf(kind: PageKind | undefined, text: string, options: ParseOptions): PageOutcome {
  if (kind === 'paper-page') return { kind, ...safeParsePaperPage(text, options) }
  const profile = safeParseProfile(text, options)
  // An author page, which most are, has data and need not be looked at a second time to know what it is.
  if (kind === 'profile' || profile.data !== null) return { kind: 'profile', ...profile }
  if (detectPage(text, { url: options.url }) === 'paper-page')
    return { kind: 'paper-page', ...safeParsePaperPage(text, options) }
  return { kind: 'unknown', success: false, data: null, diagnostics: profile.diagnostics }
}
