import { describe, expect, test } from 'vitest'
import { matchers } from '../../src/matchers/matchers.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, NO_PAGE } from '../cli/pages.js'

expect.extend(matchers)

/** The text of the failure of an expectation, which must fail. */
function failureOf(expectation: () => void): string {
  try {
    expectation()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the expectation did not fail')
}

const PAPER_PAGE = 'CVJul 27, 2022\nA Title of a Paper\narXiv:2207.13186v133 citationsh-index 9\n'

describe('toParseAsProfile', () => {
  test('passes on a page without an error, warnings or not', () => {
    expect(FINE_PAGE).toParseAsProfile()
    expect(DOUBTFUL_PAGE).toParseAsProfile()
    expect(DAMAGED_PAGE).not.toParseAsProfile()
    expect(NO_PAGE).not.toParseAsProfile()
  })

  test('matches a part of the data, with matchers of the runner in it', () => {
    expect(FINE_PAGE).toParseAsProfile({ author: { name: 'Ada Lovelace' }, papers: [{ hasCode: false }] })
    expect(FINE_PAGE).toParseAsProfile({ author: { hIndex: expect.any(Number) }, papers: expect.any(Array) })
    expect(FINE_PAGE).toParseAsProfile({ papers: [{ authors: [{}, { name: expect.stringMatching(/Babbage$/) }] }] })
    expect(FINE_PAGE).not.toParseAsProfile({ author: { hIndex: 4 } })
    expect(FINE_PAGE).not.toParseAsProfile({ papers: [] })
    expect(FINE_PAGE).not.toParseAsProfile({ author: {}, papers: [{}, {}] })
    // @ts-expect-error no such field
    expect(FINE_PAGE).not.toParseAsProfile({ constructor: {} })
  })

  test('reads with the options it is given', () => {
    const dated = { papers: [{ date: { date: '2026-04-22' } }] }
    expect(DOUBTFUL_PAGE).toParseAsProfile(dated, { scrapedAt: '2026-05-01' })
    expect(DOUBTFUL_PAGE).not.toParseAsProfile(dated)
    expect(DOUBTFUL_PAGE).toParseAsProfile(undefined, { scrapedAt: '2026-05-01' })
  })

  test('resolves a promise first', async () => {
    await expect(Promise.resolve(FINE_PAGE)).resolves.toParseAsProfile({ author: { hIndex: 3 } })
  })

  test('shows the diagnostics with their code frames where it fails', () => {
    const failure = failureOf(() => expect(DAMAGED_PAGE).toParseAsProfile())
    expect(failure).toMatch(/^expected the text to parse as a profile, but it has errors\n\n12:3 error invalid-date /)
    expect(failure).toContain('\n  12 | LGFeb 30, 2024\n     |   ^^^^^^^^^^^^\n')
  })

  test('shows each place where the data is another', () => {
    const failure = failureOf(() =>
      expect(DOUBTFUL_PAGE).toParseAsProfile({
        author: { name: expect.stringContaining('Grace'), hIndex: 4, paperCount: expect.any(String) },
        papers: [{ title: 'A', authors: [{ name: 'Ada Lovelace' }] }],
      }),
    )
    expect(failure.slice(0, failure.indexOf('\n12:3 warning year-missing'))).toBe(
      [
        'expected the text to parse as a profile with other data',
        '',
        'author.name',
        '  expected: StringContaining "Grace"',
        '  received: "Ada Lovelace"',
        'author.hIndex',
        '  expected: 4',
        '  received: 3',
        'author.paperCount',
        '  expected: Any<String>',
        '  received: 1',
        'papers[0].title',
        '  expected: "A"',
        '  received: "Notes on the Analytical Engine and Its Operations"',
        'papers[0].authors.length',
        '  expected: 1',
        '  received: 2',
        '',
      ].join('\n'),
    )
  })

  test('says what it found where it should not', () => {
    expect(failureOf(() => expect(FINE_PAGE).not.toParseAsProfile())).toBe(
      'expected the text not to parse as a profile, but it does',
    )
  })

  test('lets nothing through that would steer a terminal', () => {
    const page = DAMAGED_PAGE.replace('Lovelace\n', 'Love\u001b[2J\u202elace\n')
    const failure = failureOf(() => expect(page).toParseAsProfile({ author: { name: '\u001b[2J\u200b' } }))
    for (const line of failure.split('\n')) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('shows what JSON cannot', () => {
    const failure = failureOf(() =>
      expect(FINE_PAGE).toParseAsProfile({
        author: { hIndex: 3n, aiScore: undefined, name: { a: expect.any(Date) } },
      } as never),
    )
    expect(failure).toMatch(/expected: "3"\n[\s\S]*expected: undefined\n[\s\S]*expected: \{"a":"Any<Date>"\}/)
  })

  test('says where the whole is not what is looked for', () => {
    const failure = failureOf(() => expect(FINE_PAGE).toParseAsProfile(expect.objectContaining({ author: 1 })))
    expect(failure).toMatch(/\(the whole\)\n {2}expected: ObjectContaining/)
  })

  test('shows a matcher that looks for nothing in particular by its name', () => {
    const even = {
      $$typeof: Symbol.for('jest.asymmetricMatcher'),
      asymmetricMatch: () => false,
      toString: () => 'Even',
    }
    const failure = failureOf(() => expect(FINE_PAGE).toParseAsProfile({ author: { hIndex: even } } as never))
    expect(failure).toContain('author.hIndex\n  expected: Even\n  received: 3')
  })

  test.each([
    [7, {}, 'page must be a string, or what fromHtml gives, not number'],
    [FINE_PAGE, { scraped: '' }, 'unknown option "scraped"'],
    [FINE_PAGE, { scrapedAt: 'yesterday' }, 'scrapedAt must be a date'],
  ])('fails on a wrong argument, negated or not: %#', (text, options, message) => {
    expect(failureOf(() => expect(text).toParseAsProfile({}, options as object))).toContain(message)
    expect(failureOf(() => expect(text).not.toParseAsProfile({}, options as object))).toContain(message)
  })
})

describe('toParseAsPaperPage', () => {
  test('does the same for the page of a paper', () => {
    expect(PAPER_PAGE).toParseAsPaperPage(
      { arxivId: '2207.13186', hIndex: 9 },
      { url: 'https://example.org/2207.13186' },
    )
    expect(PAPER_PAGE).not.toParseAsPaperPage({ arxivId: '2207.13187' })
    expect(PAPER_PAGE).not.toParseAsProfile()
    expect(failureOf(() => expect(NO_PAGE).toParseAsPaperPage())).toMatch(
      /^expected the text to parse as a paper page, but it has errors\n\n1:1 error not-a-paper-page /,
    )
  })
})
