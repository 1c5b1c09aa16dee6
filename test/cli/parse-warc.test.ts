import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { safeParseProfile } from '../../src/index.js'
import { createCrawlFolder } from './crawl.js'
import { HTML, TEXT, URL } from './forms.js'
import { createPageFolder, resultsOf } from './page-folder.js'
import { COMMAND } from './scholar-profile.js'
import { gzipped, httpResponse, warcRecord } from './warc/warc-file.js'

const { path: folder, parse, remove } = createPageFolder()
const crawl = createCrawlFolder()

afterAll(remove)
afterAll(crawl.remove)

const at = '2026-05-01T12:30:00Z'
const ofHtml = { kind: 'profile', ...safeParseProfile(fromHtml(HTML), { url: URL, scrapedAt: at }) }
const ofText = { kind: 'profile', ...safeParseProfile(TEXT, { url: URL, scrapedAt: at }) }

const page = (id: string, url = URL) => warcRecord({ id, url, content: httpResponse(HTML) })
const asText = (id: string) =>
  warcRecord({ id, url: URL, content: httpResponse(TEXT, { headers: { 'Content-Type': 'text/plain' } }) })
const conversion = (id: string, url = URL) =>
  warcRecord({ type: 'conversion', mediaType: 'text/plain', id, url, content: TEXT })
const request = warcRecord({ type: 'request', url: URL, content: 'GET / HTTP/1.1\r\n\r\n' })
const missing = warcRecord({ url: URL, content: httpResponse(HTML, { status: '404 Not Found' }) })

const RECORDS = [
  request,
  page('a'),
  missing,
  page('home', 'https://scholarfeed.example/'),
  asText('b'),
  conversion('c'),
]

/** Where each of some records begins, the members of gzip where they are such. */
const offsetsOf = (records: readonly Uint8Array[]) =>
  records.map((_, index) => records.slice(0, index).reduce((sum, { length }) => sum + length, 0))

/** What is printed for the pages among the records. */
function resultsFor(records: readonly Uint8Array[]) {
  const [, a, , , b, c] = offsetsOf(records)
  return [
    { id: 'urn:uuid:a', offset: a, url: URL, scrapedAt: at, ...ofHtml },
    { id: 'urn:uuid:b', offset: b, url: URL, scrapedAt: at, ...ofText },
    { id: 'urn:uuid:c', offset: c, url: URL, scrapedAt: at, ...ofText },
  ]
}

const NOTE = (name: string) =>
  `note: '${name}': passed over 3 records (1 HTTP status 404, 1 other address, 1 request)\n`

describe('a WARC file', () => {
  test.each([
    ['crawl.warc', (records: Uint8Array[]) => records],
    ['crawl.WARC.gz', (records: Uint8Array[]) => records.map((record) => gzipSync(record))],
    ['crawl.warc.wet.gz', (records: Uint8Array[]) => records.map((record) => gzipSync(record))],
    ['crawl.wet', (records: Uint8Array[]) => records],
  ])('is read by its name, and on standard input: %s', async (name, write) => {
    const records = write(RECORDS)
    const bytes = Buffer.concat(records)
    writeFileSync(join(folder, name), bytes)
    const named = await parse([name])
    expect({ status: named.status, stderr: named.stderr }).toEqual({ status: 0, stderr: NOTE(name) })
    expect(resultsOf(named)).toEqual(resultsFor(records))
    expect(await parse([], { input: bytes })).toEqual({ ...named, stderr: NOTE('<stdin>') })
  })

  const input = gzipped(RECORDS)

  test('has the options of a stream', async () => {
    const args = ['--jobs', '2', '--result-field', 'page', '--keep-text', '--quiet', '--fail-on', 'error']
    const outcome = await parse(args, { input })
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
    const [first, second] = resultsOf(outcome)
    expect(first).toMatchObject({ id: 'urn:uuid:a', html: HTML, page: ofHtml })
    expect(second).toMatchObject({ id: 'urn:uuid:b', text: TEXT, page: ofText })
    const bad = warcRecord({ url: URL, content: httpResponse(HTML.replace('Sep 20', 'Feb 30')) })
    expect((await parse(['--quiet', '--fail-on', 'error'], { input: bad })).status).toBe(1)
  })

  test('is read for the hosts that are named', async () => {
    const other = page('d', 'https://other.example/author/1')
    const below = page('e', 'https://www.scholarfeed.example:8080/people/7')
    const all = gzipped([...RECORDS, other, below])
    const idsOf = async (...args: string[]) =>
      resultsOf(await parse(args, { input: all })).map(({ id }) => String(id).slice(9))
    expect(await idsOf()).toEqual(['a', 'b', 'c', 'd'])
    expect(await idsOf('--host', 'scholarfeed.example')).toEqual(['a', 'home', 'b', 'c', 'e'])
    expect(await idsOf('--host', 'OTHER.example', '--host', 'www.scholarfeed.example')).toEqual(['d', 'e'])
  })

  test('that is damaged costs the damaged record, which is said', async () => {
    const records = [page('a'), page('b'), page('c')].map((record) => gzipSync(record))
    const cut = [records[0], records[1]?.subarray(0, 300), records[2]] as Uint8Array[]
    writeFileSync(join(folder, 'damaged.warc.gz'), Buffer.concat(cut))
    const outcome = await parse(['damaged.warc.gz'])
    expect(outcome.stderr).toBe(
      `error: 'damaged.warc.gz' is damaged: cannot read the record at byte offset ${offsetsOf(records)[1]}\n`,
    )
    expect(outcome.status).toBe(2)
    expect(resultsOf(outcome).map(({ id }) => id)).toEqual(['urn:uuid:a', 'urn:uuid:c'])
  })

  test('that is damaged all over is told of at so many places, and then in all', async () => {
    const records = Array.from({ length: 50 }, (_, index) => [
      gzipSync(page(`${index}`)),
      Buffer.from('no record'),
    ]).flat()
    const outcome = await parse([], { input: Buffer.concat(records) })
    expect(outcome.status).toBe(2)
    expect(resultsOf(outcome)).toHaveLength(50)
    const told = outcome.stderr.trimEnd().split('\n')
    expect(told).toHaveLength(21)
    expect(told.at(-1)).toBe("error: '<stdin>' is damaged at 30 more places")
  })

  test.each([
    ['plain', [page('a'), page('b')], [0, page('a').length]],
    ['gzipped record by record', [page('a'), page('b')].map((one) => gzipSync(one)), [0, gzipSync(page('a')).length]],
    ['gzipped as a whole', [gzipSync(Buffer.concat([page('a'), page('b')]), { level: 0 })], [0, 0]],
  ])('that ends inside of a page is said, and has it marked: %s', async (_name, parts, [first, second]) => {
    const input = Buffer.concat(parts)
    const outcome = await parse([], { input: input.subarray(0, input.length - 30) })
    expect(outcome.stderr).toBe(`error: '<stdin>' is cut off: it ends inside of the record at byte offset ${second}\n`)
    expect(outcome.status).toBe(2)
    const [a, b, ...others] = resultsOf(outcome)
    expect([a, others]).toEqual([{ id: 'urn:uuid:a', offset: first, url: URL, scrapedAt: at, ...ofHtml }, []])
    expect(b).toMatchObject({ id: 'urn:uuid:b', offset: second, isCut: true, kind: 'profile' })
  })

  test('has a page marked whose body is shorter than its header says', async () => {
    const headers = { 'Content-Length': String(Buffer.byteLength(HTML) + 1) }
    const outcome = await parse([], { input: warcRecord({ url: URL, content: httpResponse(HTML, { headers }) }) })
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
    expect(resultsOf(outcome)).toMatchObject([{ isCut: true, kind: 'profile' }])
  })

  test('has bad dates told by the place of their record', async () => {
    const outcome = await parse([], {
      input: Buffer.concat([request, warcRecord({ url: URL, date: 'x', content: httpResponse(HTML) })]),
    })
    const [{ diagnostics } = {}] = resultsOf(outcome)
    const message = `the record at byte offset ${request.length}: "scrapedAt" of the record is not accepted`
    expect(diagnostics).toMatchObject([{ code: 'bad-record', message: expect.stringContaining(message) }])
  })

  test('reaches a terminal without what would steer it', async () => {
    const hostile = warcRecord({ type: 'x\u009b2J\u202e', url: URL, content: 'x' })
    const { stderr } = await parse([], { input: Buffer.concat([hostile, page('a')]) })
    expect(stderr).toMatch(/^note: '<stdin>': passed over 1 record \(1 [^\n]*\)\n$/)
    expect(stderr).not.toMatch(/[\u0080-\u009f\u202e]/)
  })

  test.each<[args: string[], input: string | Uint8Array, status: number, message: RegExp]>([
    [['text.warc'], '', 2, /^error: cannot read 'text\.warc': it does not begin with a WARC record, gzipped or not\n$/],
    [[], gzipSync('{"text":"a"}\n'), 2, /^error: cannot read '<stdin>': it does not begin with a WARC record/],
    [['missing.warc.gz'], '', 2, /^error: cannot read 'missing\.warc\.gz': no such file or directory\n$/],
    [
      ['none.warc'],
      '',
      2,
      /passed over 1 record \(1 request\)\nerror: 'none\.warc' holds no page; its author and paper/,
    ],
    [[], request, 0, /passed over 1 record \(1 request\)\nnote: '<stdin>' holds no page; /],
  ])('%j says why nothing is read', async (args, given, status, message) => {
    writeFileSync(join(folder, 'text.warc'), TEXT)
    writeFileSync(join(folder, 'none.warc'), request)
    const outcome = await parse(args, { input: given })
    expect(outcome).toMatchObject({ status, stdout: '' })
    expect(outcome.stderr).toMatch(message)
  })

  test.each([
    [['crawl.warc', '--format', 'data'], /--format data takes pages; 'crawl\.warc' holds many: --format jsonl/],
    [['crawl.warc', 'fine.txt'], /'crawl\.warc' holds many pages and other inputs hold one/],
    [['crawl.warc', '--text-field', 'x'], /--text-field goes with JSON Lines only, not with WARC files/],
    [['crawl.warc', '--host', 'https://a.example/'], /--host .* name of a host, such as www\.example\.org/],
    [['--jsonl', '--host', 'a.example'], /--host goes with WARC files only/],
    [['crawl.warc', '--indent', '2'], /--indent goes with --format data only/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await parse(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n\(--help shows what is accepted\)\n$/)
  })

  test('--help says which pages count', async () => {
    const { stdout } = await parse(['--help'])
    for (const words of ['--host <HOST>', '/author/<number>, /paper/<id>', 'crawl.warc.gz', '--html-field', '--form']) {
      expect(stdout).toContain(words)
    }
  })

  test('is surveyed', async () => {
    crawl.write('in/crawl.warc.gz', gzipped(RECORDS))
    const { pages, diagnostics } = await crawl.report(['in'])
    expect(pages).toMatchObject({ total: 3, successful: 3, byKind: { profile: 3 } })
    expect(diagnostics).toEqual([])
  })
})

test('50 MB take no more memory than one page', async () => {
  const file = join(folder, 'large.warc')
  const out = createWriteStream(file)
  const filler = warcRecord({ url: 'https://scholarfeed.example/search', content: httpResponse('x'.repeat(300)) })
  // A page is mostly what it does not show. The dash makes a string of it take two bytes a character: all of them would
  // take more than there is.
  const html = HTML.replace('</head>', `<script>// –${'let x = 1;'.repeat(6000)}</script></head>`)
  let length = 0
  let pages = 0
  for (; length < 50e6; pages += 1) {
    const large = warcRecord({ id: String(pages), url: URL, content: httpResponse(html) })
    const part = Buffer.concat([large, filler])
    length += part.length
    if (!out.write(part)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  const command = `"$0" --max-old-space-size=64 "$1" parse large.warc --result-field page | wc -l`
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, COMMAND], { cwd: folder })
  const seconds = (performance.now() - started) / 1000
  expect({ status, stderr: stderr.toString() }).toEqual({
    status: 0,
    stderr: `note: 'large.warc': passed over ${pages} records (${pages} other address)\n`,
  })
  expect(Number(stdout)).toBe(pages)
  expect(seconds).toBeLessThan(100)
}, 120_000)
