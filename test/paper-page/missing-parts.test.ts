import { describe, expect, test } from 'vitest'
import { safeParsePaperPage } from '../../src/index.js'
import { hardWrapped, PARTS, paperPage } from './page.js'

const LONG = [PARTS.abstract, PARTS.abstract, PARTS.abstract].join(' ')

describe('a page that closes without all of its paragraphs', () => {
  test('without an analysis the abstract stands alone', () => {
    const changes = { analysis: '', significance: '', summary: '' }
    const { data, diagnostics } = safeParsePaperPage(paperPage(changes))
    expect(data).toMatchObject({ significance: null, summary: null, abstract: PARTS.abstract })
    expect(diagnostics).toEqual([])
  })

  test('the last of two is the abstract if it is as long, and that is said of each', () => {
    const { data, diagnostics } = safeParsePaperPage(paperPage({ summary: '', abstract: LONG }))
    expect(data).toMatchObject({ significance: PARTS.significance, summary: null, abstract: LONG })
    expect(diagnostics.map(({ path }) => path?.join('/'))).toEqual(['significance', 'summary', 'abstract'])
  })
})

test('sentences above the abstract of a page without an analysis may be what stood below it', () => {
  const { data, diagnostics } = safeParsePaperPage(
    paperPage({ analysis: '', significance: 'Trams are late.', summary: 'It plans both.' }),
  )
  expect(data).toMatchObject({ significance: null, summary: null, abstract: PARTS.abstract })
  const said = diagnostics.map(({ path }) => path?.join('/'))
  expect(said).toEqual(expect.arrayContaining(['significance', 'summary']))
})

describe('lines of the head that an extractor joined are read as if they stood apart', () => {
  const [aside, originality] = ['arXiv:2511.0873423.82 citationsh-index: 12Has Code', 'Originality Incremental advance']
  const impact = 'Predicted impact top 39% in SY · last 90days'
  test.each([
    [`${aside} ${originality} AI Analysis`, [originality]],
    [`${aside} AI Analysis`, []],
    [`${aside} ${impact}${originality} AI Analysis`, [impact, originality]],
    [`${aside}\n${originality} AI Analysis`, [originality]],
    [`${aside} ${originality}\nAI Analysis`, [originality]],
  ])('%j', (arxiv, lines) => {
    const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv, impact: '', analysis: '' }))
    expect(data).toEqual(safeParsePaperPage(paperPage({ arxiv: aside, impact: lines.join('') })).data)
    expect(diagnostics).toEqual([])
  })

  test('glued, they are said on all that they may be', () => {
    const { diagnostics } = safeParsePaperPage(
      paperPage({ arxiv: `${aside}${originality}AI Analysis`, impact: '', analysis: '' }),
    )
    const said = diagnostics.map(({ path }) => path?.[0])
    expect(said).toEqual(expect.arrayContaining(['venue', 'originality', 'significance', 'summary']))
  })

  test('behind a break that stands for itself they are said as well', () => {
    const arxiv = `${aside}\\n${originality}\\nAI Analysis`
    const { diagnostics } = safeParsePaperPage(paperPage({ arxiv, impact: '', analysis: '' }))
    expect(diagnostics.map(({ path }) => path?.[0])).toContain('originality')
  })

  test('what a wrap leaves of them is said on the values that it may be', () => {
    const arxiv = `${aside} Originality\nIncremental advance AI Analysis`
    const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv, impact: '', analysis: '' }))
    expect(data).toMatchObject({ venue: null, originality: null, significance: PARTS.significance })
    expect(diagnostics.some(({ path }) => path?.[0] === 'originality')).toBe(true)
  })
})

test('four lines that end in the sentence of a section are no compact page: its headings and a paragraph are lost', () => {
  const note = 'The foundational work for this paper’s niche, ranked by its neighbours.'
  const page = [PARTS.title, PARTS.significance, PARTS.abstract, note].join('\n\n')
  const { data, diagnostics } = safeParsePaperPage(page, { url: 'https://a.example/paper/2409.13931' })
  expect(data?.abstract).not.toBe(note)
  const said = diagnostics.map(({ path }) => path?.join('/'))
  expect(said).toEqual(expect.arrayContaining(['significance', 'summary', 'abstract']))
})

describe('labels of the site right below the abstract are no part of it', () => {
  test.each([
    ['not wrapped', LONG],
    ['wrapped', hardWrapped(LONG, 80)],
  ])('%s', (_what, abstract) => {
    const page = paperPage({ abstract: `${abstract}\nRead more\nCode Implementations\nnight/trams` })
    const { data, diagnostics } = safeParsePaperPage(page)
    expect(data?.abstract).toBe(LONG)
    expect(diagnostics.map(({ code }) => code)).toEqual(['unrecognized-text'])
  })
})

test('what stood beside an arXiv line that is lost is no title for certain', () => {
  const page = paperPage().replace(/\narXiv:.*/, '\nPhys. Rev. B')
  const { data, diagnostics } = safeParsePaperPage(page.slice(page.indexOf(PARTS.title)))
  expect(data?.title === PARTS.title || diagnostics.some(({ path }) => path?.[0] === 'title')).toBe(true)
})

describe('the site’s name behind the title', () => {
  const lines = [PARTS.title, PARTS.significance, PARTS.summary, LONG]
  const page = (...above: string[]) => [...above, ...lines.slice(above.length === 0 ? 0 : 1)].join('\n\n')
  test.each([
    ['is no part of it', `${PARTS.title} · Scholar Feed`],
    ['stands in the title of the document above it', `${PARTS.title} | Scholar Feed`, PARTS.title],
  ])('%s', (_what, ...above) => {
    const { data, diagnostics } = safeParsePaperPage(page(...above), { url: 'https://birds.example/paper/2511.08734' })
    const [title, significance, summary, abstract] = lines
    expect(data).toMatchObject({ title, significance, summary, abstract })
    expect(diagnostics.map(({ code }) => code)).toEqual(['read-from-address', 'unrecognized-text'])
  })
})

test('a venue goes on right below an arXiv line that the number of its link has filled', () => {
  const arxiv = '[1]arXiv:2511.0873423.82 citationsh-index: 12Has CodeIEEE Trans. Signal\nProcess.'
  const changes = { arxiv, impact: '', abstract: LONG, analysis: '\nAI Analysis' }
  const page = `${hardWrapped(paperPage(changes), 78)}\n\nReferences\n\n   1. https://arxiv.org/abs/2511.08734\n`
  expect(safeParsePaperPage(page).data?.venue).toBe('IEEE Trans. Signal Process.')
})

test('a button has the number of a link, and leads nowhere', () => {
  const abstract = `${LONG}\n[2]Read more`
  const arxiv = `[1]${PARTS.arxiv}`
  const page = `${hardWrapped(paperPage({ arxiv, abstract }), 78)}\n\nReferences\n\n   1. https://arxiv.org/abs/2511.08734\n`
  expect(safeParsePaperPage(page).data?.abstract).toBe(LONG)
})
