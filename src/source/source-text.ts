import { normalizeMarks, type Rewriting, rewrite } from './rewriting.js'
import type { Span } from './span.js'

/**
 * A page as the grammar reads it, with the way back to the text as it was given.
 *
 * `text` is what a reader sees: NFC; every line end is LF; every other white space is a plain space; byte-order marks,
 * zero-width spaces and word joiners are gone. All offsets of the stages behind this one count in `text`; only
 * {@link spanInGiven} turns them into offsets of the text as given.
 */
export interface SourceText {
  readonly given: string
  readonly text: string
  /** What was done to `given` to get `text`, first to last; empty for most pages. */
  readonly rewritings: readonly Rewriting[]
}

/** White space but LF and the plain space, and the characters of no width and no meaning: U+200B, U+2060, U+FEFF. */
const UNPLAIN = /[\t\v\f\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/

const UNPLAIN_RUN = /\r\n?|[\u200b\u2060\ufeff]+|[\t\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g

/** No text below U+0300 has another NFC form than itself. */
const BEYOND_LATIN = /[\u0300-\uffff]/

/** Makes a page readable for the grammar. Linear in the text. */
export function readSource(given: string): SourceText {
  const rewritings: Rewriting[] = []
  let text = given
  if (UNPLAIN.test(text)) {
    const plain = rewrite(text, UNPLAIN_RUN, plainForm)
    rewritings.push(plain)
    text = plain.text
  }
  if (BEYOND_LATIN.test(text)) {
    const composed = normalizeMarks(text)
    if (composed !== null) {
      rewritings.push(composed)
      text = composed.text
    }
  }
  return { given, text, rewritings }
}

function plainForm(run: string): string {
  const first = run.charCodeAt(0)
  if (first === 0x0d) return '\n'
  return first === 0x200b || first === 0x2060 || first === 0xfeff ? '' : ' '
}

/** The place in the text as given of a stretch of the text as read. */
export function spanInGiven(source: SourceText, start: number, end: number): Span {
  let from = start
  let to = end
  for (let i = source.rewritings.length - 1; i >= 0; i--) {
    const rewriting = source.rewritings[i] as Rewriting
    const isEmpty = from === to
    from = rewriting.startBefore(from)
    to = isEmpty ? from : rewriting.endBefore(to)
  }
  return { start: from, end: to }
}
