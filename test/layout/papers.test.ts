import { describe, expect, test } from 'vitest'
import type { PaperNode } from '../../src/layout/nodes.js'
import { readProfilePage } from '../../src/layout/profile-page.js'

const META = 'LGSep 20, 2024'
const NAMES = 'Otto Beispiel, Ida Example'
const PROSE =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'

/** A paper that prints its parts on lines of their own, with blank lines between. */
const WHOLE = [META, 'Marsh Birds', '', 'Mila Ostrander', '', PROSE, '']

const HEADER = ['Ida Example', '', '2papers', '', '2 Papers', '']

/** The parts of a paper that are printed, each as it stands on the page. */
type Parts = Partial<Record<'title' | 'names' | 'glued' | 'damaged', string>> & { abstract?: string[] }

function read(lines: readonly string[]): { papers: Parts[]; unknown: string[]; nodes: readonly PaperNode[] } {
  const page = lines.join('\n')
  const { papers, unknown } = readProfilePage(page)
  const show = (at: { start: number; end: number } | null) => at && page.slice(at.start, at.end)
  const partsOf = (paper: PaperNode): Parts => {
    const parts = {
      damaged: show(paper.damagedMeta),
      title: show(paper.title),
      names: show(paper.authorLine),
      glued: show(paper.gluedLine),
      abstract: paper.abstract.length === 0 ? null : paper.abstract.map(show),
    }
    return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null))
  }
  return { papers: papers.map(partsOf), unknown: unknown.map((line) => show(line) as string), nodes: papers }
}

const BIRDS: Parts = { title: 'Marsh Birds', names: 'Mila Ostrander', abstract: [PROSE] }

/** What lines below one whole paper, and then another whole paper, are read as. */
function table(rows: [what: string, lines: string[], ...papers: Parts[]][]): void {
  test.each(rows)('%s', (_what, lines, ...papers) => {
    expect(read([...WHOLE, ...lines, ...WHOLE]).papers).toEqual([BIRDS, ...papers, BIRDS])
  })
}

describe('a paper between two others, with blank lines', () => {
  table([
    ['whole', [META, 'Night Trams', '', NAMES, '', PROSE], { title: 'Night Trams', names: NAMES, abstract: [PROSE] }],
    [
      'with two blank lines each',
      [META, 'Night Trams', '', '', NAMES, '', '', PROSE, '', ''],
      { title: 'Night Trams', names: NAMES, abstract: [PROSE] },
    ],
    [
      'with no blank line below',
      [META, 'Night Trams', '', NAMES, '', PROSE],
      { title: 'Night Trams', names: NAMES, abstract: [PROSE] },
    ],
    [
      'running text in the names’ place is the abstract’s',
      [META, 'Night Trams', '', PROSE, '', PROSE],
      { title: 'Night Trams', abstract: [PROSE, PROSE] },
    ],
    [
      'a short line at its end is the abstract’s: the site’s own lines stand below all papers',
      [META, 'Night Trams', '', NAMES, '', PROSE, '', 'Trams of the north'],
      { title: 'Night Trams', names: NAMES, abstract: [PROSE, 'Trams of the north'] },
    ],
    [
      'a button at its end is the site’s own: a list may have one between two of its parts',
      [META, 'Night Trams', '', NAMES, '', PROSE, '', 'Load more'],
      { title: 'Night Trams', names: NAMES, abstract: [PROSE] },
    ],
    [
      'what reads like a sentence right below the names is a paragraph of its own',
      [META, 'Night Trams', '', NAMES, 'and so we ask the trams of the north', '', PROSE],
      { title: 'Night Trams', names: NAMES, abstract: ['and so we ask the trams of the north', PROSE] },
    ],
    [
      'no blank line above the names, and one short paragraph below',
      [META, 'Night Trams', NAMES, '', 'this is what we say of the trams', '', PROSE],
      { title: 'Night Trams', names: NAMES, abstract: ['this is what we say of the trams', PROSE] },
    ],
    [
      'no blank line above the names, and a short paragraph first',
      [META, 'Night Trams', NAMES, '', 'this is what we say of the trams', '', PROSE, '', PROSE],
      { title: 'Night Trams', names: NAMES, abstract: ['this is what we say of the trams', PROSE, PROSE] },
    ],
    [
      'a blank line in the title’s place: what reads like names is names',
      [META, '', 'Otto Beispiel', '', PROSE],
      { names: 'Otto Beispiel', abstract: [PROSE] },
    ],
    [
      'and where none is, it is the title',
      [META, 'Otto Beispiel', '', PROSE],
      { title: 'Otto Beispiel', abstract: [PROSE] },
    ],
    [
      'what is skipped above one paper is not skipped above a lost one',
      [META, '', 'Otto Beispiel', '', PROSE, '', 'Fast TreeSearch', '', PROSE],
      { names: 'Otto Beispiel', abstract: [PROSE] },
      { title: 'Fast TreeSearch', abstract: [PROSE] },
    ],
  ])
})

describe('the last paper', () => {
  test('loses the site’s own lines at its end', () => {
    expect(
      read([...WHOLE, META, 'Night Trams', '', NAMES, '', PROSE, '', 'Load more', '', '© Scholar Feed']),
    ).toMatchObject({
      papers: [BIRDS, { title: 'Night Trams', names: NAMES, abstract: [PROSE] }],
      unknown: ['Load more', '© Scholar Feed'],
    })
  })

  test('without names, and no header above: one whole paper tells that title and names stand apart', () => {
    const last = [META, 'Night Trams', '', PROSE]
    expect(read([...WHOLE, ...last]).papers).toEqual([BIRDS, { title: 'Night Trams', abstract: [PROSE] }])
    expect(read(last).papers).toEqual([{ glued: 'Night Trams', abstract: [PROSE] }])
    expect(read([...last, '', ...last]).papers).toEqual(Array(2).fill({ glued: 'Night Trams', abstract: [PROSE] }))
  })
})

describe('lines below the header', () => {
  test('that open no paper are unknown', () => {
    const { papers, unknown } = read([...HEADER, 'Sort by date', '', ...WHOLE])
    expect([papers, unknown]).toEqual([[BIRDS], ['Sort by date']])
  })

  test.each([
    ['with blank lines', ['Night Trams', '', NAMES, '', PROSE]],
    ['without', ['Night Trams', NAMES, PROSE]],
  ])('a paper that has lost its meta line, %s', (_what, lines) => {
    const { papers, nodes } = read([...HEADER, ...lines, '', ...WHOLE])
    expect(papers).toEqual([{ title: 'Night Trams', names: NAMES, abstract: [PROSE] }, BIRDS])
    expect(nodes[0]).toMatchObject({ meta: null, isTitleLikeMetaLine: false })
  })
})

describe('a title that reads like a meta line', () => {
  test('is one where a blank line follows', () => {
    const { nodes, papers } = read([META, 'AIMay 3, 2024', '', NAMES, '', PROSE])
    expect(nodes.map(({ isTitleLikeMetaLine }) => isTitleLikeMetaLine)).toEqual([true])
    expect(papers).toEqual([{ title: 'AIMay 3, 2024', names: NAMES, abstract: [PROSE] }])
  })

  test('is none where a title follows: the paper above has lost all else', () => {
    const { nodes, papers } = read([META, ...WHOLE])
    expect(nodes.map(({ isTitleLikeMetaLine }) => isTitleLikeMetaLine)).toEqual([false, false])
    expect(papers).toEqual([{}, BIRDS])
  })
})

describe('where a paper begins and ends', () => {
  const page = (lines: readonly string[]) => lines.join('\n')
  const show = (text: string) => read([text]).nodes.map(({ start, end }) => text.slice(start, end))
  test('at its meta line and behind its abstract', () => {
    expect(show(page(['', ...WHOLE, ...WHOLE]))).toEqual(Array(2).fill(page(WHOLE).trim()))
    expect(show(META)).toEqual([META])
    expect(show(page([META, 'Night Trams', '']))).toEqual([page([META, 'Night Trams'])])
  })

  test('at what is left of a meta line, or at the title where nothing is', () => {
    const lost = ['Night Trams', '', NAMES, '', PROSE]
    expect(show(page([...WHOLE, 'L?Sep 2O, 2O24', '', ...lost])).at(-1)).toBe(page(['L?Sep 2O, 2O24', '', ...lost]))
    expect(show(page([...WHOLE, ...lost])).at(-1)).toBe(page(lost))
  })
})

describe('one line below a meta line, on a page whose other papers have names apart', () => {
  test.each<[line: string, parts: Parts]>([
    ['Night Trams', { title: 'Night Trams' }],
    [PROSE, { abstract: [PROSE] }],
    [NAMES, { names: NAMES }],
    ['Night TramsOtto Beispiel et al.', { glued: 'Night TramsOtto Beispiel et al.' }],
  ])('%s', (line, parts) => {
    expect(read([...WHOLE, META, line, '', ...WHOLE]).papers).toEqual([BIRDS, parts, BIRDS])
  })
})

describe('the site’s own lines at the end of a page', () => {
  const whole = { title: 'Night Trams', names: NAMES }
  test.each<[what: string, lines: string[], paper: Parts, unknown: string[]]>([
    [
      'from the first of them on, all are',
      ['Night Trams', '', NAMES, '', PROSE, '', 'Load more', '', PROSE],
      { ...whole, abstract: [PROSE] },
      ['Load more', PROSE],
    ],
    ['in an abstract’s place', ['Night Trams', '', NAMES, '', 'Load more'], whole, ['Load more']],
    [
      'a sentence about the site',
      ['Night Trams', '', NAMES, '', 'Scholar Feed is not affiliated with arXiv.', '', 'Terms'],
      whole,
      ['Scholar Feed is not affiliated with arXiv.', 'Terms'],
    ],
    [
      'right below the end of a sentence, where they are known',
      ['Night Trams', '', NAMES, '', PROSE, 'Previous1 Next', '', 'Similar authors'],
      { ...whole, abstract: [PROSE] },
      ['Previous1 Next', 'Similar authors'],
    ],
    [
      'right below an abstract, whatever that ends in, a sentence about the site that was wrapped',
      [
        'Night Trams',
        '',
        NAMES,
        '',
        PROSE,
        'https://trams.example/code',
        'Thank you to arXiv for use of',
        'its interoperability.',
      ],
      { ...whole, abstract: [`${PROSE}\nhttps://trams.example/code`] },
      ['Thank you to arXiv for use of', 'its interoperability.'],
    ],
    [
      'other authors, though they look like papers without meta lines',
      ['Night Trams', '', NAMES, '', PROSE, '', 'Similar authors', '', 'Bo Chen', '', 'RO · 11 papers', '', PROSE],
      { ...whole, abstract: [PROSE] },
      ['Similar authors', 'Bo Chen', 'RO · 11 papers', PROSE],
    ],
    [
      'a label on a line of its own above others in one block',
      ['Night Trams', '', NAMES, '', PROSE, '', '©', '2026', PROSE],
      { ...whole, abstract: [PROSE] },
      [`©\n2026\n${PROSE}`],
    ],
    ['none', ['Night Trams', '', NAMES, '', PROSE], { ...whole, abstract: [PROSE] }, []],
  ])('%s', (_what, lines, paper, unknown) => {
    expect(read([...WHOLE, META, ...lines])).toMatchObject({ papers: [BIRDS, paper], unknown })
  })

  test('below a glued line', () => {
    const { papers, unknown } = read([META, 'Night TramsOtto Beispiel et al.', '', 'Load more'])
    expect([papers, unknown]).toEqual([[{ glued: 'Night TramsOtto Beispiel et al.' }], ['Load more']])
  })
})

describe('a place that only the rest of the page settled is marked', () => {
  const last = (lines: readonly string[]) => read([...WHOLE, META, ...lines]).nodes.at(-1)?.isSettledByPage
  test.each<[what: string, lines: string[], is: boolean]>([
    ['a second line that could be anything', ['Night Trams', 'Withdrawn by the authors'], true],
    ['one that reads like names', ['Night Trams', NAMES], false],
    ['one with et al.', ['Night Trams', 'Suyanto et al.'], false],
    ['all three parts, with blank lines', ['Night Trams', '', 'Suyanto', '', PROSE], false],
  ])('%s: %s', (_what, lines, is) => {
    expect(last(lines)).toBe(is)
  })
})
