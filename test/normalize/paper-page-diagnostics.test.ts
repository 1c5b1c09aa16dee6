import { describe, expect, test } from 'vitest'
import { safeParsePaperPage } from '../../src/index.js'
import { PARTS, paperPage } from '../paper-page/page.js'

type Reported = Record<string, string>[]

/** Every diagnostic of a page, in its own words, and the text that it points at. */
function diagnosticsOf(page: string, url?: string): Reported {
  const { diagnostics } = safeParsePaperPage(page, url === undefined ? {} : { url })
  return diagnostics.map(({ code, path, message, expected, received, hint, span }) => {
    const details = {
      ...(path && { path: path.join('/') }),
      ...(expected && { expected }),
      ...(received && { received }),
    }
    return { code, at: page.slice(span.start, span.end), message, ...details, ...(hint && { hint }) }
  })
}

const unrecognized = (text: string, shown = text) => ({
  code: 'unrecognized-text',
  at: text,
  message: `"${shown}" is no part of a paper’s page that is known`,
  received: `"${shown}"`,
})

const missingTitle = (at: string) => ({
  code: 'missing-title',
  at,
  message: 'the page has no title',
  path: 'title',
  expected: 'a title between the meta line and the arXiv line',
})

const missingAbstract = (at: string) => ({
  code: 'missing-abstract',
  at,
  message: 'the page has no abstract',
  path: 'abstract',
})

const noMetaLine = ['categories', 'date'].map((path) => ({
  code: 'damaged-meta-line',
  at: '',
  message: 'the page has no meta line',
  path,
  expected: 'category codes, a date and a badge, as in "LGCLSep 20, 2024Code"',
  hint: 'few pages print none: the extractor may have lost it, or the beginning of the page',
}))

const doubted = (at: string, field: string, count: number) => ({
  code: 'uncertain-paragraph',
  at,
  message: `"${shortened(at)}" may not be the ${field}`,
  path: field,
  expected: 'three paragraphs below "AI Analysis": significance, summary and abstract',
  received: `${count}`,
  hint: 'the extractor may have put two paragraphs into one, or lost one',
})

const unfinished = (at: string, path: string) => ({
  code: 'damaged-text',
  at,
  message: `"${at}" ends inside of a sentence: "${at}"`,
  path,
  received: `"${at}"`,
  hint: 'the extractor may have joined it with what stood next to it, or broken it',
})

const mayHold = (at: string, field: string, count: number) => ({
  ...doubted(at, field, count),
  message: `"${shortened(at)}" may hold the ${field}, too`,
})

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

const truncated = (at: string, field?: string) => ({
  code: 'truncated-page',
  at,
  message: `the page ends early${at === '' ? '' : `, inside of "${at}"`}${field === undefined ? '' : `, with its ${field}`}`,
  ...(field !== undefined && { path: field }),
  expected: 'a page that closes with "Your Notes"',
  hint: 'what the page would have printed after this place is null',
})

const outOfRange = (at: string, received: string, expected: string) => ({
  code: 'number-out-of-range',
  at,
  message: `"${received}" is out of range`,
  path: 'impact',
  expected,
  received: `"${received}"`,
})

const otherScore = {
  code: 'unrecognized-text',
  at: '52.4',
  message: '"52.4" is not the score of the arXiv line',
  path: 'score',
  expected: '23.8',
  received: '"52.4"',
}

describe('the diagnostics of the parts of a paper’s own page, word for word', () => {
  const bare = { arxiv: '', significance: '', summary: '', abstract: '' }
  const days = 'Predicted impact top 39% in SY · last 0days'
  const percent = 'Predicted impact top 101% in SY · last 90days'
  test.each<[changes: Partial<typeof PARTS>, reported: Reported]>([
    [{}, []],
    [{ meta: '52.4SYSYApr 8, 2025' }, [otherScore]],
    [{ meta: '23.8SYSYApr 8, 2025' }, []],
    [{ meta: '52.4SYSYApr 8, 2025', arxiv: 'arXiv:2511.08734' }, []],
    [
      { meta: '052.4SYSYApr 8, 2025' },
      [
        {
          code: 'damaged-meta-line',
          at: '052.4',
          message: '"052.4" is no score',
          path: 'score',
          expected: 'a number with one decimal, such as "52.4"',
          received: '"052.4"',
        },
      ],
    ],
    [
      { meta: 'L0Sep 2O, 2024' },
      ['categories', 'date'].map((path) => ({
        code: 'damaged-meta-line',
        at: 'L0Sep 2O, 2024',
        message: '"L0Sep 2O, 2024" is no readable meta line',
        path,
        expected: 'category codes, a date and a badge, as in "LGCLSep 20, 2024Code"',
        received: '"L0Sep 2O, 2024"',
      })),
    ],
    [{ meta: 'SYApr 8, 2025Data' }, [unrecognized('Data')]],
    [{ title: '' }, [missingTitle(PARTS.meta)]],
    [{ title: '', meta: '' }, [...noMetaLine, missingTitle(PARTS.arxiv)]],
    [
      { title: 'AIMay 3, 2024' },
      [
        {
          code: 'uncertain-title',
          at: 'AIMay 3, 2024',
          message: '"AIMay 3, 2024" was taken for the title, but reads like a meta line',
          path: 'title',
        },
      ],
    ],
    [{ impact: 'Predicted impact low' }, [unrecognized('Predicted impact low')]],
    [{ impact: days }, [outOfRange(days, '0', 'a whole number of days, from 1')]],
    [{ impact: percent }, [outOfRange(percent, '101', 'a percentage from 0 to 100')]],
    [
      { impact: 'Originality New' },
      [
        {
          code: 'unknown-originality',
          at: 'New',
          message: '"New" is a new originality label',
          path: 'originality',
          expected: 'one of "Highly original", "Incremental advance", "Synthesis-oriented"',
          received: '"New"',
        },
      ],
    ],
    [{ notes: 'Your Notes\n\nShare\n\nExport' }, [unrecognized('Share\n\nExport', 'Share Export')]],
    [
      { abstract: '' },
      [
        doubted(PARTS.significance, 'significance', 2),
        missingAbstract(PARTS.summary),
        doubted(PARTS.summary, 'summary', 2),
      ],
    ],
    [
      { abstract: '', summary: '' },
      [
        missingAbstract(PARTS.significance),
        doubted(PARTS.significance, 'significance', 1),
        mayHold(PARTS.significance, 'summary', 1),
      ],
    ],
    [{ ...bare, arxiv: PARTS.arxiv }, [missingAbstract(PARTS.arxiv)]],
    [bare, [missingAbstract(PARTS.title)]],
  ])('%j', (changes, reported) => {
    expect(diagnosticsOf(paperPage(changes))).toEqual(reported)
  })
})

test('below a label that was taken for the first paragraph, the others are in doubt', () => {
  const { data, diagnostics } = safeParsePaperPage(paperPage({ significance: 'Impact' }))
  expect(data?.significance).toBe('Impact')
  expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'damaged-text significance',
    'uncertain-paragraph summary',
  ])
})

test('a paragraph of a few words alone is said to be none', () => {
  const keywords = 'Keywords: rosters, night trams'
  const whole = paperPage({ summary: keywords })
  expect(diagnosticsOf(whole)).toEqual([unfinished(keywords, 'summary')])
})

describe('the diagnostics of a page of which little is left', () => {
  const whole = paperPage()
  test.each<[what: string, page: string, reported: Reported]>([
    [
      'no more than labels',
      `${PARTS.meta}\n\nAI Analysis\n\nYour Notes`,
      [missingAbstract(''), missingTitle(PARTS.meta)],
    ],
    [
      'nothing to point at',
      'AI Analysis\n\nPredicted impact\n\nYour Notes',
      [
        ...noMetaLine,
        missingTitle(''),
        unfinished('Predicted impact', 'significance'),
        missingAbstract('Predicted impact'),
        doubted('Predicted impact', 'significance', 1),
        mayHold('Predicted impact', 'summary', 1),
      ],
    ],
    ['cut between two parts', `${whole.slice(0, whole.indexOf('Foundations'))}\n`, [truncated('', 'abstract')]],
    ['cut inside of a label', whole.slice(0, whole.indexOf('Foundations') + 5), [truncated('Found')]],
    ['cut inside of the originality', whole.slice(0, whole.indexOf(' advance')), [truncated('Incremental')]],
    ['cut behind the title', `${PARTS.meta}\n${PARTS.title}`, [truncated('')]],
    ['cut behind the meta line', PARTS.meta, [missingTitle(PARTS.meta), truncated('')]],
  ])('%s', (_what, page, reported) => {
    expect(diagnosticsOf(page)).toEqual(reported)
  })
})

describe('the diagnostics of a text that is no paper’s own page', () => {
  const profile = { hint: 'it is an author page: read it with parseProfile' }
  const compact = {
    hint: 'the compact layout of such a page is four bare lines, title, significance, summary and abstract: pass its address (url) to have it read',
  }
  test.each<[page: string, message: string, details: Record<string, string>]>([
    ['', 'the text is empty', {}],
    ['Sign in to continue', '"Sign in to continue" holds no paper’s page', compact],
    ['Ida Example\n\n8 Papers', '"Ida Example 8 Papers" holds no paper’s page', profile],
    [
      'LGSep 20, 2024\nNight TramsIda Example et al.',
      '"LGSep 20, 2024 Night TramsIda Example et al." holds no paper’s page',
      profile,
    ],
    [
      'LGSep 20, 2024\nNight TramsIda Example · eth-zurich',
      '"LGSep 20, 2024 Night TramsIda Example · eth-zurich" holds no paper’s page',
      profile,
    ],
    ['Search\n\nLGSep 20, 2024\nNight Trams', '"Search LGSep 20, 2024 Night Trams" holds no paper’s page', profile],
  ])('%j', (page, message, details) => {
    const expected = 'a line such as "arXiv:2409.01234v23 citations", or "AI Analysis" below a title'
    expect(diagnosticsOf(page)).toEqual([{ code: 'not-a-paper-page', at: page, message, expected, ...details }])
  })

  test('a title may hold a dot of its own', () => {
    expect(diagnosticsOf('LGSep 20, 2024\nNight · Trams of Today')).toEqual([truncated('')])
  })
})

test('a compact page that begins with a label has lost its title', () => {
  const paragraphs = ['significance', 'summary', 'abstract'].map((what) =>
    `Here the ${what} tells of night trams. `.repeat(4).trim(),
  )
  const url = 'https://example.org/paper/2407.04940v1'
  const codesOf = (title: string) => diagnosticsOf([title, ...paragraphs].join('\n'), url).map(({ code }) => code)
  const fromAddress = ['read-from-address', 'read-from-address']
  expect(codesOf('AI Analysis')).toEqual([...fromAddress, 'uncertain-title'])
  expect(codesOf('Slotted Rosters for Night Trams')).toEqual(fromAddress)
})
