import { describe, expect, test } from 'vitest'
import { type Paper, safeParseProfile } from '../../src/index.js'

const PROSE =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'

const FIRST = `LGSep 20, 2024\nA First Title\n\nIda Example, Otto Beispiel\n\n${PROSE}`

/** The papers of a page whose second paper has lost its meta line, or most of it. */
function papersOf(second: string): Paper[] {
  const { data } = safeParseProfile(
    `Ida Example\n\n3papers\n\n3 Papers\n\n${FIRST}\n\n${second}\n\nAIMay 3, 2024\nA Third`,
  )
  return data?.papers ?? []
}

function expectThree(second: string, paper: Partial<Paper>): void {
  const papers = papersOf(second)
  expect(papers.map(({ title }) => title)).toEqual(['A First Title', paper.title, 'A Third'])
  expect(papers[0]?.abstract).toBe(PROSE)
  expect(papers[1]).toMatchObject({ date: null, categories: [], abstract: PROSE, ...paper })
}

describe('a paper that has lost its meta line', () => {
  test.each(['Where Do Marsh Birds Listen?', 'Listen!', 'Is It “Good?”'])('below the title %s', (title) => {
    expectThree(`${title}\n\nMila Ostrander, Jonas Vik\n\n${PROSE}`, {
      title,
      authors: [
        { name: 'Mila Ostrander', authorId: null },
        { name: 'Jonas Vik', authorId: null },
      ],
    })
  })

  test.each(['Suyanto', 'Code, May', "d'Ascoli", '王小明'])('with the names %s, below what is left of it', (names) => {
    expectThree(`L?Sep 2O, 2O24\nA Title of Gardens\n\n${names}\n\n${PROSE}`, { title: 'A Title of Gardens' })
  })

  test('a question that ends an abstract opens none', () => {
    const text = `Why is that so?\n\nCLMay 3, 2024\nA Second\n\nMila Ostrander\n\n${PROSE}`
    const papers = papersOf(text)
    expect(papers.map(({ title }) => title)).toEqual(['A First Title', 'A Second', 'A Third'])
    expect(papers[0]?.abstract).toBe(`${PROSE}\n\nWhy is that so?`)
  })
})

describe('what stands behind title and names', () => {
  test('is the same wherever the title is cut, also with a dot in the title', () => {
    const line = 'Rotational Harvest, · the Robots at, Benchmark "Truth" for Evidence王小明 et al.'
    const { data } = safeParseProfile(`LGSep 20, 2024\n${line}\n${PROSE}`)
    expect(data?.papers[0]).toMatchObject({ authorsTruncated: true, institutions: [] })
  })
})
