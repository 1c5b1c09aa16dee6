import { anyOf } from '../source/any-of.js'
import type { Range } from '../syntax/nodes.js'
import type { PageLine } from '../syntax/paper-page.js'
import { MONTH } from '../syntax/words.js'
import { type Block, textOf } from './blocks.js'
import { isTitleOfDocument, takeSiteNameOff } from './document-title.js'
import { isProse } from './kinds-of-text.js'
import { isOf, readPaperLines } from './landmarks.js'
import type { PaperPageNode } from './nodes.js'
import { PARAGRAPHS } from './page-end.js'
import { findPageMarks } from './page-marks.js'
import { findParagraphs } from './paragraphs.js'

/**
 * Reads a paper's own page in the compact layout, which nothing but the page's address tells from any other text; null where the text is
 * less than that, as an error page is:
 *
 *     Slotted Rosters for Night Trams                                   title
 *     This work addresses rosters for small operators, …                significance
 *     The paper tackles late trams by planning drivers and times …      summary
 *     Night trams share their drivers with day trams, so …              abstract
 */
export function readCompactPaperPage(page: string): PaperPageNode | null {
  const lines = readPaperLines(page)
  if (lineOfFullPage(page, lines) !== null) return null
  const { paragraphs: blocks, section, isUncertain } = findParagraphs(page, lines, 1 + PARAGRAPHS, true)
  const ofDocument = isTitleOfDocument(page, blocks) ? blocks.slice(0, 1) : []
  const [shown = null, ...all] = blocks.slice(ofDocument.length)
  // Below the sentence of a section stands no paragraph, and above it one may have been lost with the headings.
  const sectionAt = all.findIndex(({ lines }) => (lines as PageLine[]).some(isOf('foundations-note')))
  const paragraphs = sectionAt < 0 ? all : all.slice(0, sectionAt)
  const { title, siteName } = takeSiteNameOff(page, shown)
  if (title !== null && isLostTitle(textOf(page, title))) return null
  if (!areParagraphs(page, paragraphs.slice(0, PARAGRAPHS))) return null
  return {
    meta: null,
    damagedMeta: null,
    title,
    isTitleLikeMetaLine: false,
    arxiv: null,
    impact: [],
    labels: [],
    paragraphs,
    abstractAt: PARAGRAPHS - 1,
    areParagraphsMissing: sectionAt >= 0,
    unknown: [...ofDocument, ...siteName, ...all.slice(paragraphs.length), ...section],
    cut: null,
    isClosed: sectionAt >= 0 || paragraphs.length >= PARAGRAPHS,
    marks: findPageMarks(page, lines),
    layout: 'compact',
    areParagraphsUncertain: isUncertain,
  }
}

/** A first block of running text that is long or has two sentences: the title was lost, and with it what tells the others apart. */
function isLostTitle(text: string): boolean {
  return isProse(text) && (text.length > LONGEST_TITLE || (/[.!?]$/.test(text) && /\p{Ll}[.!?] \p{Lu}/u.test(text)))
}

const LONGEST_TITLE = 300

/** What a page that was cut short has at least, and an error page has not. */
const FEWEST_PARAGRAPHS = 2
const SHORTEST_PARAGRAPH = 40

/** No abstract of 18,747 is shorter: `Try the search, or go back to the feed to see what is new today.` */
const SHORTEST_ABSTRACT = 100

/** Whether all are long, and most are running text: one may be cut short by a full stop, `in Dobbs v.` */
function areParagraphs(page: string, blocks: readonly Block[]): boolean {
  const isLong = blocks.every((block) => block.end - block.start >= SHORTEST_PARAGRAPH)
  const abstract = blocks[PARAGRAPHS - 1]
  if (abstract !== undefined && abstract.end - abstract.start < SHORTEST_ABSTRACT) return false
  return isLong && blocks.filter((block) => isProse(textOf(page, block))).length >= FEWEST_PARAGRAPHS
}

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
