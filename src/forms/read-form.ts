import { findLineStarts } from '../source/line-table.js'
import { arrangePrinted } from './arrange.js'
import { detectForm } from './detect-form.js'
import { readMarkdown } from './markdown.js'
import type { Doubt } from './marks.js'
import type { PageForm, PageInput, PageText } from './page-text.js'
import { readText } from './text.js'
import { UNREAD_FORMS, type UnreadForm, unreadFormOfLinks } from './unread-forms.js'

/** The forms that a string can be read as. */
export const TEXT_FORMS = ['text', 'markdown'] as const

export type TextForm = (typeof TEXT_FORMS)[number]

/** A page in the form that it was found to have. */
export interface ReadPage extends Pick<PageText, 'given' | 'links' | 'url'> {
  readonly form: PageForm
  /** Where the lines of a string begin, found once for all that look at them; null where nobody has looked. */
  readonly lineStarts: Uint32Array | null
  /** What the form’s reader gave; null for plain text that stands as the page prints it. */
  readonly printed: PageText['printed'] | null
  /** What of it an extractor changed so that what the page prints is not known; its places are those of the printed text. */
  readonly doubts: readonly Doubt[]
  /** The form that is not read, where the page has one: there is nothing to read then. */
  readonly unread: UnreadForm | null
}

/** Looks at a page's form and reads it. `asked` is the form that the caller names: then it is not guessed. */
export function readForm(page: PageInput, asked: TextForm | null): ReadPage {
  if (typeof page !== 'string') {
    return { ...page, lineStarts: null, doubts: [], unread: unreadFormOfLinks(page.links) }
  }
  if (asked === 'text') return plainText(page, null)
  const lineStarts = findLineStarts(page)
  const detected = detectForm(page, lineStarts)
  const unread = UNREAD_FORMS.find(({ name }) => name === detected)
  if (unread !== undefined) return { ...plainText(page, lineStarts), unread }
  const isMarkdown = asked === 'markdown' || detected === 'markdown'
  return isMarkdown ? markdown(page, lineStarts) : arrangedText(page, lineStarts)
}

function markdown(given: string, lineStarts: Uint32Array): ReadPage {
  const page = readMarkdown(given)
  return { ...page, lineStarts, doubts: [], unread: null, ...arrangePrinted(page) }
}

function arrangedText(given: string, lineStarts: Uint32Array): ReadPage {
  return { ...plainText(given, lineStarts), ...readText(given, lineStarts) }
}

function plainText(given: string, lineStarts: Uint32Array | null): ReadPage {
  return { form: 'text', given, lineStarts, printed: null, links: [], url: null, doubts: [], unread: null }
}
