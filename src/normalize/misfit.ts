import { anyOf } from '../source/any-of.js'

/** A value that does not read as what it was taken for: why, and what speaks against it. */
export interface Misfit {
  readonly why: string
  readonly received: string
}

export const BEGINS_INSIDE = 'begins inside of a sentence'
export const GOES_ON = 'ends inside of a sentence'
const IS_LABEL = 'is what a page calls a part of it'
export const IS_PLACEHOLDER = 'is what a page prints where it has nothing to show'
export const IS_CUT = 'was cut short'
export const HOLDS_MORE = 'holds what is no part of it'
export const IN_CAPITALS = 'is set in capitals, so that its own are not known'

/** `12 ANGRY MODELS`, `JONAS VIK`, as none of 18,747 titles and 65,679 names is; not `GPT-4` or `BAAI` */
export function isInCapitals(text: string): boolean {
  // Nearly all have a small letter right at their beginning, and to look there takes a fifth of what the pattern does.
  if (isSmall(text.charCodeAt(1)) || isSmall(text.charCodeAt(2)) || isSmall(text.charCodeAt(3))) return false
  return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text) && text.includes(' ')
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

/** `AI Analysis`, `Co-authors`, `Skip to main content` */
const LABEL =
  /^\W{0,3}(?:AI Analysis|Foundations|Your Notes|Co-authors|Key figures|Scholar Feed|Skip to (?:main )?content|Open menu|Menu|Field|Category|Published|Abstract|Authors?|Title|Code|PDF|Save|Share|Cite|Follow)$/i

const LONGEST_LABEL = 24

/** What a page calls a part of it, and is no name of anybody. */
export function misfitOfLabel(text: string): Misfit | null {
  return text.length <= LONGEST_LABEL && LABEL.test(text) ? { why: IS_LABEL, received: text } : null
}

/** What a page prints in the place of a value. */
const PLACEHOLDER = anyOf(
  // `Loading abstract…`
  /^(?:Loading|Generating|Fetching)\b.{0,40}(?:…|\.{3})$/i,
  // `undefined`, `N/A`
  /^(?:undefined|null|NaN|N\/A|None|Untitled|Error)$/i,
  // `Unknown author`, `Anonymous`
  /^(?:Unknown|Anonymous)(?: (?:authors?|title|paper))?$/i,
  // `Abstract not available for this paper yet.`, `Abstract unavailable`
  /\b(?:un|not (?:yet )?)available\b/i,
  // `This paper could not be loaded.`
  /\bcould not be (?:loaded|found)/i,
  // `[Abstract]`, `[REDACTED]`, `{{NAME}}`: taken out, or never put in
  /^(?:\[|\{\{|<)[a-z]\w{1,11}(?: \w{1,11})?(?:\]|\}\}|>)$/i,
  // `Failed to load abstract`
  /\b(?:failed|unable) to load\b/i,
)
const LONGEST_PLACEHOLDER = 50

/** What a page prints while it has nothing to show, or cannot. */
export function misfitOfPlaceholder(text: string): Misfit | null {
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(text) ? { why: IS_PLACEHOLDER, received: text } : null
}

/** What stands for the rest of a text that was cut short on purpose, as 5 of 18,747 abstracts end and no title does. */
const CUT_MARK = anyOf(
  // `Masks for Mar…`, `Masks for Mar...`
  /(?:…|\.{3})$/,
  // `Masks for Mar [...]`, `Masks for Mar [+2811 chars]`, `Masks for Mar (4,211 more characters)`, `Masks for Mar <truncated>`, `Masks (more)`
  /[[(<](?:…|\.{3}|[^[\]()<>]{0,24}\b(?:truncated|omitted|more|chars|characters|tokens|words)\b[^[\]()<>]{0,12})[\])>]$/,
  // `Masks for Mar →`
  / →$/,
)
const LONGEST_CUT_MARK = 40

/** The mark behind a text that somebody cut short, at its end; null where it has none. */
export function cutMarkOf(text: string): string | null {
  // Nearly all end in a letter, which is told sooner.
  if (isSmall(text.charCodeAt(text.length - 1))) return null
  return CUT_MARK.exec(text.slice(-LONGEST_CUT_MARK))?.[0] ?? null
}

/** What speaks against a text that somebody cut short. */
export function misfitOfCutText(text: string): Misfit | null {
  const received = cutMarkOf(text)
  return received === null ? null : { why: IS_CUT, received }
}

/** Words that nothing ends with but what goes on. */
const LEADING_WORDS = (
  'an,the,of,for,with,in,at,by,to,via,and,or,as,into,using,through,between,against,its,their,under,toward,towards,' +
  'on,from,without,across,based,is,are,was,were,be,has,have,that,which'
).split(',')

/** `Masks for Marsh Birds in`, `Masks Against`; not `Vitamin A` */
const LEADING_END = new RegExp(
  ` (?:a|${LEADING_WORDS.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})$`,
)

/** The last word, where it leads to another one. */
export function leadingEnd(text: string): string | null {
  return LEADING_END.exec(text.slice(-LONGEST_LEADING_WORD - 1))?.[0].trim() ?? null
}

const LONGEST_LEADING_WORD = 7
