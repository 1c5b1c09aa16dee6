import { quote } from '../diagnostics/quote.js'
import { countFirst } from '../source/sorted.js'
import type { Range } from '../syntax/nodes.js'
import type { Misfit } from './misfit.js'
import { type PageContext, report, reportUnlessSaid } from './page-context.js'
import type { Path } from './path.js'
import { beginningOf, isBlankBetween, normalizeText, normalizeValue } from './text.js'

/** The paragraphs of an abstract, of which a page prints one: what else stands there is kept, and reported. */
export function normalizeParagraphs(
  context: PageContext,
  [first, ...others]: readonly [Range, ...Range[]],
  path: Path,
  misfitOfPrinted?: (text: string) => Misfit | null,
): string {
  const [second] = others
  const last = others.at(-1)
  if (second === undefined || last === undefined) {
    const text = normalizeValue(context, first, path, misfitOfPrinted)
    if (text.length < SHORTEST_ABSTRACT) reportShort(context, text, first, path)
    return text
  }
  report(
    context,
    'abstract-continues',
    { start: second.start, end: last.end },
    path,
    `${quote(normalizeText(context.page, second))} was kept as a further paragraph of the abstract`,
    { hint: 'a page prints one paragraph; more may be a line of the site, or a paper that has lost its meta line' },
  )
  const texts = [first, ...others].map((paragraph) => normalizeValue(context, paragraph, path))
  context.place?.(path, { start: first.start, end: last.end })
  return texts.join('\n\n')
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

const SENTENCE_END = /[.!?…][)\]}"'”’»$]*$/

/** Lines in the order of the page. */
export function inOrder(lines: readonly Range[]): readonly Range[] {
  return [...lines].sort((one, other) => one.start - other.start)
}

/**
 * An abstract that ends inside of a sentence may go on in what stands right below it and was taken for no part of the page.
 *
 * @param below those lines, in the order of the page.
 */
export function reportGoingOn(
  context: PageContext,
  abstract: Range | undefined,
  below: readonly Range[],
  path: Path,
): void {
  if (abstract === undefined) return
  const text = normalizeText(context.page, abstract)
  if (SENTENCE_END.test(text)) return
  const next = below[countFirst(below, ({ start }) => start < abstract.end)]
  if (next === undefined || !isBlankBetween(context.page, abstract.end, next.start)) return
  reportUnlessSaid(
    context,
    'damaged-text',
    abstract,
    path,
    `${quote(text)} may go on in ${quote(beginningOf(context.page, next))}`,
    {
      hint: 'what stands below it is no part of the page that is known',
    },
  )
}
