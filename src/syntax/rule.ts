import Parsimmon from 'parsimmon'

/** A Parsimmon parser. Parsimmon and its types stay inside `syntax/`. */
export type Rule<T> = Parsimmon.Parser<T>

/**
 * A rule for one printed line, whatever it is: `read` gets the page and the line's ends without blanks around it. The rule
 * then stands at the start of the next line.
 *
 * The reply says that the furthest look was at the next line, which spares Parsimmon the merging of what was expected:
 * these grammars never fail, so nobody would read it.
 */
export function lineRule<T>(read: (page: string, start: number, end: number) => T): Rule<T> {
  const expected = ['a line']
  return Parsimmon((page, offset): Parsimmon.Reply<T> => {
    if (offset === page.length) return { status: false, index: -1, value: null, furthest: offset, expected }
    const feed = lineEnd(page, offset)
    const start = skipBlanks(page, offset, feed)
    const value = read(page, start, trimBlanks(page, start, feed))
    const index = Math.min(feed + 1, page.length)
    return { status: true, index, value, furthest: index as -1, expected }
  })
}

/**
 * A rule for lines in a row, which reads the letters of their kinds: `pattern` is sticky, and `make` gets the places of
 * the first line and of the one behind the last. The furthest look is said as above.
 */
export function lineRun<T>(name: string, pattern: RegExp, make: (first: number, end: number) => T): Rule<T> {
  const expected = [name]
  return Parsimmon((kinds, first): Parsimmon.Reply<T> => {
    pattern.lastIndex = first
    if (!pattern.test(kinds)) return { status: false, index: -1, value: null, furthest: first, expected }
    const end = pattern.lastIndex
    return { status: true, index: end, value: make(first, end), furthest: end as -1, expected }
  })
}

/** Where the line that `offset` stands on ends: at its line feed, or at the end of the page. */
export function lineEnd(page: string, offset: number): number {
  const feed = page.indexOf('\n', offset)
  return feed < 0 ? page.length : feed
}

/** The first offset from `start` to `end` that is no blank; `end` where all are. */
export function skipBlanks(page: string, start: number, end: number): number {
  let offset = start
  while (offset < end && page.charCodeAt(offset) === 0x20) offset++
  return offset
}

/** The offset behind the last character from `start` to `end` that is no blank; `start` where all are. */
export function trimBlanks(page: string, start: number, end: number): number {
  let offset = end
  while (offset > start && page.charCodeAt(offset - 1) === 0x20) offset--
  return offset
}

/** Runs a rule that accepts every page over the whole of it. */
export function run<T>(rule: Rule<T>, page: string): T {
  const reply = rule.parse(page)
  if (!reply.status) throw new Error(`the grammar refused a page, expecting ${reply.expected.join(' or ')}`)
  return reply.value
}
