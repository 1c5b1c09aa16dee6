import { readFileSync } from 'node:fs'
import type { GluedPaper } from '../../src/normalize/title-cut/line.js'
import { pick, type Random } from './random.js'

/** A paper as the records have it, its texts normalized as those of a page. */
export interface Paper {
  readonly title: string
  /** Its first three names at most. */
  readonly names: readonly string[]
  readonly isTruncated: boolean
  readonly abstract: string
}

/** A line as a compact page prints it, and where its title ends. */
export interface KnownLine extends GluedPaper {
  readonly at: number
}

/** How lines are made that few records print; each is still cut at a known place. */
export const rareKinds = ['no-names', 'no-title', 'small', 'particle', 'camel', 'digit', 'coined'] as const
export type RareKind = (typeof rareKinds)[number]

const TEAMS = ['Team', 'AI', 'Lab', 'Research', 'Labs', 'Group', 'Institute']
const CAMEL_TAILS = ['AI', 'Bay', 'Lab', 'Search', 'Flow', 'Mind', 'Bench', 'Scenes', 'LLM']
const DIGITS = ['01', '5G', '3D', '360', '4', '2050', '7']
const PARTICLES = ['van ', 'van der ', 'de ', 'von ', 'del ', 'al ', 'el ', 'di ', "d'", 'd’', "l'"]
const MOST_NAMES = 3

/** Reads records, one JSON object a line: `title`, `authors`, `authorCount`, `abstract`. */
export function readPapers(file: string): Paper[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
  return rows.map((row) => {
    const { title, authors, authorCount, abstract } = JSON.parse(row)
    return {
      title: normalize(title),
      names: authors.slice(0, MOST_NAMES).map(normalize),
      isTruncated: authorCount > MOST_NAMES,
      abstract: normalize(abstract ?? ''),
    }
  })
}

function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The line of a title beside names, its own or another paper's. */
export function lineOf(
  { title, abstract }: Paper,
  { names, isTruncated }: Pick<Paper, 'names' | 'isTruncated'>,
): KnownLine {
  return { text: title + names.join(', '), at: title.length, truncated: isTruncated, abstract }
}

/** Lines of titles and names that never stood together; in every second one the names, and how many, are mixed as well. */
export function recombine(papers: readonly Paper[], count: number, random: Random): KnownLine[] {
  return Array.from({ length: count }, () => lineOf(pick(random, papers), mixNames(papers, random)))
}

function mixNames(papers: readonly Paper[], random: Random): Pick<Paper, 'names' | 'isTruncated'> {
  if (random() < 0.5) return pick(random, papers)
  const names = Array.from({ length: 1 + Math.floor(random() * MOST_NAMES) }, () =>
    pick(random, pick(random, papers).names),
  )
  return { names, isTruncated: names.length === MOST_NAMES && random() < 0.6 }
}

/** A line of a rare kind: without names or title, or with a first name that begins as few do. */
export function rareLine(papers: readonly Paper[], kind: RareKind, random: Random): KnownLine {
  const paper = pick(random, papers)
  const { names, isTruncated } = mixNames(papers, random)
  if (kind === 'no-names') return lineOf(paper, { names: [], isTruncated: false })
  if (kind === 'no-title') return { ...lineOf({ ...paper, title: '' }, { names, isTruncated }) }
  const [first = '', ...others] = names
  return lineOf(paper, { names: [rareName(papers, kind, first, random), ...others], isTruncated })
}

function rareName(papers: readonly Paper[], kind: RareKind, name: string, random: Random): string {
  const team = pick(random, TEAMS)
  if (kind === 'small') return random() < 0.7 ? withSmallLetter(name) : name.toLowerCase()
  if (kind === 'particle') return pick(random, PARTICLES) + name.slice(name.indexOf(' ') + 1)
  if (kind === 'digit') {
    const tail = random() < 0.5 ? pick(random, ['.AI', 'AI', 'Lab']) : ''
    return `${pick(random, DIGITS)}${tail}${random() < 0.7 ? ` ${team}` : ''}`
  }
  if (kind === 'coined') {
    const coined = wordsOf(papers, random).filter((word) => /^\p{L}{1,20}\p{Lu}\p{L}{0,20}$/u.test(word))
    return `${coined[0] ?? 'HiveMind'}${random() < 0.7 ? ` ${team}` : ''}`
  }
  const word = withSmallLetter(wordsOf(papers, random).find((one) => /^[\p{L}\d]{3,12}$/u.test(one)) ?? 'Deep')
  const chance = random()
  if (chance < 0.4) return word + team
  if (chance < 0.7) return `${word.charAt(0)}${pick(random, CAMEL_TAILS)}${random() < 0.7 ? ` ${team}` : ''}`
  return `${word} ${team}`
}

function wordsOf(papers: readonly Paper[], random: Random): string[] {
  return pick(random, papers).title.split(/[ :,]/)
}

function withSmallLetter(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}

/** What the weights are fitted on: the records as they are, recombined lines, some without abstract, and a few rare ones. */
export function linesToFit(papers: readonly Paper[], random: Random): KnownLine[] {
  const own = papers.map((paper) => lineOf(paper, paper))
  const mixed = recombine(papers, papers.length, random).map((line) => {
    if (random() >= 0.15) return line
    return { ...line, abstract: random() < 0.5 ? '' : line.abstract.slice(0, Math.floor(random() * 400)) }
  })
  const rare = rareKinds.flatMap((kind) => {
    const share = kind === 'no-names' ? 0.02 : 0.01
    return Array.from({ length: Math.round(papers.length * share) }, () => rareLine(papers, kind, random))
  })
  return [...own, ...mixed, ...rare]
}
