import type { Range } from '../syntax/nodes.js'
import { type Block, textOf, toBlock } from './blocks.js'

/** ` · Scholar Feed`, ` | Scholar Feed`: what stands behind the title of a page in the title of its document */
const SITE_NAME = / ?[·|•–—-] ?Scholar Feed$/

/** Whether the first block is the title of the document, which some extractors print above all: `Quiet Trams · Scholar Feed` */
export function isTitleOfDocument(page: string, [first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined) return false
  return textOf(page, first).replace(SITE_NAME, '') === textOf(page, second)
}

/** The name of the site that a line ends in; null where it ends in none, or is nothing else. */
export function siteNameBehind(page: string, line: Range): Range | null {
  const name = SITE_NAME.exec(page.slice(line.start, line.end))?.[0]
  if (name === undefined || name.length === line.end - line.start) return null
  return { start: line.end - name.trimStart().length, end: line.end }
}

/** A title without the name of the site behind it, and that. */
export function takeSiteNameOff(
  page: string,
  title: Block | null,
): { readonly title: Block | null; readonly siteName: readonly Range[] } {
  const last = title?.lines.at(-1)
  const siteName = last === undefined ? null : siteNameBehind(page, last)
  if (title === null || last === undefined || siteName === null) return { title, siteName: [] }
  return { title: toBlock([...title.lines.slice(0, -1), upTo(page, last, siteName)]), siteName: [siteName] }
}

/** What of a line stands in front of the name of the site. */
export function upTo<Line extends Range>(page: string, line: Line, siteName: Range): Line {
  return { ...line, end: line.start + page.slice(line.start, siteName.start).trimEnd().length }
}
