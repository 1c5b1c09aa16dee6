import { describe, expect, it } from 'vitest'
import { AbstractWords } from '../../src/normalize/title-cut/abstract-words.js'
import { type Candidate, candidatesByShape, isBorneOut, weighOn } from '../../src/normalize/title-cut/candidates.js'
import { lastCommaItems } from '../../src/normalize/title-cut/comma-items.js'
import { type EvidenceRow, evidence } from '../../src/normalize/title-cut/evidence.js'

const candidatesOf = (line: string, truncated = false) => candidatesByShape(line, truncated, lastCommaItems(line))

/** The candidate whose first name begins with `name`. */
function candidateOf(line: string, name: string, truncated = false): Candidate {
  const found = candidatesOf(line, truncated).find(({ at }) => line.startsWith(name, at))
  if (found === undefined) throw new Error('no candidate')
  return found
}

const scoreOf = (found: readonly EvidenceRow[]) => found.reduce((sum, { weight }) => sum + weight, 0)

describe('a candidate', () => {
  it.each<[line: string, names: string[]]>([
    ['Deep Seas', []],
    ['Deep SeasBo Li', ['Bo Li']],
    ['Deep SeasBo Li, Jo Kim', ['Bo Li']],
    ['Cats, Deep SeasBo Li, Jo Kim', ['Bo Li']],
    ['TikTok, SeasBo Li', ['Bo Li', 'Tok']],
    ['TikTok, SeasBo Li, Jo Kim', ['Bo Li', 'Tok']],
    ['TikTok, Ants, SeasBo Li, Jo Kim', ['Bo Li']],
  ])('stands in each of the last three items: %s', (line, names) => {
    const candidates = candidatesOf(line)
    expect(candidates.map(({ at, nameEnd }) => line.slice(at, nameEnd))).toEqual(names)
  })

  it('stands in the third only, where et al. says that there are three names', () => {
    const line = 'TikTok, SeasBo Li, Jo Kim'
    expect(candidatesOf(line, true).map(({ at, nameEnd }) => line.slice(at, nameEnd))).toEqual(['Tok'])
    expect(candidatesOf('Deep SeasBo Li, Jo Kim', true)).toHaveLength(1)
  })

  it.each<[line: string, truncated: boolean, isOne: boolean, areThree: boolean]>([
    ['Deep SeasBo Li', false, true, false],
    ['Deep SeasBo Li, Jo Kim', false, false, false],
    ['Deep SeasBo Li, Jo Kim, Al Yu', false, false, true],
    ['Deep SeasBo Li', true, false, false],
    ['Deep SeasBo Li, Jo Kim, Al Yu', true, false, false],
  ])('%s, et al.: %s: how many names it leaves counts, unless et al. says it', (line, truncated, isOne, areThree) => {
    const { found } = candidateOf(line, 'Bo Li', truncated)
    expect([found.includes(evidence.oneName), found.includes(evidence.threeNames)]).toEqual([isOne, areThree])
  })

  it('is weighed by the names behind its own, not by its own as one of them', () => {
    const oneWord = ({ found }: Candidate) => found.filter((row) => row === evidence.otherOneWord).length
    expect(oneWord(candidateOf('Deep SeasBo Li, Jo', 'Bo Li'))).toBe(1)
    expect(oneWord(candidateOf('Deep SeasBo Li, Jo, Al', 'Bo Li'))).toBe(2)
    expect(oneWord(candidateOf('Deep SeasBo, Jo Kim', 'Bo, '))).toBe(0)
    expect(oneWord(candidateOf('TikTok, SeasBo Li, Jo', 'Bo Li'))).toBe(1)
  })

  it.each<[line: string, name: string, faint: boolean]>([
    ['Deep SeasBo Li', 'Bo', false],
    ['Deep Seas王小明', '王', false],
    ["Deep Seasd'Ab Li", "d'", false],
    ['Deep Seasl’Ab Li', 'l’', false],
    ['Deep Seasta Li', 'ta', true],
    ['Deep Seas. Li', '. Li', true],
    ['Deep Seasvan Li', 'van', true],
  ])('%s: one of %s is faint: %s', (line, name, faint) => {
    expect(candidateOf(line, name).faint).toBe(faint)
  })

  it('knows the words around the cut', () => {
    const line = 'Deep Sky-SeasBo van Li, Jo Kim'
    const { at, name, nameEnd, lastWord, lastShape } = candidateOf(line, 'Bo')
    expect([line.slice(0, at), line.slice(at, nameEnd)]).toEqual(['Deep Sky-Seas', 'Bo van Li'])
    expect([line.slice(lastWord.start, lastWord.end), lastShape]).toEqual(['Sky-Seas', 'plain'])
    expect([name.at, name.behind, name.shape]).toEqual([at, 2, 'plain'])
  })
})

describe('the weight of a candidate', () => {
  const abstract = new AbstractWords('We see Ann and the OBAA in deep seas.')

  it.each<[line: string, name: string, first: EvidenceRow[], second: EvidenceRow[]]>([
    ['Deep SeasAnn Li, Jo Kim', 'Ann', [evidence.titleRepeated], [evidence.firstInAbstract]],
    ['Deep SeasOBAA Team, Jo Kim', 'OBAA', [evidence.titleRepeated], [evidence.teamInAbstract]],
    ['Deep SeasABC Team, Jo Kim', 'ABC', [evidence.titleRepeated], []],
    ['Deep SeasBo Li, Jo Kim', 'Bo', [evidence.titleRepeated], []],
    ['Deep TikTokBo Li, Jo Kim', 'Bo', [], []],
  ])('%s: first its title is looked up, then its name, then nothing', (line, name, first, second) => {
    const candidate = candidateOf(line, name)
    const shapes = [...candidate.found]
    const states: unknown[] = []
    for (let round = 0; round < 4; round++) {
      expect(candidate.score).toBeCloseTo(scoreOf(candidate.found), 9)
      states.push([candidate.weighed, candidate.found.slice(shapes.length)])
      weighOn(line, candidate, abstract)
    }
    const all = [...first, ...second]
    expect(states).toEqual([
      ['shapes', []],
      ['title', first],
      ['all', all],
      ['all', all],
    ])
  })

  it.each<[line: string, name: string, byTitle: number, byName: number]>([
    ['Deep SeasAnn Li, Jo Kim', 'Ann', evidence.titleRepeated.weight, 0],
    ['Deep TikTokBo Li, Jo Kim', 'Bo', evidence.coinedTitleRepeated.weight, 0],
    ['Deep 3DBo Li, Jo Kim', 'Bo', evidence.shortTitleRepeated.weight, 0],
    ['Deep SeasOBAA Team, Jo Kim', 'OBAA', evidence.titleRepeated.weight, evidence.teamInAbstract.weight],
  ])('%s: what it can become is known at each step', (line, name, byTitle, byName) => {
    const candidate = candidateOf(line, name)
    expect(candidate.most - candidate.score).toBeCloseTo(byTitle + byName, 9)
    weighOn(line, candidate, abstract)
    expect(candidate.most - candidate.score).toBeCloseTo(byName, 9)
    weighOn(line, candidate, abstract)
    expect(candidate.most).toBe(candidate.score)
  })
})

describe('a candidate is borne out', () => {
  const candidate = candidateOf('Deep SeasBo Li', 'Bo')
  const isBorneOutBy = (...found: EvidenceRow[]) => isBorneOut({ ...candidate, found })

  it('by what the abstract repeats of its title', () => {
    const rows = Object.entries(evidence).filter(([, row]) => isBorneOutBy(row))
    expect(rows.map(([name]) => name)).toEqual(['titleRepeated', 'coinedTitleRepeated', 'shortTitleRepeated'])
    expect(isBorneOutBy(evidence.titleFourLetters, evidence.titleRepeated, evidence.oneName)).toBe(true)
    expect(isBorneOutBy()).toBe(false)
  })

  it('unless the abstract has a longer word, or the rest of the name does not read as one', () => {
    const belying = Object.entries(evidence).filter(([, row]) => !isBorneOutBy(evidence.titleRepeated, row))
    const names = belying.map(([name]) => name)
    expect(names.filter((name) => !name.startsWith('rest'))).toEqual(['wordCutShort', 'wordGoesOn'])
    expect(names).toEqual(expect.arrayContaining(['restSmall', 'restOdd', 'restFunctionWord', 'restInAbstract']))
    expect(names).toHaveLength(2 + Object.keys(evidence).filter((name) => name.startsWith('rest')).length)
  })
})
