import { gzipSync } from 'node:zlib'

/** The parts of a record, each with what most records have. */
export interface RecordParts {
  readonly type?: string
  readonly url?: string | null
  readonly date?: string
  readonly id?: string
  readonly mediaType?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly content: string | Uint8Array
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content)

export function warcRecord({
  type = 'response',
  url = 'https://www.example.org/author/1',
  content,
  ...parts
}: RecordParts): Buffer {
  const bytes = bytesOf(content)
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === null ? [] : [`WARC-Target-URI: ${url}`]),
    `WARC-Date: ${parts.date ?? '2026-05-01T12:30:00Z'}`,
    `WARC-Record-ID: <urn:uuid:${parts.id ?? '1'}>`,
    `Content-Type: ${parts.mediaType ?? 'application/http; msgtype=response'}`,
    ...Object.entries(parts.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

export interface ResponseParts {
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The content of a response record. */
export function httpResponse(
  body: string | Uint8Array,
  { status = '200 OK', headers = {} }: ResponseParts = {},
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const lines = [`HTTP/1.1 ${status}`, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`)]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytesOf(body)])
}

/** Each record gzipped by itself, as the standard has it. */
export function gzipped(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)))
}

/** A file as it comes from a disk, in chunks of a size. */
export async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
