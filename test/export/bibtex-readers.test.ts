import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBibtex, toCslJson } from '../../src/export/export.js'
import type { PaperPage, Profile } from '../../src/index.js'
import { cite } from './citation-js.js'
import { anyProfile, goldens } from './pages.js'
import { errorsOf, read } from './read-bibtex.js'

/** Text as a reader shows it: without LaTeX, marks of form and spaces. */
function letters(text: string): string {
  return text.replaceAll(/<[^>]*>/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether what a title says is the same for every reader: without LaTeX and without tags. */
const isPlain = (text: string) => !/[\\$<>{}^~]/.test(text)

function expectReadBack(data: Profile | PaperPage): void {
  const library = read(toBibtex(data))
  const items = toCslJson(data)
  expect(errorsOf(library)).toEqual([])
  const { entries } = library
  expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id))
  entries.forEach(({ type, fields }, i) => {
    const { title, issued, number, author } = items[i] ?? {}
    const [year, month] = issued?.['date-parts'][0] ?? []
    expect([type, fields.year, fields.month]).toEqual(['misc', year && String(year), month && String(month)])
    expect(fields.eprint).toBe(number?.replace('arXiv:', ''))
    expect(fields.author?.length ?? 0).toBe(author?.length ?? 0)
    if (title !== undefined && isPlain(title)) expect(letters(fields.title ?? '')).toBe(letters(title))
  })
}

describe('a BibTeX parser that is not ours reads', () => {
  test('every golden: keys, titles, dates, ids and names', () => {
    for (const { data } of goldens) expectReadBack(data)
  })

  test('every page', () => {
    fc.assert(fc.property(anyProfile, expectReadBack))
  })
})

describe('citation-js reads', () => {
  test('every golden: as many papers, with their titles and dates', () => {
    for (const { data } of goldens) {
      const items = toCslJson(data)
      if (items.length === 0) continue
      const read = cite(toBibtex(data)).data
      expect(read.map(({ id, issued }) => [id, issued])).toEqual(items.map(({ id, issued }) => [id, issued]))
      read.forEach((item, i) => {
        const title = items[i]?.title
        if (title !== undefined && isPlain(title)) expect(letters(item.title ?? '')).toBe(letters(title))
      })
    }
  })
})
