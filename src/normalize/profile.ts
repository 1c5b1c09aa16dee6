import { quote } from '../diagnostics/quote.js'
import type { Paper } from '../schema/paper.js'
import type { Profile } from '../schema/profile.js'
import type { Header, PaperNode, ProfilePage } from '../syntax/nodes.js'
import { checkPaperCount, normalizeAuthor } from './author.js'
import { cutGluedLines } from './glued-lines.js'
import { normalizePaper } from './paper.js'
import { type Reading, report } from './reading.js'
import { beginningOf } from './text.js'
import { reportUnknown } from './unknown.js'

/** A page's values, and where the page comes from. Null where the page holds no profile. */
export function normalizeProfile(
  reading: Reading,
  page: ProfilePage,
  source: Omit<Profile['source'], 'layout'>,
): Profile | null {
  if (!holdsProfile(page)) {
    reportNoProfile(reading)
    return null
  }
  const layout = layoutOf(page)
  const author = normalizeAuthor(reading, page.header)
  if (author.name === null && hasHeader(page, layout)) reportNoName(reading, page)
  const cuts = cutGluedLines(reading, page.papers, author.name)
  const papers = page.papers.map((node, i) => normalizePaper(reading, node, cuts.get(node), i))
  checkPaperCount(reading, page.header, papers.length)
  reportRepeatedPapers(reading, page.papers, papers)
  reportUnknown(reading, page)
  return { source: { layout, ...source }, author, papers }
}

/** A meta line, or a name with a papers line or the heading. */
export function holdsProfile({ header, papers }: ProfilePage): boolean {
  return papers.some((paper) => paper.meta !== null) || namesOwner(header)
}

/** A name with a papers line or the heading. */
export function namesOwner({ name, lines }: Header): boolean {
  return name !== null && lines.some((line) => line.field === 'paperCount' || line.field === 'heading')
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
export function reportNoProfile(reading: Reading, hint?: string): void {
  const shown = beginningOf(reading.page, { start: 0, end: reading.page.length })
  const message = shown === '' ? 'the text is empty' : `${quote(shown)} holds no profile`
  report(reading, 'not-a-profile', { start: 0, end: reading.page.length }, undefined, message, {
    expected: 'a meta line such as "LGSep 20, 2024", or a name with a line such as "8papers" or "8 Papers"',
    ...(hint !== undefined && { hint }),
  })
}

function reportNoName(reading: Reading, { header, papers }: ProfilePage): void {
  const start = header.lines[0]?.start ?? papers[0]?.start ?? 0
  report(reading, 'missing-name', { start, end: start }, ['author', 'name'], 'the page has no owner’s name', {
    expected: 'a name above the header lines',
  })
}

/** A paper that stands twice on a page: same title, same names. */
function reportRepeatedPapers(reading: Reading, nodes: readonly PaperNode[], papers: readonly Paper[]): void {
  const firstByTitle = new Map<string, number>()
  papers.forEach((paper, i) => {
    if (paper.title === null) return
    const first = firstByTitle.get(paper.title)
    if (first === undefined) firstByTitle.set(paper.title, i)
    else if (hasSameAuthors(paper, papers[first] as Paper)) {
      const message = `${quote(paper.title)} stands on the page already, as paper ${first + 1}`
      report(reading, 'duplicate-paper', nodes[i] as PaperNode, ['papers', i], message)
    }
  })
}

function hasSameAuthors(a: Paper, b: Paper): boolean {
  return a.authors.length === b.authors.length && a.authors.every((author, i) => author.name === b.authors[i]?.name)
}
