import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readWarc } from '../../../src/cli/warc/read-warc.js'
import { chunked, httpResponse, warcRecord } from './warc-file.js'

const HTML = Array.from({ length: 60 }, (_, index) => `<p>Night tram ${index * 7919} of Ås</p>\n`).join('')
const BODY = Buffer.from(HTML)

/** What comes of a whole record of a body. */
async function read(body: Uint8Array, headers: Record<string, string>) {
  const pages: { html: string; isCut: boolean }[] = []
  for await (const page of readWarc(chunked(warcRecord({ content: httpResponse(body, { headers }) }), 1000))) {
    pages.push({ html: 'html' in page ? page.html : '', isCut: page.isCut })
  }
  return pages[0]
}

const whole = { html: HTML, isCut: false }
const half = { html: HTML.slice(0, 700), isCut: true }

describe('a body and the length that its header says', () => {
  const cut = BODY.subarray(0, Buffer.byteLength(half.html))
  const zipped = gzipSync(BODY)

  test('shorter than that is cut', async () => {
    expect(await read(cut, { 'Content-Length': String(BODY.length) })).toEqual(half)
    const gzip = { 'Content-Encoding': 'gzip', 'Content-Length': String(zipped.length + 100) }
    expect(await read(zipped, gzip)).toEqual({ html: HTML, isCut: true })
  })

  test('may end inside of a letter, which costs that letter only', async () => {
    const within = BODY.subarray(0, BODY.indexOf('Ås', 300) + 1)
    const headers = { 'Content-Type': 'text/html', 'Content-Length': String(BODY.length) }
    expect(await read(within, headers)).toEqual({ html: `${within.subarray(0, -1)}\ufffd`, isCut: true })
  })

  test.each<[string, Uint8Array, Record<string, string>]>([
    ['as long', BODY, { 'Content-Length': String(BODY.length) }],
    ['longer', BODY, { 'Content-Length': '10' }],
    ['that is no number', BODY, { 'Content-Length': '9999, 9999' }],
    ['of what was sent gzipped', zipped, { 'Content-Encoding': 'gzip', 'Content-Length': String(zipped.length) }],
    ['of what a crawler decoded', BODY, { 'Content-Encoding': 'gzip', 'Content-Length': '99999' }],
    ['beside chunks, where it does not count', BODY, { 'Transfer-Encoding': 'chunked', 'Content-Length': '99999' }],
  ])('%s is not', async (_name, body, headers) => {
    expect(await read(body, headers)).toEqual(whole)
  })
})

describe('a body in chunks', () => {
  const headers = { 'Transfer-Encoding': 'chunked' }
  const chunk = (bytes: Uint8Array, size = bytes.length.toString(16)) =>
    Buffer.concat([Buffer.from(`${size}\r\n`), bytes, Buffer.from('\r\n')])
  const parts = [chunk(BODY.subarray(0, 500)), chunk(BODY.subarray(500, 501)), chunk(BODY.subarray(501))]
  const END = '0\r\n'
  const sent = Buffer.concat([...parts, Buffer.from(END)])

  test.each<[string, Uint8Array]>([
    ['without the last line break', sent],
    ['with it', Buffer.concat([sent, Buffer.from('\r\n')])],
    ['with headers behind them', Buffer.concat([sent, Buffer.from('Checksum: 1\r\n\r\n')])],
    ['with more than a size', Buffer.concat([chunk(BODY, `${BODY.length.toString(16)};name="x"`), Buffer.from(END)])],
    ['with blanks behind the size', Buffer.concat([chunk(BODY, `${BODY.length.toString(16)}  `), Buffer.from(END)])],
    ['that a crawler joined', BODY],
  ])('%s is whole', async (_name, body) => {
    expect(await read(body, headers)).toEqual(whole)
  })

  test('without its end is cut, wherever that is, and holds no size of a chunk', async () => {
    // The first size line must be there to show that these are chunks.
    for (let end = '1f4\r\n'.length; end < sent.length - END.length + 2; end += 1) {
      const page = await read(sent.subarray(0, end), headers)
      // A letter of two bytes may be cut in half.
      const shown = page?.html.replace(/\ufffd|Ã$/g, '') ?? '?'
      expect([end, page?.isCut, HTML.startsWith(shown)]).toEqual([end, true, true])
    }
  })

  test('of which the middle is lost is cut', async () => {
    const lost = Buffer.concat([sent.subarray(0, 300), sent.subarray(400)])
    expect(await read(Buffer.concat([parts[1] as Buffer, lost]), headers)).toMatchObject({ isCut: true })
  })
})

describe.each<[string, (bytes: Uint8Array) => Buffer]>([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('a body in the coding %s', (name, write) => {
  const headers = { 'Content-Encoding': name }
  const coded = write(BODY)

  test('is whole', async () => {
    expect(await read(coded, headers)).toEqual(whole)
  })

  test('that is cut off is given as far as it goes', async () => {
    for (const share of [0.5, 0.9]) {
      const page = await read(coded.subarray(0, Math.floor(coded.length * share)), headers)
      expect(page?.isCut).toBe(true)
      expect(page?.html).toMatch(/^<p>Night tram 0 of/)
      expect(HTML.startsWith(page?.html.replace(/\ufffd|Ã$/g, '') ?? '?')).toBe(true)
    }
  })

  test('that a crawler decoded is whole, be it long or short', async () => {
    for (const html of [HTML, '<p>Ås</p>', '\n<p>', 'Ida Moss\n']) {
      expect(await read(Buffer.from(html), headers)).toEqual({ html, isCut: false })
    }
  })
})
