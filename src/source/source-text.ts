import { composeMarks } from './composition.js'
import { type Rewriting, rewrite, spanBefore } from './rewriting.js'
import type { Span } from './span.js'
import { surveyText } from './survey.js'

/**
 * A page as the grammar reads it, with the way back to the text as it was given.
 *
 * `text` is what a reader sees: NFC; every line end is LF; every other run of white space is one plain space; what shows nothing
 * is gone: byte-order marks, zero-width spaces, word joiners, soft hyphens, marks of direction, joiners that join nothing. All offsets of the stages behind this one count in `text`; only
 * {@link spanInGiven} turns them into offsets of the text as given.
 */
export interface SourceText {
  readonly given: string
  readonly text: string
  /** Where the lines of `given` begin, if that was asked for already; who needs it would find it again otherwise. */
  readonly lineStarts: Uint32Array | null
  /** What was done to `given` to get `text`, first to last; empty for most pages. */
  readonly rewritings: readonly Rewriting[]
  /**
   * Whether `given` holds marks of a form beside what the page prints. Then the first of the rewritings leads back to it from
   * the printed text, and what the page prints is what the text holds.
   */
  readonly hasMarks: boolean
  /** Whether the text holds what damaged text looks like: U+FFFD, UTF-8 read as Latin-1, HTML entities. */
  readonly mayBeDamaged: boolean
}

/** What shows nothing: the soft hyphen, zero-width spaces, the word joiner, byte-order marks, marks of direction. */
export const INVISIBLE = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff'

/** Scripts whose letters change with a joiner between them, and pictures that one makes into one. */
const JOINED =
  '[\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{M}\\p{ExtPict}\\p{EMod}]'
/** U+200C and U+200D elsewhere. */
const JOINER = `(?<!${JOINED})[\\u200c\\u200d]|[\\u200c\\u200d](?!${JOINED})`

const BLANK = ' \\t\\v\\f\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

/** Line ends, runs of blanks and of what shows nothing, and such a character or a blank that is no plain space alone. */
const UNPLAIN_RUN = new RegExp(
  `\\r\\n?|(?:[${BLANK}${INVISIBLE}]|${JOINER}){2,}|(?! )[${BLANK}${INVISIBLE}]|${JOINER}`,
  'gu',
)

const SHOWS_NOTHING = new RegExp(`^[${INVISIBLE}\\u200c\\u200d]+$`)

/** Makes a page readable for the grammar; `printed` is what it prints where `given` has the marks of a form. Linear in the text. */
export function readSource(
  given: string,
  printed: Rewriting | null = null,
  lineStarts: Uint32Array | null = null,
): SourceText {
  let text = printed?.text ?? given
  const survey = surveyText(text)
  const rewritings: Rewriting[] = printed === null ? [] : [printed]
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
  return { given, text, lineStarts, rewritings, hasMarks: printed !== null, mayBeDamaged }
}

function plainForm(run: string): string {
  if (run.startsWith('\r')) return '\n'
  return SHOWS_NOTHING.test(run) ? '' : ' '
}

/** The place in the text as given of a stretch of the text as read. */
export function spanInGiven(source: SourceText, start: number, end: number): Span {
  return spanThrough(source.rewritings, start, end, 0)
}

/** The same in its parts, where the parts of a stretch did not stand together in the text as given. */
export function spansInGiven(source: SourceText, start: number, end: number): Span[] {
  const [first] = source.rewritings
  if (first?.stretchesBefore === undefined) return [spanInGiven(source, start, end)]
  const { start: from, end: to } = spanThrough(source.rewritings, start, end, 1)
  return first.stretchesBefore(from, to)
}

/** The place in the text that the page prints, without the marks of its form, of a stretch of the text as read. */
export function spanInPrinted(source: SourceText, start: number, end: number): Span {
  return spanThrough(source.rewritings, start, end, source.hasMarks ? 1 : 0)
}

function spanThrough(rewritings: readonly Rewriting[], start: number, end: number, first: number): Span {
  let span = { start, end }
  for (let i = rewritings.length - 1; i >= first; i--) span = spanBefore(rewritings[i] as Rewriting, span)
  return span
}
