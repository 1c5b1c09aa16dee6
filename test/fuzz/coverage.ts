import type { SyntaxNode } from '../../src/index.js'
import type { Findings } from './oracle.js'

/** The counters that instrumented code adds to; none where the code is not instrumented. */
const branches = (globalThis as { __branches?: Uint8Array }).__branches ?? new Uint8Array(0)

/** What all texts together have reached. */
export class Coverage {
  private readonly seen = new Set<string | number>()

  /** To be called before a text is examined. */
  start(): void {
    branches.fill(0)
  }

  /** How much of what the text reached since `start` no text before it had reached. */
  finish({ inspections }: Findings): number {
    const before = this.seen.size
    for (let branch = 0; branch < branches.length; branch++) {
      const count = branches[branch] ?? 0
      if (count > 0) this.seen.add(branch * 16 + magnitude(count))
    }
    for (const { tree, diagnostics } of inspections) {
      this.addShape(tree)
      const codes = [...new Set(diagnostics.map(({ code }) => code))]
      for (const code of codes) for (const other of codes) if (code <= other) this.seen.add(`${code} ${other}`)
    }
    return this.seen.size - before
  }

  /** Branches taken at least once, of all there are, and everything else that was told apart. */
  get summary(): { branches: number; of: number; features: number } {
    const taken = new Set([...this.seen].flatMap((feature) => (typeof feature === 'number' ? [feature >> 4] : [])))
    return { branches: taken.size, of: branches.length, features: this.seen.size }
  }

  /** Which node stands in which, behind which. */
  private addShape({ type, children = [] }: SyntaxNode): void {
    let previous = ''
    for (const child of children) {
      this.seen.add(`${type} > ${previous} + ${child.type}`)
      previous = child.type
      this.addShape(child)
    }
  }
}

/** 1, 2, 3, 4–7, 8–15, …: counts that differ by more than chance. */
function magnitude(count: number): number {
  return count < 4 ? count : 2 + Math.floor(Math.log2(count))
}
