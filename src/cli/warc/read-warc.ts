import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { decodeHtml } from './charset.js'
import { decodeContent, TOO_LARGE, UnreadContent } from './content-coding.js'
import { openSource, type WarcSource } from './source.js'

/** A page out of a WARC or WET file: HTML of a response, or text that was made of one. */
export type WarcPage = WarcPlace & ({ readonly html: string } | { readonly text: string })

export interface WarcPlace {
  /** `WARC-Target-URI`; null where the record has none. */
  readonly url: string | null
  /** `WARC-Date`, an ISO 8601 date-time; null where the record has none. */
  readonly scrapedAt: string | null
  /** `WARC-Record-ID` without its brackets: `urn:uuid:…`; null where the record has none. */
  readonly id: string | null
  /** Where the record begins in the file as it is, compressed or not, in bytes. */
  readonly offset: number
  /** Whether the crawler or the end of the file cut the content off. */
  readonly isCut: boolean
}

export interface WarcOptions {
  /** Told of each record that holds no page, and why: `request`, `image/png`, `HTTP status 404`, `too large`. */
  readonly onPassedOver?: (reason: string, offset: number) => void
  /** How many bytes the content of a page may have, decoded. */
  readonly mostBytes?: number
}

/** A file that is no WARC file, or no more from some place on. */
export class WarcError extends Error {
  constructor(readonly offset: number) {
    super(`no WARC record at byte offset ${offset}`)
  }
}

const MOST_BYTES = 32 * 1024 * 1024

/**
 * Reads the pages of a WARC or WET file, gzipped or not, one after the other. Holds one record at a time.
 *
 * @throws WarcError where something stands that is no record; what the source throws.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  { onPassedOver = () => {}, mostBytes = MOST_BYTES }: WarcOptions = {},
): AsyncGenerator<WarcPage, void, undefined> {
  const source = openSource(chunks)
  const parser = new WARCParser(source)
  try {
    for (let record = await nextRecord(parser, source); record !== null; record = await nextRecord(parser, source)) {
      const { offset } = parser
      const reason = reasonToPass(record)
      if (reason !== null) onPassedOver(reason, offset)
      else {
        const page = await readPage(record, offset, mostBytes).catch((error) => {
          if (!(error instanceof UnreadContent)) throw error
          onPassedOver(error.message, offset)
          return null
        })
        if (page !== null) yield page
      }
      await skip(record)
    }
  } finally {
    await source.close()
  }
}

/** Null at the end of the file. */
async function nextRecord(parser: WARCParser, source: WarcSource): Promise<WARCRecord | null> {
  const record = await source
    .within(() => parser.parse())
    .catch((error) => {
      throw source.isOverrun ? new WarcError(parser.offset) : error
    })
  if (record === null) return null
  if (!record.warcHeaders.statusline.startsWith('WARC/')) throw new WarcError(parser.offset)
  return record
}

/** Why a record is no page; null where it is one. */
function reasonToPass(record: WARCRecord): string | null {
  if (record.warcType === 'conversion') return isOf(record.warcContentType, ['text/plain'])
  if (record.warcType !== 'response') return record.warcType ?? 'no type'
  const { httpHeaders } = record
  if (httpHeaders === null) return 'no HTTP response'
  const status = Number(httpHeaders.statusCode)
  if (!(status >= 200 && status < 300)) return `HTTP status ${httpHeaders.statusCode}`
  return isOf(httpHeaders.headers.get('Content-Type'), ['text/html', 'application/xhtml+xml'])
}

/** Null where a media type is one of those, or not given. */
function isOf(mediaType: string | null | undefined, types: readonly string[]): string | null {
  const name = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return name === '' || types.includes(name) ? null : name
}

async function readPage(record: WARCRecord, offset: number, mostBytes: number): Promise<WarcPage> {
  const { httpHeaders } = record
  const isChunked = /\bchunked\b/i.test(httpHeaders?.headers.get('Transfer-Encoding') ?? '')
  const reader = isChunked ? new AsyncIterReader(record.reader, null, true) : record.reader
  const bytes = await readAll(reader, mostBytes)
  const place = {
    url: withoutBrackets(record.warcTargetURI),
    scrapedAt: record.warcDate ?? null,
    id: withoutBrackets(record.warcHeader('WARC-Record-ID')),
    offset,
    isCut: typeof record.warcHeader('WARC-Truncated') === 'string' || isShort(record),
  }
  if (httpHeaders === null) return { ...place, text: new TextDecoder().decode(bytes) }
  const content = await decodeContent(bytes, httpHeaders.headers.get('Content-Encoding') ?? null, mostBytes)
  return { ...place, html: decodeHtml(content, httpHeaders.headers.get('Content-Type') ?? null) }
}

/** Goes on to the end of a record. warcio's own way there has no end where the file ends earlier. */
async function skip({ reader }: WARCRecord): Promise<void> {
  for await (const _ of reader);
  if (reader instanceof LimitReader) reader.limit = 0
}

/** Whether the file ended before the content did. */
function isShort({ reader }: WARCRecord): boolean {
  return reader instanceof LimitReader && reader.limit > 0
}

/** Some writers put addresses in angle brackets, as the first edition of the standard had it. */
function withoutBrackets(value: string | null | undefined): string | null {
  return value?.replace(/^<(.*)>$/, '$1') ?? null
}

async function readAll(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) throw new UnreadContent(TOO_LARGE)
    read.push(chunk)
  }
  return Buffer.concat(read, length)
}
