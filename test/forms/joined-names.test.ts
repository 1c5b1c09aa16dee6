import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { type PageInput, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

/** Two papers with the same names, as Markdown. */
const markdownOf = (names: string) =>
  `# Ida Example\n\n## 2 Papers\n\n${['Quiet Trams', 'Loud Trams'].map((title, i) => `LGSep 2${i}, 2024\n\n### [${title}](/paper/2409.1393${i})\n\n${names}\n\n${ABSTRACT}`).join('\n\n')}`

const textOf = (names: string) =>
  `Ida Example\n\nh-index\n58\n\n2 Papers\n\n${['Quiet Trams', 'Loud Trams'].map((title, i) => `LGSep 2${i}, 2024\n${title}\n\n${names}\n\n${ABSTRACT}`).join('\n\n')}`

const htmlOf = (names: string) =>
  `<h1>Ida Example</h1><h2>2 Papers</h2>${['Quiet Trams', 'Loud Trams'].map((title, i) => `<p>LGSep 2${i}, 2024</p><h3>${title}</h3><p>${names.replace(/\[(.*?)\]\((.*?)\)/g, '<a href="$2">$1</a>')}</p><p>${ABSTRACT}</p>`).join('')}`

function readIn(page: PageInput): unknown {
  const papers = safeParseProfile(page).data?.papers ?? []
  return papers.map(({ title, authors, authorsTruncated, institutions, abstract }) => [
    title,
    ...authors.map(({ name }) => name),
    ...(authorsTruncated ? ['et al.'] : []),
    ...institutions,
    abstract === ABSTRACT,
  ])
}

const read = (names: readonly string[]) => ['Quiet Trams', 'Loud Trams'].map((title) => [title, ...names, true])

describe('names that another site separates, counts or numbers', () => {
  test.each([
    ['Jonas Vik, Teodora Halme and Ida Berg', ['Jonas Vik', 'Teodora Halme', 'Ida Berg']],
    ['Jonas Vik and Teodora Halme · uw', ['Jonas Vik', 'Teodora Halme', 'uw']],
    ['Jonas Vik • Teodora Halme • Ida Berg et al.', ['Jonas Vik', 'Teodora Halme', 'Ida Berg', 'et al.']],
    ['Jonas Vik · Teodora Halme · Ida Berg', ['Jonas Vik', 'Teodora Halme', 'Ida Berg']],
    ['Jonas Vik, Teodora Halme and 3 others', ['Jonas Vik', 'Teodora Halme', 'et al.']],
    ['Jonas Vik and 1 other · uw, eth-zurich', ['Jonas Vik', 'et al.', 'uw', 'eth-zurich']],
    [
      'Jonas Vik1, Teodora van der Halme2,3, Ida Berg1 et al.',
      ['Jonas Vik', 'Teodora van der Halme', 'Ida Berg', 'et al.'],
    ],
    ['Jonas Vik*, Teodora Halme†', ['Jonas Vik', 'Teodora Halme']],
    ['Jonas Vik,Teodora Halmeet al.·uw, eth-zurich', ['Jonas Vik', 'Teodora Halme', 'et al.', 'uw', 'eth-zurich']],
    ['Jonas Vik,Teodora Halme', ['Jonas Vik', 'Teodora Halme']],
  ])('%s', (names, printed) => {
    expect(readIn(textOf(names))).toEqual(read(printed))
  })

  test.each([
    ['[Jonas Vik](/author/8)1, [Suyanto](/author/9)2,3', ['Jonas Vik', 'Suyanto']],
    ['[Jonas Vik](/author/8) • [Teodora Halme](/author/9)', ['Jonas Vik', 'Teodora Halme']],
    ['[Jonas Vik](/author/8) and [Teodora Halme](/author/9)', ['Jonas Vik', 'Teodora Halme']],
  ])('as links: %s', (names, printed) => {
    for (const page of [markdownOf(names), fromHtml(htmlOf(names))]) expect(readIn(page)).toEqual(read(printed))
  })

  test.each([
    ['Jonas Vik\n•\nTeodora Halme', ['Jonas Vik', 'Teodora Halme']],
    ['Jonas Vik\n1\n,\nTeodora Halme\n1,2\net al.', ['Jonas Vik', 'Teodora Halme', 'et al.']],
    ['Jonas Vik,Teodora Halmeet\nal.·uw', ['Jonas Vik', 'Teodora Halme', 'et al.', 'uw']],
    ['Jonas Vik,Teodora Ida\nHalmeet al.', ['Jonas Vik', 'Teodora Ida Halme', 'et al.']],
    ['Jonas Vik,Teodora Halmeet al.·uw,\neth-zurich', ['Jonas Vik', 'Teodora Halme', 'et al.', 'uw', 'eth-zurich']],
    ['Jonas Vik\n,Teodora Halme\n,Ida Berg', ['Jonas Vik', 'Teodora Halme', 'Ida Berg']],
    ['Jonas Vik,Teodora\nHalme,Ida Berg', ['Jonas Vik', 'Teodora Halme', 'Ida Berg']],
    ['Jonas Vik\n,\nTeodora Halme\nand\nIda Berg', ['Jonas Vik', 'Teodora Halme', 'Ida Berg']],
  ])('on lines of their own: %j', (names, printed) => {
    const text = textOf(names).replace(/\n\n(?=Jonas)/g, '\n')
    expect(readIn(text)).toEqual(read(printed))
  })
})

test('a number behind one of the names is what the page says, and doubted', () => {
  const { data, diagnostics } = safeParseProfile(textOf('Jonas Vik, Teodora Halme1, Ida Berg et al.'))
  expect(data?.papers[0]?.authors.map(({ name }) => name)).toEqual(['Jonas Vik', 'Teodora Halme1', 'Ida Berg'])
  expect(diagnostics.map(({ code }) => code)).toContain('damaged-text')
})

test('the second line of a title is no list of names', () => {
  const text = textOf('Ida Berg, Jonas Vik').replaceAll(' Trams', ' Trams,\nMachine Learning and Neural Networks')
  const titles = safeParseProfile(text).data?.papers.map(({ title }) => title)
  expect(titles).toEqual(['Quiet', 'Loud'].map((word) => `${word} Trams, Machine Learning and Neural Networks`))
})

test.each([
  ['Jonas Vik1, Teodora Halme2,3 et al.', ['"1" behind "Jonas Vik"', '"2,3" behind "Teodora Halme"']],
  ['Jonas Vik*, Teodora Halme*', ['"*" behind "Jonas Vik"', '"*" behind "Teodora Halme"']],
  [
    '[Jonas Vik](/author/1)<sup>1</sup>, [Teodora Halme](/author/2)<sup>2,†</sup>',
    ['"1" behind "Jonas Vik"', '"2,†" behind "Teodora Halme"'],
  ],
  ['[Jonas Vik](/author/1)1, [Teodora Halme](/author/2)2', ['"1" behind "Jonas Vik"', '"2" behind "Teodora Halme"']],
])('the notes that are taken off names are said: %s', (names, notes) => {
  const { data, diagnostics } = safeParseProfile(names.startsWith('[') ? markdownOf(names) : textOf(names))
  expect(data?.papers[0]?.authors.map(({ name }) => name)).toEqual(['Jonas Vik', 'Teodora Halme'])
  const said = diagnostics.filter(({ code, path }) => code === 'damaged-text' && path?.[1] === 0)
  expect(said.map(({ message }) => message.replace(' was left out', ''))).toEqual(notes)
})

test.each(['Nights and Quiet Trams', 'Night Trams and Rosters'])(
  '%s as the last line of a title is none of the names below it',
  (last) => {
    const title = `Rosters for the Drivers of\n${last}`
    const page = textOf('Jonas Vik,Mila\nÅs')
      .replace('Quiet Trams', title)
      .replaceAll(/\n\n(?=Jonas)/g, '\n')
    expect(safeParseProfile(page).data?.papers[0]).toMatchObject({
      title: title.replace('\n', ' '),
      authors: [{ name: 'Jonas Vik' }, { name: 'Mila Ås' }],
    })
  },
)

test.each([
  [
    'behind a name in brackets',
    '[Jonas Vik](/author/1) (you), [Ada Example](/author/2)',
    ['Jonas Vik (you)', 'Ada Example'],
  ],
  [
    'behind the last name',
    '[Jonas Vik](/author/1), [Ada Example](/author/2) (KTH)',
    ['Jonas Vik', 'Ada Example (KTH)'],
  ],
])('what stands %s belongs to the names, and is said', (_where, names, expected) => {
  const page = fromHtml(htmlOf(names))
  expect(readIn(page)).toEqual(read(expected))
  const paths = safeParseProfile(page).diagnostics.map(({ path }) => path?.slice(0, 4).join('/'))
  expect(paths).toContain(`papers/0/authors/${expected.findIndex((name) => name.endsWith(')'))}`)
})

test('commas inside of names between semicolons are none between names', () => {
  const { data, diagnostics } = safeParseProfile(fromHtml(htmlOf('Example, Ada; Vik, Jonas')))
  expect(data?.papers[0]?.authors.map(({ name }) => name)).toEqual(['Example', 'Ada; Vik', 'Jonas'])
  expect(diagnostics.map(({ path }) => path?.join('/'))).toContain('papers/0/authors/1/name')
})
