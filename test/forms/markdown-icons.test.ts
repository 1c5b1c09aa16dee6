import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { linesOf } from './markdown-page.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'
const TITLE = '### [Quiet Trams](/paper/2409.13931)'
const NAMES = '[Jonas Vik](/author/1), [Mila Ostrander](/author/2) et al.'

const HEADER = '# Ida Example\n\nLG\n\nh-index 58\n\n2 papers\n\n## 2 Papers\n\n'

const read = (rows: string) =>
  safeParseProfile(HEADER + rows).data?.papers.map(({ title, authors, date, score, abstract }) => [
    title,
    authors.length,
    date?.date,
    score,
    abstract,
  ])

describe('terms and their definitions', () => {
  test('lose their colons', () => {
    const dl = (term: string, value: string) => `${term}\n:   ${value}\n\n`
    const paper =
      dl('Score', '52.4') +
      dl('Category', 'LG') +
      dl('Published', 'Sep 20, 2024') +
      dl('Title', '[Quiet Trams](/paper/2409.13931)') +
      dl('Authors', NAMES) +
      dl('Abstract', ABSTRACT)
    expect(read(paper + paper)).toEqual([1, 2].map(() => ['Quiet Trams', 2, '2024-09-20', 52.4, ABSTRACT]))
  })

  test('also in front of the first of several below a blank line', () => {
    expect(linesOf(':   58\n\nh-index\n\n:   CL Sep 20, 2024')).toEqual(['58', 'h-index', 'CL Sep 20, 2024'])
  })

  test('also where a colon stands alone above it', () => {
    expect(linesOf('LG Sep 20, 2024\n:\n    [Quiet Trams](/paper/2409.13931)')).toEqual([
      'LG Sep 20, 2024',
      'Quiet Trams',
    ])
  })

  test('a colon and one blank below a blank line stay', () => {
    expect(linesOf('# Ida Example\n\n: a smile')).toEqual(['Ida Example', ': a smile'])
  })
})

describe('what writers leave of icons, buttons and badges', () => {
  test('emphasis round nothing', () => {
    const paper = ` __52.4 LG __Sep 20, 2024\n\n[Quiet Trams](/paper/2409.13931)\n\n${NAMES}\n\n${ABSTRACT}\n\n`
    expect(read(`__\n\n${paper}${paper}`)?.map(([title, , , score]) => [title, score])).toEqual([
      ['Quiet Trams', 52.4],
      ['Quiet Trams', 52.4],
    ])
  })

  test('emphasis round nothing, with a blank behind it', () => {
    expect(linesOf('## 2 Papers\n\n__ LG Sep 20, 2024\n\n__ Quiet Trams')).toEqual([
      '2 Papers',
      'LG Sep 20, 2024',
      'Quiet Trams',
    ])
    expect(linesOf('# Ida Example\n\n** LG Sep 20, 2024\nQuiet Trams')).toContain('LG Sep 20, 2024')
    expect(linesOf('# Ida Example\n\nThe word that is __ here')).toContain('The word that is __ here')
  })

  test('a picture in a badge, however long its address is', () => {
    const picture = `![](data:image/svg+xml;base64,${'A'.repeat(200)})`
    expect(linesOf(`## 2 Papers\n\nLGSep 20, 2024[${picture}Code](https://git.example/trams)`)).toEqual([
      '2 Papers',
      'LGSep 20, 2024Code',
    ])
  })

  test('brackets round nothing, of a picture without a description', () => {
    expect(linesOf('## 2 Papers\n\nSep 20, 2024[]Code')).toEqual(['2 Papers', 'Sep 20, 2024Code'])
  })

  test('parts of a paper right below an abstract, as items', () => {
    const paper = `* LG\n* Sep 20, 2024\n* Code\n\n${TITLE}\n  * [Jonas Vik](/author/1)\n  * [Mila Ostrander](/author/2)\n  * et al.\n\n${ABSTRACT}\n`
    expect(read(paper + paper)?.map(([title, authors]) => [title, authors])).toEqual([
      ['Quiet Trams', 2],
      ['Quiet Trams', 2],
    ])
  })

  test('dashes in front of the items of lists', () => {
    const paper = `---LG\n---Sep 20, 2024\n---Code\n\n[Quiet Trams] (/paper/2409.13931)\n\n--- [Jonas Vik] (/author/1)\n--- [Mila Ostrander] (/author/2)\n---et al.\n${ABSTRACT}\n`
    expect(read(paper + paper)?.map(([title, authors, , , abstract]) => [title, authors, abstract])).toEqual([
      ['Quiet Trams', 2, ABSTRACT],
      ['Quiet Trams', 2, ABSTRACT],
    ])
  })

  test('a badge whose address is parted from it', () => {
    const paper = `LG\nSep 20, 2024\n[Code] (https://github.com/x/y)\n\n[Quiet Trams] (/paper/2409.13931)\n\n[Jonas Vik] (/author/1) et al.\n${ABSTRACT}\n`
    const { data } = safeParseProfile(HEADER + paper + paper)
    expect(data?.papers.map(({ codeUrl, title }) => [codeUrl, title])).toEqual([
      ['https://github.com/x/y', 'Quiet Trams'],
      ['https://github.com/x/y', 'Quiet Trams'],
    ])
  })
})
