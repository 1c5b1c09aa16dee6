import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/forms/markdown.js'
import { linesOf } from './markdown-page.js'

describe('what a reader wrote above the page', () => {
  const URL = 'https://www.scholarfeed.example/author/10719'

  test.each([
    ['Jina Reader', `Title: Ada Example | Scholar Feed\n\nURL Source: ${URL}\n\nMarkdown Content:\n`],
    ['Jina Reader with more', `Title: A\n\nURL Source: ${URL}\n\nPublished Time: Sun, 3 May\n\nMarkdown Content:\n\n`],
    ['with CRLF and a BOM', `\ufeffTitle: A\r\n\r\nURL Source: ${URL}\r\n\r\nMarkdown Content:\r\n`],
    ['YAML', `---\ntitle: Ada Example\nurl: "${URL}"\ntags:\n  - a\n---\n\n`],
  ])('%s: nothing is printed of it, and it names the address', (_, head) => {
    expect(linesOf(`${head}# Ada Example\n\nCL`)).toEqual(['Ada Example', 'CL'])
    expect(readMarkdown(`${head}# Ada Example`).url).toBe(URL)
  })

  test('a reader that found nothing wrote no more than its head', () => {
    const head = `Title: Ada <https://a.example/> and [Bo](/author/2)\n\nURL Source: ${URL}\n\nMarkdown Content:`
    expect(readMarkdown(head)).toMatchObject({ text: '', links: [], url: URL })
  })

  test('a head that leaves the address empty names none', () => {
    const { text, url } = readMarkdown('Title: A\n\nURL Source:\n\nMarkdown Content:\nAda Example')
    expect([text, url]).toEqual(['Ada Example', null])
  })

  test('a page without it has no address', () => {
    expect(readMarkdown('# Ada Example').url).toBeNull()
  })

  test.each([
    ['Title: A Study\n\nAda Example', ['Title: A Study', 'Ada Example']],
    ['---\n\nAda Example\n\n---', ['Ada Example']],
    ['---\n---\n\nurl: Ada Example', ['url: Ada Example']],
    ['Markdown Content:\nA', ['Markdown Content:', 'A']],
  ])('%j is none', (given, lines) => {
    expect(readMarkdown(given).url).toBeNull()
    expect(linesOf(given)).toEqual(lines)
  })
})

describe('references below the page', () => {
  test('print nothing, and their heading neither', () => {
    const given = 'Ada Example⟨1⟩\n\n\n## References\n\n⟨1⟩ https://a.example/author/1: Ada Example\n'
    expect(linesOf(given)).toEqual(['Ada Example'])
  })

  test('a heading of that name with other lines below it is the page’s', () => {
    expect(linesOf('## References\n\nAda Example')).toEqual(['References', 'Ada Example'])
  })

  test('one address cited under two names stands round each', () => {
    const given = 'Ada Example⟨1⟩, A. Example⟨1⟩ et al.\n\n⟨1⟩ https://a.example/author/1: Ada Example'
    const { text, links } = readMarkdown(given)
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Example', 'A. Example'])
  })

  test('an image that was cited prints nothing', () => {
    expect(linesOf('![logo⟨1⟩]\n\n# A\n\n⟨1⟩ https://a.example/logo.png: logo')).toEqual(['A'])
  })
})

describe('HTML inside of Markdown', () => {
  test('tags are marks where lines begin with them', () => {
    const given =
      '<div class="stat">\n\n<span>h-index</span><span class="b">58</span>\n\n</div>\n<button>Follow</button><button>Share</button>'
    expect(linesOf(given)).toEqual(['h-index58', 'Follow', 'Share'])
  })

  test('so are those round the date of a meta line', () => {
    expect(linesOf('CL<relative-time>Feb 17</relative-time>')).toEqual(['CLFeb 17'])
    expect(linesOf('52.4 CL <time datetime="2026-02-17">Feb 17</time> <b>Code</b>\n\n<b>A</b>')).toEqual([
      '52.4 CL Feb 17 Code',
      'A',
    ])
    expect(linesOf('[<h6>Quiet Trams</h6>](/paper/1)')).toEqual(['Quiet Trams'])
    expect(linesOf('since <b>February</b>, in <i>x</b>')).toEqual(['since <b>February</b>, in <i>x</b>'])
  })

  test.each(['a <b and c> d', 'the <div> element, as in $a<b>c$', 'x < y > z'])(
    'elsewhere they are text: %s',
    (line) => {
      expect(linesOf(line)).toEqual([line])
    },
  )

  test('what is no element of HTML is text', () => {
    expect(linesOf('<div>\n\nthe <think> token')).toEqual(['the <think> token'])
  })
})
