import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const page = (metas: readonly string[]) =>
  `Ida Example\n\n${metas.length} Papers\n\n${metas.map((meta, i) => `${meta}\nNight Trams ${i}\n\nJonas Vik, Mila Ås\n\n${ABSTRACT}`).join('\n\n')}`

const scoresIn = (text: string) =>
  safeParseProfile(text).data?.papers.map(({ score, categories, title }) => [score, categories[0]?.code, title])

test.each([
  ['glued', ['#1LGSep 20, 2024', '#252.4CLSep 21, 2024', '#3CLSep 22, 2024']],
  ['with a blank', ['#1 LG Sep 20, 2024', '#2 52.4 CL Sep 21, 2024', '#3 CL Sep 22, 2024']],
  ['with a dot', ['#1 · LG · Sep 20, 2024', '#2 · 52.4 · CL · Sep 21, 2024', '#3 · CL · Sep 22, 2024']],
  ['above', ['#1\nLG\nSep 20, 2024', '#2\n52.4\nCL\nSep 21, 2024', '#3\nCL\nSep 22, 2024']],
  ['with a dot above', ['1.\nLG\nSep 20, 2024', '2.\n52.4\nCL\nSep 21, 2024', '3.\nCL\nSep 22, 2024']],
  ['from another number on', ['#9LGSep 20, 2024', '#1052.4CLSep 21, 2024', '#11CLSep 22, 2024']],
])('a rank %s is no part of a meta line', (_how, metas) => {
  expect(scoresIn(page(metas))).toEqual([
    [null, 'LG', 'Night Trams 0'],
    [52.4, 'CL', 'Night Trams 1'],
    [null, 'CL', 'Night Trams 2'],
  ])
})

test('numbers that do not count are no ranks', () => {
  const { diagnostics } = safeParseProfile(page(['#7LGSep 20, 2024', '#2CLSep 21, 2024']))
  expect(diagnostics.map(({ code }) => code)).toContain('damaged-meta-line')
})
