import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PROSE =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'

type Read = readonly [
  title: string | null | undefined,
  names: readonly string[] | undefined,
  abstract: string | null | undefined,
]

/** Title, names and abstract of each paper of a page whose papers have these lines below their meta lines. */
function read(...papers: readonly (readonly string[])[]): Read[] {
  const printed = papers.map((lines, i) => [`LGSep ${i + 1}, 2024`, ...lines].join('\n'))
  const page = `Ida Example\n\n${papers.length}papers\n\n${papers.length} Papers\n\n${printed.join('\n\n')}`
  const { data } = safeParseProfile(page)
  return (data?.papers ?? []).map(({ title, authors, abstract }) => [title, authors.map(({ name }) => name), abstract])
}

const BIRDS = ['Marsh Birds', '', 'Mila Ostrander', '', PROSE]

test('names whose first looks glued to a title are parted from the title above them, on a page that prints both apart', () => {
  const lines = ['Night Trams', 'JuneMay Vik, Otto Beispiel et al.', '', PROSE]
  expect(read(BIRDS, lines)[1]).toEqual(['Night Trams', ['JuneMay Vik', 'Otto Beispiel'], PROSE])
})

test('names right below a title are parted from it above an abstract that is cut short, too', () => {
  const lines = ['Night Trams', 'Jonas Vik, Otto Beispiel et al.', '', 'Trams sl']
  expect(read(BIRDS, lines)[1]).toEqual(['Night Trams', ['Jonas Vik', 'Otto Beispiel'], 'Trams sl'])
})

test('where one paper lost the blank line above its names, the title of two lines of another that has names stays whole', () => {
  const lost = ['Night Trams', 'Jonas Vik, Otto Beispiel', '', PROSE]
  const whole = ['Quiet Roads and the', 'Sleep of Cities', '', 'Mila Ostrander', '', PROSE]
  expect(read(lost, whole)[1]).toEqual(['Quiet Roads and the Sleep of Cities', ['Mila Ostrander'], PROSE])
})

test('where one paper lost the blank line below its names, the title of two lines of another stays whole', () => {
  const lost = ['Night Trams', '', 'Jonas Vik, Otto Beispiel', PROSE]
  const whole = ['Quiet Roads and the', 'Sleep of Cities', '', PROSE]
  expect(read(lost, whole)).toEqual([
    ['Night Trams', ['Jonas Vik', 'Otto Beispiel'], PROSE],
    ['Quiet Roads and the Sleep of Cities', [], PROSE],
  ])
})

test('a title that is a sentence is a title, above an abstract without names', () => {
  const title = 'We learn where the marsh birds of the north sleep at night.'
  expect(read(BIRDS, [title, '', PROSE])[1]).toEqual([title, [], PROSE])
})

test('a title is not said to read like a meta line where the abstract is lost, and only the heading above it is left', () => {
  const papers = ['Night Trams\n\nJonas Vik, Otto Beispiel\n\nAbstract', BIRDS.join('\n')]
  const printed = papers.map((lines, i) => `LGSep ${i + 1}, 2024\n${lines}`)
  const { data, diagnostics } = safeParseProfile(['Jonas Vik', '2papers', '2 Papers', ...printed].join('\n\n'))
  expect(data?.papers[0]).toMatchObject({ title: 'Night Trams', authors: [{ name: 'Jonas Vik' }, {}] })
  expect(diagnostics.map(({ code, path }) => [code, path?.join('/')])).toEqual([['damaged-text', 'papers/0/abstract']])
})
