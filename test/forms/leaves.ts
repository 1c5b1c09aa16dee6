import type { SyntaxNode } from '../../src/index.js'

/** The visible characters of a text that lie in no leaf of its tree, and those that lie in several. */
export function visibleLeaves(text: string, tree: SyntaxNode): { readonly missing: string; readonly twice: string } {
  const counts = new Uint8Array(text.length)
  const visit = ({ span, children }: SyntaxNode): void => {
    if (children === undefined) for (let at = span.start; at < span.end; at++) counts[at] = (counts[at] ?? 0) + 1
    else for (const child of children) visit(child)
  }
  visit(tree)
  let missing = ''
  let twice = ''
  for (let at = 0; at < text.length; at++) {
    if (/[\s\u200b\u2060\ufeff]/.test(text.charAt(at))) continue
    if (counts[at] === 0) missing += text.charAt(at)
    if ((counts[at] as number) > 1) twice += text.charAt(at)
  }
  return { missing, twice }
}
