import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import {
  type Diagnostic,
  type PageInput,
  type PaperPage,
  type ParseResult,
  type Profile,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'
import * as expected from './expected.js'
import { PAGES } from './extract.js'

const OPTIONS = { scrapedAt: '2026-05-01' }
const texts = inject('texts')

/** Texts without line breaks are refused. */
const UNREAD = ['cheerio text()']

/** These leave parts of a page out, which they take for the site's own: what they left is right. */
const LEAVING_OUT = ['Readability and turndown', 'trafilatura']

/** These print headings in capitals, which is said of each. */
const CAPITALIZING = ['html-to-text', 'html-to-text without links']
const HEADINGS = ['author.name', 'papers.0.title', 'papers.1.title', 'title']

/** Those that keep links. */
const KEEPING_LINKS = [
  'html-to-text',
  'turndown',
  'turndown, ATX headings',
  'html2text',
  'html2text, not wrapped',
  'markdownify',
]

/** A value that is not the printed one: where it stands, and whether a diagnostic says so. */
interface Wrong {
  readonly path: string
  readonly received: unknown
  readonly expected: unknown
  readonly isSaid: boolean
}

type Values = readonly (readonly [path: readonly (string | number)[], received: unknown, expected: unknown])[]

function wrongAmong(values: Values, diagnostics: readonly Diagnostic[]): Wrong[] {
  return values
    .filter(([, received, value]) => JSON.stringify(received) !== JSON.stringify(value))
    .map(([path, received, value]) => ({
      path: path.join('.'),
      received,
      expected: value,
      isSaid: diagnostics.some((diagnostic) => diagnostic.path?.every((key, i) => i >= path.length || key === path[i])),
    }))
}

function valuesOfProfile({ author, papers }: Profile): Values {
  return [
    ...Object.entries(expected.author).map(
      ([field, value]) => [['author', field], author[field as keyof typeof author], value] as const,
    ),
    ...expected.papers.flatMap((paper, i) =>
      Object.entries(paper).map(([field, value]) => [['papers', i, field], shown(papers[i], field), value] as const),
    ),
  ]
}

/** A field of a paper as the expectations have it: names and ids alone. */
function shown(paper: Profile['papers'][number] | undefined, field: string): unknown {
  if (field === 'authors') return paper?.authors.map(({ name }) => name)
  if (field === 'categories') return paper?.categories.map(({ id }) => id)
  return field === 'date' ? paper?.date?.date : paper?.[field as keyof typeof paper]
}

function valuesOfPaperPage(page: PaperPage): Values {
  return Object.entries(expected.paperPage).map(
    ([field, value]) => [[field], page[field as keyof PaperPage], value] as const,
  )
}

function read(page: string, input: PageInput): { result: ParseResult<unknown>; wrong: Wrong[] } {
  if (page.startsWith('paper')) {
    const result = safeParsePaperPage(input, OPTIONS)
    return { result, wrong: result.data === null ? [] : wrongAmong(valuesOfPaperPage(result.data), result.diagnostics) }
  }
  const result = safeParseProfile(input, OPTIONS)
  return { result, wrong: result.data === null ? [] : wrongAmong(valuesOfProfile(result.data), result.diagnostics) }
}

describe.each(readdirSync(PAGES))('%s', (page) => {
  test('HTML: every value', () => {
    const { result, wrong } = read(page, fromHtml(readFileSync(join(PAGES, page), 'utf8')))
    expect(result.data).not.toBeNull()
    expect(wrong).toEqual([])
  })

  const extracted = Object.entries(texts[page] ?? {})

  test('each extractor gave something', () => {
    expect(extracted.map(([, text]) => text.length > 100)).toEqual(extracted.map(() => true))
    expect(extracted.length).toBe(11)
  })

  test.each(extracted.filter(([extractor]) => UNREAD.includes(extractor)))('%s: refused', (_extractor, text) => {
    expect(read(page, text).result.diagnostics.map(({ code }) => code)).toEqual(['unread-form'])
  })

  test.each(extracted.filter(([extractor]) => LEAVING_OUT.includes(extractor)))(
    '%s: what it left is right, or what is wrong is said',
    (_extractor, text) => {
      const { wrong } = read(page, text)
      expect(
        wrong.filter(
          ({ received, isSaid }) => !isSaid && received !== undefined && received !== null && received !== false,
        ),
      ).toEqual([])
    },
  )

  test.each(extracted.filter(([extractor]) => ![...UNREAD, ...LEAVING_OUT].includes(extractor)))(
    '%s: every value',
    (extractor, text) => {
      const { result, wrong } = read(page, text)
      expect(result.data).not.toBeNull()
      const capitals = CAPITALIZING.includes(extractor) ? wrong.filter(({ path }) => HEADINGS.includes(path)) : []
      expect(capitals.filter(({ isSaid }) => !isSaid)).toEqual([])
      expect(capitals.map(({ received }) => received)).toEqual(
        capitals.map(({ expected: value }) => String(value).toUpperCase()),
      )
      expect(wrong.filter((one) => !capitals.includes(one))).toEqual([])
    },
  )
})

describe.each(['author-cards.html', 'author-rows.html'])('the links of %s', (page) => {
  test.each(KEEPING_LINKS)('%s', (extractor) => {
    const { data } = safeParseProfile(texts[page]?.[extractor] ?? '', OPTIONS)
    expect(data?.papers.map(({ arxivId }) => arxivId)).toEqual(expected.links.papers)
    expect(data?.papers.map(({ authors }) => authors.map(({ authorId }) => authorId))).toEqual(expected.links.authors)
    expect(data?.papers[0]?.codeUrl).toBe('https://github.com/sorrel/folded-maps')
    expect(data?.papers[1]?.version).toBe(2)
  })
})
