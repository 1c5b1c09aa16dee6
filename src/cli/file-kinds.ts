/** What a file holds, told by the end of its name in whatever case. */
export type FileKind = 'page' | 'data' | 'records' | 'archive'

/** The forms that a page may have. */
export const PAGE_FORMS = ['text', 'markdown', 'html'] as const

export type PageForm = (typeof PAGE_FORMS)[number]

interface Ending {
  readonly kind: FileKind
  /** Of a page; null where its text tells. */
  readonly form: PageForm | null
}

const ENDINGS: ReadonlyMap<string, Ending> = new Map<string, Ending>([
  ['.txt', { kind: 'page', form: null }],
  ['.md', { kind: 'page', form: 'markdown' }],
  ['.markdown', { kind: 'page', form: 'markdown' }],
  ['.html', { kind: 'page', form: 'html' }],
  ['.htm', { kind: 'page', form: 'html' }],
  ['.json', { kind: 'data', form: null }],
  ['.jsonl', { kind: 'records', form: null }],
  ['.ndjson', { kind: 'records', form: null }],
  ['.jl', { kind: 'records', form: null }],
  ['.warc', { kind: 'archive', form: null }],
  ['.warc.gz', { kind: 'archive', form: null }],
  ['.wet', { kind: 'archive', form: null }],
  ['.wet.gz', { kind: 'archive', form: null }],
])

/** The endings of the files of a page. */
export const PAGE_ENDINGS: readonly string[] = [...ENDINGS]
  .filter(([, { kind }]) => kind === 'page')
  .map(([end]) => end)

function endingOf(file: string): Ending | null {
  const name = file.toLowerCase()
  for (const [ending, what] of ENDINGS) if (name.endsWith(ending)) return what
  return null
}

/** The kind of a file; null where its name ends like none. */
export function kindOfFile(file: string): FileKind | null {
  return endingOf(file)?.kind ?? null
}

/** The form that the name of a page's file says; null where it says none. */
export function formOfFile(file: string): PageForm | null {
  return endingOf(file)?.form ?? null
}

/** Whether a file tells of the folder that it lies in: in a walk through folders that is no page. */
export function isReadme(file: string): boolean {
  return /(?:^|[/\\])readme\.\w+$/i.test(file)
}
