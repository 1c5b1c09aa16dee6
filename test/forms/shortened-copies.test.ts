import { describe, expect, test } from 'vitest'
import { inspectProfile, safeParseProfile } from '../../src/index.js'

const BEGINNING = 'Night trams share their drivers with day trams, so a timetable'
const ABSTRACT = `${BEGINNING} that ignores sleep is wrong before it is printed, and the drivers pay for it.`

const papers = (between: string) =>
  ['Quiet Trams', 'Loud Trams'].map((title) => `LG\nSep 20, 2024\n${title}\n${between}`).join('\n')
const read = (between: string) =>
  safeParseProfile(`Ada Example\n2papers\n2 Papers\n${papers(between)}`, { scrapedAt: '2026-02-01' }).data?.papers.map(
    ({ title, authors, abstract }) => [title, authors.map(({ name }) => name).join(', '), abstract],
  )

describe('what stands twice, shortened and in full', () => {
  const names = 'Ada Example, Otto Beispiel et al.'

  test.each([
    ['names', `Ada Example et al.\n${names}\n${ABSTRACT}`, 'Ada Example, Otto Beispiel'],
    ['the only name', `Ada Example\nAda Example\n${ABSTRACT}`, 'Ada Example'],
    ['names of more than are printed', `Ada Example et al.\nAda Example et al.\n${ABSTRACT}`, 'Ada Example'],
  ])('%s', (_what, between, authors) => {
    expect(read(between)).toEqual([
      ['Quiet Trams', authors, ABSTRACT],
      ['Loud Trams', authors, ABSTRACT],
    ])
  })

  test('in Markdown, with blank lines', () => {
    const given = ['# Ada Example', '2 papers', '## 2 Papers']
    for (const title of ['Quiet Trams', 'Loud Trams']) {
      const full = '[Ada Example](/author/1), [Otto Beispiel](/author/2) et al.'
      given.push('LG Sep 20, 2024', `### [${title}](/paper/2409.13931)`, 'Ada Example et al.', full, ABSTRACT)
    }
    const { data } = safeParseProfile(given.join('\n\n'), { scrapedAt: '2026-02-01' })
    expect(data?.papers.map(({ abstract }) => abstract)).toEqual([ABSTRACT, ABSTRACT])
    expect(data?.papers[1]?.authors.map(({ authorId }) => authorId)).toEqual(['1', '2'])
  })

  test('what is left out is a separator of the tree', () => {
    const page = `Ada Example\n2papers\n2 Papers\n${papers(`Ada Example et al.\n${names}\n${ABSTRACT}`)}`
    const { tree } = inspectProfile(page, { scrapedAt: '2026-02-01' })
    const shown = JSON.stringify(tree, (key, value) => (key === 'parent' ? undefined : value))
    const at = page.indexOf('Ada Example et al.')
    expect(shown).toContain(`"type":"separator","span":{"start":${at},`)
  })
})

describe('what is no shortened copy', () => {
  test.each([['another name', `Otto Beispiel et al.\nAda Example, Otto Beispiel et al.\n${ABSTRACT}`]])(
    '%s',
    (_what, between) => {
      expect(read(between)?.[0]?.slice(1)).not.toEqual(['Ada Example, Otto Beispiel', ABSTRACT])
    },
  )
})
