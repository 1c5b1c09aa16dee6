import { describe, expect, test } from 'vitest'
import { authorPage, compactPage, PAPERS, readProfile, tightPage, valuesOf, valuesRead, wrap } from './pages.js'

const expected = valuesOf(PAPERS)
const layouts: [what: string, page: string][] = [
  ['page', authorPage()],
  ['tight', tightPage()],
  ['compact', compactPage()],
]
const END = / *\n*$/

describe.each(layouts)('the site’s own lines on a page of the %s layout', (_what, page) => {
  test.each([
    '\n\nLoad more\n',
    '\nLoad more',
    '\n\nLoad more\n\n© 2026 Scholar Feed\n',
    '\n\nPrivacy\nTerms\nContact\n',
  ])('below the last paper: %j costs nothing', (footer) => {
    const { data, said } = readProfile(page.replace(END, footer))
    expect(valuesRead(data)).toEqual(expected)
    expect(said()).toContain('unrecognized-text')
  })

  test.each([72, 90, 110])('nor where lines are hard-wrapped at %i columns, but for what is in doubt', (width) => {
    const { data, said } = readProfile(`${wrap(page, width).replace(END, '')}\n\nLoad more\n`)
    const read = valuesRead(data)
    expected.forEach((values, i) => {
      if (!said('papers', i).includes('uncertain-title')) expect(read[i]).toEqual(values)
    })
    expect(said()).toContain('unrecognized-text')
  })

  test.each(['Show more', 'PDF', 'Read abstract', 'Show more\nPDF', 'Save'])(
    'below every paper: %j costs no abstract',
    (label) => {
      const text = PAPERS.reduce((one, { abstract }) => one.replace(abstract, () => `${abstract}\n${label}`), page)
      const { data, said } = readProfile(text)
      expect(valuesRead(data)).toEqual(expected)
      expect(said()).toContain('unrecognized-text')
    },
  )

  test('a stray line between two papers costs no title, names or abstract without a word', () => {
    PAPERS.slice(0, -1).forEach(({ abstract }, i) => {
      const { data, said } = readProfile(page.replace(abstract, () => `${abstract}\n\nSponsored\n`))
      valuesRead(data).forEach((values, at) => {
        if (at === i && said('papers', i).length > 0)
          expect(values).toMatchObject({ title: expected[i]?.title, names: expected[i]?.names })
        else expect(values).toEqual(expected[at])
      })
      expect(said().length).toBeGreaterThan(0)
    })
  })

  test('a second paragraph of an abstract is kept, and said', () => {
    const second =
      'In a second part we ask the drivers, most of whom would rather have slept than answered our questions.'
    PAPERS.forEach(({ abstract }, i) => {
      const { data, said } = readProfile(page.replace(abstract, () => `${abstract}\n\n${second}`))
      const all = expected.map((values, at) =>
        at === i ? { ...values, abstract: `${abstract}\n\n${second}` } : values,
      )
      expect(valuesRead(data)).toEqual(all)
      expect(said('papers', i, 'abstract')).toEqual(['abstract-continues'])
    })
  })
})
