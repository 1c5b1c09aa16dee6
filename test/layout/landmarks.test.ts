import { describe, expect, test } from 'vitest'
import { asText, findLandmarks } from '../../src/layout/landmarks.js'
import { paperPage } from '../../src/syntax/paper-page.js'
import { run } from '../../src/syntax/rule.js'

describe('a line that begins with `arXiv:` is running text where it goes on like that', () => {
  test.each([
    ['arXiv:2001.01234 is where this began', 'text'],
    ['arXiv:2001.01234.', 'text'],
    ['arXiv:2001.01234, and more', 'arxiv'],
    ['arXiv:2504.08734', 'arxiv'],
    ['arXiv:2504.08734 in print', 'arxiv'],
    ['arXiv:2504.08734, v2', 'arxiv'],
    ['arXiv:2504.08734 IN ITS THIRD', 'arxiv'],
    ['arXiv:', 'arxiv'],
    // A label settles it.
    ['arXiv:2001.01234 is where this beganh-index: 3', 'arxiv'],
    ['Night Trams', 'text'],
    ['Your Notes', 'notes'],
  ])('%s: %s', (line, kind) => {
    expect(run(paperPage, line).map((one) => asText(line, one).kind)).toEqual([kind])
  })
})

describe('where the lines stand that hold a page together', () => {
  const none = { arxivAt: null, analysisAt: null }
  test.each<[what: string, lines: string[], landmarks: ReturnType<typeof findLandmarks>]>([
    ['nothing', [], { ...none, asideAt: 0, closeAt: 0 }],
    ['a title alone', ['Night Trams'], { ...none, asideAt: 1, closeAt: 1 }],
    [
      'all of them',
      ['SYSYApr 8', 'Night Trams', 'arXiv:2504.08734', 'AI Analysis', 'It matters.', 'Foundations', 'Your Notes'],
      { arxivAt: 2, asideAt: 2, analysisAt: 3, closeAt: 5 },
    ],
    [
      'an impact line in the place of the arXiv line',
      ['Night Trams', 'Originality Highly original', 'AI Analysis', 'Your Notes'],
      { arxivAt: null, asideAt: 1, analysisAt: 2, closeAt: 3 },
    ],
    ['a label above the title', ['Your Notes', 'Night Trams'], { ...none, asideAt: 2, closeAt: 2 }],
  ])('%s', (_what, lines, landmarks) => {
    expect(findLandmarks(run(paperPage, lines.join('\n')), false)).toEqual(landmarks)
  })
})
