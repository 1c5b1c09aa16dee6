import { describe, expect, test } from 'vitest'
import { type ArrangedPage, arrangeText } from '../../src/forms/arrange/arrange.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it. Tired drivers are not slow, but wrong, and nobody sees it.'

function arranged(text: string): ArrangedPage {
  const page = arrangeText(text)
  if (page === null) throw new Error('nothing was arranged')
  return page
}

function linesOf({ printed }: ArrangedPage): string[] {
  return printed.text.split('\n').filter((line) => line !== '')
}

/** What each link stands round, and its address. */
function linksOf({ printed, links }: ArrangedPage): [string, string][] {
  return links.map(({ start, end, address }) => [printed.text.slice(start, end), address])
}

/** What is doubted, and why. */
function doubtsOf({ printed, doubts }: ArrangedPage): [string, string][] {
  return doubts.map(({ start, end, what }) => [printed.text.slice(start, end), what])
}

describe('addresses in brackets', () => {
  const card = (meta: string) =>
    `${meta}\n\nQuiet Trams\n[/paper/2409.13931]\n\nAda Example [/author/7], Bo Chen\n[/author/8] et al.\n\n${ABSTRACT}`
  const links = [
    ['Quiet Trams', '/paper/2409.13931'],
    ['Ada Example', '/author/7'],
    ['Bo Chen', '/author/8'],
  ]

  test('are the authors’ own on a page where none is the site’s', () => {
    expect(arrangeText(`LGSep 20, 2024\nQuiet Trams\n\nAda Example\n\nSee [https://trams.example/y].\n`)).toBeNull()
  })

  test.each([
    ['in a short line of text', 'See [https://trams.example/y] for more.'],
    ['in an abstract', `${ABSTRACT} See [https://trams.example/y].`],
  ])('and %s', (_what, text) => {
    const page = arranged(`${card('LGSep 20, 2024')}\n\n${text}\n`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.', ABSTRACT, text])
    expect(linksOf(page)).toEqual(links)
  })

  test('behind a label or below one they are the site’s, wherever they lead', () => {
    const page = arranged(
      `${card('LGApr 22 · Code [https://github.com/ada/trams]')}\n\nShow more\n[https://pages.example/1]\n`,
    )
    expect(linesOf(page)).toEqual([
      'LGApr 22 · Code',
      'Quiet Trams',
      'Ada Example, Bo Chen et al.',
      ABSTRACT,
      'Show more',
    ])
    expect(linksOf(page)).toEqual([
      ['Code', 'https://github.com/ada/trams'],
      ...links,
      ['Show more', 'https://pages.example/1'],
    ])
  })

  test('of a paper’s page: that behind its arXiv id tells', () => {
    const page = arranged('SYApr 8, 2025\n\nJoint Rosters\n\narXiv:2504.08734 [https://arxiv.org/abs/2504.08734] v1\n')
    expect(linesOf(page)).toEqual(['SYApr 8, 2025', 'Joint Rosters', 'arXiv:2504.08734 v1'])
    expect(linksOf(page)).toEqual([['arXiv:2504.08734', 'https://arxiv.org/abs/2504.08734']])
  })

  test('names that are links end where an abstract begins on their line', () => {
    const names = 'Ada Example [/author/7], Bo Chen [/author/8]'
    const page = arranged(
      `LGSep 20, 2024\nQuiet Trams\n\n${names} et al. · uw ${ABSTRACT}\n\nCLApr 22\nLoud Trams\n\n${names} ${ABSTRACT}\n\nRO May 3\nLast Trams\n\n${names}\n`,
    )
    expect(linesOf(page)).toEqual([
      ...['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al. · uw', ABSTRACT],
      ...['CLApr 22', 'Loud Trams', 'Ada Example, Bo Chen', ABSTRACT],
      ...['RO May 3', 'Last Trams', 'Ada Example, Bo Chen'],
    ])
  })
})

describe('numbers of links', () => {
  const list = '\n\nReferences\n\n1. file:///paper/2409.13931\n2. file:///author/7\n3. file:///author/8\n'

  test.each([
    ['in front', '[1]Quiet Trams\n\n[2]Ada Example, [3]Bo Chen et al.'],
    ['behind', 'Quiet Trams[1]\n\nAda Example[2], Bo Chen[3] et al.'],
  ])('%s of what the links show', (_what, card) => {
    const page = arranged(`LGSep 20, 2024\n\n${card}${list}`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.'])
    expect(linksOf(page)).toEqual([
      ['Quiet Trams', 'file:///paper/2409.13931'],
      ['Ada Example', 'file:///author/7'],
      ['Bo Chen', 'file:///author/8'],
    ])
  })

  test('a link with nothing but a blank behind it ends where the next begins', () => {
    const page = arranged('[1]Feed [2]Authors\n\nLGSep 20, 2024\n\nReferences\n\n1. file:///feed\n2. file:///authors\n')
    expect(linesOf(page)).toEqual(['Feed Authors', 'LGSep 20, 2024'])
    expect(linksOf(page)).toEqual([
      ['Feed', 'file:///feed'],
      ['Authors', 'file:///authors'],
    ])
  })
})

describe('headings', () => {
  const BROKEN = 'was broken behind a hyphen or a slash, so that a blank may be there or not'
  const UNDERSCORED = 'has underscores in place of its blanks, so that its own are not known'

  test('underlined', () => {
    expect(linesOf(arranged('LGSep 20, 2024\n\nQuiet Trams\n===========\n\nAda Example\n'))).toEqual([
      'LGSep 20, 2024',
      'Quiet Trams',
      'Ada Example',
    ])
  })

  test('between stars, on one line or several', () => {
    const page = arranged(
      `****** Ada Example ******\n\nLGSep 20, 2024\n***** Quiet Trams and\nTheir Drivers *****\nAda_Example, Bo_Chen et al.\n${ABSTRACT.repeat(3)}\n\nRO May 3\n***** Last Trams *****`,
    )
    expect(linesOf(page)).toEqual([
      'Ada Example',
      ...['LGSep 20, 2024', 'Quiet Trams and Their Drivers', 'Ada Example, Bo Chen et al.', ABSTRACT.repeat(3)],
      ...['RO May 3', 'Last Trams'],
    ])
    expect(doubtsOf(page)).toEqual([])
  })

  test('broken behind a hyphen: a blank may be there or not', () => {
    const page = arranged('LGSep 20, 2024\n***** State-of-the-\nArt Trams *****\n\nAda Example\n')
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'State-of-the- Art Trams', 'Ada Example'])
    expect(doubtsOf(page)).toEqual([
      ['State-of-the-', BROKEN],
      ['Art Trams', BROKEN],
    ])
  })

  test('with underscores for blanks: their own are not known', () => {
    const page = arranged('RO May 3\n****_Trams_of_Night_****\n\nAda Example\n')
    expect(linesOf(page)).toEqual(['RO May 3', 'Trams of Night', 'Ada Example'])
    expect(doubtsOf(page)).toEqual(['Trams', 'of', 'Night'].map((word) => [word, UNDERSCORED]))
  })

  test.each(['** Trams that sleep', '****__****'])('stars that open nothing stay: %s', (line) => {
    const page = arranged(`LG\nSep 20, 2024\n\n${line}\n\nAda Example\n`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', line, 'Ada Example'])
  })
})

test('a paragraph wrapped at a width that most do not reach: an address that was broken is whole again', () => {
  const first = `${'trams sleep '.repeat(18)}at https://`
  const second = `github.com/ada/trams ${'trams sleep '.repeat(17)}and`
  const page = arranged(`LGSep 20, 2024\nQuiet Trams\n\nAda Example\n\n${first}\n${second}\nthey wake.\n`)
  expect(linesOf(page).at(-1)).toBe(`${first}${second} they wake.`)
})
