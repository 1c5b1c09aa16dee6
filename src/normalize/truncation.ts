import { quote } from '../diagnostics/quote.js'
import type { PaperNode } from '../layout/nodes.js'
import type { Range } from '../syntax/nodes.js'
import { cutMarkOf } from './misfit.js'
import { type PageContext, report } from './page-context.js'
import type { Path } from './path.js'
import { isBlankBetween, normalizeText } from './text.js'

/** What a page was cut off in: an extractor stopped, or was told to. */

const CUT = 'truncated-page'

/** `https://example.org/trams`, `trams.example.org` */
const ADDRESS = /:\/\/|[a-z\d]\.[a-z]{2,}(?:\/|$)/i

/** Whether a paragraph ends inside of a sentence: in a letter, a comma or an opening sign, behind which no address ends. */
export function endsInSentence(page: string, { start, end }: Range): boolean {
  if (!/[\p{L}\p{N},;:([“‘-]/u.test(page.charAt(end - 1))) return false
  const lastWord = page
    .slice(Math.max(start, end - LONGEST_ADDRESS), end)
    .split(/\s/)
    .at(-1) as string
  return !ADDRESS.test(lastWord)
}

/** Reports an abstract that ends the page inside of a sentence. */
export function reportCutAbstract(context: PageContext, { start, end }: Range, path: Path): void {
  const { page } = context
  if (!endsPage(page, end)) return
  if (!endsInSentence(page, { start, end }) && cutMarkOf(page.slice(start, end)) === null) return
  const where = `inside of the last abstract, behind ${lastWords(page, { start, end })}`
  reportCut(
    context,
    end,
    path,
    where,
    'an abstract that ends in a sentence',
    'the abstract is kept as far as it was printed',
  )
}

const LONGEST_ADDRESS = 300

/** Reports a last paper that ends the page without an abstract, where the others have one: it was cut in its title or its names. */
export function reportCutPaper(context: PageContext, papers: readonly PaperNode[]): void {
  const last = papers.at(-1)
  if (last === undefined || last.abstract.length > 0 || !endsPage(context.page, last.end)) return
  if (!papers.some(({ abstract }) => abstract.length > 0)) return
  const names = last.authorLine ?? last.gluedLine
  const part = names ?? last.title ?? last.meta
  if (part === null) return
  const field = names !== null ? 'authors' : last.title !== null ? 'title' : 'date'
  const path = ['papers', papers.length - 1, field]
  const where = `with the last paper, behind ${lastWords(context.page, part)}`
  reportCut(context, last.end, path, where, 'an abstract', 'what stands last may be cut off, too')
}

function reportCut(context: PageContext, at: number, path: Path, where: string, expected: string, hint: string): void {
  report(context, CUT, { start: at, end: at }, path, `the page ends ${where}`, { expected, hint })
}

function endsPage(page: string, end: number): boolean {
  return isBlankBetween(page, end, page.length)
}

const SHOWN = 40

/** The last words of a part, for a message. */
function lastWords(page: string, { start, end }: Range): string {
  const from = Math.max(start, end - SHOWN)
  const words = page.slice(from, end)
  const whole = from === start ? words : words.replace(/^\S* /, '')
  return quote(normalizeText(page, { start: end - whole.length, end }))
}
