import { parse } from '@retorquere/bibtex-parser'

/** What the parser did not understand of the file; what it does not know of LaTeX is not the file’s. */
export function errorsOf({ errors }: ReturnType<typeof parse>): unknown[] {
  return errors.filter(({ error }) => !error.startsWith('unhandled macro'))
}

/** What a parser of BibTeX that is not ours reads. */
export function read(bibtex: string): ReturnType<typeof parse> {
  // No title is to be made small, and none to be marked up for it.
  return parse(bibtex, { english: false, sentenceCase: { langids: false } } as Parameters<typeof parse>[1])
}
