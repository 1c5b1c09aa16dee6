import { describe, expect, test } from 'vitest'
import { type ParseOptions, safeParseProfile } from '../../src/index.js'
import { pageOf, pageWithHeader } from './page.js'

/** Every diagnostic of a page, in its own words, and the text that it points at. */
function diagnosticsOf(page: string, options: ParseOptions = {}): Record<string, unknown>[] {
  return safeParseProfile(page, options).diagnostics.map(({ code, message, expected, received, hint, span }) => {
    const details = { ...(expected && { expected }), ...(received && { received }), ...(hint && { hint }) }
    return { code, at: page.slice(span.start, span.end), message, ...details }
  })
}

type Reported = Record<string, string>[]

describe('the diagnostics of a date, word for word', () => {
  test.each<[printed: string, options: ParseOptions, reported: Reported]>([
    [
      'Smarch 3, 2024',
      {},
      [
        {
          code: 'damaged-meta-line',
          at: 'Smarch',
          message: 'no month is called "Smarch"',
          expected: 'a month such as "Sep"',
          received: '"Smarch"',
        },
      ],
    ],
    [
      'Sep 123, 2024',
      {},
      [
        {
          code: 'invalid-date',
          at: '123',
          message: '"Sep 123, 2024" is no date of the calendar',
          expected: 'a day of one or two digits',
          received: '"Sep 123, 2024"',
        },
      ],
    ],
    [
      'Sep 20, 24',
      {},
      [
        {
          code: 'invalid-date',
          at: 'Sep 20, 24',
          message: '"Sep 20, 24" is no date of the calendar',
          expected: 'a year of four digits',
          received: '"Sep 20, 24"',
        },
      ],
    ],
    [
      'Feb 30, 2024',
      {},
      [
        {
          code: 'invalid-date',
          at: 'Feb 30, 2024',
          message: '"Feb 30, 2024" is no date of the calendar',
          expected: 'a day that the month has',
          received: '"Feb 30, 2024"',
        },
      ],
    ],
    [
      'Feb 30',
      {},
      [
        {
          code: 'invalid-date',
          at: 'Feb 30',
          message: '"Feb 30" is no date of the calendar',
          expected: 'a day that the month has',
          received: '"Feb 30"',
        },
      ],
    ],
    [
      'Sep 20, 2024',
      { scrapedAt: '2024-09-18' },
      [
        {
          code: 'date-in-future',
          at: 'Sep 20, 2024',
          message: '"Sep 20, 2024" is after the page was fetched',
          expected: 'no day after 2024-09-19',
          received: '2024-09-20',
          hint: 'check scrapedAt, or the date on the page',
        },
      ],
    ],
    [
      'Apr 22',
      {},
      [
        {
          code: 'year-missing',
          at: 'Apr 22',
          message: '"Apr 22" has no year, and when the page was fetched is not known',
          hint: 'say when the page was fetched (scrapedAt, or --scraped-at) to have the year inferred',
        },
      ],
    ],
    [
      'Apr 22',
      { scrapedAt: '2026-05-01' },
      [
        {
          code: 'year-inferred',
          at: 'Apr 22',
          message: '"Apr 22" has no year; 2026 was inferred from the crawl',
          received: '2026-04-22',
          hint: 'the latest year that puts it no later than 2026-05-02, a day after the page was fetched',
        },
      ],
    ],
    [
      'Mar 1',
      { scrapedAt: '0000-01-01' },
      [{ code: 'year-missing', at: 'Mar 1', message: '"Mar 1" has no year, and none before the crawl fits' }],
    ],
  ])('%s %o', (printed, options, reported) => {
    expect(diagnosticsOf(pageOf({ meta: `LG${printed}` }), options)).toEqual(reported)
  })
})

describe('the diagnostics of the owner, word for word', () => {
  test.each<[lines: string[], reported: Reported]>([
    [
      ['Novelty101%', '1papers'],
      [
        {
          code: 'number-out-of-range',
          at: '101',
          message: '"101" is out of range',
          expected: 'number to be <=100',
          received: '"101"',
        },
      ],
    ],
    [
      ['h-index-1', '1papers'],
      [
        {
          code: 'number-out-of-range',
          at: '-1',
          message: '"-1" is no whole number',
          expected: 'digits, with or without a comma before each group of three',
          received: '"-1"',
        },
      ],
    ],
    [
      ['2papers'],
      [
        {
          code: 'paper-count-mismatch',
          at: '2',
          message: 'the page says 2 and 1, and 1 paper was found',
          expected: '2',
          received: '1',
          hint: 'the page may have been cut short, or list more on a further page',
        },
      ],
    ],
    [
      ['XX', '1papers'],
      [
        {
          code: 'unknown-category',
          at: 'XX',
          message: '"XX" is no category of arXiv’s taxonomy',
          expected: 'a category code such as "LG" or "quant-ph"',
          received: '"XX"',
        },
      ],
    ],
    [
      ['CL', 'Follow', '1papers'],
      [
        {
          code: 'unrecognized-text',
          at: 'Follow',
          message: '"Follow" is no part of a profile that is known',
          received: '"Follow"',
        },
      ],
    ],
  ])('%j', (lines, reported) => {
    expect(diagnosticsOf(pageWithHeader(...lines))).toEqual(reported)
  })
})

describe('the diagnostics of a whole page, word for word', () => {
  test.each<[page: string, reported: Reported]>([
    [
      '',
      [
        {
          code: 'not-a-profile',
          at: '',
          message: 'the text is empty',
          expected: 'a meta line such as "LGSep 20, 2024", or a name with a line such as "8papers" or "8 Papers"',
        },
      ],
    ],
    [
      'no page at all',
      [
        {
          code: 'not-a-profile',
          at: 'no page at all',
          message: '"no page at all" holds no profile',
          expected: 'a meta line such as "LGSep 20, 2024", or a name with a line such as "8papers" or "8 Papers"',
        },
      ],
    ],
    [
      '8papers\n\n8 Papers\n\nLGSep 20, 2024\nA Title of Some Length\n\nIda Example\n\nWe show that it works.',
      [
        {
          code: 'missing-name',
          at: '',
          message: 'the page has no owner’s name',
          expected: 'a name above the header lines',
        },
        {
          code: 'paper-count-mismatch',
          at: '8',
          message: 'the page says 8, and 1 paper was found',
          expected: '8',
          received: '1',
          hint: 'the page may have been cut short, or list more on a further page',
        },
      ],
    ],
    [
      'Ida  Example\n\nTampere University\n\n1papers\n\n1 Papers\n\nLGSep 20, 2024\nA Title of Some Length\n\nIda Example\n\nWe show that it works.',
      [
        {
          code: 'unrecognized-text',
          at: 'Ida  Example',
          message: '"Ida Example" is no part of a profile that is known',
          received: '"Ida Example"',
        },
        {
          code: 'uncertain-name',
          at: 'Tampere University',
          message: '"Tampere University" was taken for the owner’s name, but "Ida Example" may be it',
          received: '"Tampere University"',
          hint: 'the page prints the name alone above the field and the figures; here other lines stand there that look like one',
        },
      ],
    ],
    [
      'Night Trams\n\nIda Example\n\n1papers\n\n1 Papers\n\nLGSep 20, 2024\nA Title of Some Length\n\nIda Example\n\nWe show that it works.',
      [
        {
          code: 'unrecognized-text',
          at: 'Night Trams',
          message: '"Night Trams" is no part of a profile that is known',
          received: '"Night Trams"',
        },
      ],
    ],
  ])('%j', (page, reported) => {
    expect(diagnosticsOf(page)).toEqual(reported)
  })
})
