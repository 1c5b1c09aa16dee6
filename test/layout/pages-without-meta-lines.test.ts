import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PROSE = `We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn, and that ${'what is heard at noon is heard by nobody, '.repeat(4)}as was known.`

/** Each paper on three lines, as who selects headings and paragraphs delivers it. */
const page = (papers: readonly (readonly [title: string, names: string])[]) =>
  ['Ida Example', `${papers.length} Papers`, ...papers.flatMap(([title, names]) => [title, names, PROSE])].join('\n')

describe('a page whose meta lines are all gone', () => {
  const papers = [
    ['Night Trams', 'Otto Beispiel, Mila Ostrander, Jonas Vik et al.'],
    // A title mostly in small letters: the names below it tell.
    ['The evening tram: a quiet way of counting passengers who do not want to be counted', 'Ida Example, Bo Chen'],
    // So short that it could be what is left of a meta line.
    ['Marsh Birds', 'Otto Beispiel et al.'],
    ['Where Do Marsh Birds Listen?', 'Mila Ostrander, Bo Chen'],
  ] as const

  test('has its papers below the heading, each without its meta line', () => {
    const { data, diagnostics } = safeParseProfile(page(papers))
    expect(data?.author).toMatchObject({ name: 'Ida Example', paperCount: 4 })
    expect(data?.papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join(', ')])).toEqual(
      papers.map(([title, names]) => [title, names.replace(' et al.', '')]),
    )
    expect(data?.papers.map(({ abstract }) => abstract)).toEqual(papers.map(() => PROSE))
    expect(diagnostics.filter(({ code }) => code === 'damaged-meta-line').map(({ path }) => path)).toEqual(
      papers.map((_paper, at) => ['papers', at]),
    )
  })

  test('with one that is a sentence has it in the abstract above, and says so', () => {
    const { data, diagnostics } = safeParseProfile(
      page([papers[0], ['It was said to be quiet.', 'Bo Chen, Ida Example']]),
    )
    expect(data?.papers.map(({ title }) => title)).toEqual(['Night Trams'])
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['abstract-continues', 'paper-count-mismatch']),
    )
  })
})
