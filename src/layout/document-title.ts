import type { Range } from '../syntax/nodes.js'
import { type Block, textOf, toBlock } from './blocks.js'

/** ` · Scholar Feed`, ` | Scholar Feed`: what stands behind the title of a page in the title of its document */
const SITE_NAME = / ?[·|•–—-] ?Scholar Feed$/

/** Whether the first block is the title of the document, which some extractors print above all: `Quiet Trams · Scholar Feed` */
export function isTitleOfDocument(page: string, [first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined) return false
  return textOf(page, first).replace(SITE_NAME, '') === textOf(page, second)
}

/** A title without the name of the site behind it, and that. */
export function takeSiteNameOff(
  page: string,
  title: Block | null,
): { readonly title: Block | null; readonly siteName: readonly Range[] } {
  const last = title?.lines.at(-1)
  const [name] = last === undefined ? [] : (SITE_NAME.exec(page.slice(last.start, last.end)) ?? [])
  if (title === null || last === undefined || name === undefined || name.length === last.end - last.start)
    return { title, siteName: [] }
  const end = last.end - name.length
  const start = end + name.length - name.trimStart().length
  return { title: toBlock([...title.lines.slice(0, -1), { ...last, end }]), siteName: [{ start, end: last.end }] }
}
