import { quote } from '../diagnostics/quote.js'
import type { PaperNode, ProfilePage } from '../layout/nodes.js'
import type { AuthorLine, Range } from '../syntax/nodes.js'
import { holdsKnownCode } from '../taxonomy/table.js'
import { countsOn } from './author.js'
import type { AuthorList } from './author-list.js'
import { FOR_OTHERS, LONGEST_NAME, mayHoldTitle, readsAsName, readsAsNames } from './name-shapes.js'
import { type PageContext, report, reportUnlessSaid } from './page-context.js'
import { isNoBeginning } from './paragraph-shapes.js'
import { below, type Path } from './path.js'
import { beginningOf, doubtOf, fieldOf, normalizeText } from './text.js'
import { Abstract } from './title-cut/abstract.js'
import { isTeamWord, lastTitleWord } from './title-cut/candidate.js'
import { isNoTitle, isParagraphAsTitle } from './title-shapes.js'
import { misfitOf } from './value-shapes.js'

/** The parts of a paper that has names: its values, and where its title and its names stand. */
export interface NamedPaper {
  readonly title: string | null
  readonly titleAt: Range | null
  readonly list: AuthorList
  readonly line: AuthorLine
  readonly abstract: string | null
}

/** Reports parts that read as if they stood in each other’s place, as a line too many or too few in a paper makes them. */
export function reportMisplaced(context: PageContext, paper: NamedPaper, path: Path): void {
  const { title, titleAt, list, line } = paper
  // `et al.` and institutions are of names, whatever the title reads like.
  const areNames = line.etAl !== null || line.institutions.length > 0
  if (title !== null && titleAt !== null && !areNames && readsAsNames(title)) {
    reportDoubt(context, titleAt, below(path, 'title'), 'reads like names, and may be no title')
    reportDoubt(context, line, below(path, 'authors'), `may not be the names: ${quote(title)} reads like them`)
  } else if (titleAt !== null) {
    const isBroken = titleAt.end + 1 === line.start && context.page.charAt(titleAt.end) === '\n'
    const isGlued = isBroken && mayBeCutElsewhere(paper)
    const endsInNames = holdsNames(paper)
    if (isGlued || endsInNames || (!list.isPlain && list.authors.some(({ name }) => mayHoldTitle(name)))) {
      const doubt = 'may not be the title, or not all of it: what was taken for a name is none'
      reportDoubt(context, titleAt, below(path, 'title'), doubt)
    }
    if (isGlued || endsInNames) reportDoubt(context, line, below(path, 'authors'), 'may not be the names as they are')
    if (context.links.endWith(line, 'paper')) reportNamesInTitle(context, titleAt, line, path)
  }
  reportNeighboursOfAbstract(context, paper, path)
  // `We count …` / `Jonas Vik et al.`: the abstract of a paper that lost its title and names, above the names of the next one
  if (paper.abstract === null && title !== null && isParagraphAsTitle(title))
    reportDoubt(
      context,
      line,
      path,
      `may be the names of the paper below, for what stands above reads like an abstract`,
    )
  if (!context.isPutTogether || !areMisplaced(paper)) return
  const around = 'or not all of it: what stands around is no title, or no abstract'
  reportDoubt(context, line, below(path, 'authors'), `may not be the list of names, ${around}`)
  if (titleAt !== null && !areNames)
    reportDoubt(context, titleAt, below(path, 'title'), `may not be the title, ${around}`)
}

/** `… of Quiet Trams Ida Example, Otto` / `Beispiel`: a title that ends in a name above what is none, or half of one */
function holdsNames({ title, list: { authors } }: NamedPaper): boolean {
  const [first] = authors
  if (first === undefined || !title?.includes(', ') || !title.split(', ').slice(1).some(readsAsName)) return false
  return !first.name.includes(' ') || misfitOf('name', first.name, true) !== null
}

/** `[Quiet Trams of` / `the North](/paper/2409.13931)`: names that the link of the title stands round are its second line. */
function reportNamesInTitle(context: PageContext, title: Range, line: AuthorLine, path: Path): void {
  const doubt = 'is a part of the link to the paper, as its title is'
  const printed = quote(normalizeText(context.page, line))
  reportDoubt(context, line, below(path, 'authors'), doubt)
  reportDoubt(context, title, below(path, 'title'), `may go on below, for ${printed} ${doubt}`)
}

/** `In brief:`, `We count the frogs of three`, `Ida Example We count Quiet Frogs by Ear at Night`; not `Mila Ås on behalf of the Frog Counters` */
function readsAsAbstract(name: string): boolean {
  return name.endsWith(':') || ((name.length > LONGEST_NAME || PROSE.test(name)) && !name.includes(FOR_OTHERS))
}

/** Four words in small letters, one behind the other. */
const PROSE = /(?: \p{Ll}\S{0,30}){4}/u

/** `· eth-zurich` / `We show …` and `In brief:` / `We show …`: an abstract that has a line too many, or lost its first. */
function reportNeighboursOfAbstract(context: PageContext, { list, line, abstract }: NamedPaper, path: Path): void {
  if (abstract === null) return
  if (!list.isPlain && list.authors.some(({ name }) => readsAsAbstract(name)))
    reportDamaged(context, line, below(path, 'abstract'), 'may be the beginning of the abstract')
  if (abstract.startsWith('· ') && list.institutions.length === 0)
    reportDamaged(context, line, below(path, 'institutions'), 'may have its institutions on the line below')
}

function reportDamaged(context: PageContext, at: Range, path: Path, doubt: string): void {
  const received = quote(normalizeText(context.page, at))
  report(context, 'damaged-text', at, path, `${received} ${doubt}`, { received })
}

/**
 * Whether a line break stands beside the place where a title is glued to its first name. `… of Quiet` / `TramsAda Example`: the
 * abstract holds the word in front of the name, or one akin to it, as it does for the name of no person of 18,747. `… of Quiet TramsAda` /
 * `Example, Otto Beispiel`: it does not hold the coined word, as for 5 of as many titles. `… of Quiet TramsAda Example,`: no title ends so.
 */
function mayBeCutElsewhere({ title, list: { authors, isPlain }, abstract }: NamedPaper): boolean {
  if (title === null || abstract === null) return false
  if (title.endsWith(',')) return true
  const endOfTitle = lastTitleWord(title, title.length).whole
  const read = new Abstract({ abstract })
  if (wordsInFront(endOfTitle).length > 0) return !read.holds(endOfTitle)
  const name = isPlain ? [] : (authors[0]?.name.split(' ') ?? [])
  if (name.length < 2 || isTeamWord(name.at(-1) as string)) return false
  return name.some((word) => !read.holds(word) && wordsInFront(word).some((front) => read.repetition(front) !== 'none'))
}

/** The small letter that ends a word of three letters or more in front of a capital: `Trams|Ada`, `Post-Training|Ada`, `Reefs|D’Ada` */
const GLUE = /(?<=..)\p{Ll}(?=\p{Lu}['’]?\p{Ll})/gu

/** What a word holds in front of the capitals inside of it. */
function wordsInFront(word: string): string[] {
  return [...word.matchAll(GLUE)].map(({ index }) => word.slice(0, index + 1))
}

/** Whether names stand between what is no title or no beginning of an abstract: then they may be too few, or none. */
function areMisplaced({ title, list, abstract }: NamedPaper): boolean {
  if (!((title !== null && isNoTitle(title)) || (abstract !== null && isNoBeginning(abstract)))) return false
  return list.authors.every(({ name }) => misfitOf('name', name, true) === null)
}

/**
 * Reports meta lines that may stand below their papers, each of which then took that of the one above it: the first paper
 * has none, or is unknown for want of one, and below the last meta line stands no paper.
 */
export function reportMetaLinesBelow(context: PageContext, { header, papers, unknown }: ProfilePage): void {
  const first = papers[0]
  const last = papers.at(-1)
  if (first === undefined || last === undefined || last.meta === null) return
  if (isBelow(last)) {
    if (countsOn(context.page, header).includes(papers.length)) return
    const message = 'the meta lines were read as standing below their papers'
    report(context, 'damaged-meta-line', last.meta, ['papers'], message, { expected: 'as many as the page counts' })
    return
  }
  const above = unknown.filter(({ end }) => end <= first.start)
  const isAlone = last.title === null && last.gluedLine === null && last.abstract.length === 0
  if (isAlone ? first.meta !== null && above.length === 0 : !holdPaper(above) || holdPaper(last.abstract)) return
  const message = 'the meta lines may stand below their papers, so that each paper has that of another one'
  report(context, 'damaged-meta-line', { start: first.start, end: last.end }, ['papers'], message, {
    expected: 'a meta line above the title of each paper',
    received: 'a first paper without one, and a last one without a paper',
  })
}

/** Whether lines are as long as an abstract, and not only labels of the site. */
function holdPaper(lines: readonly Range[]): boolean {
  return lines.reduce((length, { start, end }) => length + end - start, 0) >= SHORTEST_PAPER
}

const SHORTEST_PAPER = 300

/** Whether the meta line of a paper stands below it. */
function isBelow({ meta, abstract, title }: PaperNode): boolean {
  const above = title ?? abstract[0]
  return meta !== null && above !== undefined && above.start < meta.start
}

/**
 * Reports what ends above a paper that may be none, for it lacks its meta line, or its title and its names: an abstract that a
 * line breaks in two, where the paper has no names, and a title, or names, without an abstract.
 */
export function reportBrokenPapers(context: PageContext, papers: readonly PaperNode[]): void {
  papers.forEach((paper, i) => {
    const above = papers[i - 1]
    if (above === undefined) return
    if (isBare(above) && paper.meta !== null && !holdsKnownCode(context.page, paper.meta.codes))
      reportSecondMetaLine(context, paper.meta, i)
    // A page whose papers all lack their titles and names was printed so.
    if (isHeaded(paper) || !(isHeaded(above) || paper.meta === null)) return
    const abstract = above.abstract.at(-1)
    if (abstract !== undefined) {
      if (!hasNames(paper)) reportGoingOn(context, abstract, ['papers', i - 1, 'abstract'], paper)
      return
    }
    const { title, authorLine } = above
    const field = authorLine === null ? 'title' : 'authors'
    const last = authorLine ?? title
    if (last !== null) reportGoingOn(context, last, ['papers', i - 1, field], paper)
  })
}

/** A meta line with nothing below it. */
function isBare({ meta, title, gluedLine, authorLine, abstract }: PaperNode): boolean {
  return meta !== null && title === null && gluedLine === null && authorLine === null && abstract.length === 0
}

/** `LGSep 20, 2024` / `Updated Dec 1, 2025`: two lines of one paper look like the meta lines of two. */
function reportSecondMetaLine(context: PageContext, at: Range, paper: number): void {
  const received = quote(normalizeText(context.page, at))
  report(context, 'damaged-meta-line', at, ['papers', paper], `${received} stands right below another meta line`, {
    received,
    hint: 'both may be of one paper, of which the line above holds the date',
  })
}

/** Whether a paper has its meta line, and a title or names below, or nothing yet. */
function isHeaded(paper: PaperNode): boolean {
  return paper.meta !== null && (hasNames(paper) || paper.title !== null || paper.abstract.length === 0)
}

function hasNames({ authorLine, gluedLine }: PaperNode): boolean {
  return authorLine !== null || gluedLine !== null
}

function reportGoingOn(context: PageContext, at: Range, path: Path, { start, end }: PaperNode): void {
  const [printed, below] = [normalizeText(context.page, at), beginningOf(context.page, { start, end })].map(quote)
  reportUnlessSaid(context, doubtOf(fieldOf(path)), at, path, `${printed} may go on in ${below}`, {
    hint: 'what stands below was taken for a paper that has lost its meta line, or its title and its names',
  })
}

function reportDoubt(context: PageContext, at: Range, path: Path, doubt: string): void {
  const printed = quote(normalizeText(context.page, at))
  reportUnlessSaid(context, 'uncertain-title', at, path, `${printed} ${doubt}`, {
    received: printed,
    hint: 'another line of the page may stand among the lines of the paper, or one of them may be lost',
  })
}
