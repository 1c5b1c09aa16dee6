import { expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'

const LINES = 200_000
const PARAGRAPH =
  'We place microphones in three marshes, and find that most of what is heard there is heard at dawn. '.repeat(2)
const PAPER = `LGSep 20, 2024\nMarsh BirdsIda Example, Otto Beispiel et al.\n${PARAGRAPH}\n`

/** More lines than a call may have arguments, where a list of lines is handed from one step to the next. */
test.each([
  ['below the last paper', `${PAPER}${'Load more\n'.repeat(LINES)}`],
  ['below it, with blank lines between', `${PAPER}\n${'Load more\n\n'.repeat(LINES)}`],
  ['below each paper', `${PAPER}${'Show more\n'.repeat(LINES)}`.repeat(2)],
  ['of figures above the papers', `Ida Example\n${'58\nh-index\n'.repeat(LINES)}${PAPER}`],
  ['of one paragraph of Markdown', `# Ida Example\n\n## 1 Paper\n\n${PAPER}\n${'a *b* long-\nword\n'.repeat(LINES)}`],
])('so many lines %s', { timeout: 60_000 }, (_where, text) => {
  expect(inspectProfile(text).data?.papers[0]?.title).toBe('Marsh Birds')
})
