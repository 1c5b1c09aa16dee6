import { describe, expect, test } from 'vitest'
import { authorPage, compactPage, header, LANTERNS, type PrintedPaper, readProfile, TRAMS } from './pages.js'

/** An author line → names, whether there are more, institutions. */
const lines: [line: string, names: string[], isTruncated: boolean, institutions: string[]][] = [
  ['Mila Ostrander, Teo Brandvold et. al.', ['Mila Ostrander', 'Teo Brandvold'], true, []],
  ['Mila Ostrander, Teo Brandvold et al. et al.', ['Mila Ostrander', 'Teo Brandvold'], true, []],
  ['Mila Ostrander, Teo Brandvoldčeket al.', ['Mila Ostrander', 'Teo Brandvoldček'], true, []],
  ['Mila Ostrander, Teo Brandvoldčeket al. · uw', ['Mila Ostrander', 'Teo Brandvoldček'], true, ['uw']],
  ['Mila Ostrander, MSc, Teo Brandvold', ['Mila Ostrander, MSc', 'Teo Brandvold'], false, []],
  ['Mila Ostrander, PhD, Teo Brandvold, M.D.', ['Mila Ostrander, PhD', 'Teo Brandvold, M.D.'], false, []],
  ['Mila Ostrander, Jr. et al. · mit', ['Mila Ostrander, Jr.'], true, ['mit']],
]

const printed = (names: string): PrintedPaper => ({ ...LANTERNS, names: [names], tail: '' })

describe('author lists as real records have them', () => {
  test.each(lines)('%s', (line, names, isTruncated, institutions) => {
    const { data, said } = readProfile(authorPage([printed(line), TRAMS]))
    expect(data?.papers[0]).toMatchObject({ title: LANTERNS.title, authorsTruncated: isTruncated, institutions })
    expect(data?.papers[0]?.authors.map(({ name }) => name)).toEqual(names)
    expect(said('papers', 0)).toEqual([])
  })

  test.each(lines)('%s, glued to the title', (line, names, isTruncated, institutions) => {
    const { data, said } = readProfile(compactPage([printed(line), TRAMS]))
    const [paper] = data?.papers ?? []
    if (said('papers', 0).includes('uncertain-title')) return
    expect(paper).toMatchObject({ title: LANTERNS.title, authorsTruncated: isTruncated, institutions })
    expect(paper?.authors.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    ['Lantern Group, :, Mila Ostrander', ['Lantern Group', 'Mila Ostrander']],
    [':, Mila Ostrander', ['Mila Ostrander']],
    ['Mila Ostrander, -, Teo Brandvold', ['Mila Ostrander', 'Teo Brandvold']],
  ])('%s: what has no letter is no name, and is said', (line, names) => {
    const { data, said } = readProfile(authorPage([printed(line), TRAMS]))
    expect(data?.papers[0]?.title).toBe(LANTERNS.title)
    expect(data?.papers[0]?.authors.map(({ name }) => name)).toEqual(names)
    expect(said('papers', 0, 'authors')).toEqual(['unrecognized-text'])
  })

  test('institutions without names', () => {
    const text = [...header(1), LANTERNS.meta, LANTERNS.title, '', ' · mit', '', LANTERNS.abstract].join('\n')
    const { data, said } = readProfile(text)
    expect(data?.papers[0]).toMatchObject({
      title: LANTERNS.title,
      authors: [],
      institutions: ['mit'],
      abstract: LANTERNS.abstract,
    })
    expect(said('papers', 0)).toEqual(['missing-authors'])
  })
})

/** Pages of both layouts whose first paper has one line in place of title and names. */
const pagesWith = (line: string): string[] => {
  const papersBelow = authorPage([TRAMS]).split('\n').slice(header(1).length)
  const page = [...header(2), LANTERNS.meta, line, '', LANTERNS.abstract, '', ...papersBelow].join('\n')
  return [
    page,
    page.replace(/\n{2,}/g, '\n'),
    [LANTERNS.meta, line, LANTERNS.abstract, compactPage([TRAMS])].join('\n'),
    [LANTERNS.meta, line, LANTERNS.abstract].join('\n'),
  ]
}

function expectTitleAlone(title: string): void {
  for (const text of pagesWith(title)) {
    const { data, said } = readProfile(text)
    const [paper] = data?.papers ?? []
    const isWhole = paper?.title === title && paper.authors.length === 0
    expect(said('papers', 0)).toContain(isWhole ? 'missing-authors' : 'uncertain-title')
    expect(paper?.abstract).toBe(LANTERNS.abstract)
  }
}

function expectNamesAlone(line: string): void {
  const names = line.replace(' et al.', '').split(', ')
  for (const text of pagesWith(line)) {
    const { data, said } = readProfile(text)
    const [paper] = data?.papers ?? []
    const read = paper?.authors.map(({ name }) => name)
    const isWhole = paper?.title === null && JSON.stringify(read) === JSON.stringify(names)
    expect(said('papers', 0)).toContain(isWhole ? 'missing-title' : 'uncertain-title')
    expect(paper?.abstract).toBe(LANTERNS.abstract)
  }
}

describe('a part of a paper is missing', () => {
  test.each([
    'TramGPT Overview',
    'PlankNet Model Card',
    'On Lanterns',
    'StreamingLantern Technical Report',
    'DeepPlank Technical Report',
  ])('without names, the title %s is not cut in two without a word', expectTitleAlone)

  test.each([
    'McTeo Brandvold, DeIda Kestrel',
    'Mila Ostrander, Teo Brandvold',
    'Mila Ostrander, Teo Brandvold et al.',
    'SangMi Ostrander, Teo Brandvold, Ida Kestrel et al.',
    'SangMi Ostrander, Teo Brandvold',
  ])('without title, the names %s are not cut without a word', expectNamesAlone)
})
