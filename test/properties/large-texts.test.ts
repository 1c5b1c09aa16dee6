import { describe, expect, test } from 'vitest'
import { inspectPaperPage, type Paper, safeParseProfile } from '../../src/index.js'
import { PARTS, paperPage } from '../paper-page/page.js'
import { onlyPaper, PROSE, pageOf, read } from './one-paper.js'

function namesOf({ authors }: Paper): string[] {
  return authors.map(({ name }) => name)
}

describe('an author page', { timeout: 120_000 }, () => {
  const MILLION = 1_000_000

  test('a million blank lines', () => {
    expect(safeParseProfile('\n'.repeat(MILLION)).diagnostics.map(({ code }) => code)).toEqual(['not-a-profile'])
    const blank = '\n'.repeat(MILLION)
    const paper = onlyPaper(`LGSep 20, 2024\nA Title${blank}Ida Example, Otto Beispiel${blank}Here ${PROSE}${blank}`)
    expect([paper.title, namesOf(paper), paper.abstract]).toEqual([
      'A Title',
      ['Ida Example', 'Otto Beispiel'],
      `Here ${PROSE}`,
    ])
  })

  /** A million papers with three diagnostics each take 3 GB: `HOSTILE=full` asks for them. */
  test('a hundred thousand or a million meta lines', () => {
    const count = process.env.HOSTILE === 'full' ? MILLION : MILLION / 10
    const { papers } = read('LGSep 20, 2024\n'.repeat(count))
    expect(papers).toHaveLength(count)
    expect(papers.at(-1)).toEqual(papers[0])
  })

  test('a single line of 100 MB', () => {
    const line = 'word '.repeat(20 * MILLION)
    expect(safeParseProfile(line).data).toBeNull()
    const paper = onlyPaper(`LGSep 20, 2024\nA Title\n\nIda Example\n\n${line}`)
    expect(paper.abstract).toHaveLength(line.length - 1)
    expect([paper.title, namesOf(paper)]).toEqual(['A Title', ['Ida Example']])
  })

  test.each([
    ['brackets', '('.repeat(MILLION) + ')'.repeat(MILLION)],
    ['brackets of all kinds', '[{($'.repeat(MILLION / 2)],
    ['commas', 'A B, '.repeat(MILLION / 2)],
    ['dots', 'a · '.repeat(MILLION / 2)],
    ['capitals inside a word', 'aB'.repeat(MILLION / 2)],
    ['half an et al.', 'et al et al. '.repeat(MILLION / 10)],
    ['codes', 'LG'.repeat(MILLION)],
    ['digits', '9'.repeat(MILLION)],
  ])('a line of endless %s is the title, in each layout', (_, line) => {
    const title = line.trim()
    expect(onlyPaper(pageOf(`LGSep 20, 2024\n${title}\n\nIda Example\n\nHere ${PROSE}`)).title).toBe(title)
    const { papers } = read(`LGSep 20, 2024\n${title}\nHere ${PROSE}\nAIMay 3, 2024`)
    expect(papers).toHaveLength(2)
    expect(papers[0]?.abstract).toBe(`Here ${PROSE}`)
  })
})

describe('a paper page of', { timeout: 120_000 }, () => {
  test.each<[what: string, page: string]>([
    ['one long line', 'a'.repeat(5_000_000)],
    ['one long line of labels', 'arXiv:'.repeat(500_000)],
    ['many lines of text', 'a line\n'.repeat(200_000)],
    ['many blank lines', '\n'.repeat(500_000)],
    ['many arXiv lines', `${PARTS.arxiv}\n`.repeat(50_000)],
    ['many impact lines', `${PARTS.arxiv}\n${`${PARTS.impact}\n`.repeat(50_000)}`],
    ['many labels', `${PARTS.arxiv}\n${'AI Analysis\nFoundations\n'.repeat(50_000)}`],
    ['many paragraphs', `${paperPage()}${'\n\na paragraph of the page'.repeat(50_000)}`],
  ])('%s', (_what, page) => {
    const { tree } = inspectPaperPage(page)
    expect(tree.span).toEqual({ start: 0, end: page.length })
  })
})
