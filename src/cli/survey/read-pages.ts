import { stat } from 'node:fs/promises'
import { type PageOutcome, type PageRecord, type ParseOptions, parsePages } from '../../index.js'
import { kindOfFile } from '../file-kinds.js'
import { displayName, InputError, readInput, STANDARD_INPUT } from '../input.js'
import { printable } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { type OnTrouble, pageFilesBelow } from './page-files.js'
import { readRecords } from './records.js'
import type { SurveyedPage } from './surveyed-page.js'

/** What holds for the pages that do not say it themselves. */
export type Defaults = Pick<ParseOptions, 'scrapedAt'>

/**
 * The pages of a path one after the other: of a file, of a folder, or of JSON Lines on standard input. What cannot be
 * read is told of, and does not hide the others.
 */
export async function* readPages(path: string, defaults: Defaults, onTrouble: OnTrouble): AsyncGenerator<SurveyedPage> {
  let isTroubled = false
  let isEmpty = true
  const told: OnTrouble = (message) => {
    isTroubled = true
    return onTrouble(message)
  }
  try {
    for await (const file of filesOf(path, told)) {
      for await (const page of pagesOf(file, defaults, told)) {
        isEmpty = false
        yield page
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await told(error.message)
  }
  if (!isEmpty || isTroubled) return
  await onTrouble(`found no pages in '${printable(displayName(path))}': ${await whyEmpty(path)}`)
}

async function* filesOf(path: string, onTrouble: OnTrouble): AsyncGenerator<string> {
  if (await isFolder(path)) yield* pageFilesBelow(path, onTrouble)
  else yield path
}

async function isFolder(path: string): Promise<boolean> {
  if (path === STANDARD_INPUT) return false
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw new InputError(`cannot read '${printable(path)}': ${systemErrorText(error)}`)
  }
}

async function whyEmpty(path: string): Promise<string> {
  return (await isFolder(path))
    ? 'name a folder with files that end in .txt, or in .jsonl or .ndjson and are not empty'
    : 'it is empty; each line must be a JSON object such as {"text": "…"}'
}

async function* pagesOf(file: string, defaults: Defaults, onTrouble: OnTrouble): AsyncGenerator<SurveyedPage> {
  try {
    if (file === STANDARD_INPUT || kindOfFile(file) === 'records') yield* pagesOfRecords(file, defaults)
    else {
      const text = await readInput(file)
      yield { file, record: null, text, outcome: await readPage(text, defaults) }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await onTrouble(error.message)
  }
}

async function* pagesOfRecords(file: string, defaults: Defaults): AsyncGenerator<SurveyedPage> {
  for await (const { line, value } of readRecords(file)) {
    const record = pageKeysOf(value)
    const text = typeof record?.text === 'string' ? record.text : ''
    yield { file, record: line, text, outcome: await readPage(record, defaults) }
  }
}

const PAGE_KEYS = ['text', 'url', 'scrapedAt'] as const

/** A record without the caller's other keys, which could be those of a result; null where it is no object. */
function pageKeysOf(value: unknown): PageRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.fromEntries(Object.entries(value).filter(([key]) => (PAGE_KEYS as readonly string[]).includes(key)))
}

/** Reads one page. What is no page at all gives the diagnostic `bad-record`. */
async function readPage(page: string | PageRecord | null, defaults: Defaults): Promise<PageOutcome> {
  return (await parsePages([page as PageRecord], defaults).next()).value as PageOutcome
}
