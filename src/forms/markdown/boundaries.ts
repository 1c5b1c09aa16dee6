import { leadsToAuthor } from '../shapes/site-addresses.js'
import type { WrittenLink } from './brackets.js'
import type { MarkedText } from './marked-text.js'

/** A blank line inside of a link, or a hard break: it stands round a whole card. */
const CARD = /\n[ \t]*\\?\r?\n|\\\r?\n/

/** `<a href="/paper/2409.13931">### Title</a>`, `[### Title](/paper/2409.13931)` */
const HEADING = /[ \t]*#{1,6}[ \t]+/y

/** Keeps apart what only the brackets of links kept apart. */
export function partLinks(text: MarkedText, links: readonly WrittenLink[]): void {
  const { given } = text
  for (const { start, end, from, to, address } of links) {
    HEADING.lastIndex = start
    if (HEADING.test(given)) markHeading(text, start, HEADING.lastIndex, end)
    if (HEADING.lastIndex > start || CARD.test(given.slice(start, end))) {
      text.substitute(from, from, '\n\n')
      text.substitute(to, to, '\n\n')
    } else if (from !== start) {
      if (isGluedInFront(given, from, start)) text.substitute(from, from, ' ')
      if (isGluedBehind(given, to, address)) text.substitute(to, to, ' ')
      partHeading(text, to)
    }
  }
}

/** `[### Title](/paper/2409.13931)`, `[### Title ###](…)` */
function markHeading(text: MarkedText, start: number, textStart: number, end: number): void {
  const marks = text.given.slice(start, textStart).trim()
  text.mark(start, textStart)
  if (text.given.slice(textStart, end).endsWith(` ${marks}`)) text.mark(end - marks.length - 1, end)
}

/** `[Scholar Feed](/)# Ada Example`: a heading glued behind a link. */
function partHeading(text: MarkedText, to: number): void {
  HEADING_BEHIND.lastIndex = to
  if (!HEADING_BEHIND.test(text.given)) return
  text.mark(to, HEADING_BEHIND.lastIndex)
  text.substitute(to, to, '\n\n')
}

const HEADING_BEHIND = /#{1,6} (?=\S)/y

/** Elements beside each other: `Show more[PDF](…)`; a link inside of a word is none. */
function isGluedInFront(given: string, from: number, start: number): boolean {
  return /[a-z]/.test(given.charAt(from - 1)) && /[A-Z]/.test(given.charAt(start))
}

/** `[Feed](/feed)[Authors](/authors)`, `[Ada Example](/author/1)et al.` */
function isGluedBehind(given: string, to: number, address: string): boolean {
  const next = given.charAt(to)
  return next === '[' || (/[A-Za-z]/.test(next) && leadsToAuthor(address))
}
