import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffProfiles, formatProfileDiff, type ProfileDiff } from '../../src/export/export.js'
import { matchPapers } from '../../src/export/match-papers.js'
import { type Paper, type Profile, safeParseProfile } from '../../src/index.js'
import { anyProfile, goldenProfiles, LANGUAGE, LANTERNS, LINKS, lanterns, profileOf } from './pages.js'

const TRAMS = lanterns({
  title: 'Slotted Rosters for Night Trams',
  authors: [{ name: 'Otto Lindqvist', authorId: null }],
  score: 3,
})

const linked = (paper: Paper, arxivId: string): Paper => ({ ...paper, ...LINKS, arxivId })

const diff = (before: Paper[], after: Paper[]) => diffProfiles(profileOf(before), profileOf(after))

/** The papers of a difference by their titles, and the fields of those that changed. */
function shape({ added, gone, changed, unchanged }: ProfileDiff) {
  return {
    added: added.map(({ title }) => title),
    gone: gone.map(({ title }) => title),
    changed: changed.map(({ matchedBy, fields }) => [matchedBy, ...fields.map(({ field }) => field)]),
    unchanged,
  }
}

const NOTHING = { added: [], gone: [], changed: [], unchanged: 0 }

describe('papers', () => {
  test('are the same in another order', () => {
    expect(shape(diff([LANTERNS, TRAMS], [TRAMS, LANTERNS]))).toEqual({ ...NOTHING, unchanged: 2 })
  })

  test('are added and gone', () => {
    const marshes = lanterns({ title: 'Counting Marsh Frogs by Ear' })
    expect(shape(diff([LANTERNS, TRAMS], [marshes, LANTERNS]))).toEqual({
      ...NOTHING,
      added: ['Counting Marsh Frogs by Ear'],
      gone: ['Slotted Rosters for Night Trams'],
      unchanged: 1,
    })
  })

  test('whose score moved are changed', () => {
    const { changed } = diff([TRAMS, LANTERNS], [lanterns({ score: 53 }), TRAMS])
    const title = LANTERNS.title
    expect(changed).toEqual([
      {
        before: { index: 1, key: expect.stringMatching(/^paper:/), title },
        after: { index: 0, key: expect.stringMatching(/^paper:/), title },
        matchedBy: 'title',
        fields: [{ field: 'score', before: 52.4, after: 53 }],
      },
    ])
  })

  test('whose title was cut elsewhere are changed', () => {
    const cut = lanterns({
      title: 'Slow Annealing of Paper Lanterns',
      authors: [{ name: 'under Steady RainMila Ostrander', authorId: null }, ...LANTERNS.authors.slice(1)],
    })
    expect(shape(diff([LANTERNS], [cut]))).toEqual({ ...NOTHING, changed: [['title-and-names', 'title', 'authors']] })
  })

  test('are found by title in other capitals and marks', () => {
    const title = 'Slow annealing of “paper lanterns” under steady rain'
    expect(shape(diff([LANTERNS], [lanterns({ title })]))).toEqual({ ...NOTHING, changed: [['title', 'title']] })
  })

  test('are found by id under another title', () => {
    const renamed = linked(lanterns({ title: 'Annealing Lanterns' }), '2409.13931')
    expect(shape(diff([linked(LANTERNS, '2409.13931')], [renamed]))).toEqual({
      ...NOTHING,
      changed: [['arxiv-id', 'title']],
    })
  })

  test('are never the same with different ids', () => {
    const result = shape(diff([linked(LANTERNS, '2409.13931')], [linked(LANTERNS, '2409.13932')]))
    expect(result).toEqual({ ...NOTHING, added: [LANTERNS.title], gone: [LANTERNS.title] })
  })

  test('are found by title where one crawl has no links', () => {
    expect(shape(diff([LANTERNS], [linked(LANTERNS, '2409.13931')]))).toEqual({
      ...NOTHING,
      changed: [['title', 'arxivId', 'version', 'codeUrl']],
    })
    expect(shape(diff([linked(LANTERNS, '1'), linked(LANTERNS, '2')], [LANTERNS]))).toMatchObject({
      gone: [LANTERNS.title],
    })
  })

  test('of one title are told apart by their names', () => {
    const other = lanterns({ authors: [{ name: 'Otto Lindqvist', authorId: null }], score: 1 })
    const moved = { ...other, score: 2 }
    expect(shape(diff([LANTERNS, other], [moved, LANTERNS]))).toEqual({
      ...NOTHING,
      changed: [['title', 'score']],
      unchanged: 1,
    })
  })

  test('that stand twice are each found once', () => {
    expect(shape(diff([LANTERNS, LANTERNS], [LANTERNS]))).toMatchObject({ gone: [LANTERNS.title], unchanged: 1 })
    expect(shape(diff([LANTERNS], [LANTERNS, LANTERNS]))).toMatchObject({ added: [LANTERNS.title], unchanged: 1 })
  })

  test('without a title are found by names and abstract', () => {
    const untitled = lanterns({ title: null })
    expect(shape(diff([untitled], [untitled]))).toEqual({ ...NOTHING, unchanged: 1 })
    expect(shape(diff([untitled], [{ ...untitled, score: 1 }]))).toMatchObject({
      changed: [['names-and-abstract', 'score']],
    })
    expect(shape(diff([untitled], [{ ...untitled, abstract: 'Another.' }]))).toMatchObject({
      added: [null],
      gone: [null],
    })
  })

  test('that print neither title, names nor abstract are added and gone: nothing tells them', () => {
    const nothing = lanterns({ title: null, authors: [], abstract: null })
    expect(shape(diff([nothing], [nothing]))).toEqual({ ...NOTHING, added: [null], gone: [null] })
  })

  test('are matched without looking at any for each of the others, also where none of many can be told from another', () => {
    let looks = 0
    const watched = (arxivId: string) =>
      new Proxy(linked(LANTERNS, arxivId), {
        get(paper, field) {
          looks++
          return Reflect.get(paper, field)
        },
      })
    const many: Paper[] = Array(5000).fill(watched('1'))
    const others: Paper[] = Array(5000).fill(watched('2'))
    expect(matchPapers(many, others)).toEqual([])
    expect(matchPapers(many, many)).toHaveLength(5000)
    expect(looks).toBeLessThan(5000 * 100)
  })
})

describe('figures', () => {
  test('that moved are told, and no others', () => {
    const before = profileOf([LANTERNS])
    const after = { ...before, author: { ...before.author, hIndex: 59, citationCount: null } }
    expect(diffProfiles(before, after)).toEqual({
      name: 'Ida Kestrel',
      figures: [
        { field: 'hIndex', before: 58, after: 59 },
        { field: 'citationCount', before: 229, after: null },
      ],
      added: [],
      gone: [],
      changed: [],
      unchanged: 1,
    })
  })

  test('are not where the page came from', () => {
    const before = profileOf([LANTERNS])
    const after = profileOf([LANTERNS], { scrapedAt: '2026-06-01', url: 'https://example.org/author/1', authorId: '1' })
    expect(diffProfiles(before, after)).toMatchObject({ figures: [], changed: [], unchanged: 1 })
  })

  test('have the name of the crawl that has one', () => {
    const named = profileOf([])
    const nameless = { ...named, author: { ...named.author, name: null } }
    expect(diffProfiles(named, nameless).name).toBe('Ida Kestrel')
  })
})

test('stored JSON that lacks the fields of links equals JSON that has them as null', () => {
  const nulls = Object.assign(structuredClone(LANTERNS), { arxivId: null, version: null, codeUrl: null })
  for (const author of nulls.authors) Object.assign(author, { authorId: null })
  expect(shape(diff([LANTERNS], [nulls]))).toEqual({ ...NOTHING, unchanged: 1 })
  expect(shape(diff([nulls], [LANTERNS]))).toEqual({ ...NOTHING, unchanged: 1 })
})

test('the order of the members of stored JSON does not matter', () => {
  const date = Object.fromEntries(Object.entries(LANTERNS.date ?? {}).reverse()) as Paper['date']
  expect(shape(diff([LANTERNS], [lanterns({ date })]))).toEqual({ ...NOTHING, unchanged: 1 })
})

test('both have to be profiles', () => {
  const bad = profileOf([lanterns({ score: 101 })])
  expect(() => diffProfiles(bad, profileOf([]))).toThrow(/^before must be a Profile: papers\[0\]\.score: /)
  expect(() => diffProfiles(profileOf([]), bad)).toThrow(/^after must be a Profile: papers\[0\]\.score: /)
  expect(() => diffProfiles(profileOf([]), null as unknown as Profile)).toThrow(/^after must be a Profile: /)
})

describe('every profile', () => {
  test('of the goldens equals itself but for papers that print nothing', () => {
    for (const { data } of goldenProfiles) {
      const told = data.papers.filter(
        ({ title, authors, abstract }) => title !== null || authors.length > 0 || abstract !== null,
      )
      expect(diffProfiles(data, data)).toMatchObject({ figures: [], changed: [], unchanged: told.length })
    }
  })

  test('has each paper of both once, and the difference is plain JSON that does not change them', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, fc.nat(5), (before, other, shared) => {
        const after = { ...other, papers: [...other.papers, ...before.papers.slice(0, shared)] }
        const copies = structuredClone([before, after])
        const { added, gone, changed, unchanged, ...rest } = diffProfiles(before, after)
        expect(added.length + changed.length + unchanged).toBe(after.papers.length)
        expect(gone.length + changed.length + unchanged).toBe(before.papers.length)
        const titled = before.papers.slice(0, shared).filter(({ title }) => title !== null)
        expect(changed.length + unchanged).toBeGreaterThanOrEqual(titled.length > 0 ? 1 : 0)
        const whole = { ...rest, added, gone, changed, unchanged }
        expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
        expect([before, after]).toEqual(copies)
      }),
    )
  })
})

/** The same papers in both layouts: the second prints no header, and titles are cut from names again. */
test('the same page in another layout has no paper added or gone', () => {
  const page = [
    'Ida Kestrel\n\n2papers\n\n2 Papers\n',
    '52.4LGSep 20, 2024Code\nSlow Annealing of Paper Lanterns under Steady Rain\n\nMila Ostrander, Teo Brandvold et al.\n\nPaper lanterns lose their shape when they dry too fast.\n',
    'CLMar 3, 2023\nSlotted Rosters for Night Trams\n\nOtto Lindqvist\n\nNight trams share their drivers with day trams.\n',
  ].join('\n')
  const compact = [
    '52.5LGSep 20, 2024Code\nSlow Annealing of Paper Lanterns under Steady RainMila Ostrander, Teo Brandvold et al.\nPaper lanterns lose their shape when they dry too fast.',
    'CLMar 3, 2023\nSlotted Rosters for Night TramsOtto Lindqvist\nNight trams share their drivers with day trams.',
  ].join('\n')
  const [before, after] = [safeParseProfile(page).data, safeParseProfile(compact).data]
  const { added, gone, changed } = diffProfiles(before as Profile, after as Profile)
  expect([added, gone]).toEqual([[], []])
  expect(changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['score']])
})

describe('as text', () => {
  test('a difference is a line of counts, the figures, and each paper', () => {
    const before = profileOf([LANTERNS, TRAMS])
    const after = profileOf([
      lanterns({ score: 53, hasCode: false, authors: [], categories: [LANGUAGE] }),
      lanterns({ title: null }),
    ])
    const author = { ...after.author, hIndex: 59, primaryCategory: null }
    const key = /paper:[\da-f]{20}/g
    expect(formatProfileDiff(diffProfiles(before, { ...after, author })).replace(key, 'KEY')).toBe(
      [
        'Ida Kestrel: 1 paper added, 1 gone, 1 changed, 0 unchanged',
        '  field: "cs.CL" → none',
        '  h-index: 58 → 59',
        '+ a paper without a title (KEY)',
        '- "Slotted Rosters for Night Trams"',
        '~ "Slow Annealing of Paper Lanterns under Steady Rain"',
        '    authors: "Mila Ostrander, Teo van der Brandvold, Ida Kestrel" → none',
        '    categories: "cs.CL, ZZ" → "cs.CL"',
        '    score: 52.4 → 53',
        '    code: yes → no',
      ].join('\n'),
    )
  })

  test('a date is shown as it is known', () => {
    const date = { text: 'Apr 22', date: null, year: null, month: 4, day: 22, yearInferred: false }
    expect(formatProfileDiff(diff([LANTERNS], [lanterns({ date })]))).toContain('date: "2024-09-20" → "Apr 22"')
  })

  test('nothing that steers a terminal gets out, and nothing long', () => {
    const title = `\u001b[31mRed ${'x'.repeat(500)}`
    const profile = profileOf([lanterns({ title, abstract: 'y'.repeat(900) })])
    const named = { ...profile, author: { ...profile.author, name: 'Ida\u202e Kestrel' } }
    const text = formatProfileDiff(diffProfiles(profileOf([]), named))
    expect([...text].filter((character) => '\u001b\u202e'.includes(character))).toEqual([])
    expect(text).toContain('+ "\\u{1b}[31mRed xxx')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(200)
  })

  test('an author without a name has a line too', () => {
    const profile = profileOf([])
    const nameless = { ...profile, author: { ...profile.author, name: null } }
    expect(formatProfileDiff(diffProfiles(nameless, nameless))).toBe(
      'An author without a name: 0 papers added, 0 gone, 0 changed, 0 unchanged',
    )
  })

  test.each([null, [], new Map(), {}])('%j is no difference, and named so', (diff) => {
    expect(() => formatProfileDiff(diff as never)).toThrow(/^diff must be what diffProfiles gives, not /)
  })

  test('every difference is lines without trailing blanks', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (before, after) => {
        const text = formatProfileDiff(diffProfiles(before, after))
        expect(text).toMatch(
          /^[^\n]+: \d+ papers? added, \d+ gone, \d+ changed, \d+ unchanged(?:\n(?: {2}|[+~-] | {4})[^\n]+)*$/,
        )
      }),
    )
  })
})
