import { describe, expect, test } from 'vitest'
import {
  authorPage,
  BRIDGES,
  compactPage,
  namesOf,
  PAPERS,
  readProfile,
  tightPage,
  valuesOf,
  valuesRead,
  wrap,
} from './pages.js'

const layouts: [what: string, page: string][] = [
  ['page', authorPage()],
  ['tight', tightPage()],
  ['compact', compactPage()],
  ['page layout, wrapped at 80 columns', wrap(authorPage(), 80)],
]

describe.each(layouts)('a page that stops inside its last abstract: %s', (_what, page) => {
  const at = page.lastIndexOf('Footbridges are')
  test.each([
    'Footbridges are',
    'Footbridges are built of planks, and planks',
    'Footbridges are built of planks, and planks come loose. A',
    'Footbridges are built of planks,',
  ])('behind %j it keeps that, and says so', (left) => {
    const { data, said } = readProfile(page.slice(0, at) + left)
    const kept = valuesOf(PAPERS).map((values) =>
      values.title === BRIDGES.title ? { ...values, abstract: left } : values,
    )
    expect(valuesRead(data)).toEqual(kept)
    expect(said('papers', 3, 'abstract')).toContain('truncated-page')
    expect(said('papers', 2)).toEqual([])
  })

  test('whole, it says nothing', () => {
    const { data, diagnostics } = readProfile(page)
    expect(valuesRead(data)).toEqual(valuesOf(PAPERS))
    expect(diagnostics.map(({ code }) => code)).not.toContain('truncated-page')
  })
})

test('a few words with a digit at the end are an abstract too', () => {
  const { data, said } = readProfile(
    `${authorPage([...PAPERS.slice(0, 2), { ...BRIDGES, abstract: 'In the early 1' }]).trimEnd()}`,
  )
  expect(data?.papers[2]).toMatchObject({ title: BRIDGES.title, abstract: 'In the early 1' })
  expect(said('papers', 2, 'abstract')).toEqual(['truncated-page'])
})

test('of an abstract of several paragraphs the last is the one that is cut', () => {
  const last = 'Planks come loose in the cold, and then again in the heat, when the people who built them have gone and'
  const paragraphs = [1, 2].map((count) => `${BRIDGES.abstract}\n\n`.repeat(count))
  for (const paragraph of paragraphs) {
    const { data, said } = readProfile(authorPage([{ ...BRIDGES, abstract: `${paragraph}${last}` }]).trimEnd())
    expect(data?.papers[0]?.abstract).toBe(`${paragraph}${last}`)
    expect(said('papers', 0, 'abstract')).toContain('truncated-page')
  }
})

describe.each(layouts.slice(0, 2))('a page that stops inside of its last paper: %s', (_what, page) => {
  const last = PAPERS.at(-1) as (typeof PAPERS)[number]

  test.each([
    ['its title', page.indexOf(last.title) + last.title.length - 3, 'title'],
    ['its names', page.lastIndexOf(namesOf(last)) + 20, 'authors'],
  ])('in %s', (_where, at, field) => {
    const { diagnostics } = readProfile(page.slice(0, at))
    const said = diagnostics.filter(({ code }) => code === 'truncated-page')
    expect(said.map(({ path }) => path)).toEqual([['papers', PAPERS.length - 1, field]])
    expect(said[0]?.span).toEqual({ start: at, end: at })
  })
})

test('a last paper without an abstract is a cut one only where others have one', () => {
  const page = authorPage(PAPERS.map((paper) => ({ ...paper, abstract: '' })))
  expect(readProfile(page).diagnostics.map(({ code }) => code)).not.toContain('truncated-page')
})
