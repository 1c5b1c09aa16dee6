import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspectPaperPage, inspectProfile } from '../../src/index.js'
import { visibleLeaves } from './leaves.js'

const FOLDER = new URL('../../fixtures/forms/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const AUTHOR_PAGE = JSON.parse(read('expected-author-page.json'))
const PAPER_PAGE = JSON.parse(read('expected-paper-page.json'))

/** What each sample gives that is not as the page prints it, and what is said of it: code and path. */
const SAMPLES: Record<string, { readonly wrong?: readonly string[]; readonly said?: readonly string[] }> = {
  // the site's own lines: navigation, the buttons of the header and of the papers, the footer
  'md-chrome.md': { said: Array(5).fill('unrecognized-text') },
  'text-chrome.txt': { said: Array(5).fill('unrecognized-text') },
  'paper-chrome.md': { said: Array(3).fill('unrecognized-text') },
  'text-tight-papers-and-a-button.txt': { wrong: ['0.abstract'], said: Array(2).fill('unrecognized-text') },
  'text-button-glued-to-abstract.txt': {
    wrong: ['0.abstract', '1.abstract'],
    said: ['damaged-text papers.0.abstract', 'damaged-text papers.1.abstract', 'truncated-page papers.1.abstract'],
  },
  // what the extractor took away, or changed so that it cannot be known
  'md-names-lost.md': {
    wrong: [
      ...['papers found', 'author.name', 'author.primaryCategory', 'author.hIndex', 'author.paperCount'],
      ...['author.citationCount', 'author.noveltyPercent', 'author.aiScore', '0.authors'],
      ...[
        'title',
        'authors',
        'authorsTruncated',
        'institutions',
        'categories',
        'date',
        'score',
        'hasCode',
        'abstract',
      ].map((field) => `1.${field}`),
    ],
    said: ['missing-name author.name', 'missing-authors papers.0.authors'],
  },
  'text-bracket-urls.txt': {
    wrong: ['author.name', '0.title', '1.title'],
    said: ['damaged-text author.name', 'damaged-text papers.0.title', 'damaged-text papers.1.title'],
  },
  'text-decorated-headings.txt': {
    wrong: ['0.title', '1.abstract'],
    said: ['damaged-text papers.0.title', 'damaged-text papers.1.title', 'damaged-text papers.1.abstract'],
  },
  // forms that are not read
  ...Object.fromEntries(
    [
      'md-pandoc.md',
      'md-reader-card-one-line.md',
      'text-aria.yaml',
      'text-one-line-blanks.txt',
      'text-one-line.txt',
    ].map((name) => [name, { wrong: ['page'], said: ['unread-form'] }]),
  ),
}

const names = readdirSync(FOLDER).filter((name) => /\.(?:txt|md|yaml)$/.test(name) && name !== 'README.md')

type Values = Record<string, unknown>

function authorValues(text: string): { values: Values | null; wanted: Values } {
  const { data } = inspectProfile(text, optionsOf(AUTHOR_PAGE))
  const wanted = valuesOf(AUTHOR_PAGE.author, AUTHOR_PAGE.papers, (paper) => text.includes(`/paper/${paper.id}`))
  if (data === null) return { values: null, wanted }
  const papers = data.papers.map((paper) => ({
    ...paper,
    id: paper.arxivId,
    authors: paper.authors.map(({ name }) => name),
    categories: paper.categories.map(({ code }) => code),
    date: paper.date?.date ?? null,
  }))
  const author = { ...data.author, primaryCategory: data.author.primaryCategory?.code ?? null }
  return { values: valuesOf(author, papers, (paper) => paper.id !== null), wanted }
}

const FIELDS = [
  'title',
  'authors',
  'authorsTruncated',
  'institutions',
  'categories',
  'date',
  'score',
  'hasCode',
  'abstract',
]

function valuesOf(author: Values, papers: readonly Values[], hasId: (paper: Values) => boolean): Values {
  const values: Values = { 'papers found': papers.length }
  for (const [field, value] of Object.entries(author)) values[`author.${field}`] = value
  papers.forEach((paper, i) => {
    for (const field of FIELDS) values[`${i}.${field}`] = paper[field]
    if (hasId(paper)) values[`${i}.id`] = paper.id
  })
  return values
}

function paperValues(text: string): { values: Values | null; wanted: Values } {
  const { data } = inspectPaperPage(text, optionsOf(PAPER_PAGE))
  const { impact, ...truth } = PAPER_PAGE.truth
  const wanted = { ...truth, impact: [impact.topPercent, impact.category] }
  if (data === null) return { values: null, wanted }
  const values: Values = {}
  for (const field of Object.keys(truth)) values[field] = (data as unknown as Values)[field]
  values.categories = data.categories.map(({ code }) => code)
  values.date = data.date?.date ?? null
  values.impact = [data.impact?.topPercent, data.impact?.category.code]
  return { values, wanted }
}

const optionsOf = ({ url, scrapedAt }: { url: string; scrapedAt: string }) => ({ url, scrapedAt })

function inspected(name: string) {
  const text = read(name)
  return name.startsWith('paper-')
    ? { ...inspectPaperPage(text, optionsOf(PAPER_PAGE)), ...paperValues(text) }
    : { ...inspectProfile(text, optionsOf(AUTHOR_PAGE)), ...authorValues(text) }
}

function wrongOf({ values, wanted }: { values: Values | null; wanted: Values }): string[] {
  if (values === null) return ['page']
  return Object.keys(wanted).filter((key) => JSON.stringify(values[key]) !== JSON.stringify(wanted[key]))
}

describe('every sample of a form gives what the page prints, or says what it does not', () => {
  test.each(names)('%s', (name) => {
    const result = inspected(name)
    const said = result.diagnostics
      .filter(({ code }) => code !== 'year-inferred')
      .map(({ code, path }) => (path === undefined ? code : `${code} ${path.join('.')}`))
    const { wrong = [], said: expected = [] } = SAMPLES[name] ?? {}
    expect({ wrong: wrongOf(result), said }).toEqual({ wrong, said: expected })
    if (wrong.length > 0) expect(said).not.toEqual([])
  })

  test('no sample is named that is not there', () => {
    expect(Object.keys(SAMPLES).filter((name) => !names.includes(name))).toEqual([])
  })
})

/** Its underlines make it Markdown. */
const MARKDOWN: ReadonlySet<string> = new Set(['text-underlined-headings.txt'])

describe('each visible character of plain text lies in exactly one leaf, whatever was put in another order', () => {
  test.each(names.filter((name) => name.endsWith('.txt') && !MARKDOWN.has(name)))('%s', (name) => {
    const { tree } = inspected(name)
    const { missing, twice } = visibleLeaves(read(name), tree)
    expect({ missing, twice }).toEqual({ missing: '', twice: '' })
  })
})

describe('a value that is one stretch of the text is what that stretch holds, but for the marks of the form', () => {
  const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

  test.each(names.filter((name) => !/pandoc|one-line|aria|README/.test(name)))('%s', (name) => {
    const { data, spans } = inspected(name)
    const text = read(name)
    let count = 0
    for (const [pointer, { start, end }] of spans) {
      const value = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Values)?.[key], data)
      if (typeof value !== 'string' || /abstract|significance|summary|arxivId|codeUrl|authorId|date/.test(pointer))
        continue
      expect(letters(text.slice(start, end)).toLowerCase()).toContain(letters(value).slice(0, 8).toLowerCase())
      count++
    }
    expect(count).toBeGreaterThan(2)
  })
})
