import { arrangeLines } from '../arrange/arrange-lines.js'
import { joinLines, Line, type Run } from '../lines.js'
import { isCode, isPartOfPaper, LONGEST_PART, textOfPart } from '../shapes/parts.js'
import { leadsToPaper } from '../shapes/site-addresses.js'
import { isTextLabel } from '../shapes/site-labels.js'
import type { ElementKind } from './elements.js'
import { isBlank, layOutInline, type Surrounding } from './inline.js'
import { type ElementNode, type HtmlNode, isElement, textContent } from './tree.js'

/** Lays an element out on lines: each block on lines of its own, and the parts of a row, which are put together as those of plain text. */
export function layOut(html: string, root: ElementNode): Line[] {
  const lines: Line[] = []
  layOutBlock(html, root, { link: null, isPreformatted: false, breakGap: 'auto' }, lines)
  return arrangeLines(html, lines) ?? lines
}

/** Appends the lines of a block to those above it. */
function layOutBlock(html: string, element: ElementNode, around: Surrounding, lines: Line[]): void {
  const { kind } = element
  const first = lines.length
  const surrounding = within(element, around)
  const children = kind.name === 'select' ? chosenOption(element) : element.children
  if (element.holdsBlock) layOutBlocks(html, kind, children, surrounding, lines)
  else append(lines, layOutRun(html, kind, children, surrounding))
  if (kind.isControl) append(lines, lines.splice(first).map(toControl))
  if (element.traits.link !== null) append(lines, markLink(element, lines.splice(first)))
}

/** Lays out content that holds blocks; the inline content between them stands on lines of its own. */
function layOutBlocks(
  html: string,
  container: ElementKind,
  children: readonly HtmlNode[],
  surrounding: Surrounding,
  lines: Line[],
): void {
  let run: HtmlNode[] = []
  let termAt: number | null = null
  for (const child of children) {
    if (!isElement(child) || !(child.traits.isBlock || child.holdsBlock) || isPartToClick(html, child, run)) {
      run.push(child)
      continue
    }
    if (run.length > 0) append(lines, layOutRun(html, container, run, surrounding))
    run = []
    const first = lines.length
    layOutBlock(html, child, surrounding, lines)
    if (child.kind.name === 'dd' && termAt !== null) joinDescription(html, lines, termAt)
    termAt = child.kind.name === 'dt' ? first : null
  }
  append(lines, layOutRun(html, container, run, surrounding))
}

/**
 * A button that holds what the site prints in a row or behind names, and so is no label of the site, `et al.`, `52.4`; or one
 * of several names, `Jonas Vik,`: no label ends so. `run` is what stands in front of it on its line.
 */
function isPartToClick(html: string, element: ElementNode, run: readonly HtmlNode[]): boolean {
  if (!element.kind.isControl || element.holdsBlock || element.textLength > LONGEST_NAME) return false
  const text = textOfElement(html, element)
  if (text.endsWith(',') || (text.length <= LONGEST_PART && isPartOfPaper(text))) return true
  const before = run.findLast(isElement)
  return before?.kind.isControl === true && textOfElement(html, before).endsWith(',')
}

const LONGEST_NAME = 80

function textOfElement(html: string, element: ElementNode): string {
  return textContent(html, element, LONGEST_NAME).trim()
}

/** The last two lines, if they are a term and its description, as one; a title, which links to its paper, is no term of that kind. */
function joinDescription(html: string, lines: Line[], termAt: number): void {
  const [term, description] = lines.slice(termAt)
  if (term === undefined || description === undefined || lines.length !== termAt + 2) return
  if (term.runs.some(({ link }) => leadsToPaper(link?.address))) return
  if (isTextLabel(term.textIn(html)) || term.length + description.length > LONGEST_PAIR) return
  lines.splice(termAt, 2, joinLines([term, description], ' '))
}

const LONGEST_PAIR = 80

function toControl(line: Line): Line {
  return new Line(line.runs, line.gap, true)
}

/** A page may have more lines than a call may have arguments. */
function append(lines: Line[], below: readonly Line[]): void {
  for (const line of below) lines.push(line)
}

/** Lays out inline content that stands between blocks. */
function layOutRun(html: string, container: ElementKind, nodes: readonly HtmlNode[], surrounding: Surrounding): Line[] {
  const elements = elementsOf(html, nodes)
  const [only, ...others] = elements ?? []
  if (elements?.length === 0) return []
  if (only !== undefined && others.length === 0 && isPart(only)) {
    return markLink(only, layOutRun(html, container, only.children, within(only, surrounding)))
  }
  if (others.length > 0 && isStack(html, container, nodes, surrounding)) {
    return joinMarks(
      html,
      (elements ?? []).flatMap((part) => layOutPart(html, part, surrounding)),
    )
  }
  return container.isHeading ? layOutHeading(html, nodes, surrounding) : layOutInline(html, nodes, surrounding)
}

/** The elements that content consists of but for white space; null where it has text of its own. */
function elementsOf(html: string, nodes: readonly HtmlNode[]): ElementNode[] | null {
  const elements: ElementNode[] = []
  for (const node of nodes) {
    if (isElement(node)) elements.push(node)
    else if (!isBlankText(html, node)) return null
  }
  return elements
}

/** Whether elements with nothing between them stand beside each other, each for itself, and are no words of a text. */
function isStack(html: string, container: ElementKind, nodes: readonly HtmlNode[], surrounding: Surrounding): boolean {
  if (container.holdsOneText || surrounding.isPreformatted || holdsInnerBlank(html, nodes)) return false
  return nodes.every((node) => (isElement(node) ? node.kind.name !== 'br' : isBlankText(html, node)))
}

/** What shows nothing but leads somewhere, or a percent sign, belongs to the part in front of it. */
function joinMarks(html: string, parts: readonly Line[]): Line[] {
  const joined: Line[][] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const isMark = part.length === 0 || part.textIn(html) === '%'
    if (before !== undefined && isMark) before.push(part)
    else joined.push([part])
  }
  return joined.map((marked) => (marked.length > 1 ? joinLines(marked, '') : (marked[0] as Line)))
}

/** A heading is one text; but the field behind the owner's name has a line of its own. */
function layOutHeading(html: string, nodes: readonly HtmlNode[], surrounding: Surrounding): Line[] {
  const lastAt = nodes.findLastIndex((node) => !isBlankText(html, node))
  const last = nodes[lastAt]
  if (lastAt > 0 && last !== undefined && isPart(last)) {
    const field = layOutPart(html, last, surrounding)
    if (field.length === 1 && isCode(textOfPart(html, field[0] as Line) ?? ''))
      return [...layOutInline(html, nodes.slice(0, lastAt), surrounding), ...field]
  }
  return layOutInline(html, nodes, surrounding)
}

/** One of the inline elements that stand in a row. */
function layOutPart(html: string, part: ElementNode, surrounding: Surrounding): Line[] {
  return markLink(part, layOutRun(html, part.kind, part.children, within(part, surrounding)))
}

/** An inline element that may be a part of a row rather than words of a text. */
function isPart(node: HtmlNode): node is ElementNode {
  return isElement(node) && node.kind.name !== 'br' && !node.kind.isTextLevel
}

function isBlankText(html: string, node: HtmlNode): boolean {
  if (isElement(node)) return false
  if (node.written !== null) return isBlank(node.written, 0, node.written.length)
  return isBlank(html, node.start, node.end)
}

/** Whether a blank stands between two elements on one line of the HTML: then it is meant to show. */
function holdsInnerBlank(html: string, nodes: readonly HtmlNode[]): boolean {
  return nodes.slice(1, -1).some((node) => isBlankText(html, node) && !isElement(node) && !holdsFeed(html, node))
}

function holdsFeed(html: string, { start, end }: HtmlNode & { readonly end: number }): boolean {
  const feed = html.indexOf('\n', start)
  return feed >= 0 && feed < end
}

/** A list that is closed shows one of its options. */
function chosenOption({ children }: ElementNode): readonly HtmlNode[] {
  const options = children.flatMap((child) =>
    isElement(child) && child.kind.name === 'optgroup' ? child.children : [child],
  )
  const shown = options.filter(isElement)
  const chosen = shown.find(({ traits }) => traits.isSelected) ?? shown[0]
  return chosen === undefined ? [] : [chosen]
}

function within({ kind, traits }: ElementNode, around: Surrounding): Surrounding {
  if (traits.link === null && !traits.isPreformatted && !kind.isHeading) return around
  return {
    link: traits.link ?? around.link,
    isPreformatted: traits.isPreformatted || around.isPreformatted,
    breakGap: kind.isHeading ? 'line' : around.breakGap,
  }
}

/** Marks where a link begins, so that one that shows nothing has a place too. */
function markLink({ traits, start }: ElementNode, lines: Line[]): Line[] {
  const { link } = traits
  if (link === null) return lines
  const mark: Run = { start, end: start, written: '', link }
  const [first, ...others] = lines
  return first === undefined
    ? [new Line([mark], 'auto')]
    : [new Line([mark, ...first.runs], first.gap, first.isControl), ...others]
}
