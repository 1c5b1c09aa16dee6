import { anyOf } from '../source/any-of.js'
import type { Range } from '../syntax/nodes.js'
import { MONTH } from '../syntax/words.js'

/** What only the full layout of a paper’s page prints, in any case. */
const OF_FULL_PAGE = anyOf(
  // `arxiv:2409.13931v23 citations`, `arXiv:2409.13931v2`; not `arXiv:2409.13931 shows`, `arXiv:2409.13931.`
  /arxiv ?: ?\d{4}\.?\d{4}[v\d., ]{0,16}(?:citation|h-index|has code|originality|ai analysis|(?<![.,])[^\p{L}\p{N}.,;)]{0,4}$)/iu,
  // `ai analysis`, `FOUNDATIONS`, `your notes |`; not `foundations.`
  /(?:ai analysis|foundations|your notes)[^\p{L}\p{N}.,;)]{0,4}$/iu,
  // `originality incremental advance`
  /originality (?:highly original|incremental advance|synthesis-oriented)/iu,
  // `lgclsep 20, 2024`
  new RegExp(`(?<!\\S)[a-z.-]{0,24}${MONTH}[a-z]{0,6}\\.? \\d{1,2}, \\d{4}(?: ?code)?[^\\p{L}\\p{N}.,;)]{0,4}$`, 'iu'),
)

/** `2026-05-01 12:00:00 - INFO - `, `scraper_1 | `, `a) `: what may stand in front of every line; not `Tools for ` */
const MARK = /^(?!.* \p{Ll}{2})(?:.{0,60}[^\p{L}\s])?\s*$/u

/** No such line is longer. */
const LONGEST = 200

/** A line below the first that shows a page to be one in the full layout; null where none does. */
export function lineOfFullPage(page: string, lines: readonly Range[]): Range | null {
  const title = lines.find(({ start, end }) => start < end)
  const isOfFullPage = (line: Range) => {
    const text = page.slice(line.start, line.end)
    const found = OF_FULL_PAGE.exec(text)
    return found !== null && MARK.test(text.slice(0, found.index))
  }
  return lines.find((line) => line !== title && line.end - line.start <= LONGEST && isOfFullPage(line)) ?? null
}
