import { describe, expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'
import { PROSE } from './one-paper.js'
import { countWork } from './work-count.js'

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
