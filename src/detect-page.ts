import { isPlainObject, requirePage, wrongType } from './argument.js'
import type { PageInput } from './forms/page-text.js'
import { type ReadPage, readForm, TEXT_FORMS, type TextForm } from './forms/read-form.js'
import { readCompactPaperPage } from './layout/compact-paper-page.js'
import type { PageMarks } from './layout/nodes.js'
import { readPageMarks } from './layout/page-marks.js'
import { readProfilePage } from './layout/profile-page.js'
import { paperAddressOf } from './normalize/address.js'
import { holdsProfile, namesOwner } from './normalize/profile.js'
import { readSource } from './source/source-text.js'

/** What is known of a page besides its text. */
export interface DetectPageOptions {
  /** The page’s address. Four bare lines without the marks of either kind are a paper’s own page where this is that of one. */
  url?: string | null | undefined
  /** 'text' reads the string as it is, 'markdown' as Markdown. Not given, it is told from the string. */
  form?: TextForm | null | undefined
}

/** Which kind of page something is. */
export type DetectedPage = 'profile' | 'paper-page' | 'unknown'

/**
 * Tells which of the two kinds of page something is, without reading it as either.
 *
 * It is a paper's own page where an arXiv line stands (`arXiv:2207.13186v133 citations`) or the labels of its analysis,
 * and an author page where `parseProfile` finds a profile. A page that has the marks of both is an author page if it
 * has several meta lines, or names an owner with a papers line or heading: then the arXiv line is part of an abstract.
 *
 * @throws TypeError where the page is neither a string nor what a form’s reader gave, or an option of the wrong type.
 * @throws RangeError where `form` is neither of its values.
 *
 * @example
 * ```ts
 * detectPage(text) // 'profile'
 * detectPage(paperText) // 'paper-page'
 * ```
 */
export function detectPage(given: PageInput, options?: DetectPageOptions): DetectedPage {
  requirePage(given)
  const { url, form } = checkOptions(options)
  return kindOfReadPage(readForm(given, form), url)
}

function checkOptions(options: unknown): { url: string | null; form: TextForm | null } {
  if (options === undefined) return { url: null, form: null }
  if (!isPlainObject(options)) throw wrongType('options', 'an object', options)
  const { url, form } = options as DetectPageOptions
  if (url !== undefined && url !== null && typeof url !== 'string') throw wrongType('url', 'a string', url)
  if (form !== undefined && form !== null && !TEXT_FORMS.includes(form)) {
    throw new RangeError(`form must be one of ${TEXT_FORMS.join(', ')}, not ${JSON.stringify(form)}`)
  }
  return { url: url ?? null, form: form ?? null }
}

/** The same for a page whose form was read. */
export function kindOfReadPage({ given, printed, unread, url: own }: ReadPage, url: string | null): DetectedPage {
  if (unread !== null) return 'unknown'
  const page = readSource(given, printed).text
  const kind = kindOfPage(page)
  const isOfPaper = paperAddressOf(url ?? own) !== null
  return isOfPaper && kind === 'unknown' && readCompactPaperPage(page) !== null ? 'paper-page' : kind
}

/** The same for a page as it is read. */
export function kindOfPage(page: string, marks: PageMarks = readPageMarks(page)): DetectedPage {
  const { metaLines, hasKnownCode, isPaperPage, isSurelyPaperPage } = marks
  if (isSurelyPaperPage) return 'paper-page'
  if (metaLines > 1 && hasKnownCode) return 'profile'
  if (isPaperPage) return namesOwner(readProfilePage(page).header) ? 'profile' : 'paper-page'
  return hasKnownCode || holdsProfile(page, readProfilePage(page)) ? 'profile' : 'unknown'
}

/** What every paper page holds one of: `arXiv` or a label. Texts are searched for what few of their words begin with. */
const PAPER_PAGE_WORDS = ['Xiv', 'AI Analysis', 'Predicted impact', 'Your Notes']

/** Whether a page may be a paper's own: a first look, which spares most author pages the closer one. */
export function mayBePaperPage(page: string): boolean {
  return PAPER_PAGE_WORDS.some((words) => page.includes(words))
}
