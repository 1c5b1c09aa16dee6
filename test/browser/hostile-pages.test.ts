import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'
import { renderReport } from './built.js'
import { startBrowser, type TestBrowser } from './chromium.js'
import { expectToLookAsKept } from './pictures.js'

const PAGE = (name: string, title: string) => `${name}

LG
h-index3
1paper

1 Paper

LGSep 20, 2024
${title}

${name}, Oda Fenwick

We count frogs in marshes by ear, and say what the counting costs.
`

const HOSTILE = {
  script: '<script>alert(1)</script>',
  'the end of a script': '</script><script>alert(2)</script>',
  'a comment': '<!--<script>',
  'an event': '<img src="https://example.invalid/x" onerror="alert(3)">',
  'an override': '\u202eFlipped\u202c and \u2067isolated\u2069',
  controls: 'Nul \u0000 bell \u0007 escape \u001b[31m',
  'a lone surrogate': 'Half \ud83d and \udc00 of a pair',
  'line separators': 'One\u2028two\u2029three',
  'an entity': '&lt;b&gt; &amp; &#x3c;',
  quotes: `"'\`\${}\\`,
}

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.stop())

describe('hostile text', () => {
  test.each(Object.entries(HOSTILE))('%s shows as text', async (_, hostile) => {
    const text = PAGE(`Ada Kestrel ${hostile}`, `On ${hostile}`)
    const { page, faults } = await browser.open(renderReport({ name: hostile, text, inspection: inspectProfile(text) }))
    const content = await page.evaluate<string>(
      `JSON.stringify([...document.querySelectorAll('.pane.text .content')].map((line) =>
        [...line.querySelectorAll('[data-start]')].map((one) => one.textContent).join('')).join('\\n'))`,
    )
    expect(JSON.parse(content)).toBe(text.replace(/\n$/, ''))
    expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(3)
    expect(await page.evaluate("document.querySelectorAll('.page-view :is(img, script)').length")).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  test('an override turns nothing round that stands beside it', async () => {
    const text = PAGE('Ada Kestrel', 'Frogs \u202eabc\u202c heard')
    const { page } = await browser.open(renderReport({ name: 'a page', text, inspection: inspectProfile(text) }))
    const boxes = await page.evaluate<number[]>(`(() => {
      const mark = document.querySelector('.mark[data-pointer="/papers/0/title"]')
      const node = [...mark.childNodes].find((one) => one.nodeType === 3 && one.data.includes('abc'))
      return [0, 1, 2].map((at) => { const range = new Range(); range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().left })
    })()`)
    expect(boxes).toEqual([...boxes].sort((one, other) => one - other))
    expect(await page.evaluate("document.querySelector('.pane.text .control').dataset.code")).toBe('U+202E')
    await expectToLookAsKept(page, 'override')
    await page.close()
  })
})

describe('long pages', () => {
  test('a million blank lines can be scrolled through', async () => {
    const text = `${PAGE('Ada Kestrel', 'On Frogs')}${'\n'.repeat(1_000_000)}The end\n`
    const { page, faults } = await browser.open(
      renderReport({ name: 'a page', text, inspection: inspectProfile(text) }),
    )
    await page.evaluate("document.querySelector('.pane.text .scroller').scrollTop = 1e9")
    await page.waitForSelector('.pane.text .line:has-text("The end")')
    expect(await page.evaluate("document.querySelectorAll('.line').length")).toBeLessThan(60_000)
    expect(faults).toEqual([])
    await page.close()
  })

  test('a page of one line is cut where it is shown', async () => {
    const text = 'word '.repeat(100_000)
    const { page, faults } = await browser.open(
      renderReport({ name: 'a page', text, inspection: inspectProfile(text) }),
    )
    expect(await page.evaluate("document.querySelectorAll('.pane.text .piece').length")).toBeGreaterThan(10)
    expect(faults).toEqual([])
    await page.close()
  })

  test('8,000 papers open in under 3 seconds, and the last is found by its address', async () => {
    const { text, titles } = manyPapers(8000)
    const html = renderReport({ name: 'a page', text, inspection: inspectProfile(text) })
    const times: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const { page, milliseconds, faults } = await browser.open(html)
      times.push(milliseconds)
      expect(faults).toEqual([])
      if (turn === 2) {
        expect(await page.evaluate("document.querySelectorAll('*').length")).toBeLessThan(20_000)
        await page.evaluate("location.hash = '#page-1/papers/7999/title'")
        await page.waitForSelector('.pane.text .mark.pointed')
        expect(await page.textContent('.pane.text .mark.pointed')).toBe(titles.at(-1))
        await expectToLookAsKept(page, 'many-papers')
      }
      await page.close()
    }
    console.log(`8,000 papers: ${(html.length / 1e6).toFixed(1)} MB, opened in ${times.map(Math.round).join(', ')} ms`)
    expect(Math.min(...times)).toBeLessThan(3000)
  })
})

function manyPapers(count: number): { text: string; titles: string[] } {
  const titles = Array.from({ length: count }, (_, index) => `On the Counting of Marsh Frogs by Ear, Part ${index + 1}`)
  const abstract = 'We count frogs in marshes by ear, and say what the counting costs in each of many nights. '.repeat(
    14,
  )
  const papers = titles.map((title) => `LGSep 20, 2024\n${title}\n\nAda Kestrel, Oda Fenwick\n\n${abstract.trim()}\n\n`)
  return { text: `Ada Kestrel\n\nLG\nh-index3\n${count}papers\n\n${count} Papers\n\n${papers.join('')}`, titles }
}
