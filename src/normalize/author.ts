import { quote } from '../diagnostics/quote.js'
import type { Header } from '../layout/nodes.js'
import type { Author } from '../schema/author.js'
import type { Paper } from '../schema/paper.js'
import type { HeaderLine, Range } from '../syntax/nodes.js'
import { lookupCategory } from '../taxonomy/lookup.js'
import { normalizeCategory } from './category.js'
import { normalizeCount } from './number.js'
import { type PageContext, report, reportUnlessSaid } from './page-context.js'
import { normalizeText, normalizeValue } from './text.js'
import { misfitOf } from './value-shapes.js'

type Figure = 'hIndex' | 'paperCount' | 'citationCount' | 'noveltyPercent' | 'aiScore'

/** The owner, from the header lines: "h-index58" → hIndex 58. */
export function normalizeAuthor(context: PageContext, header: Header): Author {
  const author: Author = {
    name: header.name === null ? null : normalizeValue(context, header.name, ['author', 'name']),
    primaryCategory: null,
    hIndex: null,
    paperCount: null,
    citationCount: null,
    noveltyPercent: null,
    aiScore: null,
  }
  for (const line of header.lines) {
    if (line.field === 'heading') continue
    if (line.field === 'primaryCategory') {
      author.primaryCategory = normalizeCategory(context, line.value, ['author', line.field])
    } else author[line.field] = normalizeFigure(context, line.field, line.value)
  }
  const heading = header.lines.find((line) => line.field === 'heading')
  const hasPaperLine = header.lines.some((line) => line.field === 'paperCount')
  if (heading !== undefined && !hasPaperLine) {
    author.paperCount = normalizeFigure(context, 'paperCount', heading.value)
  }
  if (header.name !== null && author.name !== null) {
    if (context.isPutTogether) reportInitials(context, header, author.name)
    if (author.primaryCategory === null) reportFieldInName(context, header.name, author.name)
  }
  return author
}

/** `Mila Ostrander CV` on a page without a field: some extractors put it behind the name. */
function reportFieldInName(context: PageContext, at: Range, name: string): void {
  const [, code] = /^\S.* ([A-Z]{2})$/.exec(name) ?? []
  if (code === undefined || lookupCategory(code).candidates.length === 0) return
  const message = `${quote(name)} may end in the field ${quote(code)}`
  reportUnlessSaid(context, 'damaged-text', at, ['author', 'name'], message, {
    received: quote(name),
    hint: 'the page has no field of its own; where the extractor puts it behind the name, the two cannot be told apart',
  })
}

/** `MM` beside `Mila Muster`: what stands for a picture of the owner looks like a code where it is one. */
function reportInitials(context: PageContext, header: Header, name: string): void {
  const field = header.lines.find((line) => line.field === 'primaryCategory')
  if (field === undefined) return
  const code = context.page.slice(field.value.start, field.value.end)
  const initials = name.split(' ').map((word) => word.charAt(0))
  if (code !== initials.join('') && code !== `${initials[0]}${initials.at(-1)}`) return
  const message = `${quote(code)} may be the initials of ${quote(name)}`
  report(context, 'damaged-text', field.value, ['author', 'primaryCategory'], message, {
    received: quote(code),
    hint: 'pages print the initials of an owner without a picture; where they are a code, the two cannot be told apart',
  })
}

function normalizeFigure(context: PageContext, figure: Figure, at: Range): number | null {
  const printed = context.page.slice(at.start, at.end)
  const value = normalizeCount(printed)
  if (value === null) {
    report(context, 'number-out-of-range', at, ['author', figure], `${quote(printed)} is no whole number`, {
      expected: 'digits, with or without a comma before each group of three',
      received: quote(printed),
    })
  } else context.place?.(['author', figure], at)
  return value
}

/** `Ida Vik` above `Tampere University`: either may be the owner, unless papers have the one that was taken. */
export function reportUncertainName(
  context: PageContext,
  { name: at, others }: Header,
  name: string | null,
  papers: readonly Paper[],
): void {
  const [other] = others
  if (at === null || name === null) return
  if (papers.some(({ authors }) => authors.some((author) => author.name === name))) return
  if (other === undefined) {
    reportStranger(context, at, name, papers)
    return
  }
  const otherName = quote(normalizeText(context.page, other))
  const message = `${quote(name)} was taken for the owner’s name, but ${otherName} may be it`
  report(context, 'uncertain-name', at, ['author', 'name'], message, {
    received: quote(name),
    hint: 'the page prints the name alone above the field and the figures; here other lines stand there that look like one',
  })
}

/** On a page of one paper, its list of authors may be a mistake of its own. */
const FEWEST_PAPERS = 2

/** `Search results`, `ETH Zurich`, `Ada Example Verified`: on an author’s page the owner is among the authors, or behind `et al.` */
function reportStranger(context: PageContext, at: Range, name: string, papers: readonly Paper[]): void {
  if (papers.length < FEWEST_PAPERS) return
  const isAnyListWhole = papers.some(({ authors, authorsTruncated }) => authors.length > 0 && !authorsTruncated)
  if (!isAnyListWhole || papers.some(({ authors }) => authors.some((author) => isAkin(author.name, name)))) return
  const message = `${quote(name)} was taken for the owner’s name, but none of the papers has it among its authors`
  report(context, 'uncertain-name', at, ['author', 'name'], message, {
    received: quote(name),
    hint: 'the page may be another than an author’s, or print more than the name where the name stands',
  })
}

/** `Ada B. Example` and `A. Example`: whether two names end in the same word. */
function isAkin(one: string, other: string): boolean {
  const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
  return lastWord(one) === lastWord(other)
}

/** `Ada Example Jonas Vik`, `Ada Example you`: a name that begins or ends with all of the owner’s is two, or holds something else. */
export function reportOwnerInNames(
  context: PageContext,
  owner: string | null,
  nodes: readonly Range[],
  papers: readonly Paper[],
): void {
  if (owner === null || !owner.includes(' ')) return
  const [inFront, behind] = [`${owner} `, ` ${owner}`]
  papers.forEach(({ authors }, i) => {
    authors.forEach(({ name }, j) => {
      if (name.length <= owner.length || !(name.startsWith(inFront) || name.endsWith(behind))) return
      if (misfitOf('name', name, context.isPutTogether) !== null) return
      const path = ['papers', i, 'authors', j, 'name']
      report(context, 'damaged-text', nodes[i] as Range, path, `${quote(name)} holds ${quote(owner)} and more`, {
        received: quote(name),
        hint: 'the comma between two names may be lost, or something stands beside the owner’s',
      })
    })
  })
}

/** The papers line, the heading and the papers found should agree; the page may have been cut short. */
export function checkPaperCount(context: PageContext, header: Header, found: number): void {
  const counts = countsOn(context.page, header)
  const first = header.lines.find(countsPapers)
  if (first === undefined || counts.every((count) => count === found)) return
  const said = Array.from(new Set(counts)).join(' and ')
  const message = `the page says ${said}, and ${found} ${found === 1 ? 'paper was' : 'papers were'} found`
  report(context, 'paper-count-mismatch', first.value, ['author', 'paperCount'], message, {
    lowered: found > 0,
    expected: `${counts[0]}`,
    received: `${found}`,
    hint: 'the page may have been cut short, or list more on a further page',
  })
}

/** How many papers the lines of a header say that there are. */
export function countsOn(page: string, { lines }: Header): number[] {
  const counts = lines.filter(countsPapers).map(({ value }) => normalizeCount(page.slice(value.start, value.end)))
  return counts.filter((count) => count !== null)
}

/** Whether a line says how many papers the page has: `8papers`, `8 Papers` */
export function countsPapers({ field }: HeaderLine): boolean {
  return field === 'paperCount' || field === 'heading'
}
