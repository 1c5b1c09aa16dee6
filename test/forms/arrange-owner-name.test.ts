import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { type PageInput, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const FIGURES = 'h-index\n58\n2\npapers\n\n2 Papers\n'
const papers = (names: string) => `LG\nSep 20, 2024\nQuiet Trams\n${names}\n${ABSTRACT}\n`
const nameOf = (page: PageInput) => safeParseProfile(page).data?.author.name

describe('the owner’s name above lines of the site', () => {
  test.each([
    ['a caption', 'Ida Example\nKey figures\n'],
    ['tabs', 'Ida Example\nPapers\nCo-authors\nTopics\n'],
    ['a field and a caption', 'Ida Example\nLG\nKey figures\n'],
    ['a caption and a field', 'Ida Example\nKey figures\nLG\n'],
    ['lines of the site above it, too', 'Scholar Feed\nTrending topics\nIda Example\nKey figures\n'],
  ])('%s: it is the one that papers have', (_what, header) => {
    expect(nameOf(header + FIGURES + papers('Jonas Vik, Ida Example et al.'))).toBe('Ida Example')
  })

  test('a field right below it tells as well, and is kept', () => {
    const { data } = safeParseProfile(`Ida Example\nLG\nKey figures\n${FIGURES}${papers('Jonas Vik, Mila Ostrander')}`)
    expect([data?.author.name, data?.author.primaryCategory?.code]).toEqual(['Ida Example', 'LG'])
  })

  test.each([
    ['no paper has a name of the header', 'Ida Example\nIda Other\n', 'Jonas Vik, Mila Ostrander', 'Ida Other'],
    ['the last one is a name of papers', 'Mila Ostrander\nIda Example\n', 'Mila Ostrander, Ida Example', 'Ida Example'],
    ['a field stands below the last one', 'Ida Example\nCL\nIda Other\nLG\n', 'Jonas Vik, Mila Ostrander', 'Ida Other'],
  ])('where %s, it stays the last', (_what, header, names, name) => {
    expect(nameOf(header + FIGURES + papers(names))).toBe(name)
  })

  test('a name that stands alone below is no author’s: it may be in the footer', () => {
    expect(nameOf(`Marsh Bird\nIda Example\n${FIGURES}${papers('Jonas Vik, Mila Ostrander')}Marsh Bird\n`)).toBe(
      'Ida Example',
    )
  })

  test('in HTML', () => {
    const paper = `<div><span>LG</span><span>Sep 20, 2024</span></div><h3><a href="/paper/2409.13931">Quiet Trams</a></h3><p><a href="/author/1">Jonas Vik</a>, <a href="/author/2">Ida Example</a></p><p>${ABSTRACT}</p>`
    const html = `<h1>Ida Example</h1><table><caption>Key figures</caption><tr><th>h-index</th><th>papers</th></tr><tr><td>58</td><td>1</td></tr></table><h2>1 Paper</h2>${paper}`
    expect(nameOf(fromHtml(html))).toBe('Ida Example')
  })
})

describe('a field behind the name', () => {
  const text = (names: string) =>
    `Ida Example CL\n\nh-index 58\n1 paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams\n\n${names}\n\n${ABSTRACT}\n`

  test('is one where papers have the name without it', () => {
    const { data } = safeParseProfile(text('Jonas Vik, Ida Example et al.'))
    expect([data?.author.name, data?.author.primaryCategory?.code]).toEqual(['Ida Example', 'CL'])
  })

  test.each([
    ['glued to it, where papers have the name', 'Ida ExampleCL', 'Jonas Vik, Ida Example et al.'],
    ['glued to it, with a link of its own', 'Ida Example[CL](/field/CL)', 'Jonas Vik, Mila Ostrander'],
  ])('%s', (_what, line, names) => {
    const { data } = safeParseProfile(text(names).replace('Ida Example CL', `[Feed](/)\n\n${line}`))
    expect([data?.author.name, data?.author.primaryCategory?.code]).toEqual(['Ida Example', 'CL'])
  })

  test('glued to a name that no paper has: another line that was taken for the name is doubted', () => {
    const { diagnostics } = safeParseProfile(
      `Marsh Birds\n${text('Jonas Vik, Mila Ostrander').replace('Ida Example CL', 'Ida ExampleCL')}`,
    )
    expect(diagnostics.map(({ code }) => code)).toContain('uncertain-name')
  })

  test('and may be of the name else', () => {
    expect(nameOf(text('Jonas Vik, Mila Ostrander et al.'))).toBe('Ida Example CL')
  })
})
