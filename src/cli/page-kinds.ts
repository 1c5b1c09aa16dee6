import {
  detectPage,
  type PageInput,
  type ParseOptions,
  type ParseResult,
  safeParsePaperPage,
  safeParseProfile,
} from '../index.js'

/** How each kind of page is read. */
const pageKinds = {
  profile: safeParseProfile,
  'paper-page': safeParsePaperPage,
} as const satisfies Record<string, (page: PageInput, options: ParseOptions) => ParseResult<unknown>>

/** The name of a kind of page, as it stands in a golden. */
export type PageKind = keyof typeof pageKinds

/** The names of the kinds, for options and messages. */
export const pageKindNames = Object.keys(pageKinds) as readonly PageKind[]

/** Whether something is the name of a kind. */
export function isPageKind(kind: unknown): kind is PageKind {
  return typeof kind === 'string' && Object.hasOwn(pageKinds, kind)
}

/** The kind of a page of which nobody says; one that is neither is taken for an author page. */
export function guessKind(page: PageInput, { form }: Pick<ParseOptions, 'form'> = {}): PageKind {
  return detectPage(page, { form }) === 'paper-page' ? 'paper-page' : 'profile'
}

/**
 * What reading a page gives, as plain JSON.
 *
 * @throws TypeError | RangeError where an option is not what it should be.
 */
export function readPage(kind: PageKind, page: PageInput, options: ParseOptions): ParseResult<unknown> {
  return pageKinds[kind](page, options)
}
