import { type CslItem, toCslJson } from '../export/export.js'
import { fromHtml } from '../forms/html.js'
import { isHtml } from '../forms/html-text.js'
import {
  detectPage,
  type Inspection,
  inspectPaperPage,
  inspectProfile,
  type PaperPage,
  type ParseOptions,
  type Profile,
} from '../index.js'
import { type Explained, explanationsOf } from '../report/explanations.js'
import { type PageModel, toPageModel } from '../report/page-model.js'

/** The forms that a page may be said to have; `auto` where its text tells. */
export const FORMS = ['auto', 'text', 'markdown', 'html'] as const

/** The kinds of page that a text may be said to be. */
export const KINDS = ['auto', 'profile', 'paper-page'] as const

export type GivenKind = (typeof KINDS)[number]

export type GivenForm = (typeof FORMS)[number]

/** What someone put into the playground. Fields that are left empty are empty. */
export interface Given {
  readonly text: string
  readonly form: GivenForm
  readonly kind: GivenKind
  readonly scrapedAt: string
  readonly url: string
}

/** What was read of it. */
export interface Reading {
  readonly model: PageModel
  readonly explanations: Readonly<Record<string, Explained>>
  /** What `scholar-profile check` calls a golden: how the page was read, and what it gave. */
  readonly golden: Golden
  /** Null where there is no data. */
  readonly csl: readonly CslItem[] | null
}

export interface Golden {
  readonly formatVersion: 1
  readonly kind: 'profile' | 'paper-page'
  readonly options: ParseOptions
  readonly success: boolean
  readonly data: Profile | PaperPage | null
  readonly diagnostics: Inspection<Profile>['diagnostics']
}

/**
 * Reads a page of any form.
 *
 * @throws RangeError where `scrapedAt` or `url` is not what it should be; the message says so.
 */
export function readGiven({ text, form, kind: asked, scrapedAt, url }: Given): Reading {
  const page = form === 'html' || (form === 'auto' && isHtml(text)) ? fromHtml(text, url === '' ? {} : { url }) : text
  const options: ParseOptions = {
    ...(scrapedAt === '' ? {} : { scrapedAt }),
    ...(url === '' ? {} : { url }),
    ...(form === 'text' || form === 'markdown' ? { form } : {}),
  }
  const found = detectPage(page, { url: options.url, form: options.form })
  const kind = asked !== 'auto' ? asked : found === 'paper-page' ? found : 'profile'
  const inspection = kind === 'paper-page' ? inspectPaperPage(page, options) : inspectProfile(page, options)
  const { success, data, diagnostics } = inspection
  return {
    model: toPageModel({ name: 'This page', text, inspection }),
    explanations: explanationsOf(diagnostics),
    golden: { formatVersion: 1, kind, options, success, data, diagnostics },
    csl: data === null ? null : toCslJson(data),
  }
}
