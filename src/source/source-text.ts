import { composeMarks } from './composition.js'
import { type Rewriting, rewrite } from './rewriting.js'
import type { Span } from './span.js'
import { surveyText } from './survey.js'

/**
 * A page as the grammar reads it, with the way back to the text as it was given.
 *
 * `text` is what a reader sees: NFC; every line end is LF; every other run of white space is one plain space; byte-order marks,
 * zero-width spaces and word joiners are gone. All offsets of the stages behind this one count in `text`; only
 * {@link spanInGiven} turns them into offsets of the text as given.
 */
export interface SourceText {
  readonly given: string
  readonly text: string
  /** What was done to `given` to get `text`, first to last; empty for most pages. */
  readonly rewritings: readonly Rewriting[]
  /** Whether the text holds what damaged text looks like: U+FFFD, UTF-8 read as Latin-1, HTML entities. */
  readonly mayBeDamaged: boolean
}

/** Line ends, runs of blanks and characters of no width, and such a character or a blank that is no plain space alone. */
const UNPLAIN_RUN =
  /\r\n?|[ \t\v\f\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]{2,}|[\t\v\f\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g

const NO_WIDTH = /^[\u200b\u2060\ufeff]+$/

/** Makes a page readable for the grammar. Linear in the text. */
export function readSource(given: string): SourceText {
  const survey = surveyText(given)
  const rewritings: Rewriting[] = []
  let text = given
  if (survey.isUnplain) {
    const plain = rewrite(text, UNPLAIN_RUN, plainForm)
    rewritings.push(plain)
    text = plain.text
  }
  if (survey.mayCompose) {
    const composed = composeMarks(text)
    if (composed !== null) {
      rewritings.push(composed)
      text = composed.text
    }
  }
  const mayBeDamaged = survey.mayBeDamaged || (survey.mayCompose && surveyText(text).mayBeDamaged)
  return { given, text, rewritings, mayBeDamaged }
}

function plainForm(run: string): string {
  if (run.startsWith('\r')) return '\n'
  return NO_WIDTH.test(run) ? '' : ' '
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
