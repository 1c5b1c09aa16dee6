import { opendir, stat } from 'node:fs/promises'
import { fromHtml } from '../../forms/html.js'
import { type PageInput, type PageOutcome, type PageRecord, type ParseOptions, parsePages } from '../../index.js'
import { isReadme, kindOfFile, type PageForm } from '../file-kinds.js'
import { filesBelow } from '../files-below.js'
import { InputError, isArchive, quotedName, STANDARD_INPUT, tellUnreadable } from '../input.js'
import { tryParseJson } from '../json-text.js'
import { linesIn } from '../jsonl/lines-in.js'
import { type Progress, startProgress } from '../jsonl/progress.js'
import { chunksOf, counted, sizeOf } from '../jsonl/stream-input.js'
import { tellTrouble } from '../output.js'
import { readPageInput } from '../page-input.js'
import { quoted, systemErrorText } from '../printable.js'
import { openArchive } from '../warc/open-archive.js'

/** A page of a crawl as it was read, and where it stands. */
export interface SurveyedPage {
  file: string
  /** The line of a JSON Lines file that holds it, or its number among the pages of a WARC file; null where the file is the page. */
  record: number | null
  /** The page as it was given; empty where a record holds none. */
  text: string
  /** Whether that is HTML. */
  isHtml: boolean
  /** How it was read, beside what the page says itself. */
  options: ParseOptions
  outcome: PageOutcome
}

/** What holds for the pages that do not say it themselves, and the form of files of one page each. */
export interface Defaults extends Pick<ParseOptions, 'scrapedAt'> {
  readonly form?: PageForm | undefined
}

/** Is told of what has to be left out; the message names it and says what to do. */
type OnTrouble = (message: string) => Promise<void>

/** Is told of what happens while pages are read. */
interface ReadingListener {
  readonly onTrouble: OnTrouble
  /** So many bytes more were read. */
  readonly onBytes: (bytes: number) => void
}

/** Reads the pages of some paths one after the other. What cannot be read is told of; a terminal sees the progress. */
export async function readCrawl(
  paths: readonly string[],
  defaults: Defaults & { readonly quiet?: boolean },
  take: (page: SurveyedPage) => void,
): Promise<Progress> {
  const progress = await startProgress(sizeOf(paths), !defaults.quiet)
  const onTrouble = (message: string) => {
    progress.makeWay(true)
    return tellTrouble(message)
  }
  const onBytes = (bytes: number) => progress.advance(bytes, 0)
  try {
    for (const path of paths) {
      for await (const page of readPages(path, defaults, onTrouble, onBytes)) {
        take(page)
        progress.advance(0, 1)
      }
    }
  } finally {
    progress.stop()
  }
  return progress
}

/**
 * The pages of a path one after the other: of a file, of a folder, or of JSON Lines on standard input. What cannot be
 * read is told of, and does not hide the others.
 */
export async function* readPages(
  path: string,
  defaults: Defaults,
  onTrouble: OnTrouble,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<SurveyedPage> {
  let isTroubled = false
  let isEmpty = true
  const told: OnTrouble = (message) => {
    isTroubled = true
    return onTrouble(message)
  }
  try {
    for await (const file of filesOf(path, told)) {
      for await (const page of pagesOf(file, defaults, { onTrouble: told, onBytes })) {
        isEmpty = false
        yield page
      }
    }
  } catch (error) {
    await tellUnreadable(error, told)
  }
  if (!isEmpty || isTroubled) return
  await onTrouble(`found no pages in ${quotedName(path)}: ${await whyEmpty(path)}`)
}

async function* filesOf(path: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  if (!(await isFolder(path))) yield path
  // The names come as the system lists them: a sorted list of millions would have to be held.
  else for await (const file of filesBelow(path, opendir, onTrouble)) if (isOfPages(file)) yield file
}

function isOfPages(file: string): boolean {
  const kind = kindOfFile(file)
  return !isReadme(file) && (kind === 'page' || kind === 'records' || kind === 'archive')
}

async function isFolder(path: string): Promise<boolean> {
  if (path === STANDARD_INPUT) return false
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw new InputError(`cannot read ${quoted(path)}: ${systemErrorText(error)}`)
  }
}

async function whyEmpty(path: string): Promise<string> {
  return (await isFolder(path))
    ? 'name a folder with files that end in .txt, .md or .html, or in .jsonl, .ndjson or .warc and are not empty'
    : kindOfFile(path) === 'archive'
      ? 'none of its records is the page of an author or a paper'
      : 'it is empty; each line must be a JSON object such as {"text": "…"}'
}

async function* pagesOf(file: string, defaults: Defaults, listener: ReadingListener): AsyncGenerator<SurveyedPage> {
  try {
    if (await isArchive(file)) yield* pagesOfArchive(file, defaults, listener)
    else if (file === STANDARD_INPUT || kindOfFile(file) === 'records') yield* pagesOfRecords(file, defaults, listener)
    else {
      const { text, page, options } = await readPageInput(file, defaults.form)
      const known: ParseOptions = { ...options, scrapedAt: defaults.scrapedAt }
      const outcome = await readPage(page, known)
      listener.onBytes(Buffer.byteLength(text))
      yield { file, record: null, text, isHtml: typeof page !== 'string', options: known, outcome }
    }
  } catch (error) {
    await tellUnreadable(error, listener.onTrouble)
  }
}

async function* pagesOfRecords(
  file: string,
  { scrapedAt }: Defaults,
  { onBytes }: ReadingListener,
): AsyncGenerator<SurveyedPage> {
  for await (const { number, text } of linesIn(file, onBytes)) {
    const record = pageKeysOf(text === null ? undefined : tryParseJson(text))
    const options = { scrapedAt }
    yield { file, record: number, ...pageIn(record), options, outcome: await readPage(record, options) }
  }
}

async function* pagesOfArchive(
  file: string,
  { scrapedAt }: Defaults,
  { onTrouble, onBytes }: ReadingListener,
): AsyncGenerator<SurveyedPage> {
  const { signal } = new AbortController()
  let number = 0
  const listener = { onTrouble, onNote: async () => {} }
  for await (const page of openArchive(file, counted(chunksOf(file, signal), onBytes), [], listener)) {
    const record = pageKeysOf(page)
    const options = { scrapedAt }
    yield { file, record: ++number, ...pageIn(record), options, outcome: await readPage(record, options) }
  }
}

const CONTENT_KEYS = ['text', 'html', 'markdown'] as const

const PAGE_KEYS: readonly string[] = [...CONTENT_KEYS, 'url', 'scrapedAt']

/** A record without the caller's other keys, which could be those of a result; null where it is no object. */
function pageKeysOf(value: unknown): PageRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.fromEntries(Object.entries(value).filter(([key]) => PAGE_KEYS.includes(key)))
}

/** What is read of a record: the first that is there. */
function pageIn(record: PageRecord | null): Pick<SurveyedPage, 'text' | 'isHtml'> {
  const key = CONTENT_KEYS.find((one) => record?.[one] !== undefined && record[one] !== null)
  const text = key === undefined ? undefined : record?.[key]
  return { text: typeof text === 'string' ? text : '', isHtml: key === 'html' }
}

/** Reads one page. What is no page at all gives the diagnostic `bad-record`. */
async function readPage(page: PageInput | PageRecord | null, options: ParseOptions): Promise<PageOutcome> {
  return (await parsePages([page as PageRecord], { ...options, fromHtml }).next()).value as PageOutcome
}
