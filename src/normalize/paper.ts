import { quote } from '../diagnostics/quote.js'
import type { Paper } from '../schema/paper.js'
import { readAuthorLine } from '../syntax/author-line.js'
import type { PaperNode } from '../syntax/nodes.js'
import { type AuthorList, normalizeAuthorList } from './author-list.js'
import type { Doubt, TitleAndNames } from './glued-lines.js'
import { normalizeMetaLine } from './meta-line.js'
import { below, type Path, type Place, type Reading, report } from './reading.js'
import { normalizeText, normalizeValue } from './text.js'

const PAPERS = ['papers']

/** One paper. What its node lacks is null or empty, and reported on its path. */
export function normalizePaper(
  reading: Reading,
  node: PaperNode,
  cut: TitleAndNames | undefined,
  index: number,
): Paper {
  const path = below(PAPERS, index)
  const { title, authorLine, doubt } = cut ?? { title: node.title, authorLine: node.authorLine, doubt: null }
  reading.place?.(path, node)
  if (node.meta === null) reportNoMetaLine(reading, node, path)
  const list = normalizeNames(reading, node, authorLine, path)
  const itsTitle = normalizeTitle(reading, node, title, path)
  const { categories, date, score, hasCode } = normalizeMetaLine(reading, node.meta, path)
  const abstract = normalizeAbstract(reading, node, path)
  if (doubt !== null && title !== null && !node.isTitleLikeMetaLine)
    reportDoubt(reading, title, doubt, authorLine, path)
  const { authors, authorsTruncated, institutions } = list
  return { title: itsTitle, authors, authorsTruncated, institutions, categories, date, score, hasCode, abstract }
}

function normalizeTitle(reading: Reading, node: PaperNode, title: Place | null, path: Path): string | null {
  const itsPath = below(path, 'title')
  if (title === null) {
    report(reading, 'missing-title', lastPrinted(node, node.meta), itsPath, 'the paper has no title', {
      expected: 'a title on the line below the meta line',
    })
    return null
  }
  const text = normalizeValue(reading, title, itsPath)
  if (node.isTitleLikeMetaLine) {
    report(
      reading,
      'uncertain-title',
      title,
      itsPath,
      `${quote(text)} was taken for a title, but reads like a meta line`,
      {
        hint: 'it may open a paper of its own that has lost its title',
      },
    )
  }
  return text
}

const NO_NAMES: AuthorList = { authors: [], authorsTruncated: false, institutions: [] }

function normalizeNames(reading: Reading, node: PaperNode, line: Place | null, path: Path): AuthorList {
  const wasGlued = node.gluedLine !== null
  const list =
    line === null ? NO_NAMES : normalizeAuthorList(reading, readAuthorLine(reading.page, line, wasGlued), path)
  if (list.authors.length === 0) {
    const near = line ?? lastPrinted(node, node.title ?? node.gluedLine ?? node.meta)
    report(reading, 'missing-authors', near, below(path, 'authors'), 'the paper has no author names', {
      expected: 'one to three names, separated by commas',
    })
  }
  return list
}

function normalizeAbstract(reading: Reading, node: PaperNode, path: Path): string | null {
  const itsPath = below(path, 'abstract')
  const [first] = node.abstract
  const last = node.abstract.at(-1)
  if (first === undefined || last === undefined) {
    const near = lastPrinted(node, node.authorLine ?? node.gluedLine ?? node.title ?? node.meta)
    report(reading, 'missing-abstract', near, itsPath, 'the paper has no abstract')
    return null
  }
  if (first === last) return normalizeValue(reading, first, itsPath)
  const second = node.abstract[1] ?? last
  const continued = { start: second.start, end: last.end }
  report(
    reading,
    'abstract-continues',
    continued,
    itsPath,
    `${quote(normalizeText(reading.page, second))} was kept as a further paragraph of the abstract`,
    { hint: 'a page prints one paragraph; more may be a line of the site, or a paper that has lost its meta line' },
  )
  const paragraphs = node.abstract.map((paragraph) => normalizeValue(reading, paragraph, itsPath))
  reading.place?.(itsPath, { start: first.start, end: last.end })
  return paragraphs.join('\n\n')
}

function reportNoMetaLine(reading: Reading, node: PaperNode, path: Path): void {
  const at = node.damagedMeta ?? { start: node.start, end: node.start }
  const received = normalizeText(reading.page, at)
  report(reading, 'damaged-meta-line', at, path, 'the paper has no readable meta line', {
    expected: 'a score, category codes, a date and a badge, as in "52.4LGSep 20, 2024Code"',
    received: received === '' ? 'none' : quote(received),
  })
}

function reportDoubt(reading: Reading, title: Place, doubt: Doubt, authorLine: Place | null, path: Path): void {
  const taken = normalizeText(reading.page, title)
  const message = `${quote(taken)} was taken for the whole title, but where it ends is in doubt`
  report(reading, 'uncertain-title', title, below(path, 'title'), message, {
    hint: [doubt.reason, otherCandidate(reading.page, title, doubt.alternative, authorLine)].filter(Boolean).join('; '),
  })
}

function otherCandidate(page: string, title: Place, alternative: number | null, authorLine: Place | null): string {
  if (alternative === null) return ''
  const lineEnd = authorLine?.end ?? title.end
  const otherTitle = normalizeText(page, { start: title.start, end: alternative })
  const otherNames = normalizeText(page, { start: alternative, end: lineEnd })
  return `the other candidate is ${quote(otherTitle)} by ${quote(otherNames)}`
}

/** Where to point when something is missing: at what stands in front of it. */
function lastPrinted(node: PaperNode, before: Place | null): Place {
  return before ?? node.damagedMeta ?? { start: node.start, end: node.start }
}
