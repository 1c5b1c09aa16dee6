import { describe, expect, test } from 'vitest'
import { inspectProfile, type Paper, safeParseProfile } from '../../src/index.js'
import { onlyPaper, PROSE, pageOf, read } from './one-paper.js'
import { countWork } from './work-count.js'

function namesOf({ authors }: Paper): string[] {
  return authors.map(({ name }) => name)
}

describe('size', { timeout: 120_000 }, () => {
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

describe('work grows no faster than the text', { timeout: 60_000 }, () => {
  const TEXTS: Readonly<Record<string, (size: number) => string>> = {
    'blank lines': (size) => `LGSep 20, 2024\nA Title${'\n'.repeat(size)}Ida Example`,
    'meta lines': (size) => 'LGSep 20, 2024\n'.repeat(size / 15),
    'short lines': (size) => `LGSep 20, 2024\n${'A Line of Text\n'.repeat(size / 15)}`,
    'blocks of short lines': (size) => `LGSep 20, 2024\n${'A Line of Text\n\n'.repeat(size / 16)}`,
    'header lines': (size) => 'h-index58\n'.repeat(size / 10),
    'names lines': (size) => `LGSep 20, 2024\n${'Ida Example, Otto Beispiel et al.\n\n'.repeat(size / 36)}`,
    'a single line': (size) => `LGSep 20, 2024\n${'word '.repeat(size / 5)}`,
    brackets: (size) => `LGSep 20, 2024\n${'[{('.repeat(size / 3)}`,
    'glued papers': (size) =>
      'LGSep 20, 2024\nGardens of FineWebIda Example, Otto Beispiel et al.\nWe study it.\n'.repeat(size / 80),
    'papers without their meta lines': (size) =>
      `LGSep 20, 2024\n${`A Title\n\nIda Example, Otto Beispiel\n\nHere ${PROSE} And here ${PROSE}\n\n`.repeat(size / 200)}`,
  }
  const SIZE = 40_000

  /** No character is looked at more often than this by all rules together. */
  const MOST_LOOKS = 40

  test.each(Object.entries(TEXTS))('%s', (_, make) => {
    const [once, twice] = [make(SIZE), make(2 * SIZE)].map((text) => countWork(() => inspectProfile(text)))
    if (once === undefined || twice === undefined) throw new Error('no count')
    for (const kind of ['scanned', 'searches', 'slices'] as const) {
      expect(twice[kind]).toBeLessThan(2.1 * once[kind] + 1000)
    }
    expect(once.scanned / SIZE).toBeLessThan(MOST_LOOKS)
    expect((once.searches + once.slices) / SIZE).toBeLessThan(MOST_LOOKS)
  })
})
