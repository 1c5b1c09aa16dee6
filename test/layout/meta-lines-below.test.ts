import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { inspectProfile, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.'

const PAPERS = [
  ['Quiet Trams', 'Jonas Vik, Mila Ostrander et al.', '52.4LGSep 20, 2024Code'],
  ['What Marsh Birds Hear', 'Ida Example', 'CLFeb 2, 2023'],
  ['Rosters for Night Trams', 'Ida Example, Jonas Vik', '3.5CVJan 7, 2025'],
] as const

const HEADER = 'Ida Example\n\nh-index58\n3papers\n\n3 Papers\n\n'

/** A page whose meta lines stand below their papers. */
const pageOf = (gap: string, header = HEADER) =>
  `${header}${PAPERS.map(([title, names, meta]) => [title, names, ABSTRACT, meta].join(gap)).join(gap)}\n`

/** Titles, names and what the meta line says. */
const read = (page: string) =>
  safeParseProfile(page).data?.papers.map(({ title, authors, score, categories, date, hasCode, abstract }) => [
    title,
    authors.map(({ name }) => name).join(', '),
    `${score ?? ''}${categories.map(({ code }) => code).join('')}${date?.text}${hasCode ? 'Code' : ''}`,
    abstract,
  ])

const WANTED = PAPERS.map(([title, names, meta]) => [title, names.replace(' et al.', ''), meta, ABSTRACT])

/** The codes of what is said of all papers. */
const saidOfAll = (page: string) =>
  safeParseProfile(page).diagnostics.filter(({ path }) => path?.join('/') === 'papers')

describe('meta lines that stand below their papers', () => {
  test.each([
    ['with blank lines', pageOf('\n\n')],
    ['without', pageOf('\n')],
    ['above what the site prints', `${pageOf('\n\n')}\nShow older papers\n\nAbout\n\n© 2026 Scholar Feed\n`],
    ['below a label of the site', pageOf('\n\n').replace('3 Papers\n', '3 Papers\n\nNewest first\n')],
    [
      'with all parts on lines of their own',
      pageOf('\n')
        .replace('52.4LGSep 20, 2024Code', '52.4\nLG\nSep 20, 2024\nCode')
        .replaceAll(/, (?=\p{Lu})/gu, '\n,\n'),
    ],
    ['in Markdown', pageOf('\n\n').replace('Ida', '# Ida').replace('3 Papers', '## 3 Papers')],
  ])('%s', (_what, page) => {
    expect(read(page)).toEqual(WANTED)
    expect(saidOfAll(page)).toEqual([])
  })

  test('of HTML', () => {
    const cards = PAPERS.map(
      ([title, names, meta]) =>
        `<article><h3>${title}</h3><p>${names}</p><p>${ABSTRACT}</p><footer>${meta}</footer></article>`,
    )
    const { data } = safeParseProfile(fromHtml(`<h1>Ida Example</h1><p>3papers</p><h2>3 Papers</h2>${cards.join('')}`))
    expect(data?.papers.map(({ title, date }) => [title, date?.text])).toEqual([
      ['Quiet Trams', 'Sep 20, 2024'],
      ['What Marsh Birds Hear', 'Feb 2, 2023'],
      ['Rosters for Night Trams', 'Jan 7, 2025'],
    ])
  })

  test('each paper ends with its meta line', () => {
    const page = pageOf('\n\n')
    const { spans } = inspectProfile(page)
    const span = spans.get('/papers/1')
    expect(page.slice(span?.start, span?.end)).toBe(
      ['What Marsh Birds Hear', 'Ida Example', ABSTRACT, 'CLFeb 2, 2023'].join('\n\n'),
    )
  })

  test('are said where the page does not count as many', () => {
    const page = pageOf('\n\n', HEADER.replaceAll('3', '12'))
    expect(read(page)).toEqual(WANTED)
    expect(saidOfAll(page).map(({ code }) => code)).toEqual(['damaged-meta-line'])
  })

  test('are not taken from a page with a paper more, whose first meta line is lost and whose last paper is cut', () => {
    const page = pageOf('\n\n', HEADER.replaceAll('3', '4'))
    expect(read(page)?.map(([title]) => title)).toEqual([...PAPERS.map(([title]) => title), null])
    expect(saidOfAll(page)).toHaveLength(1)
  })

  test('are said of all papers where the first cannot be told from what stands above it', () => {
    const odd = `QUIET ${ABSTRACT} ${ABSTRACT} ${ABSTRACT}`
    const page = `${HEADER}${pageOf('\n\n', '').replace(/^[\s\S]*?(?=52\.4LG)/, `${odd}\n\n`)}\nShow older papers\n`
    expect(saidOfAll(page).map(({ code }) => code)).toEqual(['damaged-meta-line'])
  })
})
