import { describe, expect, test } from 'vitest'
import { splitNumbers } from '../../src/forms/arrange/split-numbers.js'
import { mayNeedArranging } from '../../src/forms/look.js'
import { readText } from '../../src/forms/text.js'
import { type Profile, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

/** The lines of an arranged text; blank lines are left out. */
function lines(text: string): string[] {
  return (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '')
}

const figures = ['h-index 58', '2 papers', '3,779 citations', 'Novelty 54%', 'AI Score 52']

describe('figures, a line each', () => {
  test.each([
    ['in a row', 'h-index 58 2 papers 3,779 citations Novelty 54% AI Score 52'],
    ['with commas', 'h-index 58, 2 papers, 3,779 citations, Novelty 54%, AI Score 52'],
    ['with dots', 'h-index 58 · 2 papers · 3,779 citations · Novelty 54% · AI Score 52'],
    ['with bars', 'h-index 58 | 2 papers | 3,779 citations | Novelty 54% | AI Score 52'],
    ['label above value', 'h-index\n58\npapers\n2\ncitations\n3,779\nNovelty\n54%\nAI Score\n52'],
    ['value above label', '58\nh-index\n2\npapers\n3,779\ncitations\n54%\nNovelty\n52\nAI Score'],
    ['label in front', 'h-index 58\npapers 2\ncitations 3,779\nNovelty 54%\nAI Score 52'],
    ['columns', 'h-index\tpapers\tcitations\tNovelty\tAI Score\n58\t2\t3,779\t54%\t52'],
    ['columns, glued', 'h-indexpaperscitationsNoveltyAI Score5823,77954%52'],
    ['columns, values above labels', '58\t2\t3,779\t54%\t52\nh-index\tpapers\tcitations\tNovelty\tAI Score'],
    ['with carets', 'h-index^58 | 2 papers | 3,779 citations | Novelty^54% | AI Score^52'],
    ['behind bullets', ' * h-index 58\n * 2 papers\n * 3,779 citations\n * Novelty 54%\n * AI Score 52'],
  ])('%s', (_what, row) => {
    expect(lines(`Ada Example\n\nCL\n${row}\n\n2 Papers\n`)).toEqual(['Ada Example', 'CL', ...figures, '2 Papers'])
  })

  test.each([
    ['behind the field', 'CL h-index 58 2 papers FollowShare', ['CL', 'h-index 58', '2 papers', 'FollowShare']],
    [
      'glued to each other and to the field',
      'CLh-index 582 papers3,779 citationsNovelty 54%FollowShare',
      ['CL', 'h-index 58', '2 papers', '3,779 citations', 'Novelty 54%', 'FollowShare'],
    ],
    ['alone', 'h-index 58 2 papersFollowShare', ['h-index 58', '2 papers', 'FollowShare']],
  ])('in front of the site’s own labels, %s', (_what, row, printed) => {
    expect(lines(`Ada Example\n\n${row}\n\n2 Papers\n`)).toEqual(['Ada Example', ...printed, '2 Papers'])
  })

  test.each([
    [
      'the heading below them on two lines',
      'h-index\n58\n2\npapers\n\n2\nPapers',
      ['h-index 58', '2 papers', '2 Papers'],
    ],
    ['“Papers” as the label of a column', '58\t2\nh-index\tPapers', ['h-index 58', '2 Papers']],
    ['numbers that their labels cannot have', 'h-index\npapers\n54%\n2', ['h-index', 'papers', '54%', '2']],
  ])('%s', (_what, row, printed) => {
    expect(lines(`Ada Example\n\n${row}\n\nLGSep 20, 2024\n`)).toEqual(['Ada Example', ...printed, 'LGSep 20, 2024'])
  })

  test('a blank between two numbers is none of thousands where each has a label', () => {
    expect(lines('Ada Example\n\nh-index 58 200 papers\n\n200 Papers\n')).toEqual([
      'Ada Example',
      'h-index 58',
      '200 papers',
      '200 Papers',
    ])
  })

  test('the numbers of a chart below them stay where they are', () => {
    const chart = lines('Ada Example\n\nh-index\n58\nNovelty\n54%\n2020\n2021\n\n2 Papers\n')
    expect(chart).toEqual(['Ada Example', 'h-index 58', 'Novelty 54%', '2020', '2021', '2 Papers'])
  })

  test('and so does a tab that reads like a label', () => {
    const tabs = lines('Ada Example\n\nh-index:\n58\nNovelty:\n54%\nPapers\nCo-authors\n\n2 Papers\n')
    expect(tabs).toEqual(['Ada Example', 'h-index 58', 'Novelty 54%', 'Papers', 'Co-authors', '2 Papers'])
  })

  test('a number without a label stays where it is', () => {
    expect(lines('Ada Example\n\nh-index\n58\n7\n\n2 Papers\n')).toEqual([
      'Ada Example',
      'h-index',
      '58',
      '7',
      '2 Papers',
    ])
  })

  test.each(['\n', ' | ', ' · ', ''])('a label without its number takes none from two others: %j', (separator) => {
    const { author } = safeParseProfile(
      `Ada Example\n\n${['h-index', '2papers', '229citations'].join(separator)}\n\n2 Papers\n`,
    ).data as Profile
    expect([author.hIndex, author.paperCount]).toEqual([null, 2])
    expect([null, 229]).toContain(author.citationCount)
  })

  test('glued in their order: what is left of the number of papers is the h-index', () => {
    const row = 'h-index582papers3,779citationsNovelty54%AI Score52'
    expect(lines(`Ada Example\n\n${row}\n\n2 Papers\n`).slice(1, 3)).toEqual(['h-index58', '2papers'])
  })
})

describe('glued numbers', () => {
  test.each([
    ['5823,77954%52', '2', ['58', '2', '3,779', '54%', '52']],
    ['58822954%52', '8', ['58', '8', '229', '54%', '52']],
  ])('%s on a page of %s papers', (glued, count, numbers) => {
    expect(splitNumbers(glued, ['h-index', 'papers', 'citations', 'Novelty', 'AI Score'], count)).toEqual(numbers)
  })

  test.each([
    ['1111', ['h-index', 'AI Score'], null],
    ['2222', ['h-index', 'papers', 'AI Score'], '2'],
  ])('%s may be shared out in several ways, which are none', (glued, labels, count) => {
    expect(splitNumbers(glued, labels, count)).toBeNull()
  })
})

describe('meta lines, names and labels', () => {
  test.each([
    ['parts below each other', '52.4\nLG\nSep 20, 2024\nCode', '52.4LGSep 20, 2024Code'],
    ['bars', '52.4 | LG | Sep 20, 2024 | Code', '52.4LGSep 20, 2024Code'],
    ['a number of a list', ' 1. 52.4LGSep 20, 2024Code', '52.4LGSep 20, 2024Code'],
  ])('a meta line: %s', (_what, written, printed) => {
    expect(lines(`${written}\nQuiet Trams\nAda Example\n${ABSTRACT}`)[0]).toBe(printed)
  })

  test.each([
    ['eth-zurich', 'AIJan 3'],
    ['eth-zurich', '16.6IVMay 26, 2025Code'],
    ['52.4', 'AIJan 3'],
  ])('above a whole meta line, what is left of another paper is no part of it: %s / %s', (left, meta) => {
    const page = `LGSep 20, 2024\nQuiet Trams of the Old Cities\nAda Example et al. · uw,\n${left}\n${meta}\nLanterns\nBo Chen\n${ABSTRACT}`
    expect(safeParseProfile(page).data?.papers.map(({ categories }) => categories.map(({ code }) => code))).toEqual([
      ['LG'],
      [meta.replace(/^[\d.]+/, '').slice(0, 2)],
    ])
  })

  test('above whole meta lines of which none has its score in front, they are theirs', () => {
    const paper = (score: string, meta: string) => `${score}\n${meta}\nLanterns\nBo Chen, Ada Example\n${ABSTRACT}`
    const scoresOf = (page: string) => safeParseProfile(page).data?.papers.map(({ score }) => score)
    const papers = [paper('52.4', 'AIJan 3'), paper('16.6', 'LGSep 20, 2024Code')]
    expect(scoresOf(papers.join('\n'))).toEqual([52.4, 16.6])
    expect(scoresOf([...papers, paper('', '99.8CVMay 3')].join('\n'))).toEqual([null, null, 99.8])
  })

  test.each([
    [
      'above a paragraph, `Code` is the badge',
      `LGSep 20, 2024\nCode\n${ABSTRACT} ${ABSTRACT}`,
      ['LGSep 20, 2024Code', `${ABSTRACT} ${ABSTRACT}`],
    ],
    [
      'a bar behind an id has nothing behind it',
      '52.4\nLG\nSep 20, 2024\narXiv:2504.08734 |',
      ['52.4LGSep 20, 2024', 'arXiv:2504.08734 |'],
    ],
    [
      'a thin blank in what is no figure',
      'h-index\n58\nLGSep 20, 2024\nAbout 3\u2009779 Trams',
      ['h-index 58', 'LGSep 20, 2024', 'About 3 779 Trams'],
    ],
  ])('%s', (_what, text, shown) => {
    expect(lines(text)).toEqual(shown)
  })

  test('below a whole meta line, `Code` is a title', () => {
    expect(lines(`LGSep 20, 2024\nCode\nAda Example, Bo Chen\n${ABSTRACT}`).slice(0, 2)).toEqual([
      'LGSep 20, 2024',
      'Code',
    ])
  })

  test.each([
    ['Ada Example\n,\nBo Chen\net al. · uw', 'Ada Example, Bo Chen et al. · uw'],
    ['Ada Example,\nBo Chen\net al.\n· uw', 'Ada Example, Bo Chen et al. · uw'],
    ['Ada Example\net al.', 'Ada Example et al.'],
    ['Ada Example,\net al. · uw', 'Ada Example, et al. · uw'],
    ['Ada Example\net al.\n·\nuw,\neth-zurich', 'Ada Example et al. · uw, eth-zurich'],
  ])('names: %j', (written, printed) => {
    expect(lines(`LG\nSep 20, 2024\nQuiet Trams\n${written}\n${ABSTRACT}`)).toEqual([
      'LGSep 20, 2024',
      'Quiet Trams',
      printed,
      ABSTRACT,
    ])
  })

  test('a long address alone on its line does not show that a page was not wrapped', () => {
    const page = `58\nh-index\nLGSep 20, 2024\nCounting Night Trams with Lanterns on\nOld BridgesAda Example, Bo Chen,\nTeo Brandvold et al.\nWe count the trams of three nights. See\nhttps://example.org/${'night-trams/'.repeat(15)}`
    expect(readText(page)?.printed.text).toContain('with Lanterns on\nOld BridgesAda Example, Bo Chen,\nTeo')
  })

  test('two commas with no name between them are no row of names', () => {
    const names = ['Ada Example', ',', ',', 'Bo Chen']
    expect(lines(`LG\nSep 20, 2024\nQuiet Trams\n${names.join('\n')}\n${ABSTRACT}`).slice(2, -1)).toEqual(names)
  })

  test('names with no abstract below them: the next meta line, or nothing', () => {
    const page = `LGSep 20, 2024\nQuiet Trams\nAda Example,\nBo Chen\nCLApr 22\nLoud Trams\nCem Dal\n${ABSTRACT}\nROMay 3\nLast Trams\nAda Example\n,\nBo Chen`
    expect(lines(page)).toEqual([
      ...['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen'],
      ...['CLApr 22', 'Loud Trams', 'Cem Dal', ABSTRACT],
      ...['ROMay 3', 'Last Trams', 'Ada Example, Bo Chen'],
    ])
  })

  test('the next meta line is taken off the end of an abstract', () => {
    const page = `LGSep 20, 2024\nQuiet Trams\nAda Example\n${ABSTRACT}\nShow more\nCLApr 22\nLoud Trams\nBo Chen\n${ABSTRACT}52.4CLMay 3\nTrams\n`
    expect(lines(page)).toEqual([
      ...['LGSep 20, 2024', 'Quiet Trams', 'Ada Example', ABSTRACT, 'Show more'],
      ...['CLApr 22', 'Loud Trams', 'Bo Chen', ABSTRACT, '52.4CLMay 3', 'Trams'],
    ])
  })
})

describe('marks of links', () => {
  test('lynx: numbers rise, citations stay, and the list at the end gives the addresses', () => {
    const page =
      '   LGSep 20, 2024\n\n  [1]Quiet Trams\n\n   [2]Ada Example, [3]Bo Chen et al.\n\n   As shown in [1], trams sleep.\n\nReferences\n\n   1. file:///paper/2409.13931\n   2. file:///author/7\n   3. file:///author/8\n'
    const arranged = readText(page)
    expect(lines(page)).toEqual([
      'LGSep 20, 2024',
      'Quiet Trams',
      'Ada Example, Bo Chen et al.',
      'As shown in [1], trams sleep.',
    ])
    expect(
      arranged?.links.map(({ start, end, address }) => [arranged.printed.text.slice(start, end), address]),
    ).toEqual([
      ['Quiet Trams', 'file:///paper/2409.13931'],
      ['Ada Example', 'file:///author/7'],
      ['Bo Chen', 'file:///author/8'],
    ])
    for (const { span, address } of arranged?.links ?? []) expect(page.slice(span.start, span.end)).toBe(address)
  })

  test('lynx: an address that has the same number wherever it is a link', () => {
    const page =
      '[1]CL\n[2]Quiet Trams\n[3]Ada Example\n\n[1]CL\n[4]Marsh Birds, as in [1]\n\nReferences\n\n   1. file:///c/cl\n   2. file:///paper/1\n   3. file:///author/7\n   4. file:///paper/2\n'
    const shown = readText(page)?.printed.text.split(/\n+/)
    expect(shown).toEqual(['CL', 'Quiet Trams', 'Ada Example', 'CL', 'Marsh Birds, as in [1]'])
  })

  test('html-to-text: addresses in brackets, also on the next line', () => {
    const page =
      'LGSep 20, 2024\n\nQuiet Trams\n[/paper/2409.13931]\n\nAda Example [/author/7], Bo Chen\n[/author/8] et al.\n'
    const arranged = readText(page)
    expect(
      arranged?.links.map(({ start, end, address }) => [arranged.printed.text.slice(start, end), address]),
    ).toEqual([
      ['Quiet Trams', '/paper/2409.13931'],
      ['Ada Example', '/author/7'],
      ['Bo Chen', '/author/8'],
    ])
  })

  test('html-to-text: a code with an address that is set behind that of the page', () => {
    const page =
      'CL <https://a.example/author/7/category/cl>\nMay 1, 2025\nCode <https://a.example/author/7/tag/code>\n\nQuiet Trams\n<https://a.example/author/7/paper/2409.13931>\n'
    expect(readText(page)?.printed.text.split('\n')[0]).toBe('CLMay 1, 2025Code')
  })

  test('without brackets, on a page of a paper', () => {
    const page =
      'LG /category/lg\nMay 1, 2025\n\nQuiet Trams\n\narXiv:2409.13931 https://arxiv.org/abs/2409.13931v1\n\nv1\n'
    expect(readText(page)?.printed.text).toBe('LGMay 1, 2025\n\nQuiet Trams\n\narXiv:2409.13931 v1')
  })
})

describe('a page that stands as the site prints it is not touched', () => {
  const page = `Ada Example\n\nCL\nh-index58\n2papers\n3,779citations\nNovelty54%\nAI Score52\n\n2 Papers\n\n52.4LGSep 20, 2024Code\nQuiet Trams\n\nAda Example, Bo Chen et al. · uw\n\n${ABSTRACT}\n`

  test.each([
    [
      'a link of its own in an abstract',
      `${ABSTRACT} Code is at [https://example.org/trams](https://example.org/trams).`,
    ],
    ['an address in an abstract', `${ABSTRACT} Code is at [https://example.org/trams].`],
    ['a name with an apostrophe at the end of a long line', `${ABSTRACT.replace('.', '')} by Mila O'Brannigan`],
  ])('%s is nothing to arrange', (_what, abstract) => {
    expect(mayNeedArranging(page.replace(ABSTRACT, abstract))).toBe(false)
  })

  test.each([
    ['of an author', 'Ada Example [/author/7]'],
    ['of a paper', 'Quiet Trams [https://example.org/paper/2409.13931]'],
    ['behind the arXiv id', 'arXiv:2409.13931 [https://arxiv.org/abs/2409.13931]'],
  ])('an address %s is looked at', (_what, line) => {
    expect(mayNeedArranging(`${page}${line} and ${ABSTRACT}\n`)).toBe(true)
  })

  test('the look tells', () => {
    expect(mayNeedArranging(page)).toBe(false)
    expect(readText(page)).toBeNull()
  })

  test.each([
    ['[De|Re]constructing Trams', false],
    ['A Study of in|out Graphs', false],
    ['[PDF]', true],
    ['[12]Quiet Trams', true],
    ['LG|Sep 20, 2024|Code', true],
    ['Ada Example | Bo Chen', true],
  ])('brackets and bars inside of a word are none of an extractor: %s', (line, may) => {
    expect(mayNeedArranging(`LGSep 20, 2024\n${line}\n\nIda Example`)).toBe(may)
  })

  test('and where it is looked at closer, nothing changes either', () => {
    expect(readText(`${page}\n1\n`)).toBeNull()
  })
})
