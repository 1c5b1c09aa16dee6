import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const page = (anchor: string, titles: readonly string[], gap = '\n\n') =>
  [
    `Ida Example${anchor}`,
    `${titles.length} Papers${anchor}`,
    ...titles.map((title) => `LGSep 20, 2024\n${title}${gap}Jonas Vik, Mila Ostrander${gap}${ABSTRACT}`),
  ].join('\n\n')

const titles = ['Quiet Trams', 'Where Marsh Birds Listen: Learning Their Posts from Sound']

test.each(['#', ' #', '¶', '🔗', '\n#', '\\#'])('%j behind headings is no part of them', (anchor) => {
  const anchored = titles.map((title) => `${title}${anchor}`)
  for (const gap of ['\n\n', '\n']) {
    const { data, diagnostics } = safeParseProfile(page(anchor, anchored, gap))
    expect(data?.author).toMatchObject({ name: 'Ida Example', paperCount: 2 })
    expect(data?.papers.map(({ title }) => title)).toEqual(titles)
    expect(diagnostics.map(({ code }) => code)).not.toContain('unrecognized-text')
  }
})

test('an anchor stands at the end of a wrapped title', () => {
  const [quiet = '', long = ''] = titles
  const wrapped = [`${quiet}#`, `${long.replace(': ', ':\n')}#`]
  const { data } = safeParseProfile(page('', wrapped))
  expect(data?.papers.map(({ title }) => title)).toEqual(titles)
})

test('a title may end in such a sign where others do not', () => {
  const programs = ['Trams in F#', 'Quiet Trams', 'Loud Trams']
  expect(safeParseProfile(page('', programs)).data?.papers.map(({ title }) => title)).toEqual(programs)
})

test('an anchor that a text extractor has written as a link is one, too', () => {
  const anchored = titles.map((title) => `${title}[#] (#trams)`)
  const text = page('', anchored).replaceAll('LGSep 20', 'LG · Sep 20').replace('\n\n', '\n\nh-index\n58\n\n')
  expect(safeParseProfile(text).data?.papers.map(({ title }) => title)).toEqual(titles)
})
