import { PARTICLES } from '../../syntax/words.js'
import { type CommaItem, IS_PARTICLE, LONGEST_NAME, MOST_NAMES, MOST_WORDS_OF_PERSON } from './comma-items.js'
import { CASELESS, kindAt, OTHER, SPACE, UPPER } from './letters.js'
import type { FirstName } from './see-names.js'
import type { LastTitleWord } from './see-title.js'
import { FUNCTION_WORDS } from './word-lists.js'

/** A place where the first name may begin. */
export class Candidate {
  /** The sum of the weights of what was seen of it. */
  score = 0
  /** The word that the title would end in, once somebody asked. */
  word: LastTitleWord | null = null
  /** The name that would follow, once somebody asked. */
  name: FirstName | null = null

  constructor(
    readonly at: number,
    /** Which comma item it lies in, counted from the end of the line; -1 where the line would hold no name. */
    readonly item: number,
    /** Whether the name would begin otherwise than with a capital or a letter without case. */
    readonly isRare = false,
  ) {}
}

/** Whether what stands between two offsets is likely to be the last word of a title. */
export type IsTitleWord = (start: number, at: number) => boolean

/** What neither a title ends in nor a name is preceded by: "Q&A", "TL;DR", "PET/CT", "(LoRA". */
const NEVER_BEFORE_A_NAME = '([{<&@#/\\_^=:;,|~§“‘«„'
const DASHES = '-–—‐‑'
/** No printed name has more words. */
const MOST_WORDS = 8

/** Every place inside a word of the item where a capital, or a letter without case, could begin a name: "Mining|Ana Silva". */
export function capitalCandidates(text: string, items: readonly CommaItem[], item: number, into: Candidate[]): void {
  const { start, end } = items[item] as CommaItem
  const from = Math.max(start, end - LONGEST_NAME)
  let words = 1
  let kind = kindAt(text, end - 1)
  for (let at = end - 1; at > from; at--) {
    const before = kindAt(text, at - 1)
    if (kind === SPACE) {
      if (++words > MOST_WORDS) return
    } else if ((kind === UPPER || (kind === CASELESS && before !== CASELESS)) && before !== SPACE) {
      if (before !== OTHER || canEndTitle(text, at)) into.push(new Candidate(at, item))
    }
    kind = before
  }
}

/** Whether the sign before `at` can be the last of a title: not so the dash of "C. -C. Kuo". */
function canEndTitle(text: string, at: number): boolean {
  const sign = text.charAt(at - 1)
  if (DASHES.includes(sign)) return text.charAt(at - 2) === ' ' && text.charAt(at - 3) !== '.'
  return !NEVER_BEFORE_A_NAME.includes(sign)
}

/** Where a name could begin otherwise than with a capital, behind what a title could end in. */
const RARE_BEGINNING = new RegExp(
  [
    // "Mining|van der Aalst", "LLMs|taro Suzuki", "Training|xAI", "Networks|d'Ascoli"
    `(?<=\\p{Ll}|[\\p{Lu}\\d]\\p{Lu}|[\\d)\\]?!"”])(?=\\p{Ll}{1,12}\\p{Lu}|(?:\\p{Ll}{3,12}|${PARTICLES.join('|')}) |[dl]['’]\\p{Lu})`,
    // "Training|01.AI"
    '(?<=\\p{L})(?=\\d)',
    // "Reports|. Berger", where an initial was lost
    '(?<=\\p{Ll}{3})(?=\\. )',
  ].join('|'),
  'gu',
)
/** Between two small letters it begins only behind a coined word, or one that titles are likely to end in. */
const BETWEEN_SMALL = /^\p{Ll}{2}(?!['’])/u
const COINED = /.\p{Lu}/u
const MOST_WORDS_BEHIND_RARE_BEGINNING = 4
const SHORTEST_TITLE_WORD = 3

/** The places in the last words of an item where a name could begin so. Few do: they are looked for where capitals leave a doubt. */
export function rareCandidates(
  text: string,
  items: readonly CommaItem[],
  item: number,
  isTitleWord: IsTitleWord,
  into: Candidate[],
): void {
  const { start, end } = items[item] as CommaItem
  let from = end
  for (let words = 0; words < MOST_WORDS_BEHIND_RARE_BEGINNING && from > start; words++)
    from = Math.max(start, end - LONGEST_NAME, text.lastIndexOf(' ', from - 2) + 1)
  for (const { index } of text.slice(from, end).matchAll(RARE_BEGINNING)) {
    const at = from + index
    const wordStart = Math.max(from, text.lastIndexOf(' ', at - 1) + 1)
    if (at - wordStart < SHORTEST_TITLE_WORD) continue
    const isBehindWord = COINED.test(text.slice(wordStart, at)) || isTitleWord(wordStart, at)
    if (BETWEEN_SMALL.test(text.slice(at - 1, at + 2)) && !isBehindWord) continue
    into.push(new Candidate(at, item, true))
  }
}

/** The line as all title, "A Census of Bees|", and, where its items can be all names, as all names, "|Ana Silva, Bo Chen". */
export function edgeCandidates(text: string, items: readonly CommaItem[], truncated: boolean): Candidate[] {
  const noName = new Candidate(text.length, -1)
  const last = items.length - 1
  const isWhole = items[last]?.start === 0 && (!truncated || items.length === MOST_NAMES)
  const isList = items.length > 1
  const isNames = isWhole && items.every(({ start, end }) => canBeName(text.slice(start, end), isList))
  return isNames ? [noName, new Candidate(0, last)] : [noName]
}

/** `Beispiel`, and the `-D.` of `X. -D. Tan`. */
const NAME_WORD = /^-?[\p{Lu}\p{Lo}][\p{L}\p{M}.'’,-]*$/u

/** `liu` of `Li liu` */
const SMALL_NAME = /^\p{Ll}[\p{L}\p{M}'’-]*$/u

/** Whether words begin as those of a name do: "Ana van der Berg", not "A Census of Bees"; in a list also "Li liu". */
function canBeName(words: string, isInList: boolean): boolean {
  if (words.length > LONGEST_NAME) return false
  const all = words.split(' ')
  if (all.length > MOST_WORDS_OF_PERSON) return false
  return all.every(
    (word, at) =>
      IS_PARTICLE.has(word) ||
      NAME_WORD.test(word) ||
      (isInList && at > 0 && SMALL_NAME.test(word) && !FUNCTION_WORDS.has(word)),
  )
}
