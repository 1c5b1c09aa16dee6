import { describe, expect, test } from 'vitest'
import { inspectProfile, type ParseOptions, safeParseProfile } from '../../src/index.js'
import { pageOf, readOwner, readPaper } from './page.js'

type Row = [
  codes: string,
  meant: (readonly [code: string, id: string | null])[],
  reported: string[],
  options?: ParseOptions,
]

const at = (code: string, ...indices: number[]) => indices.map((i) => `${code} papers/0/categories/${i}`)

describe('the codes of a meta line, as printed → as meant', () => {
  test.each<Row>([
    ['LG', [['LG', 'cs.LG']], []],
    ['CL', [['CL', 'cs.CL']], []],
    [
      'LGCL',
      [
        ['LG', 'cs.LG'],
        ['CL', 'cs.CL'],
      ],
      [],
    ],
    [
      'DLIR',
      [
        ['DL', 'cs.DL'],
        ['IR', 'cs.IR'],
      ],
      [],
    ],
    [
      'LG · CL · ',
      [
        ['LG', 'cs.LG'],
        ['CL', 'cs.CL'],
      ],
      [],
    ],
    [
      'LG CL ',
      [
        ['LG', 'cs.LG'],
        ['CL', 'cs.CL'],
      ],
      [],
    ],
    ['quant-ph', [['quant-ph', 'quant-ph']], []],
    ['hep-th', [['hep-th', 'hep-th']], []],
    ['mtrl-sci', [['mtrl-sci', 'cond-mat.mtrl-sci']], []],
    [
      'mtrl-scistr-el',
      [
        ['mtrl-sci', 'cond-mat.mtrl-sci'],
        ['str-el', 'cond-mat.str-el'],
      ],
      [],
    ],
    [
      'quant-phLG',
      [
        ['quant-ph', 'quant-ph'],
        ['LG', 'cs.LG'],
      ],
      [],
    ],
    ['cs.LG', [['cs.LG', 'cs.LG']], []],
    [
      'cs.LGcs.CL',
      [
        ['cs.LG', 'cs.LG'],
        ['cs.CL', 'cs.CL'],
      ],
      [],
    ],
    ['math.OC', [['math.OC', 'math.OC']], []],
    ['MA', [['MA', 'cs.MA']], []],
    ['optics', [['optics', 'physics.optics']], []],
    // An alias and what it stands for are one category, printed once.
    ['SY', [['SY', 'eess.SY']], []],
    ['SYSY', [['SY', 'eess.SY']], []],
    [
      'SYLGSYOC',
      [
        ['SY', 'eess.SY'],
        ['LG', 'cs.LG'],
        ['OC', 'math.OC'],
      ],
      [],
    ],
    ['ITIT', [['IT', 'cs.IT']], []],
    ['NA', [['NA', 'math.NA']], []],
    ['cs.SY', [['cs.SY', 'eess.SY']], []],
    // Nothing is resolved by pasting `cs.` in front.
    ['XX', [['XX', null]], at('unknown-category', 0)],
    [
      'LGXX',
      [
        ['LG', 'cs.LG'],
        ['XX', null],
      ],
      at('unknown-category', 1),
    ],
    ['XXXX', [['XXXX', null]], at('unknown-category', 0)],
    // A prior decides, and says so.
    ['CV', [['CV', 'cs.CV']], at('ambiguous-category', 0)],
    ['SP', [['SP', 'eess.SP']], at('ambiguous-category', 0)],
    ['AP', [['AP', 'stat.AP']], at('ambiguous-category', 0)],
    ['PR', [['PR', 'math.PR']], at('ambiguous-category', 0)],
    ['AP', [['AP', 'math.AP']], at('ambiguous-category', 0), { categoryPrior: { AP: 'math.AP' } }],
    ['CV', [['CV', null]], at('ambiguous-category', 0), { categoryPrior: { CV: null } }],
    // Nothing decides.
    ['ST', [['ST', null]], at('ambiguous-category', 0)],
    ['GN', [['GN', null]], at('ambiguous-category', 0)],
    ['TH', [['TH', null]], at('ambiguous-category', 0)],
    ['ST', [['ST', 'math.ST']], at('ambiguous-category', 0), { categoryPrior: { ST: 'math.ST' } }],
    // Retired archives; a live short code beats one of the same name.
    ['cmp-lg', [['cmp-lg', 'cmp-lg']], at('retired-category', 0)],
    ['chao-dyn', [['chao-dyn', 'chao-dyn']], at('retired-category', 0)],
    ['supr-con', [['supr-con', 'cond-mat.supr-con']], []],
    ['atom-ph', [['atom-ph', 'physics.atom-ph']], []],
  ])('%s', (codes, meant, reported, options) => {
    const { paper, reported: found } = readPaper({ meta: `${codes}Sep 20, 2024` }, options)
    expect(paper.categories.map(({ code, id }) => [code, id])).toEqual(meant)
    expect(found).toEqual(reported)
    expect(paper.date?.date).toBe('2024-09-20')
  })

  test('a category is whole', () => {
    const { paper } = readPaper({ meta: 'LGSep 20, 2024' })
    expect(paper.categories).toEqual([{ code: 'LG', id: 'cs.LG', name: 'Machine Learning', candidates: ['cs.LG'] }])
  })

  test('an open one tells its candidates, and has neither id nor name', () => {
    const { paper } = readPaper({ meta: 'STSep 20, 2024' })
    expect(paper.categories[0]).toMatchObject({ code: 'ST', id: null, name: null })
    expect(paper.categories[0]?.candidates.length).toBeGreaterThan(1)
  })

  test('ambiguity is a warning where nothing decided and worth knowing where a prior did', () => {
    const severityOf = (codes: string, options?: ParseOptions) =>
      safeParseProfile(pageOf({ meta: `${codes}Sep 20, 2024` }), options).diagnostics.map(({ severity }) => severity)
    expect(severityOf('ST')).toEqual(['warning'])
    expect(severityOf('AP')).toEqual(['info'])
    expect(severityOf('AP', { categoryPrior: { AP: null } })).toEqual(['warning'])
  })

  test('each glued code has its own place', () => {
    const page = pageOf({ meta: '52.4SYLGSYOCSep 20, 2024' })
    const { spans, data } = inspectProfile(page)
    const codes = data?.papers[0]?.categories.map((_, i) => {
      const span = spans.get(`/papers/0/categories/${i}/code`)
      return span && page.slice(span.start, span.end)
    })
    expect(codes).toEqual(['SY', 'LG', 'OC'])
    expect(spans.get('/papers/0/categories/0/code')?.start).toBe(page.indexOf('SYLGSYOC'))
  })

  test('words of every object are no codes', () => {
    for (const word of ['constructor', 'to-string', 'has-own']) {
      const { paper } = readPaper({ meta: `${word}Sep 20, 2024` })
      expect(paper.categories.map(({ id, candidates }) => [id, candidates])).toEqual([[null, []]])
    }
  })
})

describe('codes that are repeated, or have no successor', () => {
  test.each<[codes: string, read: string[]]>([
    ['XX YY ', ['XX', 'YY']],
    ['XX XX ', ['XX']],
    ['cs.SYeess.SY', ['cs.SY']],
    ['XX LG ', ['XX', 'LG']],
  ])('%s: each category once, unknown codes by their spelling', (codes, read) => {
    expect(readPaper({ meta: `${codes}Sep 20, 2024` }).paper.categories.map(({ code }) => code)).toEqual(read)
  })

  test('a retired archive without a successor has none named', () => {
    const [reported] = safeParseProfile(pageOf({ meta: 'astro-phSep 20, 2024' })).diagnostics
    expect(reported?.code).toBe('retired-category')
    expect(reported?.hint).toBeUndefined()
  })
})

describe('the owner’s field, as printed → as meant', () => {
  test.each<[line: string, id: string | null, reported: string[]]>([
    ['CL', 'cs.CL', []],
    ['SY', 'eess.SY', []],
    ['quant-ph', 'quant-ph', []],
    ['SP', 'eess.SP', ['ambiguous-category author/primaryCategory']],
    ['TH', null, ['ambiguous-category author/primaryCategory']],
    ['XX', null, ['unknown-category author/primaryCategory']],
  ])('%s', (line, id, reported) => {
    const { author, reported: found } = readOwner(line, '1papers')
    expect([author.primaryCategory?.code, author.primaryCategory?.id]).toEqual([line, id])
    expect(found).toEqual(reported)
  })
})
