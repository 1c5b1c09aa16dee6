import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readWarc, WarcError, type WarcOptions, type WarcPage } from '../../../src/cli/warc/read-warc.js'
import { chunked, gzipped, httpResponse, type RecordParts, type ResponseParts, warcRecord } from './warc-file.js'

const HTML = '<h1>Ida Ås</h1>\n<p>1paper</p>'

const INFO = warcRecord({
  type: 'warcinfo',
  url: null,
  mediaType: 'application/warc-fields',
  content: 'software: x\r\n',
})
const REQUEST = warcRecord({ type: 'request', content: 'GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n' })

interface Outcome {
  readonly pages: WarcPage[]
  readonly passedOver: [string, number][]
  readonly damaged: number[]
}

async function read(bytes: Uint8Array, size = 100, options: WarcOptions = {}): Promise<Outcome> {
  const pages: WarcPage[] = []
  const passedOver: [string, number][] = []
  const damaged: number[] = []
  const onPassedOver = (reason: string, offset: number) => passedOver.push([reason, offset])
  const onDamaged = (offset: number) => damaged.push(offset)
  for await (const page of readWarc(chunked(bytes, size), { ...options, onPassedOver, onDamaged })) pages.push(page)
  return { pages, passedOver, damaged }
}

async function readOne(body: string | Uint8Array, response: ResponseParts = {}, record: Partial<RecordParts> = {}) {
  const { pages, passedOver } = await read(warcRecord({ ...record, content: httpResponse(body, response) }))
  return pages.length === 1 ? pages[0] : passedOver[0]?.[0]
}

describe('a file of records', () => {
  const records = [
    INFO,
    REQUEST,
    warcRecord({ id: 'a', content: httpResponse(HTML) }),
    warcRecord({ type: 'metadata', mediaType: 'application/warc-fields', content: 'fetchTimeMs: 1\r\n' }),
    warcRecord({ content: httpResponse(Buffer.from([0xff, 0xd8]), { headers: { 'Content-Type': 'image/jpeg' } }) }),
    warcRecord({ content: httpResponse(HTML, { status: '404 Not Found' }) }),
    warcRecord({
      id: 'b',
      url: '<https://www.example.org/paper/2>',
      date: '2026-05-02T00:00:00Z',
      content: httpResponse('<p>2</p>'),
    }),
  ]
  const offsets = (written: readonly Uint8Array[]) => written.map((_, i) => Buffer.concat(written.slice(0, i)).length)

  test.each([
    ['plain', 7, (all: Buffer[]) => all],
    ['plain', 100_000, (all: Buffer[]) => all],
    ['gzipped', 7, (all: Buffer[]) => all.map((record) => gzipSync(record))],
    ['gzipped', 100_000, (all: Buffer[]) => all.map((record) => gzipSync(record))],
  ])('%s, in chunks of %i bytes', async (_name, size, write) => {
    const written = write(records)
    const at = offsets(written)
    const { pages, passedOver } = await read(Buffer.concat(written), size)
    const place = { url: 'https://www.example.org/author/1', scrapedAt: '2026-05-01T12:30:00Z', isCut: false }
    expect(pages).toEqual([
      { ...place, id: 'urn:uuid:a', offset: at[2], html: HTML },
      {
        ...place,
        id: 'urn:uuid:b',
        offset: at[6],
        url: 'https://www.example.org/paper/2',
        scrapedAt: '2026-05-02T00:00:00Z',
        html: '<p>2</p>',
      },
    ])
    expect(passedOver).toEqual([
      ['warcinfo', at[0]],
      ['request', at[1]],
      ['metadata', at[3]],
      ['image/jpeg', at[4]],
      ['HTTP status 404', at[5]],
    ])
  })

  test('of text that was made of pages', async () => {
    const text = 'Ida Ås\n\n1paper\n'
    const conversion = (mediaType: string) => warcRecord({ type: 'conversion', mediaType, content: text })
    const { pages, passedOver } = await read(gzipped([INFO, conversion('text/plain'), conversion('application/json')]))
    expect(pages).toMatchObject([{ text, url: 'https://www.example.org/author/1', id: 'urn:uuid:1' }])
    expect(passedOver.map(([reason]) => reason)).toEqual(['warcinfo', 'application/json'])
  })

  test('that is empty', async () => {
    expect(await read(new Uint8Array())).toEqual({ pages: [], passedOver: [], damaged: [] })
  })
})

describe('the encoding of a page', () => {
  const LATIN = Buffer.from('<p>Ida \u00c5s</p>', 'latin1')
  const meta = (element: string, name: BufferEncoding = 'latin1') =>
    Buffer.from(`<head>${element}</head><p>Ida \u00c5s</p>`, name)
  const type = (value: string) => ({ headers: { 'Content-Type': value } })

  test.each<[name: string, body: Uint8Array, response: ResponseParts]>([
    ['of the header', LATIN, type('text/html; charset=ISO-8859-1')],
    ['of the header, in quotes', LATIN, type('text/html;charset="latin1"')],
    ['of an element', meta('<meta charset="iso-8859-1">'), type('text/html')],
    [
      'of the element of old',
      meta('<META http-equiv=Content-Type content="text/html; charset=windows-1252">'),
      type('text/html'),
    ],
    [
      'of the element where the header’s is not known',
      meta('<meta charset=latin1>'),
      type('text/html; charset=x-unknown'),
    ],
    ['of the header before the element', meta('<meta charset=latin1>', 'utf8'), type('text/html; charset=utf-8')],
    ['of neither, UTF-8', Buffer.from('<p>Ida \u00c5s</p>'), type('text/html')],
    ['of neither, no UTF-8', LATIN, type('text/html')],
    ['of a byte-order mark', Buffer.from('\ufeff<p>Ida \u00c5s</p>'), type('text/html; charset=latin1')],
    ['UTF-16 with a mark', Buffer.from('\ufeff<p>Ida \u00c5s</p>', 'utf16le'), type('text/html')],
    ['an element that cannot be right', meta('<meta charset=utf-16>', 'utf8'), type('text/html')],
    ['of XHTML', Buffer.from('<p>Ida \u00c5s</p>'), type('application/xhtml+xml')],
  ])('%s', async (_name, body, response) => {
    expect(await readOne(body, response)).toMatchObject({ html: expect.stringMatching(/<p>Ida \u00c5s<\/p>$/) })
  })

  test.each(['windows-1252', 'iso-8859-1'])(
    '%s has quotation marks and dashes, as browsers read both',
    async (charset) => {
      const body = Buffer.from('<p>O\x92Brien \x96 \x93Frogs\x94</p>', 'latin1')
      expect(await readOne(body, type(`text/html; charset=${charset}`))).toMatchObject({
        html: '<p>O’Brien – “Frogs”</p>',
      })
    },
  )
})

describe('the coding of a page', () => {
  const coded = (name: string) => ({ headers: { 'Content-Encoding': name } })

  test.each<[name: string, body: Uint8Array, coding: string]>([
    ['gzip', gzipSync(HTML), 'gzip'],
    ['gzip in capitals', gzipSync(HTML), 'GZIP'],
    ['deflate', deflateSync(HTML), 'deflate'],
    ['deflate without its header', deflateRawSync(HTML), 'deflate'],
    ['brotli', brotliCompressSync(HTML), 'br'],
    ['two of them', brotliCompressSync(gzipSync(HTML)), 'gzip, br'],
    ['none, said', Buffer.from(HTML), 'identity'],
    ['undone by the crawler', Buffer.from(HTML), 'gzip'],
    ['brotli undone by the crawler', Buffer.from(HTML), 'br'],
  ])('%s', async (_name, body, coding) => {
    expect(await readOne(body, coded(coding))).toMatchObject({ html: HTML })
  })

  test('one that is not known', async () => {
    expect(await readOne('x', coded('zstd'))).toBe('content coding zstd')
  })

  test('chunks, gzipped or not', async () => {
    const inChunks = (body: Buffer) =>
      Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    const headers = { 'Transfer-Encoding': 'chunked' }
    expect(await readOne(inChunks(Buffer.from(HTML)), { headers })).toMatchObject({ html: HTML })
    const gzip = { headers: { ...headers, 'Content-Encoding': 'gzip' } }
    expect(await readOne(inChunks(gzipSync(HTML)), gzip)).toMatchObject({ html: HTML })
    expect(await readOne(HTML, { headers })).toMatchObject({ html: HTML })
  })

  test('content that is too large, as it stands or decoded', async () => {
    const body = 'x'.repeat(2000)
    const records = [
      warcRecord({ content: httpResponse(body) }),
      warcRecord({ content: httpResponse(gzipSync(body), coded('gzip')) }),
      warcRecord({ content: httpResponse(HTML) }),
    ]
    const { pages, passedOver } = await read(gzipped(records), 100, { mostBytes: 1000 })
    expect(passedOver.map(([reason]) => reason)).toEqual(['too large', 'too large'])
    expect(pages).toMatchObject([{ html: HTML }])
  })
})

describe('records that are damaged', () => {
  const whole = warcRecord({ content: httpResponse(HTML) })

  test('a page that the crawler cut says so', async () => {
    expect(await readOne(HTML, {}, { headers: { 'WARC-Truncated': 'length' } })).toMatchObject({
      html: HTML,
      isCut: true,
    })
    const body = gzipSync('<p>Ida</p>'.repeat(1000)).subarray(0, 60)
    const page = await readOne(
      body,
      { headers: { 'Content-Encoding': 'gzip' } },
      { headers: { 'WARC-Truncated': 'length' } },
    )
    expect(page).toMatchObject({ html: expect.stringMatching(/^<p>Ida/), isCut: true })
  })

  test('so does one that the end of the file cuts', async () => {
    const { pages } = await read(whole.subarray(0, whole.length - 10))
    expect(pages).toMatchObject([{ html: HTML.slice(0, -6), isCut: true }])
  })

  test.each([
    ['text', Buffer.from('Ida Ås\n\n1paper\n'.repeat(100))],
    ['other gzipped text', gzipSync('Ida Ås\n\n1paper\n'.repeat(100))],
    ['HTML', Buffer.from('<!doctype html>\n<p>x</p>\r\n\r\n')],
  ])('%s is no WARC file', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toThrow(new WarcError(0))
  })

  test('a file without an end of headers is not read on and on', async () => {
    let chunks = 0
    async function* endless() {
      for (;;) {
        chunks++
        yield Buffer.from('WARC/1.0\r\nX: '.padEnd(60_000, 'x'))
      }
    }
    await expect(readWarc(endless()).next()).rejects.toThrow(new WarcError(0))
    expect(chunks).toBeLessThan(30)
  })
})

describe('a long file', () => {
  test('is read one record at a time, and closed where the reader stops', async () => {
    const record = gzipSync(warcRecord({ content: httpResponse(HTML.repeat(1000)) }))
    let given = 0
    let isClosed = false
    async function* file() {
      try {
        for (; given < 1000; given++) yield record
      } finally {
        isClosed = true
      }
    }
    let pages = 0
    for await (const page of readWarc(file())) {
      expect('html' in page && page.html.length).toBe(HTML.length * 1000)
      pages++
      expect(given).toBeLessThanOrEqual(pages + 2)
      if (pages === 20) break
    }
    expect(isClosed).toBe(true)
  })
})

describe('a record that lacks', () => {
  const ADDRESS = 'WARC-Target-URI: https://www.example.org/author/1'
  const written = (header: readonly string[], content: string | Uint8Array) =>
    Buffer.concat([
      Buffer.from(['WARC/1.0', ...header, `Content-Length: ${Buffer.byteLength(content)}`, '', ''].join('\r\n')),
      Buffer.from(content),
      Buffer.from('\r\n\r\n'),
    ])

  test.each<[what: string, record: Uint8Array, outcome: Partial<Outcome>]>([
    ['its type', written([ADDRESS], 'x'), { pages: [], passedOver: [['no type', 0]], damaged: [] }],
    [
      'the answer of a server',
      written([ADDRESS, 'WARC-Type: response'], 'no answer\r\n\r\nx'),
      { pages: [], passedOver: [['no HTTP response', 0]], damaged: [] },
    ],
    [
      'all but its text',
      written(['WARC-Type: conversion'], 'Ida Ås'),
      {
        pages: [{ text: 'Ida Ås', url: null, scrapedAt: null, id: null, offset: 0, isCut: false }],
        passedOver: [],
        damaged: [],
      },
    ],
    [
      'the media type of its answer',
      written(['WARC-Type: response'], `HTTP/1.1 200 OK\r\n\r\n${HTML}`),
      { pages: [{ html: HTML, url: null, scrapedAt: null, id: null, offset: 0, isCut: false }], passedOver: [] },
    ],
  ])('%s', async (_what, record, outcome) => {
    expect(await read(record)).toMatchObject(outcome)
  })

  test('its length is damaged, and costs itself', async () => {
    const record = Buffer.from(`WARC/1.0\r\n${ADDRESS}\r\nWARC-Type: response\r\n\r\n`)
    const next = warcRecord({ id: 'next', content: httpResponse(HTML) })
    const { pages, damaged } = await read(Buffer.concat([record, next]))
    expect([pages.map(({ id }) => id), damaged]).toEqual([['urn:uuid:next'], [0]])
  })
})

test('pages are read without anyone who is told of the rest', async () => {
  const records = Buffer.concat([REQUEST, warcRecord({ id: 'a', content: httpResponse(HTML) })])
  const pages: WarcPage[] = []
  for await (const page of readWarc(chunked(records, 50))) pages.push(page)
  expect(pages.map(({ id }) => id)).toEqual(['urn:uuid:a'])
})

test('what its source throws is thrown', async () => {
  async function* failing() {
    yield REQUEST
    throw new Error('the disk is gone')
  }
  await expect(async () => {
    for await (const _ of readWarc(failing()));
  }).rejects.toThrow('the disk is gone')
})
