import { lineEnd, lineStart } from './lines.js'
import type { AuthorLine, GluedLine, Range } from './nodes.js'
import { alt, type EndOf, many, optional, type Rule, runOnLine, sequence, word } from './rule.js'
import { ET_AL, NAME_SUFFIX } from './words.js'

const commas: EndOf = (page, end) => {
  let at = end
  while (page.charCodeAt(at) === COMMA || page.charCodeAt(at) === BLANK) at++
  return at
}
const COMMA = 0x2c
const BLANK = 0x20

/** The dot in front of the institutions stands alone, and is the last of its line: names and titles can hold others. */
const LAST_DOT = '·(?= |\\n|$)(?![^·\\n]*·)'
/** Where a title may stand in front, nothing but slugs follows it. */
const DOT_OF_SLUGS = '·(?= *[^,·\\s]+(?:, *[^,·\\s]+)* *(?:\\n|$)| *(?:\\n|$))'
/** `et al.` closes the names: only the institutions follow. */
const LAST_ET_AL = `${ET_AL}(?= *(?:\\n|$|${LAST_DOT}))`

/** `Penedo`; where `et al.` is glued to it, `Kydlíčeket al.`, it ends before that */
const wordOf = (letter: string) =>
  `(?:${letter}+(?!${letter}| {1,20}al\\.? *(?:\\n|$|·))|${letter}+?(?=${LAST_ET_AL})|${letter}+)`
/** Words with blanks between, up to `et al.` or the dot. */
const wordsOf = (letter: string, dot: string) =>
  `(?!${LAST_ET_AL}|${dot})${wordOf(letter)}(?: +(?!${LAST_ET_AL}|${dot})${wordOf(letter)})*`

/** `Guilherme Penedo`, `John Smith, Jr.` */
const name = word(
  new RegExp(`${wordsOf('[^, \\n]', LAST_DOT)}(?:, *${NAME_SUFFIX}(?= *(?:,|\\n|$|${LAST_ET_AL}|${LAST_DOT})))*`, 'y'),
  commas,
)
/** `et al.` */
const etAl = word(new RegExp(LAST_ET_AL, 'y'), commas)
/** `·` */
const dot = word(new RegExp(LAST_DOT, 'y'), commas)
/** `huggingface` */
const slug = word(/[^, \n]+(?: +[^, \n]+)*/y, commas)
/** `· huggingface, eth-zurich` */
const institutions: Rule<Range[]> = sequence(dot, many(slug), (_dot, slugs) => slugs)
/** a comma in front of the first name, where one was lost */
const strayCommas = word(/,[, ]*/y)

/**
 *     Guilherme Penedo, Hynek Kydlíček, Vinko Sabolčec et al. · huggingface, eth-zurich
 *     ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^ ^^^^^^   ^^^^^^^^^^^  ^^^^^^^^^^
 *     names                                           et al.   institutions
 */
export const authorLine: Rule<AuthorLine> = sequence(
  lineStart,
  optional(strayCommas),
  many(name),
  optional(etAl),
  optional(institutions),
  lineEnd,
  (start, _commas, names, etAl, institutions, end) => ({ start, end, names, etAl, institutions: institutions ?? [] }),
)

/** `Quiet Gardens for LLMsAda Lovelace, Bo Chen` */
const titleAndNames = word(new RegExp(wordsOf('[^ \\n]', DOT_OF_SLUGS), 'y'), commas)
/** the dot behind `et al.`, which needs no slugs to be told */
const institutionsBehindEtAl = sequence(etAl, optional(institutions), (etAl, institutions) => ({ etAl, institutions }))
const institutionsAlone = sequence(word(new RegExp(DOT_OF_SLUGS, 'y'), commas), many(slug), (_dot, institutions) => ({
  etAl: null,
  institutions,
}))

/**
 *     Quiet Gardens for LLMsAda Lovelace, Bo Chen et al. · uw
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^   ^^
 *     title and names                             et al.   institutions
 */
export const gluedLine: Rule<GluedLine> = sequence(
  lineStart,
  optional(titleAndNames),
  optional(alt(institutionsBehindEtAl, institutionsAlone)),
  lineEnd,
  (start, titleAndNames, tail, end) => ({
    start,
    end,
    titleAndNames,
    etAl: tail?.etAl ?? null,
    institutions: tail?.institutions ?? [],
  }),
)

/** The author line that stands at a range of a page, hard-wrapped or not. */
export function readAuthorLine(page: string, range: Range): AuthorLine {
  return runOnLine(authorLine, page, range)
}

/** The same where a title is glued to the names. */
export function readGluedLine(page: string, range: Range): GluedLine {
  return runOnLine(gluedLine, page, range)
}
