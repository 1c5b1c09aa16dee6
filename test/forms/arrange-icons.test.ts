import { describe, expect, test } from 'vitest'
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

describe('names of icons in front of', () => {
  test.each([
    ['all parts of a meta line', 'trending_up52.4LGeventSep 20, 2024codeCode', '52.4LGSep 20, 2024Code'],
    ['the same with blanks', 'trending_up 52.4 LG event Sep 20, 2024 code Code', '52.4 LG Sep 20, 2024 Code'],
    ['the date alone', 'LGeventSep 20, 2024', 'LGSep 20, 2024'],
    ['parts on lines of their own', 'star52.4\nLG\neventSep 20, 2024\ncodeCode', '52.4LGSep 20, 2024Code'],
    [
      'the same, on lines of their own too',
      'star\n52.4\nLG\nevent\nSep 20, 2024\ncode\nCode',
      '52.4LGSep 20, 2024Code',
    ],
  ])('%s', (_what, meta, printed) => {
    expect(lines(page('h-index58', meta)).filter((line) => line === printed)).toHaveLength(2)
  })

  test('figures', () => {
    const glued = 'insightsh-index 58\ndescription2 papers\nformat_quote31 citations\ninsightsNovelty 54%'
    const parted =
      'insights\nh-index\n58\ndescription\n2\npapers\nformat_quote\n31\ncitations\ninsights\nNovelty\n54\n%'
    for (const header of [glued, parted]) {
      const { data } = safeParseProfile(page(header, 'LGeventSep 20, 2024'))
      expect(data?.author).toMatchObject({
        name: 'Ida Example',
        hIndex: 58,
        paperCount: 2,
        citationCount: 31,
        noveltyPercent: 54,
      })
    }
  })
})

test('icons that papers have below them are no part of their abstracts', () => {
  for (const below of ['\nbookmarkshare\n', '\nbookmark\nshare\n']) {
    const { data } = safeParseProfile(page('h-index58', 'LGeventSep 20, 2024', below))
    expect(data?.papers.map(({ abstract }) => abstract)).toEqual([ABSTRACT, ABSTRACT])
  }
})

test.each([
  ['an unknown code of one paper', 'LGSep 20, 2024\nQuiet Trams', 'foobarSep 20, 2024'],
  ['a code in small letters', 'quant-phSep 20, 2024\nQuiet Trams', 'opticsSep 20, 2024'],
])('%s stays', (_what, first, second) => {
  const text = `Ida Example\nh-index\n58\n\n2 Papers\n\n${first}\n\nJonas Vik, Mila Ostrander\n\n${ABSTRACT}\n\n${second}\nLoud Trams\n\nJonas Vik, Mila Ostrander\n\n${ABSTRACT}\n`
  expect(lines(text)).toContain(second)
})

test.each([
  ['glued', 'LGeventSep 20, 2024', 'LGSep 20, 2024'],
  ['on a line of its own', 'LG\nevent\nSep 20, 2024', 'LGSep 20, 2024'],
])('behind a code in capitals one word is an icon, on a page of one paper too: %s', (_what, meta, printed) => {
  expect(lines(`${meta}\nQuiet Trams\n\narXiv:2409.13931v2\n\n${ABSTRACT}\n`)).toContain(printed)
})

test.each(['LGopticsSep 20, 2024', 'LGquant-phSep 20, 2024'])('%s has two codes', (meta) => {
  expect(lines(`${meta}\nQuiet Trams\n\narXiv:2409.13931v2\n\n${ABSTRACT}\n`)).toContain(meta)
})

test('a word above a section is no icon of a code', () => {
  const page = `LGeventSep 20, 2024\nQuiet Trams\n\narXiv:2409.13931v2\n\nOriginality Incremental advance\nbookmark\nAI Analysis\n\n${ABSTRACT}\n`
  expect(lines(page)).toContain('bookmark')
})

test.each(['LG@\nTrending', 'LG@\nTop 5 %', 'LG@New', 'LG@ · Top 5%', 'NewLG@', 'Top 5 % · LG@'])(
  'a badge at a meta line: %j',
  (badged) => {
    const text = page('h-index\n58', badged.replace('@', 'Sep 20, 2024Code')).replaceAll(
      /(Quiet|Loud) Trams/g,
      '$1 Trams of Three Cities',
    )
    const { data } = safeParseProfile(text)
    expect(data?.papers.map(({ title, hasCode, date }) => [title, hasCode, date?.text])).toEqual([
      ['Quiet Trams of Three Cities', true, 'Sep 20, 2024'],
      ['Loud Trams of Three Cities', true, 'Sep 20, 2024'],
    ])
  },
)
