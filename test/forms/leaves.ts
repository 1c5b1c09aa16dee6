import type { SyntaxNode } from '../../src/index.js'
import { isVisible } from '../fixtures/printed-text.js'
import { leafCounts } from '../fixtures/tree-faults.js'

/** The visible characters of a text that lie in no leaf of its tree, and those that lie in several. */
export function visibleLeaves(text: string, tree: SyntaxNode): { readonly missing: string; readonly twice: string } {
  const counts = leafCounts(text, tree)
  let missing = ''
  let twice = ''
  for (let at = 0; at < text.length; at++) {
    if (!isVisible(text.charAt(at))) continue
    if (counts[at] === 0) missing += text.charAt(at)
    if ((counts[at] as number) > 1) twice += text.charAt(at)
  }
  return { missing, twice }
}
