import Parsimmon from 'parsimmon'
import type { Range } from './nodes.js'
import { type EndOf, type Rule, refusal, taken } from './rule.js'

const LINE_FEED = 0x0a
const BLANK = 0x20

/** Behind one blank, if it stands there. */
export const behindBlank: EndOf = (page, start) => (page.charCodeAt(start) === BLANK ? start + 1 : start)

const behindBlanks: EndOf = (page, start) => {
  let at = start
  while (page.charCodeAt(at) === BLANK) at++
  return at
}

const beforeBlanks: EndOf = (page, end) => {
  let at = end
  while (page.charCodeAt(at - 1) === BLANK) at--
  return at
}

/** The beginning of a line, behind its blanks: its offset. */
export const lineStart: Rule<number> = Parsimmon((page, at): Parsimmon.Reply<number> => {
  const start = behindBlanks(page, at)
  return taken(start, start)
})

/** The end of a line, in front of its blanks: its offset. The next line follows. */
export const lineEnd: Rule<number> = Parsimmon((page, at): Parsimmon.Reply<number> => {
  const feed = behindBlanks(page, at)
  if (feed < page.length && page.charCodeAt(feed) !== LINE_FEED) return noLineEnd
  return taken(Math.min(feed + 1, page.length), beforeBlanks(page, at))
})
const noLineEnd = refusal()

/** One or more lines that show nothing, up to the next that does. The range is empty, and stands where they begin. */
export const blankLines: Rule<Range> = Parsimmon((page, start) => {
  let end = start
  for (let at = start; ; at++) {
    const character = page.charCodeAt(at)
    if (at === page.length && at > start) end = at
    else if (character === LINE_FEED) end = at + 1
    if (character !== LINE_FEED && character !== BLANK) break
  }
  return end > start ? taken(end, { start, end: start }) : noBlankLines
})
const noBlankLines = refusal()

/** Any line with something on it, without the blanks around it. */
export const printedLine: Rule<Range> = Parsimmon((page, at) => {
  const feed = page.indexOf('\n', at)
  const behind = feed < 0 ? page.length : feed
  const start = behindBlanks(page, at)
  if (start >= behind) return noPrintedLine
  return taken(Math.min(behind + 1, page.length), { start, end: beforeBlanks(page, behind) })
})
const noPrintedLine = refusal()

/** Whether a line shows nothing. */
export function isBlank({ start, end }: Range): boolean {
  return start === end
}
