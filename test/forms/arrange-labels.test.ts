import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const arrange = (text: string) => readText(text)?.printed.text ?? text

describe('the arXiv line and the impact line', () => {
  const IMPACT = 'Predicted impact top 39% in SY · last 90 days'
  const page = (rows: string) =>
    `SYApr 8, 2025\n\nJoint Rosters\n\n${rows}\n\nAI Analysis\n\n${ABSTRACT}\n\n${ABSTRACT}\n\n${ABSTRACT}`

  test.each([
    [
      'glued',
      `arXiv:2504.08734v1NeurIPS${IMPACT}Originality Incremental advance`,
      `arXiv:2504.08734v1NeurIPS\n${IMPACT}Originality Incremental advance`,
    ],
    [
      'the word and its value on lines of their own',
      `arXiv:2504.08734 v1\n${IMPACT}\nOriginality\nIncremental advance`,
      `arXiv:2504.08734 v1\n${IMPACT}\nOriginality Incremental advance`,
    ],
    [
      'bars between the parts of both',
      `arXiv:2504.08734 | v1 | 23.8 | 3 citations\n${IMPACT} | Originality Incremental advance`,
      `arXiv:2504.08734 v1 23.8 3 citations\n${IMPACT} Originality Incremental advance`,
    ],
  ])('%s', (_what, rows, printed) => {
    expect(arrange(page(rows))).toBe(page(printed))
  })

  test('a title that ends in the word of a label stays whole', () => {
    const title = 'The Originality of a PDF'
    expect(arrange(`52.4\nLG\nSep 20, 2024\n${title}\nAda Example\n${ABSTRACT}`)).toBe(
      `52.4LGSep 20, 2024\n${title}\nAda Example\n${ABSTRACT}`,
    )
  })
})
