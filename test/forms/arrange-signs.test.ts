import { expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const lines = (text: string) =>
  (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '' && line !== ABSTRACT)

const paper = (meta: string, title: string, below = '') => `${meta}
${title}

Jonas Vik, Mila Ostrander et al.

${ABSTRACT}
${below}`

const page = (header: string, meta: string, below = '') =>
  `Ida Example\n\n${header}\n\n2 Papers\n\n${paper(meta, 'Quiet Trams', below)}\n${paper(meta, 'Loud Trams', below)}`

test.each(['⋯', '☆', '[ ⋯ ]', '✕'])(
  'a button between a meta line and its title, with a sign for its text: %s',
  (sign) => {
    const text = page('h-index58', `LGSep 20, 2024\n${sign}`)
    expect(safeParseProfile(text).data?.papers.map(({ title }) => title)).toEqual(['Quiet Trams', 'Loud Trams'])
  },
)

test.each([
  ['an unknown code of one paper', 'LGSep 20, 2024\nQuiet Trams', 'foobarSep 20, 2024'],
  ['a code in small letters', 'quant-phSep 20, 2024\nQuiet Trams', 'opticsSep 20, 2024'],
])('%s stays', (_what, first, second) => {
  const text = `Ida Example\nh-index\n58\n\n2 Papers\n\n${first}\n\nJonas Vik, Mila Ostrander\n\n${ABSTRACT}\n\n${second}\nLoud Trams\n\nJonas Vik, Mila Ostrander\n\n${ABSTRACT}\n`
  expect(lines(text)).toContain(second)
})
