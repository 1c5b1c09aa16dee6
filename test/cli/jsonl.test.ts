import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type PageOutcome, safeParseProfile } from '../../src/index.js'
import { createPageFolder, resultsOf } from './page-folder.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, NO_PAGE } from './pages.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

function lines(...records: unknown[]): string {
  return records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('')
}

function outcomeOf(text: string, options = {}) {
  return JSON.parse(JSON.stringify({ kind: 'profile', ...safeParseProfile(text, options) }))
}

/** What is said of each line that holds no record: the number of the line, and the message. */
function complaints(results: Record<string, unknown>[]): [number, string][] {
  return results.flatMap(({ diagnostics }) =>
    (diagnostics as PageOutcome['diagnostics'])
      .filter(({ code }) => code === 'bad-record')
      .map(({ position, message }): [number, string] => [position.start.line, message]),
  )
}

const url = 'https://example.org/author/1'

describe('a line for each page', () => {
  const input = lines(
    { id: 1, text: FINE_PAGE },
    { id: 2, url, scrapedAt: '2026-05-01T09:30:00Z', text: DOUBTFUL_PAGE, tags: ['a'] },
    { id: 3, text: DAMAGED_PAGE },
    { id: 4, text: NO_PAGE },
  )

  test.each([
    [['--format', 'jsonl']],
    [['--jsonl']],
    [['--jsonl', '-']],
    [['--jsonl', '--jobs', '2']],
    [['--jobs', '--jsonl']],
  ])('%j', async (args) => {
    const outcome = await parse(args, { input })
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
    expect(resultsOf(outcome)).toEqual([
      { id: 1, ...outcomeOf(FINE_PAGE) },
      {
        id: 2,
        url,
        scrapedAt: '2026-05-01T09:30:00Z',
        tags: ['a'],
        ...outcomeOf(DOUBTFUL_PAGE, { url, scrapedAt: '2026-05-01T09:30:00Z' }),
      },
      { id: 3, ...outcomeOf(DAMAGED_PAGE) },
      { id: 4, ...outcomeOf(NO_PAGE), kind: 'unknown' },
    ])
  })

  test('keeps the keys in their order', async () => {
    const [result = {}] = resultsOf(await parse(['--jsonl'], { input: lines({ b: 1, text: FINE_PAGE, a: 2 }) }))
    expect(Object.keys(result)).toEqual(['b', 'a', 'kind', 'success', 'data', 'diagnostics'])
  })

  test('keeps what JavaScript could not: large numbers, exact decimals, keys that mean something to it', async () => {
    const kept = '"id":12345678901234567890,"price":1.10,"huge":1e400,"2":0,"1":0,"__proto__":{"a":[1,"}"]}'
    const { stdout } = await parse(['--jsonl'], { input: `{${kept}, "t\\u0065xt": "x"}\n` })
    expect(stdout.startsWith(`{${kept},"kind":"unknown"`)).toBe(true)
    expect(stdout).not.toContain('"x"')
  })

  test('can keep the text', async () => {
    const [result] = resultsOf(await parse(['--jsonl', '--keep-text'], { input: lines({ text: FINE_PAGE, a: 2 }) }))
    expect(result).toEqual({ text: FINE_PAGE, a: 2, ...outcomeOf(FINE_PAGE) })
  })

  test('can nest the outcome', async () => {
    const args = ['--jsonl', '--result-field', 'page']
    const [result] = resultsOf(await parse(args, { input: lines({ data: 1, text: FINE_PAGE, kind: 2 }) }))
    expect(result).toEqual({ data: 1, kind: 2, page: outcomeOf(FINE_PAGE) })
  })

  test('can read fields of other names', async () => {
    const args = ['--jsonl', '--text-field', 'body', '--scraped-at-field', 'at', '--url-field', 'from']
    const record = { body: DOUBTFUL_PAGE, at: '2026-05-01', from: url, text: 7 }
    const [result] = resultsOf(await parse(args, { input: lines(record) }))
    const outcome = outcomeOf(DOUBTFUL_PAGE, { url, scrapedAt: '2026-05-01' })
    expect(result).toEqual({ at: '2026-05-01', from: url, text: 7, ...outcome })
  })

  test('takes --url and --scraped-at where a record says nothing', async () => {
    const args = ['--jsonl', '--url', url, '--scraped-at', '2026-05-01']
    const input = lines({ text: DOUBTFUL_PAGE }, { text: DOUBTFUL_PAGE, scrapedAt: '2020-05-01' })
    const dates = resultsOf(await parse(args, { input })).map(({ data }) => (data as { papers: object[] }).papers[0])
    expect(dates).toMatchObject([{ date: { date: '2026-04-22' } }, { date: { date: '2020-04-22' } }])
  })

  test('reaches a terminal without what would steer it', async () => {
    const hostile = '\u007f\u009b2J\u2028\u202e'
    const record = { [`k${hostile}`]: hostile, text: `${FINE_PAGE}${hostile}` }
    const outcome = await parse(['--jsonl', '--keep-text'], { input: lines(record) })
    expect(outcome.stdout).not.toMatch(/[\u007f-\u009f\u2028\u202e]/)
    expect(resultsOf(outcome)).toMatchObject([record])
  })
})

describe('a line that holds no page', () => {
  const good = { text: FINE_PAGE }
  const bad: [what: string, line: string | Buffer, message: RegExp, kept: object][] = [
    ['not JSON', '{"id": 1, "text": "a"', /is not JSON/, {}],
    ['words', 'hello \u001b[2J world', /"hello \\u\{1b\}\[2J world" is not JSON/, {}],
    ['long words', 'x'.repeat(1e5), /"x{72}…" is not JSON/, {}],
    ['an array', '[1]', /"\[1\]" is not a JSON object/, {}],
    ['a string', '"text"', /is not a JSON object/, {}],
    ['null', 'null', /is not a JSON object/, {}],
    ['no text', '{"id":1}', /the record has no "text"/, { id: 1 }],
    ['a text that is none', '{"id":1,"text":["a"]}', /"text" of the record is an array/, { id: 1 }],
    ['a reserved key', '{"id":1,"text":"a","data":{}}', /the record holds "data"/, { id: 1 }],
    ['a bad date', '{"id":1,"text":"a","scrapedAt":"x"}', /"scrapedAt" of the record/, { id: 1, scrapedAt: 'x' }],
    ['a bad address', '{"id":1,"text":"a","url":[]}', /"url" of the record/, { id: 1, url: [] }],
    ['no UTF-8', Buffer.from('{"text":"é\xff"}', 'latin1'), /not valid UTF-8, first at its byte offset 9 \(0xe9\)/, {}],
  ]

  test('of which only a field is bad has the data of its page', async () => {
    const records = [
      { id: 1, text: FINE_PAGE, scrapedAt: 'x' },
      { id: 2, text: DOUBTFUL_PAGE, scrapedAt: 1777593600 },
    ]
    const outcome = await parse(['--jsonl'], { input: lines(good, ...records) })
    const [, first, second] = resultsOf(outcome)
    expect(first).toMatchObject({ id: 1, scrapedAt: 'x', kind: 'profile', success: false })
    expect(first?.data).toEqual(outcomeOf(FINE_PAGE).data)
    expect(complaints([first ?? {}])).toEqual([
      [2, expect.stringMatching(/^line 2: "scrapedAt" of the record .* not "x"$/)],
    ])
    expect(second).toEqual({
      ...{ id: 2, scrapedAt: 1777593600 },
      ...outcomeOf(DOUBTFUL_PAGE, { scrapedAt: '2026-05-01T00:00:00Z' }),
    })
  })

  test.each(bad)('%s', async (_, line, message, kept) => {
    const input = Buffer.concat([Buffer.from(lines(good)), Buffer.from(line), Buffer.from(`\n${lines(good)}`)])
    for (const jobs of ['1', '2']) {
      const outcome = await parse(['--jsonl', '--jobs', jobs], { input })
      expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
      const results = resultsOf(outcome)
      expect(results.map(({ success }) => success)).toEqual([true, false, true])
      expect(complaints(results)).toEqual([[2, expect.stringMatching(message)]])
      expect(complaints(results)[0]?.[1]).toMatch(/^line 2: /)
      expect(results[1]).toEqual({
        ...kept,
        kind: 'unknown',
        success: false,
        data: null,
        diagnostics: expect.anything(),
      })
    }
  })

  test('is nested where the others are', async () => {
    const args = ['--jsonl', '--result-field', 'page']
    const results = resultsOf(await parse(args, { input: 'x\n{"a":1}\n{"b":1,"page":2,"text":"x"}\n' }))
    const page = expect.objectContaining({ kind: 'unknown', success: false, data: null })
    expect(results).toEqual([{ page }, { a: 1, page }, { b: 1, page }])
  })

  test('is counted with the blank lines before it, which are skipped, and in its own file', async () => {
    writeFileSync(join(folder, 'a.jsonl'), `\ufeff\n \t\r\n${lines(good)}\r\nx`)
    writeFileSync(join(folder, 'b.jsonl'), `\ufeff${lines(good, '{}')}`)
    const outcome = await parse(['--jsonl', 'a.jsonl', 'b.jsonl'])
    const results = resultsOf(outcome)
    expect(results.map(({ success }) => success)).toEqual([true, false, true, false])
    expect(complaints(results)).toEqual([
      [5, expect.stringMatching(/^line 5 of 'a\.jsonl': "x" is not JSON$/)],
      [2, expect.stringMatching(/^line 2 of 'b\.jsonl': the record has no "text", "html" or "markdown"$/)],
    ])
  })
})

describe('the exit status', () => {
  test.each([
    [[FINE_PAGE], [], 0],
    [[FINE_PAGE, DAMAGED_PAGE], [], 0],
    [[FINE_PAGE, DAMAGED_PAGE], ['--fail-on', 'error'], 1],
    [[FINE_PAGE, DOUBTFUL_PAGE], ['--fail-on', 'error'], 0],
    [[FINE_PAGE, DOUBTFUL_PAGE], ['--fail-on', 'warning'], 1],
    [[FINE_PAGE, NO_PAGE, FINE_PAGE], ['--fail-on', 'error', '--jobs', '2'], 1],
    [[FINE_PAGE], ['--fail-on', 'warning'], 0],
  ])('%#', async (texts, args, status) => {
    const input = lines(...texts.map((text) => ({ text })))
    expect(await parse(['--jsonl', ...args], { input })).toMatchObject({ status, stderr: '' })
  })

  test('is 1 for a bad record too, where that is asked for', async () => {
    expect(await parse(['--jsonl', '--fail-on', 'error'], { input: 'x\n' })).toMatchObject({ status: 1 })
  })

  test('is 2 where a file cannot be read, and the others are', async () => {
    writeFileSync(join(folder, 'good.jsonl'), lines({ text: FINE_PAGE }))
    const outcome = await parse(['--jsonl', 'missing.jsonl', 'good.jsonl', 'pages', 'good.jsonl'])
    expect(outcome.status).toBe(2)
    expect(resultsOf(outcome)).toHaveLength(2)
    expect(outcome.stderr).toBe(
      "error: cannot read 'missing.jsonl': no such file or directory\n" +
        "error: cannot read 'pages': it is a directory; name the files in it\n",
    )
  })

  test.each(['', '\n', ' \n\t'])('an empty stream is said: %j', async (input) => {
    writeFileSync(join(folder, 'empty.jsonl'), input)
    const message = 'holds no page; give it one JSON object a line, such as {"text": "…"}\n'
    expect(await parse(['--jsonl', 'empty.jsonl'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: 'empty.jsonl' ${message}`,
    })
    // A filter has done its work: partitions may be empty.
    expect(await parse(['--jsonl'], { input })).toEqual({ status: 0, stdout: '', stderr: `note: '<stdin>' ${message}` })
  })
})

describe('usage', () => {
  test.each([
    [['--jsonl', '--indent', '2'], /--indent goes with --format data only/],
    [['--jsonl', '--format', 'result'], /--jsonl .* cannot go with --format result/],
    [['--jsonl', '-', '-'], /standard input \(-\) can be read only once/],
    [['--jsonl', '--jobs', '0'], /--jobs .*'0'.* whole number from 1 to 256/],
    [['--jsonl', '--jobs', 'many'], /--jobs .*'many'.* whole number from 1 to 256/],
    [['--jobs', 'crawl.jsonl'], /--jobs .*'crawl.jsonl'.* whole number .*name the inputs before --jobs/],
    [['--jsonl', '--jobs', '-'], /--jobs .*'-'.* whole number .*name the inputs before --jobs/],
    [['--jsonl', '--text-field', 'url'], /--text-field and --url-field must differ/],
    [['--jsonl', '--text-field', 'data'], /--text-field must not be "data".*--result-field/],
    [['fine.txt', '--jobs', '2'], /--jobs goes with --format jsonl only/],
    [['fine.txt', '--keep-text'], /--keep-text goes with --format jsonl only/],
    [['named.jsonl', '--format', 'result'], /--format result takes pages; 'named\.jsonl' holds many: --format jsonl/],
    [['fine.txt', 'named.JL', '--format', 'data'], /--format data takes pages; 'named\.JL' holds many: --format jsonl/],
    [['fine.txt', '--format', 'result', '--result-field', 'x'], /--result-field goes with --format jsonl only/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await parse(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n\(--help shows what is accepted\)\n$/)
  })

  test('--help names every option', async () => {
    const { stdout } = await parse(['--help'])
    const names = ['jsonl', 'text-field', 'scraped-at-field', 'url-field', 'result-field', 'keep-text', 'jobs']
    for (const name of names) expect(stdout).toMatch(new RegExp(`^ {2}--${name}`, 'm'))
  })
})
