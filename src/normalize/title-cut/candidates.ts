import { anyOf } from '../../source/any-of.js'
import { PARTICLES } from '../../syntax/words.js'
import { Candidate } from './candidate.js'
import { type CommaItem, IS_PARTICLE, type Line, LONGEST_NAME, MOST_NAMES } from './line.js'
import { weighEnding } from './see.js'
import { FUNCTION_WORDS } from './word-lists.js'
import { CASELESS, kindAt, OTHER, SPACE, UPPER } from './word-shape.js'

/** No printed name has more words, and no person's. */
const MOST_WORDS = 8
const MOST_WORDS_OF_PERSON = 5

/** Every place inside a word where a capital, or a letter without case, could begin a name, "Mining|Ana Silva"; the last of an item first. */
export function capitalCandidates(line: Line, isLast = (_: Candidate) => false): Candidate[] {
  const candidates: Candidate[] = []
  const { text, items } = line
  for (let item = line.firstOpen; item < items.length; item++) {
    const { start, end } = items[item] as CommaItem
    const from = startOfWords(text, start, end, MOST_WORDS)
    let kind = kindAt(text, end - 1)
    for (let at = end - 1; at > from; at--) {
      const before = kindAt(text, at - 1)
      const isCapital = kind === UPPER || (kind === CASELESS && before !== CASELESS)
      if (isCapital && before !== SPACE && (before !== OTHER || canEndTitle(text, at))) {
        const candidate = new Candidate(line, at, item)
        candidates.push(candidate)
        if (isLast(candidate)) return candidates
      }
      kind = before
    }
  }
  return candidates
}

/** What neither a title ends in nor a name is preceded by: "Q&A", "TL;DR", "PET/CT", "(LoRA". */
const NEVER_BEFORE_A_NAME = '([{<&@#/\\_^=:;,|~§“‘«„'
const DASHES = '-–—‐‑'
const APOSTROPHES = "'’"
/** "the 'World Model'", unlike the apostrophe of "Jennifer D'Souza" */
const QUOTATION_AT_END = / ['‘][^ '’][^'’]{0,80}['’]$/
const LONGEST_QUOTATION = 84

/** Whether the sign before `at` can be the last of a title: not so the dash of "C. -C. Kuo". */
function canEndTitle(text: string, at: number): boolean {
  const sign = text.charAt(at - 1)
  if (DASHES.includes(sign)) return text.charAt(at - 2) === ' ' && text.charAt(at - 3) !== '.'
  if (APOSTROPHES.includes(sign)) return QUOTATION_AT_END.test(text.slice(Math.max(0, at - LONGEST_QUOTATION), at))
  return !NEVER_BEFORE_A_NAME.includes(sign)
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
/** Between two small letters it begins only behind a coined word, one that ends as title words do, or one that the abstract holds. */
const BETWEEN_SMALL = /^\p{Ll}{2}(?!['’])/u
const COINED = /.\p{Lu}/u
const TELLING = 0.5
const MOST_WORDS_BEHIND_RARE_BEGINNING = 4
const SHORTEST_TITLE_WORD = 3

/** The places in the last words of the items where a name could begin so. Few do: they are looked for where a line is not obvious. */
export function rareCandidates(
  line: Line,
  isTitleWord = (word: string) => weighEnding(word) >= TELLING || line.abstract.holds(word),
): Candidate[] {
  const candidates: Candidate[] = []
  const { text, items, firstOpen } = line
  for (let item = firstOpen; item < items.length; item++) {
    const { start, end } = items[item] as CommaItem
    const from = startOfWords(text, start, end, MOST_WORDS_BEHIND_RARE_BEGINNING)
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

/** Where the last words of an item begin, so many at most. */
function startOfWords(text: string, start: number, end: number, most: number): number {
  const reach = Math.max(start, end - LONGEST_NAME)
  let from = end
  for (let words = 0; words < most && from > reach; words++) from = Math.max(reach, text.lastIndexOf(' ', from - 2) + 1)
  return from
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
  const words = name.split(' ', MOST_WORDS_OF_PERSON + 1)
  const begins = (word: string, at: number) =>
    IS_PARTICLE.has(word) || NAME_WORD.test(word) || (isInList && at > 0 && !FUNCTION_WORDS.has(word))
  return words.length <= MOST_WORDS_OF_PERSON && words.every(begins)
}
