import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import type { PaperNode } from '../../src/layout/nodes.js'
import { cutGluedLines } from '../../src/normalize/glued-lines.js'
import { openContext } from '../../src/normalize/page-context.js'
import { readSource } from '../../src/source/source-text.js'
import { readAuthorLine, readGluedLine } from '../../src/syntax/author-line.js'
import type { Range } from '../../src/syntax/nodes.js'

/** A paper by its parts. */
interface Parts {
  glued?: string
  title?: string
  names?: string
  abstract?: string[]
}

interface Cut {
  title: string | null
  names: string | null
  isInDoubt: boolean
  /** The title that the other candidate makes. */
  otherTitle: string | null
}

/** The cuts of some papers that stand on one page; null where nothing was to cut. */
function cutAll(papers: readonly Parts[], owner: string | null = null): (Cut | null)[] {
  let page = 'Above. '
  const print = (part: string | undefined): Range | null => {
    if (part === undefined) return null
    const start = page.length
    page += `${part}\n`
    return { start, end: start + part.length }
  }
  const nodes = papers.map(({ glued, title, names, abstract = [] }): PaperNode => {
    const start = page.length
    const lines = { gluedLine: print(glued), title: print(title), authorLine: print(names) }
    const paragraphs = abstract.map((one) => print(one) as Range)
    return {
      start,
      end: page.length,
      meta: null,
      damagedMeta: null,
      title: lines.title,
      isTitleLikeMetaLine: false,
      isBreakGuessed: false,
      authorLine: lines.authorLine && readAuthorLine(page, lines.authorLine),
      gluedLine: lines.gluedLine && readGluedLine(page, lines.gluedLine),
      abstract: paragraphs,
      isSettledByPage: false,
    }
  })
  // The page as it is: a source would have shorter blanks.
  const context = {
    ...openContext(readSource(page), [], { form: 'text', scrapedOn: null, categoryPrior: {} }, null),
    page,
  }
  const cuts = cutGluedLines(context, nodes, owner)
  const text = (at: Range | null) => at && page.slice(at.start, at.end)
  return nodes.map((node) => {
    const cut = cuts.get(node)
    if (cut === undefined) return null
    const { title, authorLine, doubt } = cut
    const other = doubt?.alternative ?? null
    return {
      title: text(title),
      names: text(authorLine),
      isInDoubt: doubt !== null,
      otherTitle: other === null ? null : page.slice(node.start, other),
    }
  })
}

/** The cut of a paper that stands alone on its page. */
const cutOf = (paper: Parts) => cutAll([paper])[0]

const certain = (title: string, names: string): Cut => ({ title, names, isInDoubt: false, otherTitle: null })
const doubtful = (title: string | null, names: string | null, otherTitle: string | null): Cut => ({
  title,
  names,
  isInDoubt: true,
  otherTitle,
})

describe('a line of title and names', () => {
  test.each<[what: string, paper: Parts, cut: Cut]>([
    [
      'without doubt',
      { glued: 'Deep Gardens of StoneMaria Keller, Tomas Novak' },
      certain('Deep Gardens of Stone', 'Maria Keller, Tomas Novak'),
    ],
    [
      'et al. and institutions go with the names',
      { glued: 'Deep Gardens of StoneMaria Keller, Bo Chen, Tomas Novak et al. · eth-zurich, uw' },
      certain('Deep Gardens of Stone', 'Maria Keller, Bo Chen, Tomas Novak et al. · eth-zurich, uw'),
    ],
    [
      'a dot may stand in the title',
      { glued: 'Deep · Slow Gardens of StoneMaria Keller, Tomas Novak' },
      certain('Deep · Slow Gardens of Stone', 'Maria Keller, Tomas Novak'),
    ],
    [
      'behind et al. stand three names, which a title with commas needs',
      { glued: 'Loose Frames, Ants, Bees and TreesMaria Keller, Tomas Novak, Bo Chen et al.' },
      certain('Loose Frames, Ants, Bees and Trees', 'Maria Keller, Tomas Novak, Bo Chen et al.'),
    ],
    [
      'et al. behind one name is odd',
      { glued: 'Better Seeds for Slow GardensMaria Keller et al.' },
      doubtful('Better Seeds for Slow Gardens', 'Maria Keller et al.', null),
    ],
    ['names only', { glued: 'Maria Keller, Tomas Novak' }, doubtful(null, 'Maria Keller, Tomas Novak', null)],
    ['a title only', { glued: 'Slow Gardens of stone' }, doubtful('Slow Gardens of stone', null, null)],
    [
      'a title and institutions only',
      { glued: 'Slow Gardens of stone · eth-zurich' },
      doubtful('Slow Gardens of stone', '· eth-zurich', null),
    ],
    [
      'the other candidate is told',
      { glued: 'Bees and Their OrchardsAmirHossein Karimi' },
      doubtful('Bees and Their Orchards', 'AmirHossein Karimi', 'Bees and Their OrchardsAmir'),
    ],
  ])('%s', (_what, paper, cut) => {
    expect(cutOf(paper)).toEqual(cut)
  })
})

test('only slugs are institutions behind a title and names, for a title may hold a dot', () => {
  const authorsOf = (tail: string) => {
    const page = `LGSep 20, 2024\nDeep Gardens of StoneMaria Keller, Tomas Novak · ${tail}\nWe dig in stone, and show that it works.`
    const paper = safeParseProfile(page).data?.papers[0]
    return [paper?.title, paper?.authors.map(({ name }) => name), paper?.institutions]
  }
  expect(authorsOf('eth-zurich')).toEqual(['Deep Gardens of Stone', ['Maria Keller', 'Tomas Novak'], ['eth-zurich']])
  expect(authorsOf('ETH Zurich')).toEqual(['Deep Gardens of Stone', ['Maria Keller', 'Tomas Novak · ETH Zurich'], []])
})

describe('a hard-wrapped line is cut where it stands on the page', () => {
  test.each<[what: string, glued: string, cut: Cut]>([
    [
      'one line break',
      'Deep Gardens\nof StoneMaria Keller, Tomas Novak',
      certain('Deep Gardens\nof Stone', 'Maria Keller, Tomas Novak'),
    ],
    [
      'breaks with blanks at their sides',
      'Deep \n Gardens of \nStoneMaria\n Keller, Tomas Novak',
      certain('Deep \n Gardens of \nStone', 'Maria\n Keller, Tomas Novak'),
    ],
    [
      'a break behind the cut only',
      'Deep Gardens of StoneMaria Keller,  \n\n Tomas Novak',
      certain('Deep Gardens of Stone', 'Maria Keller,  \n\n Tomas Novak'),
    ],
    [
      'the other candidate too',
      'Bees \n\n and Their OrchardsAmirHossein Karimi',
      doubtful('Bees \n\n and Their Orchards', 'AmirHossein Karimi', 'Bees \n\n and Their OrchardsAmir'),
    ],
  ])('%s', (_what, glued, cut) => {
    expect(cutOf({ glued })).toEqual(cut)
  })
})

describe('the abstract bears out what a title ends in', () => {
  const glued = 'Our Runs at SimpleTextMaria Keller, Tomas Novak'
  const whole = certain('Our Runs at SimpleText', 'Maria Keller, Tomas Novak')

  test.each<[what: string, abstract: string[], cut: Cut]>([
    ['no abstract', [], doubtful('Our Runs at SimpleText', 'Maria Keller, Tomas Novak', 'Our Runs at Simple')],
    [
      'one that does not',
      ['We took part.'],
      doubtful('Our Runs at SimpleText', 'Maria Keller, Tomas Novak', 'Our Runs at Simple'),
    ],
    ['one that does', ['We took part in SimpleText again.'], whole],
    ['one that goes over a line', ['We took part in\nSimpleText again.'], whole],
    ['in its second paragraph', ['We took part.', 'It was SimpleText again.'], whole],
  ])('%s', (_what, abstract, cut) => {
    expect(cutOf({ glued, abstract })).toEqual(cut)
  })

  test('which ends a word where it ends a paragraph', () => {
    const updates = { glued: 'Steady Updates with GRPOOtaro Hayashi', abstract: ['We use GRPO', 'It was fun.'] }
    expect(cutOf(updates)).toEqual(certain('Steady Updates with GRPO', 'Otaro Hayashi'))
  })
})

describe('papers that print title and names apart', () => {
  const paper = { title: 'A Census of Ants', names: 'Bo Chen', abstract: ['We count ants.'] }

  test.each<[what: string, paper: Parts]>([
    ['stay as they are', paper],
    ['without names', { title: 'A Census of Ants', abstract: ['We count ants.'] }],
    ['without a title', { names: 'Bo Chen', abstract: ['We count ants.'] }],
    ['without names and abstract', { title: 'A Census of Ants' }],
  ])('%s', (_what, one) => {
    expect(cutOf(one)).toBeNull()
  })

  test('where the title reads like two and the names stand right below it, the doubt is said', () => {
    const title = 'Deep Gardens of StoneMaria Keller, Tomas Novak'
    expect(cutOf({ ...paper, title })).toEqual(doubtful(title, 'Bo Chen', 'Deep Gardens of Stone'))
  })

  test('where the names are missing and may be in the title, it stays whole, and the doubt is said', () => {
    const title = 'Bees and Their OrchardsAmirHossein Karimi'
    expect(cutOf({ title, abstract: ['We count.'] })).toEqual(doubtful(title, null, 'Bees and Their Orchards'))
  })

  test('where the names are missing, the title may hold them', () => {
    const title = 'Deep Gardens of StoneMaria Keller, Tomas Novak'
    const cut = certain('Deep Gardens of Stone', 'Maria Keller, Tomas Novak')
    expect(cutOf({ title, abstract: ['We dig.'] })).toEqual(cut)
    expect(cutOf({ title })).toEqual(doubtful(title, null, 'Deep Gardens of Stone'))
  })

  const bees = { glued: 'Bees and Their OrchardsAmirHossein Karimi, Anna Meyer', abstract: ['Bees live outside.'] }
  const beesCut = certain('Bees and Their Orchards', 'AmirHossein Karimi, Anna Meyer')

  test.each<[what: string, glued: Parts, others: Parts[], owner: string | null, cut: Cut | null]>([
    ['a name', bees, [{ ...paper, names: 'AmirHossein Karimi' }], null, beesCut],
    ['a later name', bees, [{ ...paper, names: 'Bo Chen, AmirHossein Karimi' }], null, beesCut],
    ['a name over a line', bees, [{ ...paper, names: 'Bo Chen, AmirHossein\nKarimi' }], null, beesCut],
    ['a name before et al.', bees, [{ ...paper, names: 'AmirHossein Karimi et al. · uw' }], null, beesCut],
    ['a name before a dot', bees, [{ ...paper, names: 'AmirHossein Karimi · ETH Zurich' }], null, beesCut],
    [
      'a name with a comma in it',
      { glued: 'Bees and Their OrchardsAmirHossein Karimi, Jr., Anna Meyer', abstract: ['Bees live outside.'] },
      [{ ...paper, names: 'Bo Chen, AmirHossein Karimi, Jr.' }],
      null,
      certain('Bees and Their Orchards', 'AmirHossein Karimi, Jr., Anna Meyer'),
    ],
    ['the owner', bees, [], 'AmirHossein Karimi', beesCut],
    ['a name beside an owner', bees, [{ ...paper, names: 'AmirHossein Karimi' }], 'Ida Example', beesCut],
    ['another owner', bees, [], 'Ida Example', null],
    ['another name', bees, [paper, { ...paper, names: '' }], null, null],
    ['the same words in a title', bees, [{ ...paper, title: 'AmirHossein Karimi' }], null, null],
  ])('bear witness for a doubtful cut: %s', (_what, glued, others, owner, cut) => {
    const [found, ...rest] = cutAll([glued, ...others], owner)
    if (cut === null) expect(found?.isInDoubt).toBe(true)
    else expect(found).toEqual(cut)
    expect(rest).toEqual(others.map(() => null))
  })
})

describe('titles and names with nothing but a blank between', () => {
  const page = (...lines: string[]) =>
    `Ida Example\n\n${lines.length}papers\n\n${lines.length} Papers\n\n${lines
      .map(
        (line) => `LGSep 20, 2024\n${line}\n\nNight trams share their drivers with day trams, so that they are late.`,
      )
      .join('\n\n')}`

  test('are cut in front of the last two words, initials and particles between, and all are in doubt', () => {
    const { data, diagnostics } = safeParseProfile(
      page(
        'Quiet Trams of the Far North Ada B. Muster, Ida Example, Otto Beispiel et al. · uw',
        'Loud Trams, Slow Trams and Rails Wil van der Berg, Jonas Vik',
        'On the Marsh Birds of a City Ida Example',
      ),
    )
    expect(data?.papers.map(({ title, authors }) => [title, ...authors.map(({ name }) => name)])).toEqual([
      ['Quiet Trams of the Far North', 'Ada B. Muster', 'Ida Example', 'Otto Beispiel'],
      ['Loud Trams, Slow Trams and Rails', 'Wil van der Berg', 'Jonas Vik'],
      ['On the Marsh Birds of a City', 'Ida Example'],
    ])
    expect(diagnostics.filter(({ code }) => code === 'uncertain-title')).toHaveLength(6)
  })

  test('are not looked for where titles end in no names', () => {
    const titles = ['On the Rails of a Quiet Tram, and More', 'Marsh Birds in Slow Motion', 'Loud Trams: A Survey']
    expect(safeParseProfile(page(...titles)).data?.papers.map(({ title }) => title)).toEqual(titles)
  })
})
