import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT = 'Night trams share their drivers with day trams, so their rosters are planned together.'
const OTHER = `CLSep 21, 2024\nQuiet Gardens for LLMsAda Lovelace, Bo Chen et al.\n${ABSTRACT}`

/** The paths of the diagnostics of the first paper. */
function said(text: string): string[] {
  return safeParseProfile(text)
    .diagnostics.filter(({ path }) => path?.[1] === 0)
    .map(({ code, path }) => `${code} ${path?.slice(2).join('.')}`)
}

describe('a line of the site among the lines of a compact paper', () => {
  test.each([
    ['above the title', ['PDF', 'Slotted Rosters for Night TramsJonas Vik, Mila Ostrander']],
    [
      'below the names',
      ['Slotted Rosters for Night TramsJonas Vik, Mila Ostrander', 'Published in a Journal of Trams'],
    ],
    ['between the names', ['Slotted Rosters for Night TramsJonas Vik,', 'Mila Ostrander, Bo Chen']],
    ['inside of a name', ['Slotted Rosters for Night TramsJonas Vik, Mila', 'Ostrander']],
    ['below a name', ['Slotted Rosters for Night TramsJonas Vik', 'Trending']],
  ])('%s is said on title and names', (_where, lines) => {
    const text = ['LGSep 20, 2024', ...lines, ABSTRACT, OTHER].join('\n')
    const paths = said(text).map((code) => code.split(' ')[1])
    expect(paths).toContain('title')
    expect(paths.some((path) => path?.startsWith('authors'))).toBe(true)
  })

  test('no title ends in et al., so what stands below it is no line of names', () => {
    const text = ['LGSep 20, 2024', 'Slotted Rosters for Night TramsJonas Vik et al.', 'huggingface', ABSTRACT, OTHER]
    const { data } = safeParseProfile(text.join('\n'))
    expect(data?.papers[0]).toMatchObject({ title: 'Slotted Rosters for Night Trams', authorsTruncated: true })
    expect(said(text.join('\n'))).toContain('abstract-continues abstract')
  })
})

describe('a short line above the abstract of a compact paper', () => {
  test('is said on the abstract where it was taken for names', () => {
    const lines = ['LGSep 20, 2024', 'Slotted Rosters for Night TramsJonas Vik, Mila Ostrander', 'In brief:', ABSTRACT]
    expect(said([...lines, OTHER].join('\n'))).toContain('damaged-text abstract')
  })

  test('is said on the abstract where the names are missing', () => {
    const lines = ['LGSep 20, 2024', 'Slotted Rosters for Night Trams', '', 'Night trams share their drivers with']
    expect(said([...lines, '', ABSTRACT, '', OTHER].join('\n'))).toContain('damaged-text abstract')
  })

  test('is said on the institutions where they were taken for the abstract', () => {
    const names = 'Slotted Rosters for Night TramsJonas Vik, Mila Ostrander et al.'
    const text = ['LGSep 20, 2024', names, '', '· huggingface', ABSTRACT, OTHER].join('\n')
    expect(said(text)).toContain('damaged-text institutions')
  })
})

/** A compact page whose first paper has a title and names on lines apart. */
const broken = (title: string, names: string) => ['LGSep 20, 2024', title, names, ABSTRACT, OTHER].join('\n')

describe('a line break beside the place where title and names are glued', () => {
  test.each([
    ['Slotted Rosters for Night', 'DriversJonas Vik, Mila Ostrander et al.'],
    ['Slotted Rosters for Quiet', 'TramsFeng-Ada Vik, Mila Ostrander'],
    ['Slotted Rosters by Joint', 'PlanningFeng-Ada Vik, Mila Ostrander'],
    ['Slotted Rosters for Night DepotsJonas', 'Vik, Mila Ostrander'],
    ['Slotted Rosters for Night TramsJonas', 'B. Vik, Mila Ostrander'],
    ['Slotted Rosters for Night DRTJonas Vik,', 'Mila Ostrander, Bo Chen'],
    ['Do Trams Need', 'Rosters?Jonas Vik, Mila Ostrander'],
  ])('%s / %s is said on title and names', (title, names) => {
    const paths = said(broken(title, names)).map((code) => code.split(' ')[1])
    expect(paths).toContain('title')
    expect(paths.some((path) => path?.startsWith('authors'))).toBe(true)
  })

  test.each([
    ['Slotted Rosters for Night Trams', 'AmirHossein Vik, Mila Ostrander'],
    ['Slotted Rosters for Night Trams', 'DayTram Team, Mila Ostrander'],
    ['Slotted Rosters for iPhones', 'Jonas Vik, Mila Ostrander'],
  ])('%s / %s is none', (title, names) => {
    expect(said(broken(title, names))).toEqual([])
  })
})

const page = (title: string, names: string) =>
  `Ida Example\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\n${title}\n\n${names}\n\n${ABSTRACT}`

describe('a title that reads like names', () => {
  test.each(['Jonas Vik, Mila Ostrander', 'Ada B. Lovelace, Bo Chen, Jonas Ås-Vik et al.', 'Jonas Vik et al.'])(
    '%s is said, and so are the names',
    (title) => {
      expect(said(page(title, 'Slotted Rosters'))).toEqual(['uncertain-title title', 'uncertain-title authors'])
    },
  )

  test.each(['Mila Ås, Bo Chen et al.', 'Mila Ås, Bo Chen · uw'])('is one above %s', (names) => {
    expect(said(page('Jonas Vik, Mila Ostrander', names))).toEqual([])
  })

  test.each(['Slotted Rosters', 'Rosters, Trams, and Nights', 'Attention, Please', 'Night Trams, a Survey'])(
    '%s is a title',
    (title) => {
      expect(said(page(title, 'Jonas Vik, Mila Ostrander'))).toEqual([])
    },
  )
})

describe('a button behind a title', () => {
  test.each([
    'Quiet TramsPDF',
    'Quiet TramsShow more',
    'Quiet Trams ☆',
    'Quiet Trams ↗',
    'Quiet TramsCode',
    'Quiet TramsNew',
    'Quiet Trams PDF',
    'Quiet Trams Open access',
    'Quiet Trams arXiv:2409.13931',
    'Quiet Trams [[PDF]][]',
  ])('%s is said', (title) => {
    expect(said(page(title, 'Jonas Vik'))).toEqual(['uncertain-title title'])
  })

  test.each(['Quiet TramsAtlas', 'A Fair Share', 'Rosters in Code', 'Quiet Trams 東', 'Roster-PDF'])(
    '%s has none',
    (title) => {
      expect(said(page(title, 'Jonas Vik'))).toEqual([])
    },
  )
})

describe('a button behind names', () => {
  test.each(['Mila ÅsFollow', 'Mila YePDF', 'Mila Ås Save'])('%s is said', (name) => {
    expect(said(page('Night Trams of Old Towns', `Jonas Vik, ${name}`))).toEqual(['damaged-text authors.1.name'])
  })

  test.each(['Ida Bickmore', 'Ida Corless'])('%s has none', (name) => {
    expect(said(page('Night Trams of Old Towns', `Jonas Vik, ${name}`))).toEqual([])
  })
})

describe('an abstract in which a line reads like a meta line', () => {
  test('may go on in what was taken for the next paper', () => {
    const text = `${page('Night Trams of Old Towns', 'Jonas Vik')}\n\nCLApr 22\n\n${ABSTRACT} ${ABSTRACT}`
    expect(said(text)).toEqual(['damaged-text abstract'])
  })

  test.each([
    ['has names of its own', `\nJonas Vik et al.\n\n${ABSTRACT} ${ABSTRACT}`],
    ['is cut behind its meta line', ''],
  ])('ends above a paper that %s', (_what, rest) => {
    expect(said(`${page('Night Trams of Old Towns', 'Jonas Vik')}\n\nCLApr 22, 2024${rest}`)).toEqual([])
  })
})

describe('words between stars in an abstract', () => {
  const starred = (head: string, word: string) =>
    said(
      `${head}${page('Marsh Birds', 'Jonas Vik').replace('Night trams', `${`${ABSTRACT} `.repeat(3)}Night trams ${word},`)}`,
    )

  test.each([
    ['in Markdown', '[Feed](/)\n\n', 'do *not* listen', ['damaged-text abstract']],
    ['strong ones in plain text', '', 'do **not** listen', ['damaged-text abstract']],
    ['in plain text', '', 'do *not* listen', []],
    ['of a formula', '', 'take $x^{**}$ and $y^{**}$', []],
  ])('%s', (_what, head, word, codes) => {
    expect(starred(head, word).filter((code) => code.endsWith('abstract'))).toEqual(codes)
  })
})

describe('emphasis in a title', () => {
  test.each(['On *Marsh* Birds', '_Marsh Birds_ at Night', 'On *Marsh Birds*, Again'])('%s is said', (title) => {
    expect(said(page(title, 'Jonas Vik'))).toEqual(['damaged-text title'])
  })

  test.each(['On C*-Algebras and W*-Algebras', '*-Autonomous Trams', 'Rosters of $L_p$ and $L_q$', 'snake_case_names'])(
    '%s holds none',
    (title) => {
      expect(said(page(title, 'Jonas Vik'))).toEqual([])
    },
  )
})

describe('meta lines below their papers', () => {
  test('are said where the first paper is unknown for want of one', () => {
    const text = ['Quiet Gardens for LLMsAda Lovelace, Bo Chen et al.', ABSTRACT, OTHER, 'LGSep 20, 2024'].join('\n')
    const { diagnostics } = safeParseProfile(text)
    expect(diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)).toContain('damaged-meta-line papers')
  })

  const papers = (title: string) => [`${title} for Night TramsJonas Vik, Mila Ås et al.`, `${ABSTRACT} ${ABSTRACT}`]
  const below = [...papers('Rosters'), 'LGSep 20, 2024', ...papers('Timetables'), 'CLSep 21, 2024'].join('\n')

  test('are said of all papers', () => {
    const { diagnostics } = safeParseProfile(below)
    const codes = diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)
    expect(codes).toContain('damaged-meta-line papers')
  })

  test.each([
    ['a last paper that is cut behind its meta line', `LGSep 19, 2024\n${below}`],
    ['a first paper that lost its own', below.slice(0, below.lastIndexOf('\n'))],
  ])('are not %s', (_what, text) => {
    const codes = safeParseProfile(text).diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)
    expect(codes).not.toContain('damaged-meta-line papers')
  })
})

test('names below an abstract that was taken for the title may be those of the next paper, with all that stands behind them', () => {
  const text =
    'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed. '
  const paper = (names: string, date: string) =>
    `${names} et al. · uw\n\nLG ${date}\n\nAbstract\n\n${text.repeat(3).trim()}\n\n`
  const page =
    paper('Jonas Vik', 'Sep 20, 2024') + paper('Mila Ostrander', 'Feb 2, 2023') + paper('Ida Example', 'Jan 7, 2025')
  const { data, diagnostics } = safeParseProfile(page)
  expect(data?.papers[0]?.authors.map(({ name }) => name)).toEqual(['Mila Ostrander'])
  expect(diagnostics.map(({ path }) => path?.join('/'))).toContain('papers/0')
})

test('an abstract that stands alone below its meta line may begin with the title', () => {
  const text = 'Quiet Trams Jonas Vik et al. Night trams share their drivers with day trams, so a timetable is wrong.'
  const { diagnostics } = safeParseProfile(`LGSep 20, 2024\n\n${text.repeat(3)}\n\nLGSep 21, 2024\n\n${text.repeat(4)}`)
  expect(diagnostics.map(({ path }) => path?.join('/'))).toContain('papers/1/abstract')
})
