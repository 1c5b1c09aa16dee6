import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { safeParseProfile } from '../../src/index.js'
import { createCrawlFolder } from './crawl.js'
import { HTML, MARKDOWN, TEXT } from './forms.js'
import { createPageFolder, resultsOf } from './page-folder.js'
import { runCommand } from './scholar-profile.js'

const { path: folder, parse, remove } = createPageFolder()
const crawl = createCrawlFolder()

afterAll(remove)
afterAll(crawl.remove)

const asText = safeParseProfile(TEXT).data
const asMarkdown = safeParseProfile(MARKDOWN).data
const asHtml = safeParseProfile(fromHtml(HTML)).data

for (const name of ['a.md', 'b.markdown', 'plain.txt']) writeFileSync(join(folder, name), MARKDOWN)
for (const name of ['c.html', 'd.HTM', 'page.php', 'html.txt']) writeFileSync(join(folder, name), HTML)
writeFileSync(join(folder, 'e.md'), TEXT)
writeFileSync(
  join(folder, 'latin.html'),
  Buffer.from(HTML.replace('<head>', '<head><meta charset="latin1">').replaceAll('Brandkvist', 'Åsbrandt'), 'latin1'),
)

describe('a page in any form', () => {
  test('is read by its name', async () => {
    const files = ['a.md', 'b.markdown', 'plain.txt', 'c.html', 'd.HTM', 'page.php', 'e.md']
    const outcome = await parse(['--format', 'result', ...files])
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
    const markdown = Array(3).fill(asMarkdown)
    const read = resultsOf(outcome).map(({ data }) => data)
    expect(read.slice(0, 6)).toEqual([...markdown, asHtml, asHtml, asHtml])
    expect(read[6]).toEqual({ ...asText, source: { ...asText?.source, form: 'markdown' } })
  })

  test.each([
    ['text', TEXT, asText],
    ['Markdown', MARKDOWN, asMarkdown],
    ['HTML', `\ufeff<!-- saved -->\n${HTML}`, asHtml],
  ])('is read from standard input: %s', async (_, input, data) => {
    const outcome = await parse([], { input })
    expect(outcome).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(outcome.stdout)).toEqual(data)
  })

  test('is read as --form says, whatever its name', async () => {
    const read = async (...args: string[]) => JSON.parse((await parse(args)).stdout)
    expect(await read('html.txt', '--form', 'html')).toEqual(asHtml)
    expect(await read('e.md', '--form', 'text')).toEqual(asText)
    // Tags are no text of a page.
    expect(await read('c.html', '--form', 'text', '--quiet')).toBeNull()
  })

  test('that is HTML may be in another encoding, which it names', async () => {
    const { status, stdout } = await parse(['latin.html'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).author.name).toBe('Ottilie Åsbrandt')
  })

  test('has its diagnostics where they stand in the HTML', async () => {
    const { status, stderr } = await parse(['-', '--form', 'html'], { input: HTML.replace('Sep 20', 'Sep 31') })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^<stdin>:12:\d+ error invalid-date /)
    expect(stderr).toContain('<div><span>LG</span><span>Sep 31, 2024</span></div>')
  })

  test.each([
    [['c.html', '--form', 'pdf'], /--form .*'pdf'.* text, markdown, html/],
    [['--jsonl', '--form', 'html'], /--form html goes with files of one page each; --html-field/],
    [['c.html', '--html-field', 'x'], /--html-field goes with --format jsonl only/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await parse(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('check', () => {
  const check = (...args: string[]) => runCommand(['check', ...args], { folder: join(folder, 'goldens') })
  mkdirSync(join(folder, 'goldens', 'two'), { recursive: true })
  for (const [name, page] of Object.entries({ 'a.md': MARKDOWN, 'b.html': HTML, 'README.md': '# Goldens' })) {
    writeFileSync(join(folder, 'goldens', name), page)
  }
  for (const [name, page] of Object.entries({ 'c.md': MARKDOWN, 'c.html': HTML, 'c.json': '{}' })) {
    writeFileSync(join(folder, 'goldens', 'two', name), page)
  }

  test('takes goldens of pages in each form, and says where two pages have one name', async () => {
    const updated = await check('a.md', 'b.html', '--update')
    expect(updated).toMatchObject({ status: 0, stderr: '' })
    expect(updated.stdout).toMatch(/2 fixtures, 0 passed, 0 failed, 2 updated\n$/)
    const outcome = await check('.')
    expect(outcome).toEqual({
      status: 2,
      stdout: '2 fixtures, 2 passed, 0 failed, 0 updated\n',
      stderr: "error: cannot check 'two/c.html' and 'two/c.md': a golden of that name could be of either; rename one\n",
    })
    expect((await check('two/c.json')).stderr).toMatch(/^error: cannot check 'two\/c\.md' and 'two\/c\.html': /)
    expect((await check('b.json')).stdout).toBe('1 fixtures, 1 passed, 0 failed, 0 updated\n')
  })
})

describe('survey', () => {
  test('counts pages in each form, and shows what HTML prints', async () => {
    const line = (page: string, at: string, added: string) => page.replace(at, `${added}${at}`)
    crawl.write('in/a.md', MARKDOWN)
    crawl.write('in/b.html', line(HTML, '<div><span>Novelty', '<div class="x"><b>Followers</b> 12</div>\n'))
    crawl.write('in/c.jl', `${JSON.stringify({ html: HTML })}\n${JSON.stringify({ markdown: MARKDOWN })}\n`)
    crawl.write('in/README.md', '# What this is')
    const { pages, shapes } = await crawl.report(['in'])
    expect(pages).toMatchObject({ total: 4, successful: 4, byKind: { profile: 4 } })
    expect(shapes).toMatchObject([{ shape: 'Aa 9', pages: 1 }])
  })
})
