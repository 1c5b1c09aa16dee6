import { describe, expect, test } from 'vitest'
import { readPaperPage } from '../../src/layout/paper-page.js'
import type { Range } from '../../src/syntax/nodes.js'

const META = 'SYSYApr 8, 2025'
const TITLE = 'Joint Rosters for Night Trams'
const ARXIV = 'arXiv:2207.13186v133 citations'
const BARE = 'arXiv:2001.01234'
const IMPACT = 'Predicted impact top 39% in SY · last 90days'
const ORIGINALITY = 'Originality Highly original'
const NOTE = 'The foundational work for this paper is ranked below by what cites it most'
const LONG = `${'words and more '.repeat(5)}ends`

/** The parts of a page as they are printed; what it does not have is left out. */
function partsOf(page: string): Record<string, string | string[]> {
  const node = readPaperPage(page)
  const shown: Record<string, string | string[]> = {}
  const one = (name: string, part: Range | null) => {
    if (part !== null) shown[name] = page.slice(part.start, part.end)
  }
  const all = (name: string, parts: readonly Range[]) => {
    if (parts.length > 0) shown[name] = parts.map(({ start, end }) => page.slice(start, end))
  }
  one('meta', node.meta)
  one('damagedMeta', node.damagedMeta)
  one(node.isTitleLikeMetaLine ? 'titleLikeMeta' : 'title', node.title)
  one('arxiv', node.arxiv)
  all('impact', node.impact)
  all('paragraphs', node.paragraphs)
  all('labels', node.labels)
  all('unknown', node.unknown)
  one('cut', node.cut)
  return shown
}

type Row = [what: string, lines: string[], parts: Record<string, string | string[]>]

describe('above the arXiv line', () => {
  test.each<Row>([
    ['meta line and title', [META, '', TITLE, '', ARXIV], { meta: META, title: TITLE, arxiv: ARXIV }],
    ['no title', [META, '', ARXIV], { meta: META, arxiv: ARXIV }],
    ['an arXiv line alone', [BARE], { arxiv: BARE }],
    ['no meta line', [TITLE, '', ARXIV], { title: TITLE, arxiv: ARXIV }],
    [
      'the title above the meta line, and below it what is left of an arXiv line',
      ['Feed', '', `${TITLE} and for`, 'Day Trams', '', META, '', 'v1', '', '41 citations h-index: 12', '', IMPACT],
      {
        meta: META,
        title: `${TITLE} and for\nDay Trams`,
        impact: [IMPACT],
        unknown: ['Feed', 'v1', '41 citations h-index: 12'],
      },
    ],
    [
      'what is left of an arXiv line right below the title',
      [META, TITLE, '41 citations', 'Has Code', IMPACT],
      { meta: META, title: TITLE, impact: [IMPACT], unknown: ['41 citations', 'Has Code'] },
    ],
    [
      'no meta line, but lines of the site',
      ['Search papers', '', TITLE, '', ARXIV],
      { title: TITLE, arxiv: ARXIV, unknown: ['Search papers'] },
    ],
    [
      'lines of the site above and below',
      ['', 'Search', '', META, TITLE, '', 'PDF', '', 'Share', '', ARXIV],
      { meta: META, title: TITLE, arxiv: ARXIV, unknown: ['Search', 'PDF', 'Share'] },
    ],
    [
      'a title like a meta line',
      [META, 'AIMay 3, 2024', '', ARXIV],
      { meta: META, titleLikeMeta: 'AIMay 3, 2024', arxiv: ARXIV },
    ],
    [
      'a title that only begins like one',
      [META, '', 'AIMay 3, 2024', 'in Trams', '', ARXIV],
      { meta: META, title: 'AIMay 3, 2024\nin Trams', arxiv: ARXIV },
    ],
  ])('%s', (_what, lines, parts) => {
    expect(partsOf(lines.join('\n'))).toEqual(parts)
  })

  const long = `Sep 2O ${'of a month '.repeat(5)}`.trim()
  test.each<[line: string, isDamagedMeta: boolean]>([
    ['L0Sep 2O, 2O24', true],
    ['LG5ep 20, 2024', true],
    ['LG5ep 20,2024', true],
    ['5ep 2, 3', false],
    ['Issue 5, more', false],
    ['Night 5', false],
    ['The Trams of May', false],
    [long, false],
  ])('a line above the title that once was a meta line: %s %s', (line, isDamagedMeta) => {
    const rest = isDamagedMeta ? { damagedMeta: line } : { unknown: [line] }
    expect(partsOf([line, '', TITLE, '', ARXIV].join('\n'))).toEqual({ title: TITLE, arxiv: ARXIV, ...rest })
    const below = partsOf([LONG, '', line, '', TITLE, '', ARXIV].join('\n'))
    const unknown = isDamagedMeta ? [LONG] : [LONG, line]
    expect(below).toEqual({ title: TITLE, arxiv: ARXIV, ...rest, unknown })
  })
})

describe('which line is the arXiv line', () => {
  test.each<Row>([
    ['the first sure one', [ARXIV, BARE], { arxiv: ARXIV, unknown: [BARE] }],
    ['not one above it that may be', [TITLE, BARE, ARXIV], { title: BARE, arxiv: ARXIV, unknown: [TITLE] }],
    [
      'the last that may be, where none is sure',
      [META, TITLE, BARE, 'arXiv:2001.01235'],
      { meta: META, title: TITLE, arxiv: 'arXiv:2001.01235', unknown: [BARE] },
    ],
    [
      'none below the analysis',
      [META, '', TITLE, '', 'AI Analysis', '', 'It matters.', '', ARXIV],
      { meta: META, title: TITLE, labels: ['AI Analysis'], paragraphs: ['It matters.', ARXIV] },
    ],
  ])('%s', (_what, lines, parts) => {
    expect(partsOf(lines.join('\n'))).toEqual(parts)
  })
})

describe('from the arXiv line down to the analysis', () => {
  test.each<Row>([
    [
      'both halves of the impact line on lines of their own, and no third',
      [ARXIV, IMPACT, ORIGINALITY, 'Originality Synthesis-oriented', 'PDF'],
      { arxiv: ARXIV, impact: [IMPACT, ORIGINALITY], unknown: ['Originality Synthesis-oriented', 'PDF'] },
    ],
    [
      'lines of the site between them',
      [ARXIV, 'PDF', '', IMPACT, 'Share'],
      { arxiv: ARXIV, impact: [IMPACT], unknown: ['PDF', 'Share'] },
    ],
    [
      'an impact line without an arXiv line',
      [META, TITLE, IMPACT, 'AI Analysis', 'It matters.'],
      { meta: META, title: TITLE, impact: [IMPACT], labels: ['AI Analysis'], paragraphs: ['It matters.'] },
    ],
    [
      'an impact line without an arXiv line and analysis',
      [META, TITLE, IMPACT],
      { meta: META, title: TITLE, impact: [IMPACT] },
    ],
    [
      'a paragraph like an impact line is none',
      [META, '', TITLE, '', 'AI Analysis', '', 'It matters.', '', ORIGINALITY, '', 'Your Notes'],
      {
        meta: META,
        title: TITLE,
        paragraphs: ['It matters.', ORIGINALITY],
        labels: ['AI Analysis', 'Your Notes'],
      },
    ],
    ['a wide line of the site does not go on', [ARXIV, LONG, 'words'], { arxiv: ARXIV, unknown: [LONG, 'words'] }],
    [
      'a wide arXiv line does',
      [`${ARXIV}h-index: 15Proceedings of the Society for Night Tram`, 'Transport', '', TITLE],
      { arxiv: `${ARXIV}h-index: 15Proceedings of the Society for Night Tram\nTransport`, unknown: [TITLE] },
    ],
    [
      'a label above the analysis closes nothing',
      [META, TITLE, ARXIV, 'Your Notes', 'AI Analysis', 'It matters.', 'Your Notes'],
      {
        ...{ meta: META, title: TITLE, arxiv: ARXIV, unknown: ['Your Notes'], paragraphs: ['It matters.'] },
        labels: ['AI Analysis', 'Your Notes'],
      },
    ],
    [
      'nor one above the arXiv line',
      [META, TITLE, 'Your Notes', ARXIV, 'AI Analysis', 'It matters.'],
      {
        ...{ meta: META, title: TITLE, arxiv: ARXIV, unknown: ['Your Notes'], paragraphs: ['It matters.'] },
        labels: ['AI Analysis'],
      },
    ],
    [
      'nor one above the arXiv line without analysis',
      [META, TITLE, 'Your Notes', ARXIV, 'PDF'],
      { meta: META, title: TITLE, arxiv: ARXIV, unknown: ['Your Notes', 'PDF'] },
    ],
  ])('%s', (_what, lines, parts) => {
    expect(partsOf(lines.join('\n'))).toEqual(parts)
  })
})

describe('the analysis and what closes a page', () => {
  const above = ['AI Analysis', '', 'It matters.', '', 'It says how.', '']
  const paragraphs = ['It matters.', 'It says how.']
  test.each<Row>([
    ['from the analysis on', [...above, 'Your Notes'], { paragraphs, labels: ['AI Analysis', 'Your Notes'] }],
    [
      'every closing part',
      [...above, 'We plan.', '', 'Foundations', '', NOTE, '', 'Your Notes'],
      { paragraphs: [...paragraphs, 'We plan.'], labels: ['AI Analysis', 'Foundations', NOTE, 'Your Notes'] },
    ],
    [
      'each once',
      [...above, 'Foundations', 'Foundations', NOTE, NOTE, 'Your Notes', 'Your Notes'],
      {
        paragraphs,
        labels: ['AI Analysis', 'Foundations', NOTE, 'Your Notes'],
        unknown: ['Foundations', NOTE, 'Your Notes'],
      },
    ],
    [
      'a paragraph that begins with the word',
      [...above, 'Foundations', 'of trams are studied.', '', 'Your Notes'],
      { paragraphs: [...paragraphs, 'Foundations\nof trams are studied.'], labels: ['AI Analysis', 'Your Notes'] },
    ],
    [
      'a label right below a paragraph',
      [...above, 'We plan.', 'Foundations', '', NOTE, '', 'Your Notes'],
      { paragraphs: [...paragraphs, 'We plan.'], labels: ['AI Analysis', 'Foundations', NOTE, 'Your Notes'] },
    ],
    [
      'without blank lines a label has text below it',
      ['AI Analysis', 'It matters.', 'It says how.', 'Foundations', 'a work', 'Your Notes'],
      { paragraphs, labels: ['AI Analysis', 'Foundations', 'Your Notes'], unknown: ['a work'] },
    ],
    [
      'a sentence as wide as the page does not go on in a blank line',
      [...above, 'Foundations', '', NOTE, '', 'Your Notes'],
      { paragraphs, labels: ['AI Analysis', 'Foundations', NOTE, 'Your Notes'] },
    ],
    [
      'a wrapped sentence goes on, and no other line does',
      [...above, 'Foundations', '', NOTE, 'often', '', 'Your Notes', '', NOTE, 'often', '', LONG, 'words'],
      {
        paragraphs,
        labels: ['AI Analysis', 'Foundations', NOTE, 'often', 'Your Notes'],
        unknown: [NOTE, 'often', LONG, 'words'],
      },
    ],
  ])('%s', (_what, lines, parts) => {
    expect(partsOf(lines.join('\n'))).toEqual(parts)
  })

  test('only "Your Notes" closes a page', () => {
    const isClosed = (...lines: string[]) => readPaperPage([...above, ...lines].join('\n')).isClosed
    expect([isClosed('Your Notes'), isClosed('Foundations'), isClosed('')]).toEqual([true, false, false])
  })
})
