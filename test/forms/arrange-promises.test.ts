import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectPaperPage, inspectProfile, type Profile } from '../../src/index.js'
import { each, RUNS, TIMEOUT } from '../properties/often.js'
import { visibleLeaves } from './leaves.js'

const FOLDER = new URL('../../fixtures/forms/', import.meta.url)
const samples = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

/** What the pages in all their forms are made of: their lines, and marks that may stand anywhere. */
const LINES = [...new Set(samples.flatMap((sample) => sample.split('\n')))].filter((line) => line.length < 300)
const MARKS = [
  '[12]',
  ' [/paper/2409.13931]',
  '**',
  '****** ',
  '=====',
  '](/author/1)',
  '# ',
  '• ',
  ' * ',
  '1. ',
  '| ',
  ' · ',
  ',',
]
const PARTS = [
  '58',
  'h-index',
  '2',
  'papers',
  '52.4',
  'LG',
  'Sep 20, 2024',
  'Code',
  'Jonas Vik',
  ',',
  'et al.',
  '· uw',
  '',
]

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LINES) },
  { weight: 2, arbitrary: fc.constantFrom(...PARTS) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...LINES)).map(([mark, text]) => mark + text),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...MARKS)).map(([text, mark]) => text + mark),
  },
)
const madeUp = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

/** A sample from which some lines are gone, and in which others stand twice. */
const changed = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.nat(60), { maxLength: 6 }), fc.array(fc.nat(60), { maxLength: 3 }))
  .map(([sample, gone, doubled]) =>
    sample
      .split('\n')
      .flatMap((text, at) => (gone.includes(at) ? [] : doubled.includes(at) ? [text, text] : [text]))
      .join('\n'),
  )
const pages = fc.oneof(madeUp, changed)

/** What no name and no title of the site holds. */
const MARK = /\]\(|\[\d{1,4}\]|\[\/(?:author|paper)|\*{2,}|={3,}|^#{1,6} |^[•*] /

function namesAndTitles({ author, papers }: Profile): [path: string, value: string | null][] {
  return [
    ['author.name', author.name],
    ...papers.flatMap(({ title, authors }, i): [string, string | null][] => [
      [`papers.${i}.title`, title],
      ...authors.map(({ name }, j): [string, string] => [`papers.${i}.authors.${j}.name`, name]),
    ]),
  ]
}

describe('whatever a page is made of', { timeout: TIMEOUT }, () => {
  test('no mark of a form stays in a name or a title without a diagnostic on its path', () => {
    let count = 0
    each(pages, (page) => {
      const { data, diagnostics } = inspectProfile(page)
      if (data === null) return
      const said = new Set(diagnostics.map(({ path }) => path?.join('.')))
      for (const [path, value] of namesAndTitles(data)) {
        if (value === null) continue
        count++
        if (MARK.test(value)) expect(said).toContain(path)
      }
    })
    expect(count).toBeGreaterThan(RUNS)
  })

  test('each visible character of plain text lies in exactly one leaf', () => {
    each(pages, (page) => {
      for (const { data, tree } of [inspectProfile(page), inspectPaperPage(page)]) {
        if (data === null || data.source.form !== 'text') continue
        expect(visibleLeaves(page, tree)).toEqual({ missing: '', twice: '' })
      }
    })
  })

  test('spans lie in the text, and none is empty', () => {
    each(pages, (page) => {
      for (const [, { start, end }] of inspectProfile(page).spans) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(page.length)
      }
    })
  })

  test('`form: text` reads the string as it is', () => {
    for (const sample of samples) {
      const { spans, data } = inspectProfile(sample, { form: 'text' })
      const { start, end } = spans.get('/author/name') ?? { start: 0, end: 0 }
      if (data?.author.name) expect(sample.slice(start, end).normalize('NFC')).toBe(data.author.name)
    }
  })
})
