import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { pageOf, pageWithHeader } from './page.js'

describe('lines that no rule knows', () => {
  test.each<[what: string, page: string, shown: string[]]>([
    ['apart', pageWithHeader('1papers', 'Follow', '5citations', 'Share'), ['"Follow"', '"Share"']],
    [
      'neighbours with blanks between',
      pageWithHeader('1papers', 'Follow ', '  Share', '5citations'),
      ['"Follow Share"'],
    ],
    ['neighbours', pageOf({ abstract: 'We show that it works.\n\nLoad more \n Next' }), ['"Load more Next"']],
  ])('%s', (_what, page, shown) => {
    const reported = safeParseProfile(page).diagnostics.filter(({ code }) => code === 'unrecognized-text')
    expect(reported.map(({ received }) => received)).toEqual(shown)
  })
})

describe('a line that no rule knows beside an abstract', () => {
  const ABSTRACT =
    'Night trams share their drivers with day trams, so their rosters are planned together with those of the day.'
  const pathOf = (abstract: string) =>
    safeParseProfile(pageOf({ abstract })).diagnostics.find(({ code }) => code === 'unrecognized-text')?.path

  test.each([
    ['right above it', `In brief\n\n${ABSTRACT}`],
    ['below one that ends inside of a sentence', `${ABSTRACT} We\n\nPage 2 of 5`],
    ['going on below it, with a sign of a list,', `${ABSTRACT}\n\n(1) trams are late;`],
    ['going on below it in small letters', `${ABSTRACT}\n\nand rosters are late`],
  ])('%s has its path', (_where, abstract) => {
    expect(pathOf(abstract)).toEqual(['papers', 0, 'abstract'])
  })

  test.each(['eth-zurich', 'uw, allen-ai', '· huggingface'])('%s has that of the institutions', (slugs) => {
    expect(pathOf(`${slugs}\n\n${ABSTRACT}`)).toEqual(['papers', 0, 'institutions'])
  })

  test('half of a name has that of the names', () => {
    expect(pathOf(`Ostrander\n\n${ABSTRACT}`)).toEqual(['papers', 0, 'authors'])
  })

  test.each([
    ['a whole sentence', `${ABSTRACT}\n\nPage 2 of 5`],
    ['an address', `${ABSTRACT} See https://trams.example/rosters\n\nPage 2 of 5`],
  ])('below %s has none', (_end, abstract) => {
    expect(pathOf(abstract)).toBeUndefined()
  })
})

describe('a line above the papers that no rule knows', () => {
  const pathsOf = (...lines: string[]) =>
    safeParseProfile(pageWithHeader('1papers', ...lines))
      .diagnostics.filter(({ code }) => code === 'unrecognized-text')
      .map(({ path }) => path?.join('/'))

  test.each([
    ['H-Index (all time) 12', 'author/hIndex'],
    ['Cited by 229', 'author/citationCount'],
    ['1.2k citations', 'author/citationCount'],
    ['Originality 54', 'author/noveltyPercent'],
    ['AI Rating 52', 'author/aiScore'],
  ])('%s has the path of the figure that it names', (line, path) => {
    expect(pathsOf(line)).toEqual([path])
  })

  test('has none where the figure is printed as well, or it has no number', () => {
    expect(pathsOf('229citations', 'Cited by 229')).toEqual([undefined])
    expect(pathsOf('Follow citations')).toEqual([undefined])
  })
})

test.each(['H-Index12', 'Co-authors: 24', '1.2k views'])(
  'the field above %s is read, and the name above the field',
  (figure) => {
    const paper = 'LGSep 20, 2024\nA Title of Some Length\n\nIda Example\n\nWe show that it works.'
    const { data } = safeParseProfile(['Ida Example', 'LG', figure, '1papers', '1 Papers', paper].join('\n\n'))
    expect(data?.author).toMatchObject({ name: 'Ida Example', primaryCategory: { code: 'LG' } })
  },
)

describe('two author pages in one text', () => {
  const paper = (title: string) => `LGSep 20, 2024\n${title}\n\nIda Example, Otto Beispiel\n\nWe show that it works.`
  const first = `Ida Example\n\nLG\nh-index12\n1paper\n\n1 Paper\n\n${paper('Quiet Trams of the North')}`
  const pathsOf = (page: string) =>
    safeParseProfile(page)
      .diagnostics.filter(({ code }) => code === 'unrecognized-text')
      .map(({ path }) => path?.join('/'))

  test.each(['h-index7\n2papers\n\n2 Papers', '2 Papers', '2papers'])('papers below %j may be of another', (header) => {
    const second = [paper('Loud Ferries of the South'), paper('Slow Buses of the West')].join('\n\n')
    expect(pathsOf(`${first}\n\nOtto Beispiel\n\n${header}\n\n${second}`)).toEqual(['papers'])
  })

  test('the same words in an abstract, or below the last paper, say nothing', () => {
    expect(pathsOf(`${first} We read\n12 papers on trams.\n\n${paper('Loud Ferries of the South')}`)).toEqual([])
    expect(pathsOf(`${first}\n\n1 Paper`)).not.toContain('papers')
  })
})

test('papers that are lost in quoted text above the first are said', () => {
  const quoted = (mark: string) =>
    `Ada wrote:\n${mark}Ida Example\n${mark}\n${mark}h-index12\n${mark}\n${mark}52.4LGSep 20, 2024Code\n${mark}Quiet Trams of the North`
  const paper = 'CLOct 7, 2023\nLoud Ferries of the South\n\nOtto Beispiel, Jonas Vik\n\nWe show that it works.'
  for (const mark of ['>', '+ ', '| ']) {
    const { diagnostics } = safeParseProfile(`${quoted(mark)}\n\n${paper}`, { form: 'text' })
    const paths = diagnostics.map(({ path }) => path?.join('/'))
    expect(paths).toContain('papers')
    expect(paths.some((path) => path === 'author' || path === 'author/hIndex')).toBe(true)
  }
})
