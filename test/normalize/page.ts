import { type Diagnostic, type Paper, type ParseOptions, type Profile, safeParseProfile } from '../../src/index.js'

/** The lines of one paper; null where a line is not printed. */
export interface PrintedPaper {
  meta?: string | null
  title?: string | null
  names?: string | null
  abstract?: string | null
}

/** A page of one paper in the page layout, as it is printed. */
export function pageOf({
  meta = 'LGSep 20, 2024',
  title = 'A Title of Some Length',
  names = 'Ida Example, Otto Beispiel',
  abstract = 'We show that it works.',
}: PrintedPaper): string {
  const opening = [meta, title].filter((line) => line !== null).join('\n')
  const blocks = [opening, names, abstract].filter((block) => block !== null && block !== '')
  return `Ida Example\n\n1papers\n\n1 Papers\n\n${blocks.join('\n\n')}`
}

/** A page with other header lines than the usual ones. */
export function pageWithHeader(...lines: readonly string[]): string {
  const paper = 'LGSep 20, 2024\nA Title of Some Length\n\nIda Example\n\nWe show that it works.'
  return `Ida Example\n\n${lines.join('\n')}\n\n1 Papers\n\n${paper}`
}

/** A paper as it was read, and its diagnostics: `code path`, and `severity` where a row is of interest for it. */
export function readPaper(printed: PrintedPaper, options?: ParseOptions): { paper: Paper; reported: string[] } {
  const { data, diagnostics } = safeParseProfile(pageOf(printed), options)
  const paper = data?.papers[0]
  if (paper === undefined) throw new Error('the page holds no paper')
  return { paper, reported: diagnostics.map(brief) }
}

/** The owner of a page, and its diagnostics. */
export function readOwner(...lines: readonly string[]): { author: Profile['author']; reported: string[] } {
  const { data, diagnostics } = safeParseProfile(pageWithHeader(...lines))
  if (data === null) throw new Error('the page holds no profile')
  return { author: data.author, reported: diagnostics.map(brief) }
}

/** `invalid-date papers/0/date` */
export function brief({ code, path }: Diagnostic): string {
  return path === undefined ? code : `${code} ${path.join('/')}`
}
