import { DAMAGES } from './damage.js'

/** What a text holds besides ordinary characters. Most pages hold nothing of it, and one look tells. */
export interface Survey {
  /** White space other than LF and single plain spaces, or characters of no width and no meaning. */
  readonly isUnplain: boolean
  /** U+FFFD, UTF-8 that was read as Latin-1, or an HTML entity. */
  readonly mayBeDamaged: boolean
  /** Characters that may have another form in NFC, by themselves or with a neighbour. */
  readonly mayCompose: boolean
}

/**
 * Everything but the characters that most pages are made of. What it leaves out from U+0300 on (Greek and Cyrillic
 * letters, quotation marks, symbols) has one form in NFC and composes with nothing.
 *
 * A class of more ranges than this is slow: in a text of two-byte characters V8 then takes 15 ns for each instead of 1.
 */
const SIGN =
  /[^\n -%'-\u009f\u00a1-\u00c1\u00c4-\u00e1\u00e3-\u02ff\u0388-\u0482\u2010-\u2027\u2030-\u205e\u2061-\u20cf\u2100-\u2125\u212c-\u2328]/g

/** The same where it is known already that the text may compose: in Chinese, say, every character would be a sign. */
const OTHER_SIGN =
  /[^\n -%'-\u009f\u00a1-\u00c1\u00c4-\u00e1\u00e3-\u167f\u1681-\u1fff\u200c-\u2027\u2030-\u205e\u2061-\u2fff\u3001-\ufefe\uff00-\ufffc]/g

const UNPLAIN = /[\t\v\f\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/

const TWO_BLANKS = / {2}/

/** Damage at a certain place: `&amp;`, `Ã©`, `â€™`, U+FFFD. */
const DAMAGE = new RegExp(DAMAGES.map(([pattern]) => pattern.source).join('|'), 'y')

/**
 * How much is looked through at a time. V8 interprets a pattern, at 15 ns a character, until it has run it once, and
 * forgets the compiled form at times; a short first run keeps that from being the whole of a long text.
 */
const BLOCK = 4096

/** Looks through a text once, from sign to sign. */
export function surveyText(text: string): Survey {
  const survey = { isUnplain: false, mayBeDamaged: false, mayCompose: false }
  for (let start = 0; start < text.length; start += BLOCK) surveyBlock(text, start, survey)
  return survey
}

function surveyBlock(text: string, start: number, survey: { -readonly [Kind in keyof Survey]: Survey[Kind] }): void {
  // One more, so that no two blanks fall into two blocks.
  const block = text.slice(start, start + BLOCK + 1)
  survey.isUnplain ||= TWO_BLANKS.test(block)
  for (let from = 0; from < block.length; ) {
    const pattern = survey.mayCompose ? OTHER_SIGN : SIGN
    pattern.lastIndex = from
    const sign = pattern.exec(block)
    if (sign === null) return
    from = sign.index + 1
    if (UNPLAIN.test(sign[0])) survey.isUnplain = true
    else if (startsDamage(text, start + sign.index)) survey.mayBeDamaged = true
    else survey.mayCompose ||= sign[0] >= '\u0300'
  }
}

/** An ampersand, say, proves nothing unless an entity begins there. */
function startsDamage(text: string, at: number): boolean {
  DAMAGE.lastIndex = at
  return DAMAGE.test(text)
}
