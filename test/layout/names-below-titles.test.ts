import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PARAGRAPH =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and what the drivers say of that is told here at length, with all that is known.'
const ABSTRACT = `${PARAGRAPH} ${PARAGRAPH}`

const page = (...papers: [title: string, names: string][]) =>
  `Ida Example\n\n${papers.length}papers\n\n${papers.length} Papers\n${papers.map(([title, names], i) => `LGSep ${i + 1}, 2024\n${title}\n${names}\n\n${ABSTRACT}`).join('\n\n')}`

test('names stand on the line below the title where those of other papers do, whatever they look like, and that is said', () => {
  const { data, diagnostics } = safeParseProfile(
    page(
      ['Quiet Trams', 'Jonas Vik, Mila Ostrander et al.'],
      ['Loud Trams', 'Ludwig von und zu Berg'],
      ['Rosters', 'Pavan Ostrander, Thomas vik'],
      ['Sleep', 'Ana dos Santos e Silva · uw'],
    ),
  )
  expect(data?.papers.map(({ title, authors }) => [title, ...authors.map(({ name }) => name)])).toEqual([
    ['Quiet Trams', 'Jonas Vik', 'Mila Ostrander'],
    ['Loud Trams', 'Ludwig von und zu Berg'],
    ['Rosters', 'Pavan Ostrander', 'Thomas vik'],
    ['Sleep', 'Ana dos Santos e Silva'],
  ])
  const said = diagnostics.filter(({ code }) => code === 'uncertain-title').map(({ path }) => path?.join('/'))
  expect(said).toContain('papers/1/title')
})

test('a single name below a title that had room for its first word is no part of the title', () => {
  const wrapped = ABSTRACT.replace(/(.{1,76}) /g, '$1\n')
  const text = `Ida Example\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams, Quiet Drivers, and the Sleep of Cities at Night\nIda Example\n\n${wrapped}`
  expect(safeParseProfile(text).data?.papers[0]).toMatchObject({
    title: 'Quiet Trams, Quiet Drivers, and the Sleep of Cities at Night',
    authors: [{ name: 'Ida Example' }],
  })
})

test('the first line of an abstract is no name where the next word did not fit on it', () => {
  const wrapped = `Cooperative perception through Vehicle-to-Everything-Else-in-Town ${ABSTRACT}`.replace(
    /(.{1,48}) /g,
    '$1\n',
  )
  expect(wrapped.startsWith('Cooperative perception through\n')).toBe(true)
  const text = `Ida Example\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams\n\n${wrapped}`
  expect(safeParseProfile(text).data?.papers[0]).toMatchObject({
    title: 'Quiet Trams',
    authors: [],
    abstract: wrapped.replaceAll('\n', ' '),
  })
})

test('the owner of the page is a name, and no last line of a title', () => {
  const wrapped = ABSTRACT.replace(/(.{1,76}) /g, '$1\n')
  const title = 'Quiet Trams, Quiet Drivers, and the Sleep of Cities at Night and in the Mornings'
  const text = `IDA EXAMPLE\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\n${title}\nIda Example\n\n${wrapped}`
  const { data, diagnostics } = safeParseProfile(text)
  expect(data?.papers[0]).toMatchObject({ title, authors: [{ name: 'Ida Example' }] })
  expect(diagnostics.filter(({ code }) => code === 'uncertain-title')).toEqual([])
})

test('the rest of a name above an abstract, where nothing but a line break keeps the two apart', () => {
  const wrapped = ABSTRACT.replace(/(.{1,68}) /g, '$1\n')
  const names = 'Ida Example, Ludwig Ostrander Brandt, Mila Maria Beispiel\nOtto'
  const text = `Ida Example\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams\n\n${names}\n${wrapped}`
  expect(safeParseProfile(text).data?.papers[0]).toMatchObject({
    authors: [{ name: 'Ida Example' }, { name: 'Ludwig Ostrander Brandt' }, { name: 'Mila Maria Beispiel Otto' }],
    abstract: ABSTRACT,
  })
})
