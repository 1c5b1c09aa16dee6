import { quote } from '../diagnostics/quote.js'
import type { Range } from '../syntax/nodes.js'
import { type PageContext, report, reportUnlessSaid } from './page-context.js'
import { joinedSentencesIn } from './paragraph-shapes.js'
import type { Path } from './path.js'
import { isBlankBetween, normalizeText, normalizeValue } from './text.js'

/** The paragraphs of an abstract, of which a page prints one: what else stands there is kept, and reported. */
export function normalizeParagraphs(
  context: PageContext,
  [first, ...others]: readonly [Range, ...Range[]],
  path: Path,
): string {
  const [second] = others
  const last = others.at(-1)
  if (second === undefined || last === undefined) {
    const text = normalizeParagraph(context, first, path)
    if (text.length < SHORTEST_ABSTRACT) reportShort(context, text, first, path)
    return text
  }
  const message = `${quote(normalizeText(context.page, second))} was kept as a further paragraph of the abstract`
  report(context, 'abstract-continues', { start: second.start, end: last.end }, path, message, {
    hint: 'a page prints one paragraph; more may be a line of the site, or a paper that has lost its meta line',
  })
  const texts = [first, ...others].map((paragraph) => normalizeValue(context, paragraph, path, false))
  context.place?.(path, { start: first.start, end: last.end })
  return texts.join('\n\n')
}

/** A paragraph of running text. */
export function normalizeParagraph(context: PageContext, at: Range, path: Path): string {
  const text = normalizeValue(context, at, path)
  reportJoinedSentences(context, text, at, path)
  return text
}

/** No abstract of arXiv is as short. */
const SHORTEST_ABSTRACT = 40

/** `No abstract available.`, `Sign in to see more.`: what a page says where it has none. */
function reportShort(context: PageContext, text: string, at: Range, path: Path): void {
  // What stands at the very end may be cut there, which is said for the page.
  if (isBlankBetween(context.page, at.end, context.page.length)) return
  reportUnlessSaid(context, 'damaged-text', at, path, `${quote(text)} is shorter than any abstract`, {
    received: quote(text),
    hint: 'the site may say here that it has none, or print something of its own',
  })
}

/** One abstract of arXiv in a hundred is printed so; of the others, the extractor dropped a line break. */
function reportJoinedSentences(context: PageContext, text: string, at: Range, path: Path): void {
  const joined = joinedSentencesIn(text)
  if (joined === null) return
  reportUnlessSaid(context, 'damaged-text', at, path, `no blank parts two sentences in ${quote(joined)}`, {
    lowered: true,
    received: quote(joined),
    hint: 'the author may have left it out, or the extractor dropped a line break',
  })
}
