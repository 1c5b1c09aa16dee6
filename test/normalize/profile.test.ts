import { describe, expect, test } from 'vitest'
import { detectPage, safeParseProfile } from '../../src/index.js'
import { readProfilePage } from '../../src/layout/profile-page.js'
import { holdsProfile, namesOwner } from '../../src/normalize/profile.js'
import { brief } from './page.js'

const ABSTRACT = 'We show that it works, and that it does so on many pages of every kind that we have seen so far.'

/** A paper with a line for its title, one for its names and one for its abstract. */
const apart = (title: string, names: string) => `LGSep 20, 2024\n${title}\n\n${names}\n\n${ABSTRACT}`

/** A paper with title and names on one line. */
const glued = (title: string, names: string) => `LGSep 20, 2024\n${title}${names}\n${ABSTRACT}`

const NAMES = 'Ida Example, Otto Beispiel'
const DEEP = apart('Deep Gardens of Stone', NAMES)
const SLOW = apart('Slow Gardens of Stone', NAMES)
const DEEP_GLUED = glued('Deep Gardens of Stone', NAMES)
const SLOW_GLUED = glued('Slow Gardens of Stone', NAMES)

describe('what makes a text a profile', () => {
  test.each<[what: string, text: string, isProfile: boolean]>([
    ['a meta line', 'LGSep 20, 2024', true],
    ['a meta line with a code that arXiv does not know', 'paperSep 20, 2024', false],
    ['a known code behind one that is unknown', 'T50LGSep 20, 2024', true],
    ['a date alone', '20 Sep 2024', false],
    ['a month and a number', 'May 12', false],
    ['a count of authors', '• 5 authors', false],
    ['a name and a papers line', 'Ida Example\n\n8papers', true],
    ['a name and the heading', 'Ida Example\n\n8 Papers', true],
    ['a name, a papers line and others', 'Ida Example\n\nCL\nh-index5\n8papers', true],
    ['a name and other lines only', 'Ida Example\n\nh-index5\nNovelty54%', false],
    ['a papers line and the heading without a name', '8papers\n\n8 Papers', false],
    ['papers without a meta line', `Ida Example\n\nDeep Gardens of Stone\n\n${NAMES}\n\n${ABSTRACT}`, false],
    ['nothing', '', false],
  ])('%s', (_what, text, isProfile) => {
    expect(holdsProfile(text, readProfilePage(text))).toBe(isProfile)
    expect(detectPage(text)).toBe(isProfile ? 'profile' : 'unknown')
    const { data, diagnostics } = safeParseProfile(text)
    expect(data !== null).toBe(isProfile)
    if (!isProfile) expect(diagnostics.map(brief)).toEqual(['not-a-profile'])
  })

  test('a paper of which only its title is left makes none', () => {
    const title = { start: 0, end: 9 }
    const lines = { meta: null, damagedMeta: null, authorLine: null, gluedLine: null, abstract: [] }
    const paper = {
      ...title,
      ...lines,
      title,
      isTitleLikeMetaLine: false,
      isBreakGuessed: false,
      isSettledByPage: false,
    }
    expect(
      holdsProfile('Deep Gardens', { header: { name: null, others: [], lines: [] }, papers: [paper], unknown: [] }),
    ).toBe(false)
  })

  test('every line of the header may say how many papers there are, or one', () => {
    const header = (text: string) => readProfilePage(text).header
    expect(namesOwner(header('Ida Example\n\n8papers\n\n8 Papers'))).toBe(true)
    expect(namesOwner(header('Ida Example\n\nCL\n8papers'))).toBe(true)
    expect(namesOwner(header('Ida Example\n\nCL\nh-index5'))).toBe(false)
  })
})

describe('a text that is no profile', () => {
  function diagnosticsOf(text: string) {
    const [reported] = safeParseProfile(text).diagnostics
    return reported && { message: reported.message, span: reported.span, hint: reported.hint }
  }

  test('is shown by how it begins, and the whole of it is pointed at', () => {
    expect(diagnosticsOf('no\npage')).toEqual({ message: '"no page" holds no profile', span: { start: 0, end: 7 } })
    const long = `${'word '.repeat(30)}end`
    const shown = diagnosticsOf(long)
    expect(shown?.message).toMatch(/^"word word .*…" holds no profile$/)
    expect(shown?.span).toEqual({ start: 0, end: long.length })
  })

  test('is shown from its first visible character on', () => {
    expect(['', ' ', '\n\n', ' \n'.repeat(300), '\u200b'].map((text) => diagnosticsOf(text)?.message)).toEqual(
      Array(5).fill('the text is empty'),
    )
    const message = '"no page" holds no profile'
    expect(diagnosticsOf('\n\n no page')?.message).toBe(message)
    expect(diagnosticsOf(`${'\n'.repeat(500)}no page`)?.message).toBe(message)
  })

  test('has a hint where it is the page of a paper, else none', () => {
    const paperPage = 'LGSep 20, 2024\n\nA Title of Words\n\narXiv:2511.08734v1h-index: 12\nAI Analysis\n\nWe show.'
    expect(diagnosticsOf(paperPage)?.hint).toBe('it is the page of a paper: read it with parsePaperPage')
    expect(safeParseProfile('no page').diagnostics[0]).not.toHaveProperty('hint')
  })
})

describe('the layout', () => {
  test.each<[what: string, text: string, layout: string]>([
    ['lines apart below a header', `Ida Example\n\n1papers\n\n1 Papers\n\n${DEEP}`, 'page'],
    ['lines apart without a header', `${DEEP}\n\n${SLOW}`, 'page'],
    ['lines apart, a paper without names among them', `${DEEP}\n\nLGSep 20, 2024`, 'page'],
    ['a header only', 'Ida Example\n\n8papers', 'page'],
    ['glued lines', `${DEEP_GLUED}\n${SLOW_GLUED}`, 'compact'],
    ['glued lines, a paper of a meta line among them', `${DEEP_GLUED}\n${SLOW_GLUED}\nLGSep 20, 2024`, 'compact'],
    ['a meta line only', 'LGSep 20, 2024', 'compact'],
    ['glued lines below a header', `Ida Example\n\n2papers\n\n2 Papers\n\n${DEEP_GLUED}\n${SLOW_GLUED}`, 'mixed'],
    ['glued lines in front of lines apart', `${DEEP_GLUED}\n\n${SLOW}`, 'mixed'],
    ['glued lines behind lines apart', `${DEEP}\n\n${SLOW_GLUED}`, 'mixed'],
  ])('%s: %s', (_what, text, layout) => {
    expect(safeParseProfile(text).data?.source.layout).toBe(layout)
  })
})

describe('the owner’s name is missed', () => {
  test.each<[what: string, text: string, before: string | null]>([
    ['at the first header line', `\nh-index3\n1papers\n\n${DEEP}`, 'h-index3'],
    ['at the first paper, where lines stand apart without a header', `\n${DEEP}`, 'LGSep 20'],
    ['at the first header line above glued lines', `\n2papers\n\n2 Papers\n\n${DEEP_GLUED}\n${SLOW_GLUED}`, '2papers'],
    ['never in the compact layout', `${DEEP_GLUED}\n${SLOW_GLUED}`, null],
    ['never in a mixed one without a header', `${DEEP_GLUED}\n\n${SLOW}`, null],
    ['never where it is printed', `Ida Example\n\n1papers\n\n1 Papers\n\n${DEEP}`, null],
  ])('%s', (_what, text, before) => {
    const reported = safeParseProfile(text).diagnostics.filter(({ code }) => code === 'missing-name')
    const expected = before === null ? [] : [['missing-name author/name', text.indexOf(before), text.indexOf(before)]]
    expect(reported.map((one) => [brief(one), one.span.start, one.span.end])).toEqual(expected)
  })
})

describe('a paper that stands on the page already', () => {
  const other = apart('Slow Gardens of Stone', 'Ida Example')

  test.each<[what: string, papers: string[], repeated: [index: number, first: number][]]>([
    ['none', [DEEP, SLOW], []],
    ['the same title by fewer names', [SLOW, other], []],
    ['the same title by more names', [other, SLOW], []],
    ['the same title by other names', [DEEP, apart('Deep Gardens of Stone', 'Ida Example, Wei Zhang')], []],
    [
      'the same title by the names in another order',
      [DEEP, apart('Deep Gardens of Stone', 'Otto Beispiel, Ida Example')],
      [],
    ],
    ['the next', [DEEP, DEEP], [[1, 1]]],
    ['one further below', [SLOW, DEEP, other, SLOW], [[3, 1]]],
    [
      'more than once, of which the first is named',
      [SLOW, DEEP, DEEP, DEEP],
      [
        [2, 2],
        [3, 2],
      ],
    ],
    ['papers without a title are no such', ['LGSep 20, 2024', 'LGSep 20, 2024'], []],
  ])('%s', (_what, papers, repeated) => {
    const text = papers.join('\n\n')
    const { diagnostics } = safeParseProfile(text)
    const reported = diagnostics.filter(({ code }) => code === 'duplicate-paper')
    expect(reported.map(({ path, message, span }) => [path, message, text.slice(span.start, span.end)])).toEqual(
      repeated.map(([index, first]) => {
        const title = papers[index]?.split('\n')[1]
        return [['papers', index], `"${title}" stands on the page already, as paper ${first}`, papers[index]]
      }),
    )
  })
})

test('a name that has no papers is no profile', () => {
  const page = 'Ida Example\n\n0 papers\n\nWe could not find this author.'
  expect(safeParseProfile(page).diagnostics.map(({ code }) => code)).toEqual(['not-a-profile'])
  expect(safeParseProfile(page.replace('0 papers', '0 papers\n12 citations')).data?.author.citationCount).toBe(12)
})
