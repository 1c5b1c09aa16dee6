import { BUTTON, TOGGLE } from '../forms/shapes/site-labels.js'
import { anyOf } from '../source/any-of.js'
import { MONTH } from '../syntax/words.js'
import {
  BEGINS_INSIDE,
  GOES_ON,
  HOLDS_MORE,
  IS_CUT,
  leadingEnd,
  type Misfit,
  misfitOfCutText,
  misfitOfPlaceholder,
} from './misfit.js'
import { readsAsNames } from './name-shapes.js'

const SHORTEST_PARAGRAPH = 100
const LONGEST_BEGINNING = 120
const LONGEST_END = 80
const SENTENCE_END = /[.!?…][)\]}"'”’»$]*$/
/** The end of a sentence behind which stands nothing, and which is no number of an item and no ellipsis: nearly all end so. */
const ENDS_PLAIN = /[^\d.]\.$/

/** `Keywords: rosters, night trams`, `Ida Berg, Jonas Vik et al.` */
export function isFewWords(text: string): boolean {
  return text.length < SHORTEST_PARAGRAPH && (!SENTENCE_END.test(text) || readsAsNames(text))
}

/** What a first sentence begins with. */
const FIRST_WORD =
  '(?:An?|The|This|These|We|In|It|To|As|With|Our|For|While|Recent|Existing|Large|Despite|Although|Modern|Many)'
/** What a site or a printed page has in front of a paragraph. */
const IN_FRONT = anyOf(
  // `Show abstract We show …`
  new RegExp(`^${TOGGLE}`, 'u'),
  // `Abstract: We show …`, `Abstract — We show …`, `ABSTRACT We show …`, `AbstractWe show …`
  /^(?:Abstract|ABSTRACT)(?:[.:]| ?[—–-])? ?(?=\p{Lu})/u,
  // `SummaryWe show …`, `Impact: we show …`, `Overview – we show …`
  /^(?:Summary|Overview|Significance|Impact)(?: ?(?=\p{Lu})|[.:] |:? [—–-] )/u,
  // `Why it matters: We show …`
  /^(?:Original abstract|Why it matters|Key contribution|In plain words)\b/u,
  // `TL;DR We show …`
  /^TL;?DR/u,
  // `- 2 - We show …`
  /^[-–—] ?\d{1,4} ?[-–—]/u,
  // `| We show …`, `• We show …`
  /^[|*•+>·] ?/u,
  // `- We show …`, `------ We show …`
  /^-{1,12} /u,
  // `Category: LG Abstract: We show …`
  /^(?:Categor(?:y|ies)|Code|Venue|Score|Date|Published|Authors?|Institutions?|Title): /u,
  // `LG 52.4 We show …`, `52.4 LG We show …`
  /^(?:[A-Z]{2} \d{1,3}\.\d|\d{1,3}\.\d [A-Z]{2}) /u,
  // `[1] We show …`
  /^\[\d{1,3}\] /u,
  // `<s>We show …`
  /^<[a-z]/u,
)

/** `ications, but the outcome …`, `of marsh birds …`, as 1 of 18,747 abstracts begins; not `gUFO is …` */
const SMALL_BEGINNING = /^(?:\p{Ll}+(?=[ ,.;:)])|[,.;:)] ?)/u

/** Two names and more: `Jonas Vik, Mila B. Ås We show …`, `Jonas Vik,Mila Ås We show …` */
const NAMES_ALONE =
  /^\p{Lu}[\p{L}'’-]*(?:[ _](?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)){1,3}(?:, ?\p{Lu}[\p{L}'’-]*(?:[ _](?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)){1,3})+/u
/** `Jonas VikWe show …`, as no abstract of 18,747 begins */
const GLUED_NAME_IN_FRONT = new RegExp(`^(?:\\p{Lu}[\\p{L}'’.-]* ){1,3}\\p{Lu}\\p{Ll}+${FIRST_WORD} \\p{Ll}`, 'u')
/** `Jonas Vik · uw, eth-zurich We show …` */
const SLUGS_IN_FRONT = /^\p{Lu}[^·]{1,80} · [a-z\d.-]{2,30}(?:, [a-z\d.-]{2,30}){0,5} (?=\p{Lu})/u
/** `Ada Example, Otto B. Beispiel et al. We show …` */
const NAMES_IN_FRONT =
  /^\p{Lu}(?:[^.!?]|(?<=[ _-]\p{Lu})\.){3,40}, (?:[^.!?]|(?<=[ _-]\p{Lu})\.){3,100} et al\.(?: ?(?=\p{Lu})| ·)/u

/** What stands in front of a paragraph, and is none of it. */
function noBeginningOf(text: string): Misfit | null {
  const word = isCapital(text, 0) ? null : SMALL_BEGINNING.exec(text)
  if (word !== null) return { why: BEGINS_INSIDE, received: word[0] }
  const mark = IN_FRONT.exec(text) ?? namesInFront(text)
  return mark && { why: HOLDS_MORE, received: mark[0] }
}

/** Behind a first name: what cannot be missing where its pattern matches. V8 takes 13 ms to compile the patterns at the first page. */
const SIGNS_OF_NAMES: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/^[^,]+, ?[^a-z\d ]/, NAMES_ALONE],
  [/ · /, SLUGS_IN_FRONT],
  [new RegExp(`\\S${FIRST_WORD} `), GLUED_NAME_IN_FRONT],
]

/** Most paragraphs have no full stop so near their beginning, and go on with a word in small letters: that is told sooner. */
function namesInFront(text: string): RegExpExecArray | null {
  const mayHaveEtAl = text.indexOf('.') < LONGEST_BEGINNING
  const mayBeNames = isCapital(text, text.indexOf(' ') + 1)
  if (!mayHaveEtAl && !mayBeNames) return null
  const beginning = text.slice(0, LONGEST_BEGINNING)
  const before = mayHaveEtAl && beginning.includes(' et al.') ? NAMES_IN_FRONT.exec(beginning) : null
  if (before !== null || !mayBeNames) return before
  for (const [sign, names] of SIGNS_OF_NAMES) {
    const found = sign.test(beginning) ? names.exec(beginning) : null
    if (found !== null) return found
  }
  return null
}

/** Whether a paragraph does not begin as one does, or is no more than a few words. */
export function isNoBeginning(text: string): boolean {
  return isFewWords(text) || noBeginningOf(text) !== null
}

/** What stands behind a paragraph, and is none of it. No abstract of 18,747 ends so. */
const OTHER_AT_END = anyOf(
  // `… of birds.Copy`, `… of birds. SaveCiteShare`, `… of birds [PDF]`, `… of birds. View`, `… of birds. Full abstract »`, `… of birds. [+]`: buttons
  new RegExp(
    `(?<=[.!?)…] ?)\\[?(?:(?:${BUTTON}[ ·|]?){1,4}|View(?: PDF)?|Full (?:abstract|text)(?: »)?|Expand|\\+)\\]?$`,
    'u',
  ),
  // `… of birds. Show more`, `… of birdsShow more`
  new RegExp(`(?<=\\S)${TOGGLE}$`, 'u'),
  // `… of bi… more`
  /(?:…|\.\.\.) ?more$/u,
  // `… of birds. CL`, `… of birds. 2.`: the beginning of the next paper, the number of an item
  /(?<=[.!?)] )(?:[A-Z]{2}|\d{1,3}\.)$/u,
  // `… of birds. |`: the border of a cell
  /(?<=[.!?)] ?)\|$/u,
  // `… of birds.---`: a rule
  /(?<=[.!?)] ?)-{3,}$/u,
  // `… of birds. [1]`: a note
  /(?<=[.!?)] ?)\[\d{1,3}\]$/u,
  // `… of birds. (source)`
  /(?<=[.!?)] ?)\((?:source|link)\)$/u,
  // `… of birds.]]>`, `… of birds.<|endoftext|>`, NUL: what stood round the page
  /(?<=[.!?)] ?)(?:\]\]>|<\|\w{1,12}\|>|\p{Cc})$/u,
  // `… of birds.' metadata={'source': '/author/7'}`
  /['"]\}$/u,
)
const LONGEST_OTHER = 20
/** `… of birds, IT Mar 31 Code` */
const NO_SENTENCE_END = /[A-Z]{2} ?[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: ?(?:GitHub )?(?:\[http[^\s\]]{1,60}\])?Code)?$/
/** `… of birds CL Mar 31, 2025 Quiet Trams`: the next paper, where an extractor breaks no line in front of it */
const NEXT_PAPER = new RegExp(`(?<=[.!?] ?|/\\S{1,40} )(?:\\d{1,3}\\.\\d ?)?[A-Z]{2}(?: ?${MONTH} \\d{1,2}(?!\\d).*)?$`)
const LONGEST_NEXT = 200

/** Borders, the labels of a paper's card, `… of birds.Category CL Published Jun 11`, and the links below all papers, `… of birds. * About * Terms` */
const INSIDE = /\| \||\|-|-{8}|Published:? ?[A-Z][a-z]{2} \d|[.!?)] ?[*•] \p{Lu}[\p{L} ]{1,20} ?[*•] \p{Lu}/u
/** What they hold, as few paragraphs do; to look for it takes a tenth of the time. */
const SIGNS_INSIDE = ['|', '----', 'Publ', '*', '•']

/** What speaks against a paragraph: that it is none, goes on, or has something else in front or behind. */
export function misfitOfParagraph(text: string, isPutTogether: boolean): Misfit | null {
  const placeholder = misfitOfPlaceholder(text)
  if (placeholder !== null) return placeholder
  const endsPlain = ENDS_PLAIN.test(text.slice(-2))
  const cut = (endsPlain ? null : misfitOfCutText(text)) ?? misfitOfGap(text)
  if (cut !== null) return cut
  if (isFewWords(text)) return { why: GOES_ON, received: text }
  // `Who Drives at Night?`: a title
  if (text.length < SHORTEST_PARAGRAPH && text.endsWith('?')) return { why: HOLDS_MORE, received: text }
  const mayHoldOther = isPutTogether && SIGNS_INSIDE.some((sign) => text.includes(sign))
  const inside = mayHoldOther ? INSIDE.exec(text) : null
  if (inside !== null) return { why: HOLDS_MORE, received: inside[0] }
  return noBeginningOf(text) ?? (endsPlain ? null : noEndOf(text, isPutTogether))
}

/** What stands behind a paragraph and is none of it, or leads to what goes on. */
function noEndOf(text: string, isPutTogether: boolean): Misfit | null {
  const ending = text.slice(-LONGEST_OTHER)
  const other =
    OTHER_AT_END.exec(ending) ??
    (SENTENCE_END.test(ending)
      ? null
      : (NEXT_PAPER.exec(text.slice(-LONGEST_NEXT)) ?? NO_SENTENCE_END.exec(text.slice(-LONGEST_END))))
  if (other !== null) return { why: HOLDS_MORE, received: other[0] }
  if (endsInLoneQuote(text)) return { why: HOLDS_MORE, received: text.slice(-1) }
  const end = text.endsWith(',') ? ',' : isPutTogether ? leadingEnd(text) : null
  return end === null ? null : { why: GOES_ON, received: end }
}

/** `few drivers …drivers. We`, `few …1204 characters truncated…drivers`, as no abstract of 18,747 has: where somebody left the middle out */
const GAP = /…(?<=[\p{L}\p{N} ]…)(?=\p{L}|\d+ (?:more )?(?:characters|chars|tokens|words) )/u

function misfitOfGap(text: string): Misfit | null {
  const mark = text.includes('…') ? GAP.exec(text) : null
  return mark && { why: IS_CUT, received: mark[0] }
}

/** `… in five."`, where no quotation began: what stood round the whole page */
function endsInLoneQuote(text: string): boolean {
  const quote = text.slice(-1)
  return (quote === '"' || quote === "'") && !/(?:^|[\s(])["'“‘]/.test(text)
}

/** Whether a capital letter of ASCII stands at an offset. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= CAPITAL_A && code <= CAPITAL_Z
}

/** `birds.We`: the end of a sentence and the beginning of the next. */
const JOINED = /^\p{Ll}{2}\.\p{Lu}\p{Ll}/u

/** The first two words that nothing parts but a full stop: an extractor dropped what stood between, or the author; null where there are none. Addresses have full stops of their own. */
export function joinedSentencesIn(text: string): string | null {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    if (!isCapital(text, at + 1) || !JOINED.test(text.slice(at - 2, at + 3))) continue
    const before = text.slice(Math.max(0, at - LONGEST_WORD), at)
    const words = before.slice(before.lastIndexOf(' ') + 1) + (text.slice(at, at + LONGEST_WORD).split(' ')[0] ?? '')
    if (!words.includes('/')) return words
  }
  return null
}

const LONGEST_WORD = 60
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a
