import { labelBehind } from '../forms/shapes/site-labels.js'
import { anyOf } from '../source/any-of.js'
import { MONTH } from '../syntax/words.js'
import {
  GOES_ON,
  HOLDS_MORE,
  IN_CAPITALS,
  isInCapitals,
  leadingEnd,
  type Misfit,
  misfitOfCutText,
  misfitOfLabel,
  misfitOfPlaceholder,
} from './misfit.js'
import { DIGIT, kindAt } from './title-cut/word-shape.js'

/** `New`, `Top 5 %`: badges */
const SHORTEST_TITLE = 8
const IS_TOO_SHORT = 'is shorter than nearly all titles'
/** None of 18,747 titles ends in a full stop. */
const IS_SENTENCE = 'ends like a sentence'

/** No title of arXiv is longer than some 250. */
const LONGEST_TITLE = 300

/** What no title holds. */
const NO_TITLE = anyOf(
  // `A Title arXiv:2409.13931v1`
  /(?<=\S ?)arXiv:\d{4}\.\d/u,
  // `arXiv:2409.13931v1`
  /^arXiv:\S+$/u,
  // `*A Title*`
  /^\*[^*]+\*$/u,
  // `A Title ( https://github.com/…`
  /https?:\/\//u,
  // `A Title /paper/2409.13931`, `A Title (/paper/2409.13931)`, `A Title/paper/2409.13931`
  /\/(?:paper|author)\/\w/u,
  // `A Title [PDF]`
  /\[\p{Lu}{2,5}\]{1,2}(?:\[\])?$/u,
  // `[A Title][]`
  /^\[[^[\]]*\](?:\[\])?$/u,
  // `A_Title_of_Words`
  /(?<!\S)[^\s_]+_[^\s_]+_[^\s_]+_\S+/u,
  // `A Title__`
  / \S+__$/u,
  // `- A Title`, `| A Title`, `+ A Title`
  /^[-–|,+] ?(?! )/u,
  // `A Title | 2`
  / \|/u,
  // `A Title ##`
  / #{1,6}(?= |$)/u,
  // `A Title \-- Its End`, `\[Withdrawn\] A Title`, `1\. A Title`
  /\\[-+#>![\]._]/u,
  // `A Title +`
  / \+$/u,
  // `Ada Example et al. · uw`, `Ada Example et al. We`
  / et al\.(?: ·| \p{Lu}|$)/u,
  // `Title: A Title`
  /^Title: /u,
  // `A Title amp; Its End`
  / (?:amp|lt|gt|quot|nbsp);/u,
  // `###A Title`
  /^#{1,6}(?=\p{Lu})/u,
  // `"A Title`, where no quotation ends
  /^"[^"'“”]+$/u,
  // "|`A Title`"
  /^`[^`]+`$/u,
  // `【1†A Title】`
  /^【/u,
)
/** What the marks among these hold. */
const SIGN = /[_/X\]·|#*+\\;`【]/

/** What stands in front of a title, as none of 18,747 begins. */
const IN_FRONT = anyOf(
  // `[Withdrawn] Night Trams`; not `[Re] Night Trams`
  /^\[(?!Re\])[^\]]{1,20}\] /u,
  // `3) Night Trams`
  /^\d{1,3}[.)] /u,
  // `Paper 2: Night Trams`
  /^(?:Paper|Article|Publication) \d{1,3}[:.] /u,
  // `#2 Night Trams`
  /^#\d{1,3} /u,
  // `Spotlight Night Trams`
  /^(?:Hot|Oral|Spotlight|Preprint|Featured|Pinned|Trending|Best Paper) (?=[A-Z])/u,
  // `PreprintNight Trams`
  /^(?:Preprint|Featured|Pinned|Trending|New)(?=[A-Z][a-z])/u,
  // `🔥 Night Trams`, `★ Night Trams`
  /^[\u2190-\u2bff\u{1f000}-\u{1faff}]/u,
)

/** Conferences and journals of which sites print badges. */
const VENUES =
  'NeurIPS|ICML|ICLR|AISTATS|UAI|COLT|COLM|TMLR|JMLR|CVPR|ICCV|ECCV|WACV|MICCAI|SIGGRAPH|ACL|EMNLP|NAACL|EACL|COLING|AAAI|IJCAI|KDD|SIGIR|WWW|CHI|ICRA|IROS|CoRL|RSS|ICASSP|Interspeech'
/** `Night Trams NeurIPS 2024`; not `Counting Trams at ICLR 2025` */
const VENUE_BEHIND = new RegExp(`(?<! (?:at|in|of|for|from|to|the|@)|[:,@]) (?:${VENUES}) 20\\d\\d$`)

/** `CL Jun 11, 2025 A Title`, `CV, AINov 24, 2025`, `A Title Published: Jun 11, 2025`, where a form's reader put it together */
const DATE_IN_TITLE = new RegExp(
  `(?:[a-z]|[A-Z]{2} ?|[A-Z]{2} [a-z]{3,12} |Published:? ?)${MONTH} \\d{1,2}, (?:19|20)\\d\\d`,
)
/** `Night Trams ☆`, `Night Trams ↗`; arrows begin at U+2190. */
const SIGN_OF_BUTTON = /[\p{So}\u2190-\u21ff]$/u
const FIRST_SIGN_OF_BUTTON = 0x2190
/** `Night TramsShow more`: a capital right behind a small letter, near the end */
const GLUED_WORD = /[a-z)?!][A-Z][A-Za-z ]{1,14}$/
const LONGEST_BUTTON = 16
/** `Night Trams New`, `Night Trams PDF`, `Night TramsCode`: no title of 18,747 ends so */
const BADGES_BEHIND_BLANK = [
  ...['New', 'NEW', 'Updated', 'Hot', 'Featured', 'Popular', 'Preprint', 'Open access', 'Open Access'],
  ...['PDF', 'HTML', 'Abstract', 'Bookmark', 'Oral', 'Poster', 'Spotlight', 'Best Paper', 'v1', 'v2', 'v3', 'v4'],
]
const GLUED_BADGES = ['Code', 'New']
const BADGE = new RegExp(` (?:${BADGES_BEHIND_BLANK.join('|')})$|(?<=[?!)\\p{Ll}])(?:${GLUED_BADGES.join('|')})$`, 'u')
/** The last two letters of these, which tell most titles. */
const BADGE_ENDS: ReadonlySet<string> = new Set(
  [...BADGES_BEHIND_BLANK, ...GLUED_BADGES].map((badge) => badge.slice(-2)),
)

/** What speaks against a title: that it is a paragraph or a label, is broken off, or holds something else. */
export function misfitOfTitle(text: string, isPutTogether: boolean): Misfit | null {
  if (text.length > LONGEST_TITLE) return { why: HOLDS_MORE, received: text }
  if (text.length < SHORTEST_TITLE) return { why: IS_TOO_SHORT, received: text }
  const cut = misfitOfCutText(text)
  if (cut !== null) return cut
  const end = leadingEnd(text)
  if (end !== null) return { why: GOES_ON, received: end }
  if (isInCapitals(text)) return { why: IN_CAPITALS, received: text }
  const placeholder = misfitOfPlaceholder(text)
  if (placeholder !== null) return placeholder
  const isOdd = SIGN.test(text) || text.includes(' et al.') || /^(?:[-–,+"]|Title)/.test(text)
  const mark = isOdd ? NO_TITLE.exec(text) : null
  const received = mark?.[0] ?? IN_FRONT.exec(text)?.[0].trim() ?? buttonBehind(text)
  if (received !== null) return { why: HOLDS_MORE, received }
  if (text.endsWith(',')) return { why: GOES_ON, received: ',' }
  if (text.endsWith('.')) return { why: IS_SENTENCE, received: text }
  if (!isPutTogether) return null
  const date = DATE_IN_TITLE.exec(text)
  return date === null ? misfitOfLabel(text) : { why: HOLDS_MORE, received: date[0] }
}

/** `PDF` of `Night TramsPDF`, the star of `Night Trams ☆`, `New` of `Night Trams New`; nothing of `Night Code` */
function buttonBehind(text: string): string | null {
  if (text.charCodeAt(text.length - 1) >= FIRST_SIGN_OF_BUTTON) return SIGN_OF_BUTTON.exec(text)?.[0] ?? null
  const end = text.slice(-LONGEST_BUTTON)
  if (kindAt(text, text.length - 1) === DIGIT) {
    const venue = VENUE_BEHIND.exec(text)?.[0].trim()
    if (venue !== undefined) return venue
  }
  const badge = BADGE_ENDS.has(text.slice(-2)) ? BADGE.exec(end) : null
  if (badge !== null) return badge[0].trim()
  if (!GLUED_WORD.test(end)) return null
  const label = labelBehind(text)
  return label !== null && /\S/.test(text.charAt(text.length - label.length - 1)) && /^\p{Lu}/u.test(label)
    ? label
    : null
}

/** Whether a title is a paragraph: longer than any, or a sentence. */
export function isParagraphAsTitle(text: string): boolean {
  return text.length > LONGEST_TITLE || text.endsWith('.')
}

/** Whether a title is none, and not one that has something before it or behind. */
export function isNoTitle(text: string): boolean {
  return !/\p{L}{3}/u.test(text) || text.endsWith(',') || leadingEnd(text) !== null || misfitOfLabel(text) !== null
}
