import { LimitReader, type StatusAndHeaders } from 'warcio'
import { findRecord, type Writing, writingOf } from './find-record.js'
import { UnreadContent } from './http-body.js'
import { type PageContent, pageOfRecord } from './page-of-record.js'
import { isBlankLine, RecordReader, readHeaders } from './record-reader.js'
import { openSource, type WarcSource } from './source.js'

/** A page out of a WARC or WET file: HTML or text of a response, or text that was made of one. */
export type WarcPage = WarcPlace & PageContent

export interface WarcPlace {
  /** `WARC-Target-URI`; null where the record has none. */
  readonly url: string | null
  /** `WARC-Date`, an ISO 8601 date-time; null where the record has none. */
  readonly scrapedAt: string | null
  /** `WARC-Record-ID` without its brackets: `urn:uuid:…`; null where the record has none. */
  readonly id: string | null
  /** Where the record begins in the file as it is, compressed or not, in bytes. */
  readonly offset: number
  /** Whether the server, the crawler or the end of the file cut the content off. */
  readonly isCut: boolean
}

export interface WarcOptions {
  /** Why a record is not to be read, by the address of its page; null where it is. */
  readonly reasonToPass?: (url: string | null) => string | null
  /** Told of each record that holds no page, and why: `request`, `image/png`, `HTTP status 404`, `too large`. */
  readonly onPassedOver?: (reason: string, offset: number) => void
  /** Told where a record is damaged, or something stands that is no record. What follows it is read all the same. */
  readonly onDamaged?: (offset: number) => void
  /** Told of the record inside of which the file ends. */
  readonly onCut?: (offset: number) => void
  /** How many bytes the content of a page may have, decoded. */
  readonly mostBytes?: number
}

/** What is no WARC file. */
export class WarcError extends Error {
  constructor(readonly offset: number) {
    super(`no WARC record at byte offset ${offset}`)
  }
}

const MOST_BYTES = 32 * 1024 * 1024

/**
 * Reads the pages of a WARC or WET file, gzipped or not, one after the other. Holds one record at a time.
 *
 * @throws WarcError where the file does not begin with a record; what the source throws.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  options: WarcOptions = {},
): AsyncGenerator<WarcPage, void, undefined> {
  const source = openSource(chunks)
  try {
    const writing = await writingOf(source)
    for (let from: number | null = 0; from !== null; ) {
      const damage: Damage | null = yield* readRecords(source, from, writing, options)
      if (damage === null) return
      const { offset, isRecord, isCut = false } = damage
      if (offset === 0 && (!isRecord || source.isOverrun)) throw new WarcError(0)
      if (isCut) options.onCut?.(offset)
      // A place at which a record was sought and is none was told of when the search began.
      else if (isRecord || offset !== from || from === 0) options.onDamaged?.(offset)
      from = await findRecord(source, offset + 1, writing)
    }
  } finally {
    await source.close()
  }
}

/** Where reading has to begin anew, whether that is a record or nothing of the kind, and whether the file ended in it. */
interface Damage {
  readonly offset: number
  readonly isRecord: boolean
  readonly isCut?: boolean
}

/** Reads records one after the other until the end, for which null is returned, or until one is damaged. */
async function* readRecords(
  source: WarcSource,
  from: number,
  writing: Writing,
  options: WarcOptions,
): AsyncGenerator<WarcPage, Damage | null, undefined> {
  const reader = new RecordReader(source.from(from), writing, from)
  let last = from
  try {
    let start = await source.within(() => beginningOfRecord(reader))
    for (; start !== null; start ??= await source.within(() => beginningOfRecord(reader))) {
      if (!reader.isInflated) break
      const { line } = start
      last = start.offset
      const isRecord = isBeginning(line)
      if (!isRecord) return { offset: last, isRecord }
      source.letGo(last)
      const headers = await source.within(() => readHeaders(reader, line))
      const length = headers?.headers.get('Content-Length') ?? ''
      if (headers === null || !/^\d{1,15}$/.test(length)) return { offset: last, isRecord }
      const content = new LimitReader(reader, Number(length))
      const page = await readPage(headers, content, last, options)
      await skip(content)
      const isEnded = content.limit > 0
      // Where the file ended, and other records stand in this one, its length is wrong.
      const isCut = isEnded && (reader.isMemberOpen || (await findRecord(source, last + 1, writing)) === null)
      const behind: Uint8Array | null = isEnded ? null : await reader.readlineRaw()
      const isWhole = !isEnded && (behind === null || isBlankLine(behind) || isBeginning(behind))
      if (!(isWhole || isCut) || !reader.isInflated) return { offset: last, isRecord }
      if (page !== null) yield isCut ? { ...page, isCut } : page
      if (isCut) return { offset: last, isRecord, isCut }
      start = behind !== null && isBeginning(behind) ? { line: behind, offset: reader.offsetOf(behind) } : null
    }
  } catch (error) {
    if (!source.isOverrun) throw error
    return { offset: last, isRecord: true }
  }
  const isCut = reader.isMemberOpen
  return isCut || !reader.isInflated ? { offset: reader.memberOffset, isRecord: true, isCut } : null
}

/** The first line of a record, and where it begins; null at the end of the file. */
async function beginningOfRecord(reader: RecordReader): Promise<{ line: Uint8Array; offset: number } | null> {
  let line = await reader.readlineRaw()
  while (line !== null && isBlankLine(line)) line = await reader.readlineRaw()
  return line && { line, offset: reader.offsetOf(line) }
}

function isBeginning(line: Uint8Array): boolean {
  return Buffer.from(line.subarray(0, 5)).toString('latin1') === 'WARC/'
}

/** Null where the record holds no page, which was told. */
async function readPage(
  headers: StatusAndHeaders,
  content: LimitReader,
  offset: number,
  { mostBytes = MOST_BYTES, reasonToPass = () => null, onPassedOver = () => {} }: WarcOptions,
): Promise<WarcPage | null> {
  const header = (name: string) => headers.headers.get(name) ?? null
  const url = withoutBrackets(header('WARC-Target-URI'))
  try {
    const page = await pageOfRecord(headers, content, mostBytes, () => reasonToPass(url))
    return {
      url,
      scrapedAt: header('WARC-Date'),
      id: withoutBrackets(header('WARC-Record-ID')),
      offset,
      ...page,
      isCut: page.isCut || header('WARC-Truncated') !== null,
    }
  } catch (error) {
    if (!(error instanceof UnreadContent)) throw error
    onPassedOver(error.message, offset)
    return null
  }
}

/** Goes on to the end of a record. warcio's own way there has no end where the file ends earlier. */
async function skip(content: LimitReader): Promise<void> {
  for await (const _ of content);
}

/** Some writers put addresses in angle brackets, as the first edition of the standard had it. */
function withoutBrackets(value: string | null): string | null {
  return value?.replace(/^<(.*)>$/, '$1') ?? null
}
