import type { MetaLine } from '../syntax/nodes.js'
import { ET_AL as ET_AL_WORDS, PARTICLES, SURNAME_PREFIX } from '../syntax/words.js'

/**
 * What kind of text a block looks like. These are hints for where the order of a paper's blocks alone does not tell what
 * they are; each looks at a bounded part of the text.
 */

/** Longer is no author line: three names and their institutions need less. */
const LONGEST_AUTHOR_LINE = 400

/** The ` · huggingface, eth-zurich` behind the names. */
const INSTITUTIONS = / · ?[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:, ?[\p{L}\p{N}][\p{L}\p{N}_.-]*)*$/u

const ET_AL = new RegExp(`[ ,]${ET_AL_WORDS}$`)

/** As long as that can be. */
const ET_AL_WINDOW = 26

const SENTENCE_END = /(?:\p{Ll}{3}|[\d)\]}%$])[.!?…]$/u

/** Three letters of lower case, of two units each, and a full stop. */
const SENTENCE_END_WINDOW = 7

/** `… is shown.”`: running text ends so, initials and `et al.` do not. */
function endsSentence(text: string): boolean {
  let end = text.length
  while (end > 0 && `"'”’)`.includes(text.charAt(end - 1))) end--
  return (
    '.!?…'.includes(text.charAt(end - 1)) && SENTENCE_END.test(text.slice(Math.max(0, end - SENTENCE_END_WINDOW), end))
  )
}

/** A word in small letters that no name and no list of names holds. */
const LOWER_CASE_WORD = new RegExp(`(?:^|\\s)(?!(?:et|${PARTICLES.join('|')}|and|y|e)\\b)\\p{Ll}`, 'gu')

/** `We study the problem of …`: running text, not a title and not names. */
export function isProse(text: string): boolean {
  const names = endsInNames(text) ? withoutTail(text) : text
  if (names.length > LONGEST_AUTHOR_LINE) return true
  if (names === text && endsSentence(text)) return true
  const words = countWords(names)
  if (words < FEWEST_WORDS || (names !== text && hasShortItems(names))) return false
  const lower = names.match(LOWER_CASE_WORD)?.length ?? 0
  return lower >= FEWEST_WORDS && 2 * lower > words
}

/** A paragraph by its length or its full stop, whatever its words: a long title without names is none. */
export function isParagraph(text: string): boolean {
  return !endsInNames(text) && (text.length > LONGEST_AUTHOR_LINE || endsSentence(text))
}

/** `yansha zhu, zhiliang wu, yongan sun`: no more names than a line shows, none longer than a name. */
function hasShortItems(names: string): boolean {
  const items = names.split(',')
  return items.length <= 4 && items.every((item) => countWords(item.trim()) <= FEWEST_WORDS)
}

/** The names of a line without what is printed behind them: `et al. · huggingface`. */
export function withoutTail(text: string): string {
  const names = text.includes('·') ? text.replace(INSTITUTIONS, '') : text
  return endsInEtAl(names) ? names.replace(ET_AL, '') : names
}

function endsInEtAl(text: string): boolean {
  return (text.endsWith('al.') || text.endsWith('al')) && ET_AL.test(text.slice(-ET_AL_WINDOW))
}

/** `Ida Example on behalf of the working group`: too short for a paragraph and without an end, whatever its words. */
export function isHalfLine(text: string): boolean {
  return text.length <= LONGEST_HALF_LINE && !endsSentence(text)
}

const LONGEST_HALF_LINE = 120

/** So many words in lower case, and more than half of all, make a sentence. */
const FEWEST_WORDS = 6

/** The number of words, counted up to some number. */
function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let words = 1
  for (let space = text.indexOf(' '); space >= 0 && words < most; space = text.indexOf(' ', space + 1)) words++
  return words
}

/** `… et al.` or `… · huggingface`: names stand at the end of this line, whatever else is on it. */
export function endsInNames(text: string): boolean {
  if (text.length > 4 * LONGEST_AUTHOR_LINE) return false
  return endsInEtAl(text) || (text.includes('·') && INSTITUTIONS.test(text))
}

/** Words that begin with a capital, or a particle: `Ludwig van der Aalst`, `Ida L. A . Example`. */
const NAME = new RegExp(
  `^(?:(?:${PARTICLES.join('|')}|d'|[\\p{Lu}\\p{Lt}\\p{Lo}])[\\p{L}\\p{M}'’.-]*(?: \\.)?(?: |$)){2,6}$`,
  'u',
)

/** `Dongyang Fan, Bettina Messmer, Nikita Doikov et al.`: one to three names and nothing else. */
export function isAuthorLine(text: string): boolean {
  if (text.length > 4 * LONGEST_AUTHOR_LINE) return false
  const comma = text.indexOf(',')
  const isBeforeTail = comma >= 0 && !text.slice(0, comma).includes('·')
  // Most lines that are none are told by what stands in front of their first comma.
  if (isBeforeTail && !isName(text.slice(0, comma))) return false
  const items = withoutTail(text).split(/, ?/)
  return items.length <= 3 && items.every(isName)
}

/** `Ludwig van der Aalst`: one name of several words. They are counted first, as far as a name has any: a title is mostly told by them alone. */
export function isName(text: string): boolean {
  const words = countWords(text, MOST_WORDS_OF_NAME + 1)
  return words > 1 && words <= MOST_WORDS_OF_NAME && NAME.test(text)
}

const MOST_WORDS_OF_NAME = 7

/** A case change inside a word, as where a title and a name are glued; `McDonald` and `DeVries` have one of their own. */
const GLUE = new RegExp(`[\\p{Ll}\\d)\\]}](?<!\\b${SURNAME_PREFIX})\\p{Lu}|\\p{Lu}{2}\\p{Ll}`, 'u')

/** `Some TitleIda Example`: a word in which a title and a name may be glued. */
export function mayBeGlued(text: string): boolean {
  return GLUE.test(text)
}

/** `Ida Example, Otto Beispiel`: more than one name, or `et al.`, and no word that a title could be glued to. */
export function isNameList(text: string): boolean {
  return isAuthorLine(text) && (text.includes(',') || endsInNames(text)) && !GLUE.test(text)
}

/** Longer is a paragraph even without a full stop. */
export const LONGEST_LABEL = 80

/** `Load more`, `© 2026 Scholar Feed`: a label of the site rather than a paragraph of an abstract. */
export function isLabelOfSite(text: string): boolean {
  return text.length < LONGEST_LABEL && (/^[©®™]/.test(text) || !/[.!?…]["'”’)]*$/.test(text))
}

/** Whether a short line is no prose and no names: a label, or whatever else the site prints of its own. */
export function isLineOfSite(text: string): boolean {
  return isLabelOfSite(text) && !isProse(text) && !isAuthorLine(text) && !endsInNames(text)
}

/** `The human visual environment is comprised of …`: a capital and then mostly words in small letters. */
export function beginsProse(text: string): boolean {
  return /^["'“‘(]*\p{Lu}/u.test(text) && 2 * shareOfSmallWords(text) >= 1
}

/** How many words of a text begin with a small letter, 0 to 1: in titles fewer than in running text. */
export function shareOfSmallWords(text: string): number {
  const words = text.split(' ')
  return words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length
}

/** `Load more`, `© 2026 Scholar Feed`, `Code Implementations`: what sites print below their lists and paragraphs. */
const KNOWN_LABEL =
  /^(?:[©®™]|code implementations$|(?:load|show|see|view|read|more|less|next|prev(?:ious)?|back|home|sign|log|skip|subscribe|follow|share|save|cite|pdf|copyright|privacy|terms|about|contact|imprint|powered|all rights|scholar feed)(?:\b|\d))/i

/** Whether a short line is one of the labels that sites print below their lists. */
export function isKnownLabel(text: string): boolean {
  return isLabelOfSite(text) && KNOWN_LABEL.test(text)
}

/** Where a title or an author line could stand, but no paragraph. */
export function isHeadline(text: string): boolean {
  return text.length >= 3 && !isProse(text)
}

/** What is left of a meta line is no longer than this. */
export const LONGEST_DAMAGED_META_LINE = 40

/** `L0Sep 2O, 2024`: short, with digits or a lone code; what is left of a meta line looks like this. */
export function isMetaRemnant(text: string): boolean {
  return text.length <= LONGEST_DAMAGED_META_LINE && /\d|^[A-Z]{2}$/.test(text) && !isProse(text)
}

/** `May 1, 2026`: a meta line with nothing but a date on it. */
export function isBareDate({ score, codes, badge, rest }: MetaLine): boolean {
  return score === null && codes.length === 0 && badge === null && rest === null
}
