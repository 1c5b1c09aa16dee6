import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { type PrintedPaper, pageOf } from './page.js'

/** Every diagnostic of a page, in its own words, and the text that it points at. */
function diagnosticsOf(page: string): Record<string, unknown>[] {
  return safeParseProfile(page).diagnostics.map(({ code, message, expected, received, hint, span }) => {
    const details = { ...(expected && { expected }), ...(received && { received }), ...(hint && { hint }) }
    return { code, at: page.slice(span.start, span.end), message, ...details }
  })
}

describe('the diagnostics of a paper, word for word', () => {
  test.each<[printed: PrintedPaper, reported: Record<string, string>[]]>([
    [
      { meta: 'XXSep 20, 2024' },
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
      { meta: 'STSep 20, 2024' },
      [
        {
          code: 'ambiguous-category',
          at: 'ST',
          message: '"ST" may be any of math.ST, q-fin.ST',
          hint: 'pass categoryPrior, e.g. { "ST": "math.ST" }, to decide',
        },
      ],
    ],
    [
      { meta: 'APSep 20, 2024' },
      [
        {
          code: 'ambiguous-category',
          at: 'AP',
          message: '"AP" may be any of math.AP, stat.AP; stat.AP was taken',
          hint: 'pass categoryPrior to take another',
        },
      ],
    ],
    [
      { meta: 'alg-geomSep 20, 2024' },
      [
        {
          code: 'retired-category',
          at: 'alg-geom',
          message: '"alg-geom" is a retired archive of arXiv',
          hint: 'its successor is math.AG',
        },
      ],
    ],
    [
      { meta: 'Sep 20, 2024' },
      [
        {
          code: 'damaged-meta-line',
          at: 'Sep 20, 2024',
          message: 'the meta line has no category code',
          expected: 'a category code in front of the date, as in "LGSep 20, 2024"',
          received: '"Sep 20, 2024"',
        },
        {
          code: 'damaged-meta-line',
          at: 'Sep 20, 2024',
          message: 'the meta line has no category code, and may have lost a score with it',
          expected: 'a category code in front of the date, as in "LGSep 20, 2024"',
          received: '"Sep 20, 2024"',
        },
      ],
    ],
    [
      { meta: '5,2LGSep 20, 2024' },
      [
        {
          code: 'damaged-meta-line',
          at: '5,2',
          message: '"5,2" is no score',
          expected: 'a number with one decimal, such as "52.4"',
          received: '"5,2"',
        },
      ],
    ],
    [
      { meta: '100.1LGSep 20, 2024' },
      [
        {
          code: 'number-out-of-range',
          at: '100.1',
          message: '"100.1" is out of range',
          expected: 'number to be <=100',
          received: '"100.1"',
        },
      ],
    ],
    [
      { meta: 'LGSep 20, 2024Data' },
      [
        {
          code: 'unrecognized-text',
          at: 'Data',
          message: '"Data" is no part of a profile that is known',
          received: '"Data"',
        },
      ],
    ],
    [
      { names: 'Wei Zhang, Wei Zhang' },
      [{ code: 'duplicate-author', at: 'Wei Zhang', message: '"Wei Zhang" is printed twice on this line' }],
    ],
    [
      { names: null },
      [
        {
          code: 'missing-authors',
          at: 'A Title of Some Length',
          message: 'the paper has no author names',
          expected: 'one to three names, separated by commas',
        },
      ],
    ],
    [
      { names: ',,,' },
      [
        {
          code: 'missing-authors',
          at: ',,,',
          message: 'the paper has no author names',
          expected: 'one to three names, separated by commas',
        },
      ],
    ],
    [
      { abstract: null },
      [{ code: 'missing-abstract', at: 'Ida Example, Otto Beispiel', message: 'the paper has no abstract' }],
    ],
    [
      { abstract: 'We show a.\n\nWe show that b\nholds.\n\nWe show c.' },
      [
        {
          code: 'abstract-continues',
          at: 'We show that b\nholds.\n\nWe show c.',
          message: '"We show that b holds." was kept as a further paragraph of the abstract',
          hint: 'a page prints one paragraph; more may be a line of the site, or a paper that has lost its meta line',
        },
      ],
    ],
    [
      { title: 'Search &amp; Rescue of Things' },
      [
        {
          code: 'damaged-text',
          at: 'Search &amp; Rescue of Things',
          message: '"&amp;" in "Search &amp; Rescue of Things" is an HTML entity that was not decoded',
          received: '"&amp;"',
          hint: 'the value is kept as printed; decode the page before parsing it',
        },
      ],
    ],
    [
      { title: null },
      [
        {
          code: 'missing-title',
          at: 'LGSep 20, 2024',
          message: 'the paper has no title',
          expected: 'a title on the line below the meta line',
        },
        {
          code: 'uncertain-title',
          at: 'Ida Example, Otto Beispiel',
          message: '"Ida Example, Otto Beispiel" was taken for the authors of a paper without title',
          hint: 'it may be the title of a paper without authors',
        },
      ],
    ],
    [
      { title: 'CLSep 3, 2024' },
      [
        {
          code: 'uncertain-title',
          at: 'CLSep 3, 2024',
          message: '"CLSep 3, 2024" was taken for a title, but reads like a meta line',
          hint: 'it may open a paper of its own that has lost its title',
        },
      ],
    ],
    [
      { abstract: 'We show that it works for small and for large operators.\n\nLoad more\n\nNext\n\nAnd yet' },
      [
        {
          code: 'unrecognized-text',
          at: 'Load more\n\nNext\n\nAnd yet',
          message: '"Load more Next And yet" is no part of a profile that is known',
          received: '"Load more Next And yet"',
        },
      ],
    ],
    [
      { title: null, names: null, abstract: null },
      [
        { code: 'missing-abstract', at: 'LGSep 20, 2024', message: 'the paper has no abstract' },
        {
          code: 'missing-authors',
          at: 'LGSep 20, 2024',
          message: 'the paper has no author names',
          expected: 'one to three names, separated by commas',
        },
        {
          code: 'missing-title',
          at: 'LGSep 20, 2024',
          message: 'the paper has no title',
          expected: 'a title on the line below the meta line',
        },
      ],
    ],
  ])('%j', (printed, reported) => {
    expect(diagnosticsOf(pageOf(printed))).toEqual(reported)
  })
})

describe('the last line of a wrapped title where the paper has no names', () => {
  const ABSTRACT = `This paper tells how night trams share their drivers with day trams, so
that a timetable which ignores sleep is wrong before it is printed, and
what the drivers say of that when they are asked.`
  const page = (last: string) => `Ida Vik

2papers

2 Papers

LGDec 30, 2025Code
Real-Time American Tram Language Recognition Using 3D Convolutional Neural
Networks and LSTM: Architecture, Training, and Deployment at Night
${last}

${ABSTRACT}

LGSep 20, 2024
Quiet Trams
Mila Ås, Jonas Vik

${ABSTRACT}
`

  test('may be the only name', () => {
    expect(diagnosticsOf(page('Jonas Vik'))).toContainEqual({
      code: 'uncertain-title',
      at: 'Jonas Vik',
      message: '"Jonas Vik" may be an author, and no part of the title',
      received: '"Jonas Vik"',
      hint: 'it stands at the end of the title, and the paper has no names',
    })
  })

  test('is none that does not read like one', () => {
    const messages = diagnosticsOf(page('of quiet trams')).map(({ message }) => message)
    expect(messages.filter((message) => String(message).includes('may be an author'))).toEqual([])
  })
})
