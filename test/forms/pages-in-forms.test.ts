import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { readMarkdown } from '../../src/forms/markdown.js'
import {
  detectPage,
  inspectPaperPage,
  inspectProfile,
  type PageInput,
  parseProfile,
  type SyntaxNode,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'

const FOLDER = new URL('../../fixtures/forms/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const MARKDOWN = readdirSync(FOLDER).filter((name) => name.startsWith('md-'))
const UNREAD = ['md-pandoc.md', 'md-reader-card-one-line.md']

const HTML = `<!doctype html><html><head><title>Ilva Sorrel</title></head><body><main>
<h1>Ilva Sorrel</h1><span class="field">CL</span>
<ul><li>h-index<b>12</b></li><li>1paper</li></ul>
<h2>1 Paper</h2>
<article><p><span>52.4</span><span>LG</span><span>Sep 20, 2024</span><a href="https://github.com/sorrel/maps">Code</a></p>
<h3><a href="/paper/2409.13931v2">Folded Maps &amp; Tables</a></h3>
<p><a href="/author/88676">Ilva Sorrel</a>, <a href="/author/A502/oren-fitch">Oren Fitch</a> et al. · uw</p>
<p>Folding a paper map is <i>hard</i> even for people.</p></article></main></body></html>`

const MARKDOWN_PAGE = `# Ilva Sorrel

CL

h-index**12**

1paper

## 1 Paper

52.4LGSep 20, 2024[Code](https://github.com/sorrel/maps)

### [Folded Maps & Tables](/paper/2409.13931v2)

[Ilva Sorrel](/author/88676), [Oren Fitch](/author/A502/oren-fitch) et al. · uw

Folding a paper map is *hard* even for people.
`

const FORMS: readonly [form: string, page: PageInput, given: string][] = [
  ['html', fromHtml(HTML), HTML],
  ['markdown', MARKDOWN_PAGE, MARKDOWN_PAGE],
]

describe.each(FORMS)('a page in %s', (form, page, given) => {
  test('has the values that it prints, and no mark of the form', () => {
    const { data, success, diagnostics } = inspectProfile(page)
    expect(diagnostics).toEqual([])
    expect(success).toBe(true)
    expect(data?.source.form).toBe(form)
    expect(data?.author).toMatchObject({ name: 'Ilva Sorrel', hIndex: 12, paperCount: 1 })
    expect(data?.papers).toMatchObject([
      {
        title: 'Folded Maps & Tables',
        authorsTruncated: true,
        institutions: ['uw'],
        score: 52.4,
        hasCode: true,
        date: { date: '2024-09-20' },
        abstract: 'Folding a paper map is hard even for people.',
      },
    ])
  })

  test('has what its links lead to', () => {
    const { data } = inspectProfile(page)
    expect(data?.papers).toMatchObject([
      {
        arxivId: '2409.13931',
        version: 2,
        codeUrl: 'https://github.com/sorrel/maps',
        authors: [
          { name: 'Ilva Sorrel', authorId: '88676' },
          { name: 'Oren Fitch', authorId: 'A502' },
        ],
      },
    ])
  })

  test('has the place of each value, and of each address that one was read from', () => {
    const { spans } = inspectProfile(page)
    const shown = (pointer: string) => given.slice(spans.get(pointer)?.start, spans.get(pointer)?.end)
    expect(shown('/author/name')).toBe('Ilva Sorrel')
    expect(shown('/author/hIndex')).toBe('12')
    expect(shown('/papers/0/title')).toBe(form === 'html' ? 'Folded Maps &amp; Tables' : 'Folded Maps & Tables')
    expect(shown('/papers/0/authors/1')).toBe('Oren Fitch')
    expect(shown('/papers/0/authors/1/authorId')).toBe('/author/A502/oren-fitch')
    expect(shown('/papers/0/arxivId')).toBe('/paper/2409.13931v2')
    expect(shown('/papers/0/version')).toBe('/paper/2409.13931v2')
    expect(shown('/papers/0/codeUrl')).toBe('https://github.com/sorrel/maps')
  })
})

test('the same page as text has no links', () => {
  const { data } = safeParseProfile(readMarkdown(MARKDOWN_PAGE).text)
  expect(data?.source.form).toBe('text')
  expect(data?.papers).toMatchObject([
    { arxivId: null, version: null, codeUrl: null, authors: [{ authorId: null }, {}] },
  ])
})

test('one link round two names leads to neither', () => {
  const page = MARKDOWN_PAGE.replace('[Ilva Sorrel](/author/88676), [Oren Fitch]', '[Ilva Sorrel, Oren Fitch]')
  expect(parseProfile(page).papers[0]?.authors).toEqual([
    { name: 'Ilva Sorrel', authorId: null },
    { name: 'Oren Fitch', authorId: null },
  ])
})

describe('the address of a page', () => {
  const READER = `Title: Ilva Sorrel\n\nURL Source: https://scholarfeed.example/author/10719\n\nMarkdown Content:\n${MARKDOWN_PAGE}`

  test('is that of a reader’s head', () => {
    expect(parseProfile(READER).source).toMatchObject({
      url: 'https://scholarfeed.example/author/10719',
      authorId: '10719',
    })
  })

  test('is rather the one that the caller gives', () => {
    expect(parseProfile(READER, { url: '/author/5' }).source).toMatchObject({ url: '/author/5', authorId: '5' })
  })
})

describe('the version of an arXiv line with several readings', () => {
  const page = (line: string) => `LGMay 3, 2024\n\n# A Census of Bees\n\n${line}\n\n## AI Analysis\n\nBees matter.\n`

  test('is that of the paper that it links to', () => {
    const linked = safeParsePaperPage(page('[arXiv:2207.13186v133 citations](https://arxiv.org/abs/2207.13186v13)'))
    expect(linked.data).toMatchObject({ version: 13, citationCount: 3 })
    expect(linked.diagnostics.map(({ code }) => code)).not.toContain('ambiguous-arxiv-line')
  })

  test('is in doubt where that names no version', () => {
    const linked = safeParsePaperPage(page('[arXiv:2207.13186](https://arxiv.org/abs/2207.13186)v133 citations'))
    expect(linked.diagnostics.map(({ code }) => code)).toContain('ambiguous-arxiv-line')
  })
})

describe('a form that is not read is one error, which says what to give instead', () => {
  test.each([
    ['text-one-line.txt', 'text without line breaks', /innerText/],
    ['text-one-line-blanks.txt', 'text without line breaks', /innerText/],
    ['text-aria.yaml', 'an aria snapshot', /innerText/],
    ['md-pandoc.md', 'pandoc’s own Markdown', /gfm/],
    ['md-reader-card-one-line.md', 'a whole paper on one line', /innerText/],
  ])('%s', (name, form, hint) => {
    for (const parse of [safeParseProfile, safeParsePaperPage]) {
      const { data, success, diagnostics } = parse(sample(name))
      expect(data).toBeNull()
      expect(success).toBe(false)
      expect(diagnostics.map(({ code }) => code)).toEqual(['unread-form'])
      expect(diagnostics[0]?.message).toContain(form)
      expect(diagnostics[0]?.hint).toMatch(hint)
    }
    expect(detectPage(sample(name))).toBe('unknown')
  })

  test('HTML', () => {
    const { diagnostics } = safeParseProfile(HTML)
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['unread-form', 'read it with fromHtml of scholar-profile/html and parse what that gives'],
    ])
  })
})

describe('the option `form`', () => {
  test('text: the string is read as it is', () => {
    const page = '# Ilva Sorrel\n\n1paper\n\n1 Paper'
    expect(safeParseProfile(page).data?.author.name).toBe('Ilva Sorrel')
    expect(safeParseProfile(page, { form: 'text' }).data?.author.name).toBe('# Ilva Sorrel')
  })

  test('markdown: also a string that nothing shows to be Markdown', () => {
    const page = 'Ilva Sorrel\n\n1paper\n\n1 Paper\n\nLGMay 3, 2024\n*Bees*\n\nOren Fitch\n\nWe count bees.'
    expect(parseProfile(page).papers[0]?.title).toBe('*Bees*')
    expect(parseProfile(page, { form: 'markdown' }).papers[0]?.title).toBe('Bees')
  })

  test.each([
    ['html', RangeError, 'form must be "text" or "markdown", not "html"'],
    [3, TypeError, 'form must be "text" or "markdown", not number'],
  ])('%j is refused', (form, error, message) => {
    const parse = () => safeParseProfile('', { form: form as 'text' })
    expect(parse).toThrow(error)
    expect(parse).toThrow(message)
  })
})

function leavesOf(node: SyntaxNode): SyntaxNode[] {
  return node.children === undefined ? [node] : node.children.flatMap(leavesOf)
}

const withoutBlanks = (text: string) => text.replace(/\s+/g, '')

describe('each character that a page shows is in one leaf, and no leaf begins or ends in a mark', () => {
  const pages: readonly (readonly [name: string, page: PageInput, shown: string, given: string])[] = [
    ...MARKDOWN.filter((name) => !UNREAD.includes(name) && name !== 'md-table.md').map(
      (name) => [name, sample(name), readMarkdown(sample(name)).text, sample(name)] as const,
    ),
    ['html', fromHtml(HTML), fromHtml(HTML).text, HTML],
  ]

  test.each(pages)('%s', (_name, page, shown, given) => {
    for (const inspect of [inspectProfile, inspectPaperPage]) {
      const leaves = leavesOf(inspect(page).tree)
      for (const [index, { span }] of leaves.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(leaves[index - 1]?.span.end ?? 0)
      }
      const slices = leaves.map(({ span }) => given.slice(span.start, span.end)).join('')
      // What stands inside of a leaf may have marks of the form, and nothing that is shown is outside.
      expect(isSubsequence(withoutBlanks(shown), withoutBlanks(slices).replaceAll('&amp;', '&'))).toBe(true)
    }
  })
})

function isSubsequence(inner: string, outer: string): boolean {
  let at = 0
  for (const character of outer) if (character === inner[at]) at++
  return at === inner.length
}
