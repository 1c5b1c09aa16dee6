import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectPage, safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { PARTS } from '../paper-page/page.js'
import { RUNS, TIMEOUT } from './often.js'

const ABSTRACT = `${PARTS.abstract} ${PARTS.significance}`

test('a profile is detected exactly where one is read', { timeout: TIMEOUT }, () => {
  const line = fc.constantFrom(
    ...['', '', 'LGSep 20, 2024', 'May 3, 2024', 'Ida Example', '8papers', '1 Paper', 'CL', ABSTRACT, 'Night Trams'],
    ...[
      'arXiv:2001.01234',
      PARTS.arxiv,
      PARTS.impact,
      'AI Analysis',
      'Foundations',
      'Your Notes',
      'arXiv:',
      'h-index58',
    ],
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      const kind = detectPage(text)
      expect(safeParseProfile(text).data !== null).toBe(kind === 'profile')
      if (kind === 'paper-page') expect(safeParsePaperPage(text).data).not.toBeNull()
    }),
    { numRuns: 5 * RUNS },
  )
})
