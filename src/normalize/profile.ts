import { quote } from '../diagnostics/quote.js'
import type { Header, PaperNode, ProfilePage } from '../layout/nodes.js'
import type { Paper } from '../schema/paper.js'
import type { Profile } from '../schema/profile.js'
import { holdsKnownCode } from '../taxonomy/table.js'
import { checkPaperCount, countsPapers, normalizeAuthor, reportOwnerInNames, reportUncertainName } from './author.js'
import { cutGluedLines } from './glued-lines.js'
import { reportBrokenPapers, reportMetaLinesBelow } from './misplaced-parts.js'
import { type PageContext, report } from './page-context.js'
import { normalizePaper } from './paper.js'
import { beginningOf } from './text.js'
import { reportCutPaper } from './truncation.js'
import { reportUnknown } from './unknown.js'

/** A page's values, and where the page comes from. Null where the page holds no profile. */
export function normalizeProfile(
  context: PageContext,
  page: ProfilePage,
  source: Omit<Profile['source'], 'layout'>,
): Profile | null {
  if (!holdsProfile(context.page, page)) {
    reportNoProfile(context)
    return null
  }
  const layout = layoutOf(page)
  const author = normalizeAuthor(context, page.header)
  if (author.name === null && hasHeader(page, layout)) reportNoName(context, page)
  const cuts = cutGluedLines(context, page.papers, author.name)
  const papers = page.papers.map((node, i) => normalizePaper(context, node, cuts.get(node), i))
  reportBrokenPapers(context, page.papers)
  reportUncertainName(context, page.header, author.name, papers)
  reportOwnerInNames(context, author.name, page.papers, papers)
  checkPaperCount(context, page.header, papers.length)
  reportCutPaper(context, page.papers)
  reportMetaLinesBelow(context, page)
  reportRepeatedPapers(context, page.papers, papers)
  reportUnknown(context, page, author)
  return { source: { layout, ...source }, author, papers }
}

/** A meta line with a code that arXiv knows, or a name with a papers line or the heading, if these say more than `0 papers`: nobody has a page for none. */
export function holdsProfile(text: string, { header, papers }: ProfilePage): boolean {
  if (papers.some(({ meta }) => meta !== null && holdsKnownCode(text, meta.codes))) return true
  const saysNone = header.lines.every(({ value }) => text.slice(value.start, value.end) === '0')
  return namesOwner(header) && !(saysNone && papers.length === 0)
}

/** A name with a papers line or the heading. */
export function namesOwner({ name, lines }: Header): boolean {
  return name !== null && lines.some(countsPapers)
}

function layoutOf({ header, papers }: ProfilePage): Profile['source']['layout'] {
  const isGlued = papers.some((paper) => paper.gluedLine !== null)
  const isApart = header.lines.length > 0 || papers.some((paper) => paper.authorLine !== null)
  if (isGlued) return isApart ? 'mixed' : 'compact'
  return isApart ? 'page' : 'compact'
}

/** The compact layout prints no name, so there it is not missing. */
function hasHeader({ header }: ProfilePage, layout: Profile['source']['layout']): boolean {
  return layout === 'page' || header.lines.length > 0
}

/** The text is no author page; `hint` says what it is, if that is known. */
export function reportNoProfile(context: PageContext, hint?: string): void {
  const shown = beginningOf(context.page, { start: 0, end: context.page.length })
  const message = shown === '' ? 'the text is empty' : `${quote(shown)} holds no profile`
  report(context, 'not-a-profile', { start: 0, end: context.page.length }, undefined, message, {
    expected: 'a meta line such as "LGSep 20, 2024", or a name with a line such as "8papers" or "8 Papers"',
    ...(hint !== undefined && { hint }),
  })
}

function reportNoName(context: PageContext, { header, papers }: ProfilePage): void {
  const start = header.lines[0]?.start ?? papers[0]?.start ?? 0
  report(context, 'missing-name', { start, end: start }, ['author', 'name'], 'the page has no owner’s name', {
    expected: 'a name above the header lines',
  })
}

/** A paper that stands twice on a page: same title, same names. */
function reportRepeatedPapers(context: PageContext, nodes: readonly PaperNode[], papers: readonly Paper[]): void {
  const firstByGlance = new Map<number, number>()
  const firstByTitle = new Map<string, number>()
  papers.forEach((paper, i) => {
    if (paper.title === null) return
    const glance = glanceAt(paper.title)
    const similar = firstByGlance.get(glance)
    if (similar === undefined) {
      firstByGlance.set(glance, i)
      return
    }
    const first = papers[similar]?.title === paper.title ? similar : firstByTitle.get(paper.title)
    if (first === undefined) firstByTitle.set(paper.title, i)
    else if (hasSameAuthors(paper, papers[first] as Paper)) {
      const message = `${quote(paper.title)} stands on the page already, as paper ${first + 1}`
      report(context, 'duplicate-paper', nodes[i] as PaperNode, ['papers', i], message)
    }
  })
}

/** A title’s length and a character from its middle: to hash every title whole would cost 2 % of a page. */
function glanceAt(title: string): number {
  return title.length * 0x10000 + title.charCodeAt(title.length >> 1)
}

function hasSameAuthors(a: Paper, b: Paper): boolean {
  return a.authors.length === b.authors.length && a.authors.every((author, i) => author.name === b.authors[i]?.name)
}
