import { codeTable } from './table.js'

/** Finds the known codes at a place of a text without cutting the text. */
export interface CodeMatcher {
  /** The length of the longest known code. */
  readonly longest: number
  /** The codes that may start with these two UTF-16 units, longest first; each still has to be compared. */
  startingWith(first: number, second: number): readonly string[]
}

const none: readonly string[] = []

let matcher: CodeMatcher | undefined

/** The matcher of all known codes, built at first use. */
export function codeMatcher(): CodeMatcher {
  matcher ??= buildMatcher([...codeTable().keys()])
  return matcher
}

function buildMatcher(codes: readonly string[]): CodeMatcher {
  const longestFirst = [...codes].sort((a, b) => b.length - a.length)
  const byStart = new Map<number, string[]>()
  for (const code of longestFirst) {
    const start = startKey(code.charCodeAt(0), code.charCodeAt(1))
    const group = byStart.get(start)
    if (group === undefined) byStart.set(start, [code])
    else group.push(code)
  }
  return {
    longest: longestFirst[0]?.length ?? 0,
    startingWith: (first, second) => byStart.get(startKey(first, second)) ?? none,
  }
}

function startKey(first: number, second: number): number {
  return first * 0x10000 + second
}
