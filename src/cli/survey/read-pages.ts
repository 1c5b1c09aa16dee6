import { opendir, stat } from 'node:fs/promises'
import { fromHtml } from '../../forms/html.js'
import { type PageInput, type PageOutcome, type PageRecord, type ParseOptions, parsePages } from '../../index.js'
import { isReadme, kindOfFile, type PageForm } from '../file-kinds.js'
import { filesBelow } from '../files-below.js'
import { InputError, isArchive, quotedName, STANDARD_INPUT, tellUnreadable } from '../input.js'
import { tryParseJson } from '../json-text.js'
import { linesIn } from '../jsonl/lines-in.js'
import { chunksOf, counted } from '../jsonl/stream-input.js'
import { readPageInput } from '../page-input.js'
import { quoted } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { openArchive } from '../warc/open-archive.js'
import { readWarc } from '../warc/read-warc.js'
import type { SurveyedPage } from './surveyed-page.js'

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
  for await (const page of openArchive(file, [], listener, (options) =>
    readWarc(counted(chunksOf(file, signal), onBytes), options),
  )) {
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
