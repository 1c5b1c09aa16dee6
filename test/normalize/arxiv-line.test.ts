import { describe, expect, test } from 'vitest'
import { safeParsePaperPage } from '../../src/index.js'
import { paperPage } from '../paper-page/page.js'

/** What an arXiv line was read as, and its diagnostics: code and message. */
function read(arxiv: string, path?: string) {
  const url = path === undefined ? {} : { url: `https://example.org${path}` }
  const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv }), url)
  if (data === null) throw new Error('the text is no paper’s page')
  const { arxivId, version, score, citationCount, hIndex, hasCode, venue } = data
  return { values: { arxivId, version, score, citationCount, hIndex, hasCode, venue }, diagnostics }
}

const NOTHING = {
  arxivId: null,
  version: null,
  score: null,
  citationCount: null,
  hIndex: null,
  hasCode: false,
  venue: null,
}

describe('an arXiv line that can be read in several ways', () => {
  const hint = (...others: string[]) => `pass url to settle it; otherwise it may be ${others.join('; or ')}`
  const versions = (...pairs: string[]) =>
    hint(...pairs.map((pair) => `version ${pair.replace(' ', ' with ')} citations`))
  test.each<[line: string, ways: number, taken: string, hint: string, fields?: string[]]>([
    ['arXiv:2207.13186v133 citations', 2, 'version 1 with 33 citations', versions('13 3')],
    [
      'arXiv:2504.08734v1234567 citations',
      6,
      'version 1 with 234567 citations',
      versions('12 34567', '123 4567', '1234 567', '12345 67', '123456 7'),
    ],
    [
      'arXiv:2504.08734v12345678 citations',
      7,
      'version 1 with 2345678 citations',
      `${versions('12 345678', '123 45678', '1234 5678', '12345 678', '123456 78')}; and 1 more`,
    ],
    [
      'arXiv:2504.08734v123.45 citations',
      2,
      'version 1 with score 23.4, 5 citations',
      hint('version 12 with score 3.4, 5 citations'),
      ['version', 'score'],
    ],
    [
      'arXiv:2504.08734v123.4',
      2,
      'version 1 with score 23.4, no citations',
      hint('version 12 with score 3.4, no citations'),
      ['version', 'score'],
    ],
    [
      'arXiv:2504.08734h-index: 242nd Annual Meeting',
      2,
      'no version with no citations, h-index 24, venue "2nd Annual Meeting"',
      'it may be no version with no citations, h-index 2, venue "42nd Annual Meeting"',
      ['hIndex', 'venue'],
    ],
  ])('%s', (line, ways, taken, hint, fields = ['version', 'citationCount']) => {
    const { diagnostics } = read(line)
    expect(diagnostics).toMatchObject(
      fields.map((field) => ({
        code: 'ambiguous-arxiv-line',
        path: [field],
        message: `"${line}" can be read in ${ways} ways; ${taken} was taken`,
        received: `"${line}"`,
        hint,
      })),
    )
  })
})

describe('a page’s address', () => {
  test.each<[path: string, version: number, citationCount: number]>([
    ['/paper/2207.13186v1', 1, 33],
    ['/paper/2207.13186v13', 13, 3],
  ])('%s settles the line', (path, version, citationCount) => {
    const { values, diagnostics } = read('arXiv:2207.13186v133 citations', path)
    expect(values).toEqual({ ...NOTHING, arxivId: '2207.13186', version, citationCount })
    expect(diagnostics).toEqual([])
  })

  test.each<[line: string, path: string, printed: string, named: string]>([
    ['arXiv:2207.13186v13', '/paper/2405.00001v1', '"2207.13186v13"', '"2405.00001v1"'],
    ['arXiv:2207.13186v1h-index: 3', '/paper/2207.13186', '"2207.13186v1"', '"2207.13186"'],
    ['arXiv:2207.13186h-index: 3', '/paper/2207.13186v1', '"2207.13186"', '"2207.13186v1"'],
    ['arXiv:2207.13186h-index: 3', '/paper/night-trams', '"2207.13186"', 'no arXiv id'],
  ])('%s at %s is another', (line, path, received, expected) => {
    const { values, diagnostics } = read(line, path)
    expect(values.arxivId).toBe('2207.13186')
    expect(diagnostics.find(({ code }) => code === 'url-mismatch')).toMatchObject({
      // Where the paper is the same, only its version is in doubt.
      path: [expected.startsWith('"2207.13186') ? 'version' : 'arxivId'],
      message: `the page prints ${received}, and its address names ${expected}`,
      expected,
      received,
      hint: 'the address was ignored; check that it belongs to this text',
    })
  })

  test.each(['arXiv:22O7.13186v1', 'arXiv:'])('says nothing of a line without an id: %s', (line) => {
    const { diagnostics } = read(line, '/paper/2207.13186v1')
    expect(diagnostics.filter(({ code }) => code === 'url-mismatch')).toEqual([])
  })
})

describe('what was taken for a venue and names another value', () => {
  test.each([
    ['No code', 'hasCode'],
    ['Source code', 'hasCode'],
    ['H-index: 12', 'hIndex'],
    ['Cited by 12', 'citationCount'],
  ])('%s is said on %s as well', (venue, field) => {
    const { diagnostics } = read(`arXiv:2207.13186v1${venue}`, '/paper/2207.13186v1')
    const paths = diagnostics.filter(({ code }) => code === 'damaged-text').map(({ path }) => path?.[0])
    expect(paths.sort()).toEqual([field, 'venue'].sort())
  })

  test('a unit is said on the figure in front of it', () => {
    const { values, diagnostics } = read('arXiv:2207.13186v1h-index: 123 comments', '/paper/2207.13186v1')
    expect(values.hIndex).toBe(123)
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'damaged-text hIndex',
      'damaged-text venue',
    ])
  })

  test('what no rule knows right behind a figure has its path', () => {
    const { values, diagnostics } = read('arXiv:2207.13186v11.2k citations', '/paper/2207.13186v1')
    expect(values.score).toBe(1.2)
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unrecognized-text score',
      'unrecognized-text citationCount',
    ])
  })

  test.each(['indice h: 12', 'h指数：12', 'h-lndex12'])('%s is a figure that nobody names', (venue) => {
    const { diagnostics } = read(`arXiv:2207.13186v13 citations${venue}`, '/paper/2207.13186v1')
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'damaged-text hIndex',
      'damaged-text venue',
    ])
  })

  test.each([
    ['22O7.13186v13 citationsh-index: 12', 'arxivId version score citationCount'],
    ['2207.13186v1 418 Zitationenh-Index: 12', 'score citationCount hIndex'],
    ['2207.13186v172.4418 citasíndice h: 12', 'score citationCount hIndex hasCode venue'],
    ['2207.13186v13 citationsh-lndex: 12Has Code', 'hIndex'],
  ])('what says nothing in %s is said on all that may stand there', (line, fields) => {
    const { diagnostics } = read(`arXiv:${line}`, line.startsWith('2207.') ? '/paper/2207.13186v1' : undefined)
    expect(diagnostics.map(({ path }) => path?.[0]).join(' ')).toBe(fields)
  })

  test('an id that does not read is in the address, and the rest is said on what it may hold', () => {
    const { values, diagnostics } = read('arXiv:2207,13186v13 citationsh-index: 12', '/paper/2207.13186v1')
    expect(values).toMatchObject({ arxivId: '2207.13186', version: 1, score: null, citationCount: null, hIndex: 12 })
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'read-from-address arxivId',
      'read-from-address version',
      'unrecognized-text score',
      'unrecognized-text citationCount',
    ])
  })

  test.each(['Designs, Codes and Cryptography', 'CHI24', 'Sensors2023'])('%s is a venue, and says nothing', (venue) => {
    expect(read(`arXiv:2207.13186v1${venue}`, '/paper/2207.13186v1').diagnostics).toEqual([])
  })
})

describe('where no reading explains the line', () => {
  test.each<[what: string, line: string, values: Partial<typeof NOTHING> | object, unread: string[]]>([
    [
      'what is damaged is left out',
      'arXiv:2504.08734v1?3 citations',
      { arxivId: '2504.08734', version: 1 },
      ['?3 citations'],
    ],
    ['a damaged id costs the id', 'arXiv:25O4.08734h-index: 3', { hIndex: 3 }, ['25O4.08734']],
    ['nothing is printed', 'arXiv:', {}, []],
    [
      'no part counts behind its place',
      'arXiv:2504.08734 33 citations v1',
      { arxivId: '2504.08734', citationCount: 33 },
      ['v1'],
    ],
    [
      'a label that stands too late',
      'arXiv:2504.08734Has Codeh-index: 3',
      { arxivId: '2504.08734', hasCode: true },
      ['h-index: 3'],
    ],
    [
      'damage between labels',
      'arXiv:2504.08734h-index: 3?Has Code',
      { arxivId: '2504.08734', hIndex: 3, hasCode: true },
      ['?'],
    ],
    ['what stands behind an id of the old form', 'arXiv:cs/0101001?', { arxivId: 'cs/0101001' }, ['?']],
    ['a version of nought', 'arXiv:cs/0101001v0', { arxivId: 'cs/0101001' }, ['v0']],
    ['a word in the place of the id is no venue', 'arXiv:Nature', {}, ['Nature']],
  ])('%s', (_what, line, values, unread) => {
    const { values: found, diagnostics } = read(line)
    expect(found).toEqual({ ...NOTHING, ...values })
    // What may belong to several values is said on each.
    expect([...new Set(diagnostics.map(({ code, received }) => `${code} ${received}`))]).toEqual(
      unread.map((text) => `unrecognized-text "${text}"`),
    )
  })
})
