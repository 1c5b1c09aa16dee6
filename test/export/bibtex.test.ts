import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBibtex } from '../../src/export/export.js'
import { latexText } from '../../src/export/latex-text.js'
import type { Paper, PaperPage } from '../../src/index.js'
import { cite } from './citation-js.js'
import { awkwardText, LANTERN_PAGE, LANTERNS, LINKED_LANTERNS, lanterns, profileOf } from './pages.js'
import { errorsOf, read } from './read-bibtex.js'

/** The field of a lone paper as it is written, without its outer braces. */
function written(field: string, changes: Partial<Paper>): string | undefined {
  const line = toBibtex(profileOf([lanterns(changes)]))
    .split('\n')
    .find((one) => one.startsWith(`  ${field} = `))
  return line?.replace(/^ {2}\w+ = /, '').replace(/,$/, '')
}

const titleOf = (title: string) => written('title', { title })
const authorOf = (...names: string[]) =>
  written('author', { authors: names.map((name) => ({ name, authorId: null })), authorsTruncated: false })

test('an entry of a linked paper has all that is known, by the conventions of arXiv', () => {
  expect(toBibtex(profileOf([LINKED_LANTERNS]))).toBe(`@misc{arXiv:2409.13931,
  title = {Slow Annealing of Paper Lanterns under Steady Rain},
  author = {Ostrander, Mila and van der Brandvold, Teo and Kestrel, Ida and others},
  year = {2024},
  month = sep,
  day = {20},
  eprint = {2409.13931},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  version = {2},
  url = {https://arxiv.org/abs/2409.13931v2},
  keywords = {cs.CL, ZZ},
  abstract = {We dry four hundred lanterns at nine speeds.

The slowest eight make no difference.},
}
`)
})

describe('what is not known is absent', () => {
  test('of a paper without links', () => {
    for (const field of ['eprint', 'archivePrefix', 'primaryClass', 'version', 'url', 'note']) {
      expect([field, written(field, {})]).toEqual([field, undefined])
    }
  })

  test('of a page without papers', () => {
    expect(toBibtex(profileOf([]))).toBe('')
  })

  test('of a paper that prints nothing', () => {
    const nothing = { title: null, authors: [], authorsTruncated: true, categories: [], date: null, abstract: null }
    expect(toBibtex(profileOf([lanterns(nothing)]))).toMatch(/^@misc\{paper:[\da-f]{20},\n\}\n$/)
  })

  test('of a date without a year, which is noted', () => {
    const date = { text: 'Apr 22', date: null, year: null, month: 4, day: 22, yearInferred: false }
    expect(written('year', { date })).toBeUndefined()
    expect(written('note', { date })).toBe('{The year is not known: the page prints "Apr 22".}')
  })
})

test('a year that was inferred is noted', () => {
  const date = { text: 'Apr 22', date: '2026-04-22', year: 2026, month: 4, day: 22, yearInferred: true }
  expect(written('note', { date })).toBe(
    '{The year 2026 was inferred from the time of the crawl: the page prints "Apr 22".}',
  )
})

describe('names', () => {
  test.each([
    [['Mila Ostrander', 'Teo van der Brandvold'], '{Ostrander, Mila and van der Brandvold, Teo}'],
    [['John Quell, Jr.'], '{Quell, Jr., John}'],
    [['Paper Lantern Team'], '{{Paper Lantern Team}}'],
    [['Suyanto'], '{{Suyanto}}'],
    [['Lanterns and Sons Ltd'], '{{Lanterns and Sons Ltd}}'],
    [['others'], '{{others}}'],
    [['Lamp & Co {Ltd'], '{{Lamp \\& Co {\\textbraceleft}Ltd}}'],
  ])('%j', (names, author) => {
    expect(authorOf(...names)).toBe(author)
  })

  test('are read as they were split, and as one where they were not', () => {
    const names = ['Teo van der Brandvold', 'Paper Lantern and Lamp Team', '王小明']
    const paper = lanterns({ authors: names.map((name) => ({ name, authorId: null })) })
    const [entry] = read(toBibtex(profileOf([paper]))).entries
    expect(entry?.fields.author).toEqual([
      { firstName: 'Teo', prefix: 'van der', lastName: 'Brandvold' },
      { name: 'Paper Lantern and Lamp Team' },
      { name: '王小明' },
      { lastName: 'others' },
    ])
  })
})

describe('LaTeX', () => {
  test.each([
    ['50% of A&B #1 in fine_web', '50\\% of A\\&B \\#1 in fine\\_web'],
    [
      'a ~ b ^ c < d > e | f',
      'a {\\textasciitilde} b {\\textasciicircum} c {\\textless} d {\\textgreater} e {\\textbar} f',
    ],
    ['C:\\1', 'C:{\\textbackslash}1'],
    ['$\\alpha_1$ and a_1', '$\\alpha_1$ and a\\_1'],
    ['$50%$ of it', '$50\\%$ of it'],
    ['costs $5 and $10', 'costs \\$5 and \\$10'],
    ['costs $5', 'costs \\$5'],
    ['$ \\alpha $ is math', '$ \\alpha $ is math'],
    ['$$x$$ and \\(y_1\\)', '$$x$$ and \\(y_1\\)'],
    ['\\(open', '{\\textbackslash}(open'],
    ['{open', '{\\textbraceleft}open'],
    ['close}', 'close{\\textbraceright}'],
    ['}{', '{\\textbraceright}{\\textbraceleft}'],
    ['{both}', '{both}'],
    ['{{one}', '{\\textbraceleft}{one}'],
    ['\\{escaped', '{\\textbraceleft}escaped'],
    ['$\\{0,1\\}$', '$\\{0,1\\}$'],
    ['$x {0$', '\\$x {\\textbraceleft}0\\$'],
    ['\\emph{Lamp}', '\\emph{Lamp}'],
    ['G\\"odel and Erd\\H{o}s and \\\'e', 'G\\"odel and Erd\\H{o}s and \\\'e'],
    ['already 50\\% of A\\&B', 'already 50\\% of A\\&B'],
    ['A\\_b \\$5', 'A\\_b \\$5'],
    ['end\\', 'end{\\textbackslash}'],
    ['日本 α é “x”', '日本 α é “x”'],
    ['constructor', 'constructor'],
    ['toString of __proto__', 'toString of \\_\\_proto\\_\\_'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['a\0b\u001b\u007fc\ud800d', 'abcd'],
  ])('%s', (text, latex) => {
    expect(latexText(text)).toBe(latex)
  })

  test('is balanced whatever it is made of, as BibTeX counts', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let depth = 0
        for (const character of latexText(text)) {
          if (character === '{') depth += 1
          if (character === '}') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  test('takes no more time than the text is long', () => {
    const worst = ['{'.repeat(1e5), '$ '.repeat(1e5), '\\'.repeat(1e5), '\\('.repeat(1e5), `$${'{'.repeat(1e5)}`]
    for (const text of worst) expect(latexText(text).length).toBeGreaterThanOrEqual(1e5)
  }, 10_000)
})

describe('capitals are protected', () => {
  test.each([
    ['FineWeb2: One Pipeline to Scale Them All', '{{FineWeb2}: One Pipeline to Scale Them All}'],
    ['On-Device Language Models', '{On-Device Language Models}'],
    ['Warmup in GPT-2 Training', '{Warmup in {GPT-2} Training}'],
    ['A Survey of Lamps', '{A Survey of Lamps}'],
    ['Plan B for Lanterns', '{Plan {B} for Lanterns}'],
    ['Why LLMs? (And SQL)', '{Why {LLMs}? (And {SQL})}'],
    ['Lamps with $\\mathcal{O}(N)$ Wicks', '{Lamps with {$\\mathcal{O}(N)$} Wicks}'],
    ['\\textbf{Co}llaborative Lamps', '{{{\\textbf{Co}llaborative}} Lamps}'],
    ['Learning to light lamps in Königsberg', '{Learning to light lamps in {Königsberg}}'],
    ['Lighting Lamps in Königsberg', '{Lighting Lamps in Königsberg}'],
    ['3D Lamps', '{{3D} Lamps}'],
    ['constructor', '{constructor}'],
    ['Q&A for C\\ D', '{{Q\\&A} for {C\\ D}}'],
    ['Lamps of {Old Town} Streets', '{Lamps of {{{Old Town}}} Streets}'],
  ])('%s', (title, field) => {
    expect(titleOf(title)).toBe(field)
  })
})

test('an address is written letter by letter, but for what would end the field', () => {
  const page: PaperPage = {
    ...LANTERN_PAGE,
    arxivId: null,
    source: { ...LANTERN_PAGE.source, url: 'https://example.org/a_b%20{c}?d=1#e f' },
  }
  expect(toBibtex(page)).toContain('  url = {https://example.org/a_b%20%7Bc%7D?d=1#e%20f},\n')
  expect(toBibtex(page)).toContain('  howpublished = {Lantern Sci \\& Craft},\n')
})

describe('a BibTeX parser that is not ours reads', () => {
  test('what this library escapes as it was printed', () => {
    const title = '50% of A&B #1 in fine_web ~ ^ } { \\ | at $5'
    const [entry] = read(toBibtex(profileOf([lanterns({ title })]))).entries
    expect(entry?.fields.title).toBe(title)
  })

  test('and would notice a brace too many', () => {
    const broken = toBibtex(profileOf([LANTERNS])).replace('Slow', '{Slow')
    expect(errorsOf(read(broken))).not.toEqual([])
  })
})

test('citation-js reads the names of an entry, and others as the last', () => {
  expect(cite(toBibtex(profileOf([LINKED_LANTERNS]))).data[0]?.author).toEqual([
    { given: 'Mila', family: 'Ostrander' },
    { given: 'Teo', family: 'Brandvold', 'non-dropping-particle': 'van der' },
    { given: 'Ida', family: 'Kestrel' },
    { family: 'others' },
  ])
})
