import { displayOf, isHeading } from './elements.js'
import type { ElementNode } from './tree.js'

/**
 * Deeper elements stand beside each other, as in browsers: Blink allows 512 too. So the walk over a tree may go down by
 * recursion, and to look for an open element costs no more on hostile pages.
 */
const DEEPEST = 512

/** What the start of an element ends, and the elements whose outside it leaves alone. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>
  readonly within: (name: string) => boolean
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const CELL_ENDS = /* @__PURE__ */ set('td th caption table template object')
const isParagraphScope = (name: string) => name === 'button' || CELL_ENDS.has(name)
const isItemScope = (name: string) =>
  displayOf(name) === 'block' && !['div', 'p', 'address', 'li', 'dt', 'dd'].includes(name)
const isTableScope = (name: string) => name === 'table' || name === 'template'

const IMPLIED_ENDS: ReadonlyMap<string, ImpliedEnd> = /* @__PURE__ */ new Map<string, ImpliedEnd>([
  ['li', { ends: set('li'), within: isItemScope }],
  ['dt', { ends: set('dt dd'), within: isItemScope }],
  ['dd', { ends: set('dt dd'), within: isItemScope }],
  ['option', { ends: set('option'), within: (name) => name === 'select' }],
  ['optgroup', { ends: set('option optgroup'), within: (name) => name === 'select' }],
  ['button', { ends: set('button'), within: (name) => CELL_ENDS.has(name) }],
  ['td', { ends: set('td th'), within: (name) => name === 'tr' || isTableScope(name) }],
  ['th', { ends: set('td th'), within: (name) => name === 'tr' || isTableScope(name) }],
  ['tr', { ends: set('tr'), within: isTableScope }],
  ['thead', { ends: set('thead tbody tfoot caption'), within: isTableScope }],
  ['tbody', { ends: set('thead tbody tfoot caption'), within: isTableScope }],
  ['tfoot', { ends: set('thead tbody tfoot caption'), within: isTableScope }],
])

const TABLE_PARTS = /* @__PURE__ */ set('table caption thead tbody tfoot tr td th template')

/** Blocks that do not end a paragraph that is open, as others do. */
const IN_PARAGRAPHS = /* @__PURE__ */ set('button select textarea option optgroup caption tbody td tfoot th thead tr legend')

/** The elements that are open, outermost first, and what ends them without an end tag of their own. */
export class OpenElements {
  private readonly stack: ElementNode[]
  /** How many elements are open beyond the depth that is kept. */
  private beyond = 0

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
  endBefore(name: string): void {
    const implied = IMPLIED_ENDS.get(name)
    if (implied !== undefined) this.endTo(this.find(implied.ends, implied.within))
    if (displayOf(name) === 'block' && !IN_PARAGRAPHS.has(name)) this.endTo(this.find(PARAGRAPH, isParagraphScope))
    if (isHeading(name) && isHeading(this.innermost.name)) this.endTo(this.stack.length - 1)
    if (name === 'a') this.endTo(this.find(ANCHOR, (open) => displayOf(open) === 'block'))
  }

  open(element: ElementNode): void {
    if (this.stack.length < DEEPEST) this.stack.push(element)
    else this.beyond++
  }

  /** Ends the innermost open element of a name; false where an end tag ends nothing. */
  end(name: string): boolean {
    if (this.beyond > 0) {
      this.beyond--
      return true
    }
    const names = isHeading(name) ? HEADINGS : new Set([name])
    const at = this.find(names, (open) => isBoundary(name, open))
    this.endTo(at)
    return at !== null
  }

  endAll(): void {
    this.endTo(1)
  }

  private find(names: ReadonlySet<string>, isOutside: (name: string) => boolean): number | null {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const { name } = this.stack[at] as ElementNode
      if (names.has(name)) return at
      if (isOutside(name)) return null
    }
    return null
  }

  private endTo(at: number | null): void {
    if (at === null) return
    while (this.stack.length > at) this.onEnd(this.stack.pop() as ElementNode)
  }
}

const PARAGRAPH = /* @__PURE__ */ set('p')
const ANCHOR = /* @__PURE__ */ set('a')
const HEADINGS = /* @__PURE__ */ set('h1 h2 h3 h4 h5 h6')

/** Whether an end tag has no effect across the start of an element: `</span>` across a block, `</div>` across a cell. */
function isBoundary(name: string, open: string): boolean {
  if (TABLE_PARTS.has(name)) return open === 'table' || open === 'template'
  if (displayOf(name) !== 'block') return displayOf(open) === 'block'
  return CELL_ENDS.has(open) || (name === 'li' && (open === 'ul' || open === 'ol')) || (name === 'p' && open === 'button')
}
