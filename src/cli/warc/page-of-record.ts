import { AsyncIterReader, type LimitReader, type StatusAndHeaders } from 'warcio'
import { decodeHtml, decodeText } from './charset.js'
import { bodyOf, TOO_LARGE, UnreadContent } from './http-body.js'
import { readHeaders } from './record-reader.js'

/** What a record holds of a page: HTML of a response, or text, be it of a response or made of one. */
export type PageContent = { readonly html: string } | { readonly text: string }

/** The same, and whether it is only a part of it. */
type ReadContent = PageContent & { readonly isCut: boolean }

const HTML_TYPES = ['text/html', 'application/xhtml+xml']
const TEXT_TYPES = ['text/plain']

/**
 * The page that a record holds. The content is read no further than it has to be.
 *
 * @throws UnreadContent where it holds none, which says why.
 */
export async function pageOfRecord(
  { headers }: StatusAndHeaders,
  content: LimitReader,
  mostBytes: number,
  reasonToPass: () => string | null,
): Promise<ReadContent> {
  const type = headers.get('WARC-Type') ?? null
  if (type !== 'response' && type !== 'conversion') throw new UnreadContent(type ?? 'no type')
  const reason = reasonToPass()
  if (reason !== null) throw new UnreadContent(reason)
  if (type === 'conversion') {
    requireType(headers.get('Content-Type'), TEXT_TYPES)
    const bytes = await readAll(content, mostBytes)
    return { text: decodeText(bytes, headers.get('Content-Type') ?? null), isCut: false }
  }
  return pageOfResponse(content, mostBytes)
}

async function pageOfResponse(content: LimitReader, mostBytes: number): Promise<ReadContent> {
  const reader = new AsyncIterReader(content, null)
  const http = await readHeaders(reader, await reader.readlineRaw())
  if (http === null || !http.statusline.startsWith('HTTP/')) throw new UnreadContent('no HTTP response')
  const status = Number(http.statusCode)
  if (!(status >= 200 && status < 300)) throw new UnreadContent(`HTTP status ${http.statusCode}`)
  const header = (name: string) => http.headers.get(name) ?? null
  const mediaType = header('Content-Type')
  const name = requireType(mediaType, [...HTML_TYPES, ...TEXT_TYPES])
  const { bytes, isCut } = await bodyOf(await readAll(reader, mostBytes), header, mostBytes)
  if (TEXT_TYPES.includes(name)) return { text: decodeText(bytes, mediaType), isCut }
  return { html: decodeHtml(bytes, mediaType), isCut }
}

/** The name of a media type, which must be one of those or not given. */
function requireType(mediaType: string | null | undefined, types: readonly string[]): string {
  const name = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (name !== '' && !types.includes(name)) throw new UnreadContent(name)
  return name
}

async function readAll(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) throw new UnreadContent(TOO_LARGE)
    read.push(chunk)
  }
  return Buffer.concat(read, length)
}
