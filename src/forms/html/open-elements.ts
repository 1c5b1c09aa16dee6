import { type ElementKind, names } from './elements.js'
import type { ElementNode } from './tree.js'

/**
 * Deeper elements stand beside each other, as in browsers: Blink allows 512 too. So the walk over a tree may go down by
 * recursion, and to look for an open element costs no more on hostile pages.
 */
const DEEPEST = 512

/** What the start of an element ends, and the elements that keep it from those outside. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>
  readonly isOutside: (kind: ElementKind) => boolean
}

const IN_ITEMS = names('div p address li dt dd')
const isOutsideItem = (kind: ElementKind) => kind.display === 'block' && !IN_ITEMS.has(kind.name)
const isOutsideRow = ({ name }: ElementKind) => name === 'table'
const isOutsideCell = ({ name }: ElementKind) => name === 'tr' || name === 'table'
const isOutsideOptions = ({ name }: ElementKind) => name === 'select'
const isOutsideParagraph = ({ name, isScope }: ElementKind) => isScope || name === 'button'
const isBlock = ({ display }: ElementKind) => display === 'block'

const ITEM: ImpliedEnd = { ends: names('li'), isOutside: isOutsideItem }
const DESCRIPTION: ImpliedEnd = { ends: names('dt dd'), isOutside: isOutsideItem }
const CELL: ImpliedEnd = { ends: names('td th'), isOutside: isOutsideCell }
const ROWS: ImpliedEnd = { ends: names('thead tbody tfoot caption'), isOutside: isOutsideRow }
const PARAGRAPH: ImpliedEnd = { ends: names('p'), isOutside: isOutsideParagraph }

/** `<li>` ends the item in front of it, and so on. */
const IMPLIED_ENDS: ReadonlyMap<string, ImpliedEnd> = /* @__PURE__ */ new Map<string, ImpliedEnd>([
  ['li', ITEM],
  ['dt', DESCRIPTION],
  ['dd', DESCRIPTION],
  ['option', { ends: names('option'), isOutside: isOutsideOptions }],
  ['optgroup', { ends: names('option optgroup'), isOutside: isOutsideOptions }],
  ['button', { ends: names('button'), isOutside: ({ isScope }) => isScope }],
  ['td', CELL],
  ['th', CELL],
  ['tr', { ends: names('tr'), isOutside: isOutsideRow }],
  ['thead', ROWS],
  ['tbody', ROWS],
  ['tfoot', ROWS],
  ['a', { ends: names('a'), isOutside: isBlock }],
])

/** The elements that are open, outermost first, and what ends them without an end tag of their own. */
export class OpenElements {
  private readonly stack: ElementNode[]
  /** How many elements are open beyond the depth that is kept. */
  private beyond = 0
  /** How many are open of each name that may end unsaid. */
  private readonly counts = new Map<string, number>()

  /** @param onEnd is called for each element that ends, innermost first. */
  constructor(
    root: ElementNode,
    private readonly onEnd: (element: ElementNode) => void,
  ) {
    this.stack = [root]
  }

  get innermost(): ElementNode {
    return this.stack[this.stack.length - 1] as ElementNode
  }

  /** The elements that are open, innermost last. */
  get all(): readonly ElementNode[] {
    return this.stack
  }

  /** Ends what a start tag ends: a paragraph at a heading, an item at the next one. */
  endBefore(kind: ElementKind): void {
    if (kind.endsParagraph) this.endImplied(PARAGRAPH)
    const implied = IMPLIED_ENDS.get(kind.name)
    if (implied !== undefined) this.endImplied(implied)
    if (kind.isHeading && this.innermost.kind.isHeading) this.endTo(this.stack.length - 1)
  }

  open(element: ElementNode): void {
    if (this.stack.length >= DEEPEST) {
      this.beyond++
      return
    }
    this.stack.push(element)
    this.count(element.kind, 1)
  }

  /** Ends the innermost open element of a kind; false where an end tag ends nothing. */
  end(kind: ElementKind): boolean {
    if (this.beyond > 0) {
      this.beyond--
      return true
    }
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = (this.stack[at] as ElementNode).kind
      if (open.name === kind.name || (open.isHeading && kind.isHeading)) {
        this.endTo(at)
        return true
      }
      if (isBoundary(kind, open)) break
    }
    return false
  }

  endAll(): void {
    this.endTo(1)
  }

  private endImplied({ ends, isOutside }: ImpliedEnd): void {
    if (!this.isAnyOpen(ends)) return
    for (let at = this.stack.length - 1; at > 0; at--) {
      const { kind } = this.stack[at] as ElementNode
      if (ends.has(kind.name)) {
        this.endTo(at)
        return
      }
      if (kind.display === 'none' || isOutside(kind)) return
    }
  }

  /** Ends all from the place `at` on. */
  private endTo(at: number): void {
    while (this.stack.length > at) {
      const ended = this.stack.pop() as ElementNode
      this.count(ended.kind, -1)
      this.onEnd(ended)
    }
  }

  private count({ name, mayEndUnsaid }: ElementKind, change: number): void {
    if (mayEndUnsaid) this.counts.set(name, (this.counts.get(name) ?? 0) + change)
  }

  private isAnyOpen(ends: ReadonlySet<string>): boolean {
    for (const name of ends) if ((this.counts.get(name) ?? 0) > 0) return true
    return false
  }
}

/** Whether an end tag has no effect across the start of an element: `</span>` across a block, `</div>` across a cell. */
function isBoundary(kind: ElementKind, open: ElementKind): boolean {
  if (open.display === 'none') return true
  if (kind.display === 'none') return false
  if (kind.isTablePart) return isOutsideRow(open)
  if (kind.display !== 'block') return open.display === 'block'
  if (kind.name === 'li') return open.isScope || open.name === 'ul' || open.name === 'ol'
  return open.isScope || (kind.name === 'p' && open.name === 'button')
}
