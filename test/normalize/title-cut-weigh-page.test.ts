import { describe, expect, it } from 'vitest'
import { cutTitles, type PageEvidence } from '../../src/normalize/title-cut/cut-titles.js'
import type { LocalCut } from '../../src/normalize/title-cut/local-cut.js'
import { PageTables } from '../../src/normalize/title-cut/page-tables.js'

const NOTHING: PageEvidence = { names: [], titles: [] }
const OTHER_CUT = 'other papers of the page hold the name or the title word of another cut'

/** Reads "title|names ¦ abstract". */
function read(marked: string) {
  const [line = '', abstract = ''] = marked.split(' ¦ ')
  return { paper: { text: line.replace('|', ''), truncated: false, abstract }, at: line.indexOf('|') }
}

/** How the first of some lines is cut beside the others and what else the page says. */
function judge(lines: readonly string[], page: Partial<PageEvidence> = {}) {
  const papers = lines.map((line) => read(line).paper)
  const [cut] = cutTitles(papers, { ...NOTHING, ...page })
  if (cut === undefined) throw new Error('no cut')
  const text = papers[0]?.text ?? ''
  return { line: `${text.slice(0, cut.at)}|${text.slice(cut.at)}`, verdict: cut.certain ? 'certain' : cut.reason }
}

describe('what the page says of a doubtful cut', () => {
  const hump = 'the first name begins with a word that has a capital inside'
  const furtherHump = 'a further name holds a word with a capital inside'
  const capitals = 'the first name begins with a word in capitals'
  const unseen = 'the abstract does not hold the capitals or digits before the cut'
  const bees = 'Bees in the Meadow|AmirHossein Karimi, Anna Meyer'
  const beesCutOtherwise = 'Bees in the MeadowAmir|Hossein Karimi, Anna Meyer'
  const census = 'A Census of Meadow Bees|Anna Meyer, AmirReza Karimi'
  const initials = 'On Slow Growth|AJ Kim, CB Lee'
  const hat = 'Sorting Mail with Sorting|HatDan Meyer ¦ Mail.'

  const names: [line: string, names: string[], verdict: string, cut?: string][] = [
    [bees, [], hump],
    [bees, ['AmirHossein Karimi'], 'certain'],
    [bees, ['Karimi'], hump],
    [bees, ['Hossein Karimi'], OTHER_CUT, beesCutOtherwise],
    [bees, ['Hossein Karimi', 'AmirHossein Karimi'], hump],
    [census, [], furtherHump],
    [census, ['Anna Meyer'], 'certain'],
    [census, ['AmirReza Karimi'], 'certain'],
    [census, ['Reza Karimi'], OTHER_CUT, 'A Census of Meadow BeesAnna Meyer, Amir|Reza Karimi'],
    ['A Census of Meadow Bees|Anna Meyer, Bo Chen, AmirReza Karimi', ['AmirReza Karimi'], 'certain'],
    ['A Census of Bees|Ana Silva, AmirReza', ['AmirReza'], furtherHump],
    ['A Census of Bees|AJ Novak, AmirReza Karimi', ['AmirReza Karimi'], capitals],
    ['A Census of Bees|AJ Novak, AmirReza Karimi', ['AJ Novak', 'AmirReza Karimi'], 'certain'],
    ['A Census of Bees|AJ Novak, AmirReza Karimi', ['AJ Novak', 'Reza Karimi'], capitals],
    // a single word is too little to know an author by
    ['On Slow Gardens|Elle', ['Elle'], 'the first name is a single word'],
    // the other cut is too far behind to be taken
    [initials, ['J Kim'], OTHER_CUT],
    [initials, ['AJ Kim'], 'certain'],
    // the whole name counts, however it is written
    ['On Slow Growth|Bo LoRA', ['Bo LoRA'], 'certain'],
  ]
  it.each(names)('%s beside the names %j', (marked, known, verdict, cut = marked) => {
    const line = cut.split(' ¦ ')[0]
    expect(judge([marked], { names: known })).toEqual({ line, verdict })
    const printers = known.map((name) => `A Census of Ants|Bo Li, ${name}`)
    if (known.every((name) => !/^A?J /.test(name))) expect(judge([marked, ...printers])).toEqual({ line, verdict })
  })

  const titles: [line: string, titles: string[], verdict: string, cut?: string][] = [
    [hat, [], 'only one name is left'],
    [hat, ['SortingHat: Letters'], OTHER_CUT, 'Sorting Mail with SortingHat|Dan Meyer'],
    [hat, ['sortinghat: Letters'], 'only one name is left'],
    ['On Slow SVM|Ana Silva, Bo Chen', [], unseen],
    ['On Slow SVM|Ana Silva, Bo Chen', ['One SVM'], 'certain'],
    ['On Slow SVM|Ana Silva, Bo Chen', ['Two SVMs'], unseen],
    ['On Slow SVM|Ana Silva', ['One SVM'], 'only one name is left'],
    // the abstract holds the capitals: another title adds nothing
    ['On Slow SVM|Elle, Bo ¦ One SVM.', ['Our SVM'], 'the first name is a single word'],
    ['On Slow 3D|Ana Silva, Bo Chen, Sean Cox', ['All in 3D'], 'certain'],
    ['Slow Growth with LoRA|Han Meyer', ['A LoRA'], 'certain'],
  ]
  it.each(titles)('%s beside the titles %j', (marked, known, verdict, cut = marked) => {
    const line = cut.split(' ¦ ')[0]
    expect(judge([marked], { titles: known })).toEqual({ line, verdict })
    const printers = known.map((title) => `${title} in Quiet Gardens|Bo Li, Sean Cox`)
    expect(judge([marked, ...printers])).toEqual({ line, verdict })
  })

  it('makes no line certain that has no name, or whose first candidate begins with a small letter', () => {
    const nameless = 'On Slow Growth in Talesriccardo Barbera| ¦ Tales grow.'
    expect(judge([nameless], { names: ['riccardo Barbera'] })).toMatchObject({
      verdict: 'no name was found in the line',
    })
    const { paper } = read('On Slow LLMs|al Bitar Fadi, Sean McDonald')
    const [cut] = cutTitles([paper], { names: ['al Bitar Fadi'], titles: [] })
    expect(cut?.certain).toBe(false)
    expect(cut?.at).toBeLessThan(paper.text.length)
  })

  it('is not asked of a paper about itself', () => {
    expect(judge([bees, bees])).toMatchObject({ verdict: hump })
  })
})

describe('what a page holds', () => {
  const cut = (at: number, certain: boolean): LocalCut => ({
    at,
    certain,
    reason: '',
    confirmable: false,
    ranking: null,
  })
  const tables = (lines: readonly string[], certain: boolean, page = NOTHING) =>
    new PageTables(
      lines.map((line) => read(line).paper),
      lines.map((line) => cut(read(line).at, certain)),
      page,
    )

  const words: [title: string, known: string, unknown: string][] = [
    ['TikTok in a Classroom', 'TikTok', 'in Classroom Tik Tok a'],
    ['A Classroom with LoRA', 'LoRA', 'A Classroom with Lo RA'],
    ['An SVM and two SVMs', 'SVM', 'An SVMs two'],
    ['All 3D but 3 Maps', '3D', '3 All Maps'],
    ['An 8K Map of GardenX', '8K GardenX', 'Map X'],
    ['A Skip-TikTok Map', 'TikTok', 'Skip-TikTok Skip'],
    ['The "TikTok" Map', 'TikTok', '"TikTok"'],
    ['A TikTok?', 'TikTok', 'TikTok?'],
    ['Wax Bees3 on a Map of XX33', 'Bees3 XX33', 'Wax'],
    ['A Skip-3 in SVM-nets and Map-TikToks', 'TikToks', 'SVM nets SVM-nets'],
    ['2025 in Review', '2025', 'Review'],
    ['A Skip3-Q&A Map', '', 'Q&A Skip3-Q&A'],
    ['Q&A at a Café with Éclairs in QAMs', '', 'Q&A Café Éclairs QAMs'],
    ['A$$B QANet', '', 'A$$B QANet'],
    ['ÉcoMaps and nnÉNet', 'ÉcoMaps nnÉNet', 'and'],
    ['DDDD TikTok 3D', 'DDDD TikTok 3D', ''],
  ]
  it.each(words)('in the title "%s"', (title, known, unknown) => {
    const split = (list: string) => list.split(' ').filter((word) => word !== '')
    const page = tables([], true, { names: [], titles: [title] })
    const paper = tables([`${title}|Sean McDonald`, 'Quiet Gardens|Ana Silva'], true)
    for (const word of split(known)) {
      expect([word, page.isTitleWordElsewhere(word, 0)]).toEqual([word, true])
      expect([word, paper.isTitleWordElsewhere(word, 0)]).toEqual([word, false])
      expect([word, paper.isTitleWordElsewhere(word, 1)]).toEqual([word, true])
    }
    for (const word of [...split(unknown), 'McDonald']) {
      expect([word, page.isTitleWordElsewhere(word, 0)]).toEqual([word, false])
      expect([word, paper.isTitleWordElsewhere(word, 1)]).toEqual([word, false])
    }
  })

  it('is not the last title word, nor the first name, of a doubtful cut', () => {
    const page = tables(['Maps of TikTok, LoRA, and BoxCanvas|Ana Silva, Bo Chen'], false)
    const known = (word: string) => page.isTitleWordElsewhere(word, 1)
    expect(['TikTok', 'LoRA', 'BoxCanvas', 'Box', 'BoxCanvasAna'].map(known)).toEqual([true, true, false, false, false])
    expect(['Ana Silva', 'Bo Chen'].map((name) => page.isNameElsewhere(name, 1))).toEqual([false, true])
    expect(page.isNameElsewhere('Bo Chen', 0)).toBe(false)
    expect(tables(['BoxCanvas|Ana Silva'], false).isTitleWordElsewhere('BoxCanvas', 1)).toBe(false)
  })

  it('counts for each paper when several hold it', () => {
    const lines = ['A TikTok|Ana Silva', 'B TikTok|Ana Silva', 'C|Bo Chen']
    const two = tables(lines, true)
    expect([0, 1, 2].map((paper) => two.isNameElsewhere('Ana Silva', paper))).toEqual([true, true, true])
    expect([0, 1, 2].map((paper) => two.isTitleWordElsewhere('TikTok', paper))).toEqual([true, true, true])
    expect([0, 1, 2].map((paper) => two.isNameElsewhere('Bo Chen', paper))).toEqual([true, true, false])
    expect([0, 1, 2].map((paper) => two.isNameElsewhere('Sean Cox', paper))).toEqual([false, false, false])
    const said = tables(lines, true, { names: ['Bo Chen', 'Sean Cox'], titles: ['LoRA'] })
    expect([0, 1, 2].map((paper) => said.isNameElsewhere('Bo Chen', paper))).toEqual([true, true, true])
    expect([0, 1, 2].map((paper) => said.isNameElsewhere('Sean Cox', paper))).toEqual([true, true, true])
    expect([0, 1, 2].map((paper) => said.isTitleWordElsewhere('LoRA', paper))).toEqual([true, true, true])
    const twice = tables(['A TikTok of TikTok|Ana Silva, Ana Silva'], true)
    expect(twice.isNameElsewhere('Ana Silva', 0)).toBe(false)
    expect(twice.isTitleWordElsewhere('TikTok', 0)).toBe(false)
  })

  it('is looked for in the last 1000 characters of a title, in words of 80 at most', () => {
    const long = (count: number) => `${'a'.repeat(count - 1)}B`
    const titles = [`TikTok ${'a '.repeat(600)}`, `${long(80)} and ${long(81)}`, `SnapChat ${'a '.repeat(490)}`]
    const page = tables([], true, { names: [], titles })
    const tooLong = tables([], true, { names: [], titles: [long(81)] })
    expect(tooLong.isTitleWordElsewhere(long(80), 0)).toBe(false)
    const far = tables([], true, { names: [], titles: [`${'a '.repeat(60)}TikTok`] })
    expect(far.isTitleWordElsewhere('TikTok', 0)).toBe(true)
    const known = (word: string) => page.isTitleWordElsewhere(word, 0)
    expect(['TikTok', 'SnapChat', long(80), long(81)].map(known)).toEqual([false, true, true, false])
  })
})
