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

test('a link to a copy behind a title is no part of it', () => {
  for (const copy of [' [PDF]', '\n[PDF]']) {
    const { data } = safeParseProfile(
      page(
        '',
        titles.map((title) => `${title}${copy}`),
      ),
    )
    expect(data?.papers.map(({ title }) => title)).toEqual(titles)
  }
  const linked = page('', ['### [Quiet Trams](/paper/2409.13931) [PDF](https://example.org/a.pdf)'])
  expect(safeParseProfile(linked).data?.papers.map(({ title }) => title)).toEqual(['Quiet Trams'])
  const { data, diagnostics } = safeParseProfile(page('', ['Quiet Trams [PDF]']))
  expect(data?.papers.map(({ title }) => title)).toEqual(['Quiet Trams [PDF]'])
  expect(diagnostics.map(({ code }) => code)).toContain('uncertain-title')
})
