import type { Inspection } from '../result.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { Profile } from '../schema/profile.js'
import type { Span } from '../source/span.js'

/** A page that a report shows: what was read, and what came of it. */
export interface ReportPage {
  /** What people call the page: a file, an address. Shown as text, whatever it holds. */
  readonly name: string
  /** The input as it was given to `inspect…`; of HTML, `PageText.given`. The spans count in it. */
  readonly text: string
  /** What `inspectProfile` or `inspectPaperPage` gave for it, or what was stored of that as JSON. */
  readonly inspection: ShownInspection
}

type AnyInspection = Inspection<Profile> | Inspection<PaperPage>

/** An inspection, in which the spans may be the object that `JSON.stringify` makes of them. */
export type ShownInspection = Omit<AnyInspection, 'spans' | 'data'> & {
  readonly data: AnyInspection['data']
  readonly spans: AnyInspection['spans'] | Readonly<Record<string, Span>>
}
