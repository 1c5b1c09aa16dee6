import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it. Tired drivers are not slow.'

/** The lines of an arranged text; blank lines are left out. */
function lines(text: string): string[] {
  return (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '')
}

const META = 'LG\nSep 20, 2024\nCode'
const PRINTED = 'LGSep 20, 2024Code'

/** Two papers, with some lines between title and abstract. */
const papers = (names: string, other = names) =>
  [names, other].map((given, i) => `${META}\nNight Trams ${i}\n${given}\n\n${ABSTRACT}\n`).join('\n')

describe('names on lines of their own, with nothing between, stay', () => {
  test.each([
    ['one paper has them so, which may have a title of two lines', 'Ida Example\nOtto Beispiel', 'Ida Example'],
    ['another has commas between', 'Sleep Matters\nIda Example', 'Otto Beispiel, Ida Example'],
    ['a word stands alone', 'Sleep\nIda Example', 'Sleep\nOtto Beispiel'],
  ])('where %s', (_what, names, other) => {
    expect(lines(papers(names, other))).toEqual([
      PRINTED,
      'Night Trams 0',
      ...names.split('\n'),
      ABSTRACT,
      PRINTED,
      'Night Trams 1',
      ...other.split('\n'),
      ABSTRACT,
    ])
  })
})

describe('names that are the items of a list', () => {
  const list = (mark: string) =>
    ['Jonas Vik,', 'Mila Ostrander', 'et al.'].map((item) => `  ${mark} ${item}`).join('\n')

  test.each(['+', '*', '•', 'o', '------'])('with %s in front', (mark) => {
    const given = papers(list(mark), `  ${mark} Otto Beispiel`)
    expect(lines(given).filter((line) => /^(?:Jonas|Otto)/.test(line))).toEqual([
      'Jonas Vik, Mila Ostrander et al.',
      'Otto Beispiel',
    ])
  })

  test('with the addresses of their links', () => {
    const given = papers('\n* Jonas Vik [/author/7],\n* Mila Ostrander [/author/8]\n* et al.')
    expect(lines(given)).toContain('Jonas Vik, Mila Ostrander et al.')
  })

  test('items without commas are no list of names', () => {
    expect(lines(papers('* Quiet Rosters\n* Night Shifts'))).toContain('* Quiet Rosters')
  })
})

test('the dot in front of an institution is no bullet', () => {
  const apart = `Ida Example,\nOtto Beispiel\n· tram-lab`
  expect(lines(papers(apart))[2]).toBe('Ida Example, Otto Beispiel · tram-lab')
})

describe('names that are links to authors', () => {
  const links = (...names: string[]) => names.map((name, i) => `[${name}](/author/${i + 7})`)
  const read = (names: string) => {
    const page = `# Ida Example\n\n## 1 Paper\n\nLGSep 20, 2024\n\n### [Night Trams](/paper/2409.13931)\n\n${names}\n\n${ABSTRACT}\n`
    const paper = safeParseProfile(page).data?.papers[0]
    return [paper?.authors.map(({ name }) => name), paper?.authorsTruncated, paper?.institutions]
  }
  const both = ['Ida Example', 'Otto Beispiel']

  test.each([
    ['with blanks between', links(...both).join(' '), [both, false, []]],
    ['a line each', links(...both).join('\n'), [both, false, []]],
    [
      'the items of a list',
      links(...both)
        .map((link) => `- ${link}`)
        .join('\n'),
      [both, false, []],
    ],
    ['a line each, and a tail', `${links(...both).join('\n')}\net al.\n· tram-lab`, [both, true, ['tram-lab']]],
    ['a tail on the line of the last', `${links(...both).join('\n')} et al. · tram-lab`, [both, true, ['tram-lab']]],
    ['commas at the beginnings of lines', links(...both).join('\n\n, '), [both, false, []]],
    ['commas at the ends of lines', links(...both).join(',\n'), [both, false, []]],
  ])('%s', (_what, names, values) => {
    expect(read(names)).toEqual(values)
  })

  test('in plain text, on lines that were wrapped inside of names', () => {
    const text = `LGSep 20, 2024\n\nNight Trams\n[/paper/2409.13931]\n\nIda Example [/author/7], Otto\nBeispiel [/author/8]\net al.\n\nWe count trams.\n`
    expect(lines(text)).toEqual([
      'LGSep 20, 2024',
      'Night Trams',
      'Ida Example, Otto Beispiel et al.',
      'We count trams.',
    ])
  })
})

test('names with a comma alone between them, on a page without abstracts', () => {
  const names = 'Ida Example\n,\nOtto Beispiel\n,\nMina Muster\net al. · tram-lab'
  const printed = 'Ida Example, Otto Beispiel, Mina Muster et al. · tram-lab'
  expect(lines(`${META}\nNight Trams 0\n${names}\n${META}\nNight Trams 1\n${names}`)).toEqual(
    [0, 1].flatMap((i) => [PRINTED, `Night Trams ${i}`, printed]),
  )
})

test('names of a page that was wrapped, each of them a block that begins with its comma', () => {
  const wrapped = 'Night trams share their drivers with day trams, so a\ntimetable that ignores sleep is wrong.'
  const page = `2\npapers\n\nLGSep 20, 2024\n\nNight Trams\n\nIda Example\n\n, Otto Beispiel\n\net al.\n\n${wrapped}\n`
  expect(lines(page)).toContain('Ida Example, Otto Beispiel et al.')
})

describe('a dot without a blank in front of it', () => {
  const page = (names: string, abstract: string) =>
    `Ida Example\n2 papers\n\nLGSep 20, 2024\nNight Trams\n\n${names}\n\n${abstract}\n`

  test.each(['Ida Example, Otto Beispiel et al.· tram-lab, uw', 'Otto Beispiel, Ida B. Example· tram-lab'])(
    'is put apart behind names: %s',
    (names) => {
      expect(lines(page(names, ABSTRACT))).toContain(names.replace('·', ' ·'))
    },
  )

  test.each(['We count in k· m', 'Each tram pulls f· g tonnes in all weather, as drivers know'])(
    'stays as it is in other text: %s',
    (text) => {
      expect(lines(page('Ida Example et al.· uw', text))).toContain(text)
    },
  )
})
