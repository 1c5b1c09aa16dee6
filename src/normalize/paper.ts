import { quote } from '../diagnostics/quote.js'
import type { PaperNode } from '../layout/nodes.js'
import type { Paper } from '../schema/paper.js'
import type { AuthorLine, Range } from '../syntax/nodes.js'
import { normalizeParagraphs } from './abstract.js'
import { type AuthorList, normalizeAuthorList } from './author-list.js'
import type { Doubt, TitleAndNames } from './glued-lines.js'
import { normalizeCodeLink, normalizePaperLink } from './linked-values.js'
import { normalizeMetaLine } from './meta-line.js'
import { reportMisplaced } from './misplaced-parts.js'
import { readsAsName } from './name-shapes.js'
import { type PageContext, report, reportUnlessSaid } from './page-context.js'
import { below, type Path } from './path.js'
import { normalizeText, normalizeValue } from './text.js'
import { reportCutAbstract } from './truncation.js'

const PAPERS = ['papers']

/** One paper. What its node lacks is null or empty, and reported on its path. */
export function normalizePaper(
  context: PageContext,
  node: PaperNode,
  cut: TitleAndNames | undefined,
  index: number,
): Paper {
  const path = below(PAPERS, index)
  const { title, authorLine, doubt } = cut ?? { title: node.title, authorLine: node.authorLine, doubt: null }
  context.place?.(path, node)
  if (node.meta === null) reportNoMetaLine(context, node, path)
  if (doubt !== null && title !== null && !node.isTitleLikeMetaLine)
    reportDoubt(context, title, doubt, authorLine, path)
  if (node.isBreakGuessed) reportGuessedBreak(context, node, path)
  if (node.isSettledByPage && doubt === null && title !== null && !node.isTitleLikeMetaLine)
    reportSettledByPage(context, node, title, path)
  if (title === null && authorLine !== null) reportUntitledNames(context, node, authorLine, path)
  const list = normalizeNames(context, node, authorLine, path)
  const itsTitle = normalizeTitle(context, node, title, path)
  const { categories, date, score, hasCode } = normalizeMetaLine(context, node.meta, path, ['categories', 'score'])
  const abstract = normalizeAbstract(context, node, path)
  if (title !== null && abstract !== null && list.authors.length === 0) reportNameInTitle(context, title, path)
  if (authorLine !== null)
    reportMisplaced(context, { title: itsTitle, titleAt: title, list, line: authorLine, abstract }, path)
  const { authors, authorsTruncated, institutions } = list
  const { arxivId, version } = normalizePaperLink(context, title ?? node.gluedLine ?? node.meta, path)
  const codeUrl = normalizeCodeLink(context, [node.meta?.badge ?? null], path)
  return {
    title: itsTitle,
    authors,
    authorsTruncated,
    institutions,
    categories,
    date,
    score,
    hasCode,
    abstract,
    arxivId,
    version,
    codeUrl,
  }
}

function normalizeTitle(context: PageContext, node: PaperNode, title: Range | null, path: Path): string | null {
  const itsPath = below(path, 'title')
  if (title === null) {
    report(context, 'missing-title', lastPrinted(node, node.meta), itsPath, 'the paper has no title', {
      expected: 'a title on the line below the meta line',
    })
    return null
  }
  if (node.isTitleLikeMetaLine) {
    const message = `${quote(normalizeText(context.page, title))} was taken for a title, but reads like a meta line`
    report(context, 'uncertain-title', title, itsPath, message, {
      hint: 'it may open a paper of its own that has lost its title',
    })
  }
  const text = normalizeValue(context, title, itsPath)
  if (node.meta?.codes.length === 0) reportCodeInTitle(context, title, text, itsPath)
  return text
}

/** `Night Trams LG`, `Night Tramscs.LG` below a meta line without a code */
const CODE_AT_END = /[ a-z)?!](?:[a-z]{2,8}(?:-[a-z]{2,8})?\.)?[A-Z]{2}$/
const LONGEST_CODE = 24

function reportCodeInTitle(context: PageContext, title: Range, text: string, path: Path): void {
  const [end] = CODE_AT_END.exec(text.slice(-LONGEST_CODE)) ?? []
  if (end === undefined) return
  const message = `${quote(text)} may end in the paper’s category, which its meta line lacks`
  reportUnlessSaid(context, 'uncertain-title', title, path, message, { received: quote(end.trim()) })
}

const NO_NAMES: AuthorList = { authors: [], authorsTruncated: false, institutions: [], isPlain: true }

function normalizeNames(context: PageContext, node: PaperNode, line: AuthorLine | null, path: Path): AuthorList {
  const list = line === null ? NO_NAMES : normalizeAuthorList(context, line, path)
  if (list.authors.length === 0) {
    const near = line ?? lastPrinted(node, node.title ?? node.gluedLine ?? node.meta)
    report(context, 'missing-authors', near, below(path, 'authors'), 'the paper has no author names', {
      expected: 'one to three names, separated by commas',
    })
  }
  return list
}

function normalizeAbstract(context: PageContext, node: PaperNode, path: Path): string | null {
  const itsPath = below(path, 'abstract')
  const [first, ...others] = node.abstract
  if (first === undefined) {
    const near = lastPrinted(node, node.authorLine ?? node.gluedLine ?? node.title ?? node.meta)
    report(context, 'missing-abstract', near, itsPath, 'the paper has no abstract')
    return null
  }
  reportCutAbstract(context, others.at(-1) ?? first, itsPath)
  if (node.title === null && node.gluedLine === null && node.authorLine === null)
    reportTitleInAbstract(context, first, itsPath)
  return normalizeParagraphs(context, [first, ...others], itsPath)
}

/** `Quiet Trams Jonas Vik et al. We count …`: an abstract that stands alone may hold the title and the names, which some extractors put on its line. */
function reportTitleInAbstract(context: PageContext, { start }: Range, path: Path): void {
  const message = 'the abstract stands alone, and may begin with the title and the names'
  reportUnlessSaid(context, 'damaged-text', { start, end: start }, path, message)
}

function reportNoMetaLine(context: PageContext, node: PaperNode, path: Path): void {
  const at = node.damagedMeta ?? { start: node.start, end: node.start }
  const received = normalizeText(context.page, at)
  report(context, 'damaged-meta-line', at, path, 'the paper has no readable meta line', {
    expected: 'a score, category codes, a date and a badge, as in "52.4LGSep 20, 2024Code"',
    received: received === '' ? 'none' : quote(received),
  })
}

function reportDoubt(context: PageContext, title: Range, doubt: Doubt, authorLine: Range | null, path: Path): void {
  const taken = normalizeText(context.page, title)
  const message = `${quote(taken)} was taken for the whole title, but where it ends is in doubt`
  report(context, 'uncertain-title', title, below(path, 'title'), message, {
    hint: [doubt.reason, otherCandidate(context.page, title, doubt.alternative, authorLine)].filter(Boolean).join('; '),
  })
  if (authorLine === null) return
  const names = quote(normalizeText(context.page, authorLine))
  const where = `${names} was taken for the authors, but where the title in front of them ends is in doubt`
  report(context, 'uncertain-title', authorLine, below(path, 'authors'), where)
}

/** Names where the title should stand; with commas, a title alone can look like them. */
function reportUntitledNames(context: PageContext, node: PaperNode, line: AuthorLine, path: Path): void {
  // A line that title and names are glued on is seldom without the title: `The End Ida Example`
  if (node.gluedLine === null && (line.etAl !== null || line.institutions.length > 0)) return
  const message = `${quote(normalizeText(context.page, line))} was taken for the authors of a paper without title`
  report(context, 'uncertain-title', line, below(path, 'authors'), message, {
    hint: 'it may be the title of a paper without authors',
  })
}

/**
 * `… for Night Trams` / `Jonas Vik` without any names: the last line of a wrapped title may be the only author, and so may
 * what stands behind its last comma: `… for Night Trams Jonas Vik, Mila Ostrander`.
 */
function reportNameInTitle(context: PageContext, title: Range, path: Path): void {
  const text = context.page.slice(title.start, title.end)
  const last = LAST_PARTS.map((part) => part.exec(text)?.[0] ?? '').find((part) => readsAsName(part.trim()))
  if (last === undefined) return
  const name = last.trim()
  const at = { start: title.end - last.length, end: title.end }
  const message = `${quote(name)} may be an author, and no part of the title`
  reportUnlessSaid(context, 'uncertain-title', at, below(path, 'title'), message, {
    received: quote(name),
    hint: 'it stands at the end of the title, and the paper has no names',
  })
}

/** The last line of a title, and what stands behind its last comma. */
const LAST_PARTS = [/(?<=\n)[^\n]+$/, /(?<=, )[^,]+$/]

/** The break that was taken may be another: title, names and abstract hang on it. */
function reportGuessedBreak(context: PageContext, node: PaperNode, path: Path): void {
  const at = node.title ?? node.gluedLine ?? node
  const message = `${quote(normalizeText(context.page, at))} ends at a full line, so where it ends is in doubt`
  report(context, 'uncertain-title', at, path, message, {
    hint: 'lines were hard-wrapped without blank lines between title, authors and abstract: have the extractor not wrap',
  })
}

/** Nothing in the paper itself tells whether its second line holds names. */
function reportSettledByPage(context: PageContext, node: PaperNode, title: Range, path: Path): void {
  const { page } = context
  const names = node.authorLine === null ? '' : normalizeText(page, node.authorLine)
  const message = `${quote(normalizeText(page, title))} was taken for the whole title, and ${quote(names)} for its authors`
  report(context, 'uncertain-title', title, below(path, 'title'), message, {
    hint: 'only the other papers of the page print title and authors on lines apart: here the names may stand behind the title, and an abstract below',
  })
}

function otherCandidate(page: string, title: Range, alternative: number | null, authorLine: Range | null): string {
  if (alternative === null) return ''
  const lineEnd = authorLine?.end ?? title.end
  const otherTitle = normalizeText(page, { start: title.start, end: alternative })
  const otherNames = normalizeText(page, { start: alternative, end: lineEnd })
  return `the other candidate is ${quote(otherTitle)} by ${quote(otherNames)}`
}

/** Where to point when something is missing: at what stands in front of it. */
function lastPrinted(node: PaperNode, before: Range | null): Range {
  return before ?? node.damagedMeta ?? { start: node.start, end: node.start }
}
