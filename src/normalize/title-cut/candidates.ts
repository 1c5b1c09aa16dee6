import { anyOf } from '../../source/any-of.js'
import { PARTICLES } from '../../syntax/words.js'
import { Candidate } from './candidate.js'
import { type CommaItem, IS_PARTICLE, LONGEST_NAME, MOST_NAMES, MOST_WORDS_OF_PERSON } from './comma-items.js'
import { CASELESS, kindAt, OTHER, SPACE, UPPER } from './letters.js'
import type { Line } from './line.js'
import { isTellingEnding } from './see-title.js'
import { FUNCTION_WORDS } from './word-lists.js'

/** What neither a title ends in nor a name is preceded by: "Q&A", "TL;DR", "PET/CT", "(LoRA". */
const NEVER_BEFORE_A_NAME = '([{<&@#/\\_^=:;,|~§“‘«„'
const DASHES = '-–—‐‑'
const APOSTROPHES = "'’"
const LONGEST_QUOTATION = 80
/** No printed name has more words. */
const MOST_WORDS = 8

/** Every place inside a word where a capital, or a letter without case, could begin a name, "Mining|Ana Silva"; the last one first. */
export function capitalCandidates(line: Line): Candidate[] {
  const candidates: Candidate[] = []
  for (let item = line.firstOpen; item < line.items.length; item++) {
    const from = startOfWords(line, item, MOST_WORDS)
    const { end } = line.items[item] as CommaItem
    for (let at = capitalBefore(line.text, end, from); at >= 0; at = capitalBefore(line.text, at, from))
      candidates.push(new Candidate(line, at, item))
  }
  return candidates
}

/** The last capital before an offset, but behind `from`, that could begin a name; -1 where there is none. */
export function capitalBefore(text: string, behind: number, from: number): number {
  let kind = kindAt(text, behind - 1)
  for (let at = behind - 1; at > from; at--) {
    const before = kindAt(text, at - 1)
    const isCapital = kind === UPPER || (kind === CASELESS && before !== CASELESS)
    if (isCapital && before !== SPACE && (before !== OTHER || canEndTitle(text, at))) return at
    kind = before
  }
  return -1
}

/** Where the last words of an item begin, so many at most. */
function startOfWords({ text, items }: Line, item: number, most: number): number {
  const { start, end } = items[item] as CommaItem
  const reach = Math.max(start, end - LONGEST_NAME)
  let from = end
  for (let words = 0; words < most && from > reach; words++) from = Math.max(reach, text.lastIndexOf(' ', from - 2) + 1)
  return from
}

/** Whether the sign before `at` can be the last of a title: not so the dash of "C. -C. Kuo". */
function canEndTitle(text: string, at: number): boolean {
  const sign = text.charAt(at - 1)
  if (DASHES.includes(sign)) return text.charAt(at - 2) === ' ' && text.charAt(at - 3) !== '.'
  // "in 3D*|Ana Silva", but not "in Search of *Lost* Tokens"
  if (sign === '*') return text.charAt(at - 2) !== ' '
  if (APOSTROPHES.includes(sign)) return closesQuotation(text, at - 1)
  return !NEVER_BEFORE_A_NAME.includes(sign)
}

/** Whether an apostrophe closes a quotation, "the 'World Model'|Ana Silva", unlike that of "Jennifer D'Souza". */
function closesQuotation(text: string, apostrophe: number): boolean {
  const words = text.slice(Math.max(0, apostrophe - LONGEST_QUOTATION), apostrophe).split(' ')
  const opened = words.findLastIndex((word) => word.length > 1 && "'‘".includes(word.charAt(0)))
  return opened >= 0 && !words.slice(opened).some((word) => word.length > 1 && APOSTROPHES.includes(word.slice(-1)))
}

/** Where a name could begin otherwise than with a capital, behind what a title could end in; the line shows where. */
const RARE_BEGINNING = anyOf(
  // "Mining|van der Aalst", "LLMs|taro Suzuki", "Training|xAI", "Networks|d'Ascoli"
  new RegExp(
    `(?<=\\p{Ll}|[\\p{Lu}\\d]\\p{Lu}|[\\d)\\]?!"”])(?=\\p{Ll}{1,12}\\p{Lu}|(?:\\p{Ll}{3,12}|${PARTICLES.join('|')}) |[dl]['’]\\p{Lu})`,
    'gu',
  ),
  // "Training|01.AI"
  /(?<=\p{L})(?=\d)/gu,
  // "Reports|. Berger", where an initial was lost
  /(?<=\p{Ll}{3})(?=\. )/gu,
)
/** Between two small letters it begins only behind a coined word, or one that titles are likely to end in. */
const BETWEEN_SMALL = /^\p{Ll}{2}(?!['’])/u
const COINED = /.\p{Lu}/u
const MOST_WORDS_BEHIND_RARE_BEGINNING = 4
const SHORTEST_TITLE_WORD = 3

/** The places in the last words of the items where a name could begin so. Few do: they are looked for where a line is not obvious. */
export function rareCandidates(
  line: Line,
  isTitleWord = (word: string) => isTellingEnding(word) || line.abstract.holds(word),
): Candidate[] {
  const candidates: Candidate[] = []
  const { text, items, firstOpen } = line
  for (let item = firstOpen; item < items.length; item++) {
    const { end } = items[item] as CommaItem
    const from = startOfWords(line, item, MOST_WORDS_BEHIND_RARE_BEGINNING)
    for (const { index } of text.slice(from, end).matchAll(RARE_BEGINNING)) {
      const at = from + index
      const word = text.slice(Math.max(from, text.lastIndexOf(' ', at - 1) + 1), at)
      if (word.length < SHORTEST_TITLE_WORD) continue
      if (BETWEEN_SMALL.test(text.slice(at - 1, at + 2)) && !COINED.test(word) && !isTitleWord(word)) continue
      candidates.push(new Candidate(line, at, item, true))
    }
  }
  return candidates
}

/** The line as all title, "A Census of Bees|", and, where its items can be all names, as all names, "|Ana Silva, Bo Chen". */
export function edgeCandidates(line: Line): Candidate[] {
  const { text, items, truncated } = line
  const noName = new Candidate(line, text.length, -1)
  const last = items.length - 1
  const isWhole = items[last]?.start === 0 && (!truncated || items.length === MOST_NAMES)
  const isNames = isWhole && items.every(({ start, end }) => canBeName(text.slice(start, end), items.length > 1))
  return isNames ? [noName, new Candidate(line, 0, last)] : [noName]
}

const NAME_WORD = /^-?[\p{Lu}\p{Lo}]/u

/** Whether words begin as those of a name do: "Ana van der Berg", not "A Census of Bees"; in a list also "Li liu". */
function canBeName(name: string, isInList: boolean): boolean {
  if (name.length > LONGEST_NAME) return false
  const words = name.split(' ')
  return (
    words.length <= MOST_WORDS_OF_PERSON &&
    words.every(
      (word, at) => IS_PARTICLE.has(word) || NAME_WORD.test(word) || (isInList && at > 0 && !FUNCTION_WORDS.has(word)),
    )
  )
}
