import { arrangeLines } from '../arrange/arrange-lines.js'
import { isField, joinPair, joinRow, MOST_PARTS, mayBePart } from '../arrange/rows.js'
import { Line, type Run } from '../lines.js'
import { isPartOfPaper, LONGEST_PART } from '../shapes/parts.js'
import { leadsToPaper } from '../shapes/site-addresses.js'
import { isTextLabel } from '../shapes/site-labels.js'
import type { ElementKind } from './elements.js'
import { isBlank, layOutInline, type Surrounding } from './inline.js'
import { type ElementNode, type HtmlNode, isElement, textContent } from './tree.js'

/** Lays an element out on lines: each block on lines of its own, the parts of a row on one. */
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
  const count = lines.length - first
  if (count > MOST_PARTS) return
  if (kind.isControl) append(lines, lines.splice(first).map(toControl))
  else if (count > 1 && element.holdsBlock) joinRowAt(html, lines, first)
  if (element.traits.link !== null) append(lines, markLink(element, lines.splice(first)))
}

/** The lines from `first` on as one row, if they are one. */
function joinRowAt(html: string, lines: Line[], first: number): void {
  for (let at = first; at < lines.length; at++) if (!mayBePart(lines[at] as Line)) return
  const row = joinRow(html, lines.slice(first))
  if (row === null) return
  lines.length = first
  append(lines, row)
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
    if (!isElement(child) || !(child.traits.isBlock || child.holdsBlock) || isPartToClick(html, child)) {
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

/** A button that holds what the site prints in a row or behind names, and so is no label of the site: `et al.`, `52.4`. */
function isPartToClick(html: string, element: ElementNode): boolean {
  if (!element.kind.isControl || element.holdsBlock || element.textLength > LONGEST_PART) return false
  return isPartOfPaper(textContent(html, element, LONGEST_PART).trim())
}

/** The last two lines, if they are a term and its description, as one; a title, which links to its paper, is no term of that kind. */
function joinDescription(html: string, lines: Line[], termAt: number): void {
  const [term, description] = lines.slice(termAt)
  if (term === undefined || description === undefined || lines.length !== termAt + 2) return
  if (term.runs.some(({ link }) => leadsToPaper(link?.address))) return
  const pair = isTextLabel(term.textIn(html)) ? null : joinPair(html, term, description)
  if (pair !== null) lines.splice(termAt, 2, pair)
}

function toControl(line: Line): Line {
  return new Line(line.runs, line.gap, true)
}

/** A page may have more lines than a call may have arguments. */
function append(lines: Line[], below: readonly Line[]): void {
  for (const line of below) lines.push(line)
}

/** Longer inline content is no row of parts, but a text. */
const LONGEST_ROW = 2000

/** Lays out inline content that stands between blocks. */
function layOutRun(html: string, container: ElementKind, nodes: readonly HtmlNode[], surrounding: Surrounding): Line[] {
  const elements = elementsOf(html, nodes)
  const [only, ...others] = elements ?? []
  if (elements?.length === 0) return []
  if (only !== undefined && others.length === 0 && isPart(only)) {
    return markLink(only, layOutRun(html, container, only.children, within(only, surrounding)))
  }
  const row = elements === null || others.length === 0 ? null : layOutRow(html, container, nodes, elements, surrounding)
  if (row !== null) return row
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

/** Elements with nothing between them, as one row, or each on a line of its own; null where they are words of a text. */
function layOutRow(
  html: string,
  container: ElementKind,
  nodes: readonly HtmlNode[],
  elements: readonly ElementNode[],
  surrounding: Surrounding,
): Line[] | null {
  const isStack = !container.holdsOneText && elements.every(isPart) && !holdsInnerBlank(html, nodes)
  if (surrounding.isPreformatted || !(isStack || lengthOf(elements) <= LONGEST_ROW)) return null
  const parts: Line[] = []
  for (const element of elements) append(parts, layOutPart(html, element, surrounding))
  return joinRow(html, parts) ?? (isStack ? parts : null)
}

/** A heading is one text; but the field behind the owner's name has a line of its own. */
function layOutHeading(html: string, nodes: readonly HtmlNode[], surrounding: Surrounding): Line[] {
  const lastAt = nodes.findLastIndex((node) => !isBlankText(html, node))
  const last = nodes[lastAt]
  if (lastAt > 0 && last !== undefined && isPart(last)) {
    const field = layOutPart(html, last, surrounding)
    if (isField(html, field)) return [...layOutInline(html, nodes.slice(0, lastAt), surrounding), ...field]
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

function lengthOf(elements: readonly ElementNode[]): number {
  let length = 0
  for (const element of elements) length += element.textLength
  return length
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
