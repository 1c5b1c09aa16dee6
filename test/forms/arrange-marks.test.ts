import { describe, expect, test } from 'vitest'
import type { ArrangedPage } from '../../src/forms/arrange.js'
import { readText } from '../../src/forms/text.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it. Tired drivers are not slow, but wrong, and nobody sees it.'

function arranged(text: string): ArrangedPage {
  const page = readText(text)
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
    expect(readText(`LGSep 20, 2024\nQuiet Trams\n\nAda Example\n\nSee [https://trams.example/y].\n`)).toBeNull()
  })

  test.each([
    ['in a short line of text', 'See [https://trams.example/y] for more.'],
    ['in an abstract', `${ABSTRACT} See [https://trams.example/y].`],
  ])('and %s', (_what, text) => {
    const page = arranged(`${card('LGSep 20, 2024')}\n\n${text}\n`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.', ABSTRACT, text])
    expect(linksOf(page)).toEqual(links)
  })

  test.each([
    ['angle', '<', '>'],
    ['round', '(', ')'],
  ])('may be %s ones, where they lead to an author or a paper', (_what, open, close) => {
    const phonetic = `The vowel (/ae/) and <https://trams.example/y> are the authors’ own.`
    const text = `${card('LGSep 20, 2024')}\n\n${phonetic}\n`.replaceAll('[', open).replaceAll(']', close)
    const page = arranged(text)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.', ABSTRACT, phonetic])
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

  test('behind a whole paper', () => {
    const page = arranged(`LGSep 20, 2024\nQuiet Trams\n\nAda Example\n\n${ABSTRACT} (/paper/2409.13931)\n`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example', ABSTRACT])
  })

  test('of the same site as those of its papers', () => {
    const site = 'https://feed.example'
    const names = `Ada Example <${site}/author/7> · uw\n<${site}/institution/uw>`
    const page = arranged(`LGSep 20, 2024\n\nQuiet Trams <${site}/paper/2409.13931>\n\n${names}\n\n${ABSTRACT}\n`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example · uw', ABSTRACT])
  })

  test('without brackets: an abstract’s own begins a line of it', () => {
    const names = 'Ada Example /author/7, Bo Chen /author/8 · uw /institution/uw'
    const own = 'The code and/or the data of night trams are at\nhttps://trams.example/data'
    const page = arranged(
      `LGSep 20, 2024 · Code\nhttps://code.example/x\n\nQuiet Trams by Night /paper/2409.13931\n\n${names}\n\n${own}\n`,
    )
    expect(linesOf(page)).toEqual([
      'LGSep 20, 2024 · Code',
      'Quiet Trams by Night',
      'Ada Example, Bo Chen · uw',
      ...own.split('\n'),
    ])
  })

  test('a name that is wrapped in front of its address', () => {
    const page = arranged(
      `LGSep 20, 2024\n\nQuiet Trams /paper/2409.13931\n\nBo Chen /author/8, Ada\nExample /author/7\n${ABSTRACT}\n`,
    )
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Bo Chen, Ada Example', ABSTRACT])
  })

  test('a name glued behind an address is none of it', () => {
    const card = (names: string) => `LGSep 20, 2024\nQuiet Trams /paper/2409.13931${names}\n${ABSTRACT}\n`
    const page = arranged(card('Bo Chen, Ada Example et al.') + card(''))
    expect(linesOf(page).slice(1, 3)).toEqual(['Quiet Trams', 'Bo Chen, Ada Example et al.'])
  })

  test('of a paper’s page: that behind its arXiv id tells', () => {
    const page = arranged('SYApr 8, 2025\n\nJoint Rosters\n\narXiv:2504.08734 [https://arxiv.org/abs/2504.08734] v1\n')
    expect(linesOf(page)).toEqual(['SYApr 8, 2025', 'Joint Rosters', 'arXiv:2504.08734 v1'])
    expect(linksOf(page)).toEqual([['arXiv:2504.08734', 'https://arxiv.org/abs/2504.08734']])
    const inOthers = 'SYApr 8, 2025\n\nJoint Rosters\n\narXiv:2504.08734 (https://arxiv.org/abs/2504.08734) v1\n'
    expect(linesOf(arranged(inOthers))).toEqual(linesOf(page))
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

  test.each([
    ['a colon behind the heading', list.replace('References', 'References:')],
    ['in brackets', list.replace(/(\d)\. /g, '[$1] ')],
    ['no heading', list.replace('References\n\n', '')],
    ['the titles of links above', list.replace('1. ', '1. Abstract\n\t').replace('3. ', '3. Profile\n\t')],
  ])('the list of their addresses, with %s', (_what, addresses) => {
    const page = arranged(`LGSep 20, 2024\n\n[1]Quiet Trams\n\n[2]Ada Example, [3]Bo Chen et al.${addresses}`)
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.'])
    expect(linksOf(page)).toHaveLength(3)
  })

  test('a name that goes on in front of et al. on the next line', () => {
    const page = arranged(
      `LGSep 20, 2024\n\n[1]Quiet Trams\n\n[2]Ada Example,[3]Bo Ida\nChenet al.\n\n${ABSTRACT}${list}`,
    )
    expect(linesOf(page).slice(1, 3)).toEqual(['Quiet Trams', 'Ada Example, Bo Ida Chen et al.'])
  })

  test('a list of addresses without numbers', () => {
    const addresses = [1, 2, 3, 4].map((id) => `file:///paper/2409.1393${id}\n`).join('')
    const page = arranged(`LGSep 20, 2024\n\nQuiet Trams\n\nAda Example\n\n${ABSTRACT}\n${addresses}`)
    expect(linesOf(page).at(-1)).toBe(ABSTRACT)
  })

  test('a list without a heading is the author’s own where no number is a link’s', () => {
    expect(
      readText(`LGSep 20, 2024\n\nQuiet Trams\n\nAda Example\n\n${ABSTRACT}\n\n1. https://trams.example/\n`),
    ).toBeNull()
  })

  test('without such a list several that rise are marks, and no citations are', () => {
    const card = '25.5[1]LGSep 20, 2024\n\n[2]Quiet Trams\n\n[3]Ada Example, [4]Bo Chen et al.'
    expect(linesOf(arranged(card))).toEqual(['25.5LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.'])
    expect(linesOf(arranged('SYApr 8, 2025\n\nJoint Rosters\n\n[1]arXiv:2504.08734 v1')).at(-1)).toBe(
      'arXiv:2504.08734 v1',
    )
    const cited = `${ABSTRACT} [1] [2], as [3] and [4] say.`
    expect(readText(`LGSep 20, 2024\n\nQuiet Trams\n\nAda Example\n\n${cited}`)).toBeNull()
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

describe('papers without blank lines between their parts', () => {
  const META = ['LGSep 20, 2024']

  test('are parted by what numbered links lead to, in lines that were wrapped', () => {
    const page = arranged(
      [
        ...META,
        '[1]Quiet Trams for Cities That',
        'Sleep',
        '[2]Ada Example, [3]Bo',
        'Chen et al.',
        'Night trams share their drivers.',
        'LGSep 21, 2024',
        '[4]Loud Trams',
        '[5]Ada Example, [6]Bo Chen',
        'Day trams share nothing, and are late.',
        '',
        'References',
        '',
        ...[1, 2, 3, 4, 5, 6].map((n) => `${n}. /${n % 3 === 1 ? 'paper/2409.1393' : 'author/'}${n}`),
      ].join('\n'),
    )
    expect(page.printed.text.split('\n')).toEqual([
      ...META,
      'Quiet Trams for Cities That Sleep',
      '',
      'Ada Example, Bo',
      'Chen et al.',
      '',
      'Night trams share their drivers.',
      'LGSep 21, 2024',
      'Loud Trams',
      '',
      'Ada Example, Bo Chen',
      '',
      'Day trams share nothing, and are late.',
    ])
    expect(linksOf(page).filter(([, address]) => address.startsWith('/author'))).toEqual([
      ['Ada Example', '/author/2'],
      ['Bo\nChen', '/author/3'],
      ['Ada Example', '/author/5'],
      ['Bo Chen', '/author/6'],
    ])
  })

  test('are parted by addresses in brackets, also where "et al." was broken', () => {
    const page = arranged(
      [
        ...META,
        'Quiet Trams',
        '[/paper/2409.13931]',
        'Ada Example [/author/7], Bo Chen [/author/8] et',
        'al.· uw',
        'Night trams share their drivers.',
      ].join('\n'),
    )
    expect(page.printed.text.split('\n')).toEqual([
      ...META,
      'Quiet Trams',
      '',
      'Ada Example, Bo Chen et',
      'al.· uw',
      '',
      'Night trams share their drivers.',
    ])
  })

  test('keep a single word that may be half of a name with what follows it', () => {
    const lines = [...META, '[1]Quiet Trams', '[2]Ada', 'Example', 'Night trams.', '', 'References', '']
    const page = arranged([...lines, '1. /paper/2409.13931', '2. /author/7'].join('\n'))
    expect(page.printed.text).toBe('LGSep 20, 2024\nQuiet Trams\n\nAda\nExample\nNight trams.')
  })

  test('have names doubted that were full with the address of the title in front of them', () => {
    const names = 'Ada Example, Bo Chen, Jonas'
    const lines = [...META, `Quiet Trams [/paper/2409.13931]${names}`, 'Vik-Ostrander-Oxcart', 'Night trams share.']
    const page = arranged([...lines, ...META, ...lines].join('\n'))
    expect(doubtsOf(page).map(([at]) => at)).toContain(names)
  })

  test('have a title doubted that was full with the number of its link, and what stands below', () => {
    const title = 'Quiet Trams for Cities That Sleep and Wake'
    const lines = [...META, `[1]${title}`, 'Elsewhere', 'Ada Example', 'Night trams share their drivers in cities.']
    const page = arranged([...lines, '', 'References', '', '1. /paper/2409.13931'].join('\n'))
    expect(doubtsOf(page)).toEqual([
      [title, 'may go on in the next line, for its own was full with the number of a link'],
      ['E', 'may begin in the line above, which was full with the number of a link'],
    ])
  })
})

describe('headings in capitals', () => {
  test.each([
    ['2 PAPERS', '2 Papers'],
    ['PAPERS', 'Papers'],
    ['PAPERS (2)', 'Papers (2)'],
    ['PAPERS 2', '2 Papers'],
  ])('%s is in small letters again, and the name above it is doubted', (heading, printed) => {
    const page = arranged(`ADA EXAMPLE\n\nh-index 58 · 2 papers\n\n\n${heading}\n\n52.4LGSep 20, 2024\n\nQuiet Trams\n`)
    expect(linesOf(page)).toContain(printed)
    expect(doubtsOf(page)).toContainEqual(['ADA EXAMPLE', 'stands in capitals, as all headings of this text do'])
  })
})

test('one star stands round a heading as several do', () => {
  const page = arranged(`LGSep 20, 2024\n* Quiet Trams of the\nNight *\n\nAda Example\n\n${ABSTRACT}\n`)
  expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams of the Night', 'Ada Example', ABSTRACT])
})

describe('titles that an extractor changed', () => {
  test('cards that are one link each, with underscores for all of their blanks', () => {
    const card = (title: string) =>
      `LGSep_20,_2024\n${title}\nAda_Example,_Bo_Chen_et_al.\n${ABSTRACT.replaceAll(' ', '_')}\n`
    const page = arranged(`Ida Example\n2 Papers\n${card('Quiet_Trams')}${card('Loud_Trams_of_the_Night')}`)
    expect(linesOf(page).slice(2, 6)).toEqual([
      'LGSep 20, 2024',
      'Quiet Trams',
      'Ada Example, Bo Chen et al.',
      ABSTRACT,
    ])
    expect(doubtsOf(page)).toHaveLength(8)
  })

  test('titles, names and dates that are links', () => {
    const card = (title: string) => `LG Sep_20,_2024\n${title}\nAda_Example, Bo_Chen et al.\n${ABSTRACT}\n`
    const page = arranged(`Ida Example\n2 Papers\n${card('Quiet_Trams')}\n${card('Loud_Trams_of_the_Night')}`)
    expect(linesOf(page).filter((line) => /^(?:LG|Ada)/.test(line))).toEqual([
      ...['LG Sep 20, 2024', 'Ada Example, Bo Chen et al.'],
      ...['LG Sep 20, 2024', 'Ada Example, Bo Chen et al.'],
    ])
  })

  const paper = (title: string) => `LGSep 20, 2024\n\n${title}\n\nAda Example, Bo Chen\n\n${ABSTRACT}\n`

  test('are as they stand where few do', () => {
    const text = `${paper('QUIET TRAMS FOR CITIES')}\n${paper('Loud Trams')}\n${paper('Trams')}`
    expect(readText(text)).toBeNull()
  })

  test('have blanks for the underscores of a link, and are doubted', () => {
    const page = arranged(paper('Quiet_Trams_for_Cities_That\nsleep_and_wake'))
    expect(linesOf(page).slice(1, 3)).toEqual(['Quiet Trams for Cities That', 'sleep and wake'])
    expect(
      doubtsOf(page)
        .map(([word]) => word)
        .join(' '),
    ).toBe('Quiet Trams for Cities That sleep and wake')
  })
})

test('the items of a list that begins with an arXiv id are of the page, whatever they are', () => {
  const page = arranged('* CV\n* Mar 25, 2026\n\nQuiet Trams\n\n* arXiv:2603.23408\n* 76.8\n* 4OR\n\n* one\n')
  expect(linesOf(page)).toEqual(['CVMar 25, 2026', 'Quiet Trams', 'arXiv:2603.23408 76.8', '4OR', '* one'])
})

describe('what browsers of the terminal draw', () => {
  test('the frame of a button is none of the names', () => {
    const page = arranged(
      `LGSep 20, 2024\n\nQuiet Trams\n\nAda Example, Bo Chen (BUTTON) et al.\n\n${ABSTRACT}\n\n(BUTTON)`,
    )
    expect(linesOf(page)).toEqual(['LGSep 20, 2024', 'Quiet Trams', 'Ada Example, Bo Chen et al.', ABSTRACT])
  })

  test.each([
    ['on a line', `> ${ABSTRACT}`],
    ['in front of a digit', `> 2${ABSTRACT}`],
    ['on lines of which one has no blank behind it', `> ${ABSTRACT.replace(' ', '\n>')}`],
    ['on several', `> ${ABSTRACT.replace(/ /g, (_, at) => (at % 40 === 5 ? '\n> ' : ' '))}`],
  ])('the marks of a quote %s are no text', (_what, quote) => {
    const page = arranged(`SYApr 8, 2025\n\nJoint Rosters\n\nAda Example, Bo Chen\n\n${quote}\n\n==========\n`)
    expect(linesOf(page).slice(3).join(' ').replace(/^2/, '')).toBe(ABSTRACT)
  })

  test('those of a quote with no blank line above, if it was not wrapped', () => {
    const long = `${ABSTRACT} ${ABSTRACT}`
    const page = arranged(`SYApr 8, 2025\nJoint Rosters\nAda Example, Bo Chen\n> ${long}\n==========\n`)
    expect(linesOf(page)).toContain(long)
  })

  test('the borders of a table are no text', () => {
    const table = '______________\n arXiv:2504.08734 | v1 | 3 citations\n'
    const page = arranged(`SYApr 8, 2025\n\nJoint Rosters\n\n${table}\n\nAI Analysis\n\n${ABSTRACT}\n`)
    expect(linesOf(page)).toEqual([
      'SYApr 8, 2025',
      'Joint Rosters',
      'arXiv:2504.08734 v1 3 citations',
      'AI Analysis',
      ABSTRACT,
    ])
  })

  test('a badge below a meta line is no title, but for names below it', () => {
    const below = (lines: string) =>
      linesOf(arranged(`h-index\n5\n\nLGSep 20, 2024\nCode\n${lines}\n\n${ABSTRACT}\n`)).slice(1, -1)
    expect(below('Quiet: Trams\nAda Example, Bo Chen')).toEqual([
      'LGSep 20, 2024Code',
      'Quiet: Trams',
      'Ada Example, Bo Chen',
    ])
    expect(below('Ada Example, Bo Chen')).toEqual(['LGSep 20, 2024', 'Code', 'Ada Example, Bo Chen'])
  })

  test('underscores for blanks are doubted below a meta line in parts, too, and never stay in names', () => {
    const page = arranged(
      `LG\nSep 20, 2024\nCode\nWhere_Do_All_Trams_Sleep\nAda_Example, Bo_Chen et_al.\n\n${ABSTRACT}\n`,
    )
    expect(linesOf(page)).toEqual([
      'LGSep 20, 2024Code',
      'Where Do All Trams Sleep',
      'Ada Example, Bo Chen et al.',
      ABSTRACT,
    ])
    expect(
      doubtsOf(page)
        .map(([text]) => text)
        .join(' '),
    ).toBe('Where Do All Trams Sleep')
  })
})

describe('marks of links whose addresses stand elsewhere', () => {
  const page = (link: (text: string, address: string) => string) =>
    ['Quiet Trams', 'Loud Trams']
      .map(
        (title, i) =>
          `LG Sep 20, 2024 · ${link('Code', 'https://example.org/trams')}\n\n${link(title, `/paper/2409.1393${i}`)}\n\n${link('Ada Example', '/author/7')}, ${link('Bo Chen', '/author/8')} et al.\n\n${ABSTRACT}`,
      )
      .join('\n\n')
  const shown = ['LG Sep 20, 2024 · Code', 'Quiet Trams', 'Ada Example, Bo Chen et al.', ABSTRACT]

  test('a number on the line above its text', () => {
    const card = (number: number, title: string) =>
      `LGSep 20, 2024\n[${number}]\n${title}\n[${number + 1}]Ada Example, [${number + 2}]Bo Chen\n\n${ABSTRACT}\n`
    expect(linesOf(arranged(card(5, 'Quiet Trams') + card(8, 'Loud Trams'))).slice(1, 3)).toEqual([
      'Quiet Trams',
      'Ada Example, Bo Chen',
    ])
  })

  test('numbers in an abstract stay', () => {
    const cited = `${ABSTRACT} As [1]the first and [2]the second have shown.`
    expect(readText(`LGSep 20, 2024\nQuiet Trams\n\nAda Example\n\n${cited}\n`)?.printed.text ?? cited).toContain(cited)
  })

  test('addresses without brackets', () => {
    const found = arranged(page((label, address) => `${label} ${address}`))
    expect(linesOf(found).slice(0, 4)).toEqual(shown)
    const links = linksOf(found)
    expect(links.map(([label]) => label).slice(0, 4)).toEqual(['Code', 'Quiet Trams', 'Ada Example', 'Bo Chen'])
    expect(links[1]?.[1]).toMatch(/\/paper\/2409\.13930$/)
    const glued = arranged(page((label, address) => `${label} ${address}`).replaceAll(' et al.', 'et al.'))
    expect(linesOf(glued).slice(0, 4)).toEqual(shown)
  })

  test('addresses in front of their texts, on the line above or on the same', () => {
    const found = arranged(
      page((label, address) => (label.startsWith('Quiet') ? `[${address}]\n${label}` : `[${address}]${label}`)),
    )
    expect(linesOf(found).slice(0, 4)).toEqual(shown)
    expect(linksOf(found)[1]).toEqual(['Quiet Trams', expect.stringMatching(/\/paper\/2409\.13930$/)])
  })

  test('addresses behind their texts, in front of the numbers of notes', () => {
    const found = arranged(page((label, address) => `${label} [${address}]`).replace(/(\/author\/\d+\])/g, '$11'))
    expect(linesOf(found).slice(0, 3)).toEqual(shown.slice(0, 3))
  })

  test('addresses behind their texts, glued to what follows', () => {
    const found = arranged(
      page((label, address) => `${label} [${address}]`)
        .replaceAll('], Bo Chen', '],Bo Chen')
        .replaceAll('] et al', ']et al'),
    )
    expect(linesOf(found).slice(0, 4)).toEqual(shown)
  })

  test('names behind the address of their title', () => {
    const text = page(
      (label, address) =>
        `${label} <https://www.scholarfeed.example${address.replace(/^.*?(?=\/paper|\/author|$)/, '')}>`,
    )
    const found = arranged(text.replace(/>\n+Ada Example/g, '> Ada\nExample'))
    expect(linesOf(found).slice(1, 3)).toEqual(shown.slice(1, 3))
  })
})

test('a rule between papers is no part of an abstract', () => {
  const card = (title: string) => `LGSep 20, 2024\n${title}\n\nAda Example\n\n${ABSTRACT}`
  const page = arranged(`${card('Quiet Trams')}\n\n${'-'.repeat(60)}\n\n${card('Loud Trams')}\n`)
  expect(linesOf(page).slice(3, 5)).toEqual([ABSTRACT, 'LGSep 20, 2024'])
  expect(readText(`${card('Quiet Trams')}\n\n--- as said ---\n`)).toBeNull()
})

test('the arXiv line goes on behind a separator, where its link has a line of its own', () => {
  const page = `LGSep 20, 2024\nQuiet Trams\n\narXiv:2409.13931\n· 3 citations · Has Code\nPredicted impact top 39% in LG · last 90 days\n\nAI Analysis\n\n${ABSTRACT}`
  expect(linesOf(arranged(page))).toContain('arXiv:2409.13931 · 3 citations · Has Code')
  const venue = page.replace('3 citations · Has Code', 'Inf Sci · Has Code')
  expect(readText(`${venue}\n\n· uw`)).toBeNull()
})
