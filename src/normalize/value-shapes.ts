import { MONTH } from '../syntax/words.js'
import { oddInName } from './name-shapes.js'
import { renderedFormula } from './rendered-formulas.js'

/** A value that does not read as what it was taken for: why, and what speaks against it. */
export interface Misfit {
  readonly why: string
  readonly received: string
}

/** The kinds of values that have a shape, by the key that they have in the data. */
const READERS: Readonly<Record<string, (text: string) => Misfit | null>> = {
  title: misfitOfTitle,
  name: misfitOfName,
  institutions: misfitOfInstitution,
  venue: misfitOfVenue,
  significance: misfitOfParagraph,
  summary: misfitOfParagraph,
  abstract: (text) => misfitOfParagraph(text) ?? misfitOfPrintedAbstract(text),
}

/** What speaks against a value of the field `key`; null where nothing does. Of 18,000 papers of arXiv a dozen have such a value. */
export function misfitOf(key: string, text: string): Misfit | null {
  return READERS[key]?.(text) ?? null
}

/** Words that nothing ends with but what goes on. */
const LEADING_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'a,an,the,of,for,with,in,at,by,to,via,and,or,as,into,using,through,between,against,its,their,under,toward,towards,' +
    'on,from,without,across,based,is,are,was,were,be,has,have,that,which'
  ).split(','),
)

/** The last word, where it leads to another one: `Masks for Marsh Birds in` */
function leadingEnd(text: string): string | null {
  const word = text.slice(text.lastIndexOf(' ') + 1)
  return word.length < text.length && word.length <= LONGEST_LEADING_WORD && LEADING_WORDS.has(word) ? word : null
}

const LONGEST_LEADING_WORD = 7

const GOES_ON = 'ends inside of a sentence'
const IS_LABEL = 'is what a page calls a part of it'
const HOLDS_MORE = 'holds what is no part of it'
const IS_RENDERED = 'holds a formula as a page shows it, with its LaTeX in the middle'

/** `AI Analysis`, `Co-authors`, `Skip to main content`, `v1` */
const LABEL =
  /^(?:\W{0,3}(?:AI Analysis|Foundations|Your Notes|Co-authors|Key figures|Scholar Feed|Skip to (?:main )?content|Open menu|Menu|Field|Category|Published|Abstract|Authors?|Title|Code|PDF|Save|Share|Cite|Follow|v\d{1,3}|Highly original|Incremental advance|Synthesis-oriented|\d[\d,]* (?:citations|papers)|(?:h-index|papers|citations|novelty|ai score)(?: (?:h-index|papers|citations|novelty|ai score))*))$/i

const LONGEST_LABEL = 60

/** Whether a text is what a page calls a part of it, and no name of anybody. */
function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(text)
}

function misfitOfLabel(text: string): Misfit | null {
  return isLabel(text) ? { why: IS_LABEL, received: text } : null
}

/**
 * `Paper: A Title`, `- Ada Example,`, `A Title |arXiv:2409.13931|`, `A Title ---`, `A Title ####`, `[A Title][]`,
 * `A Title /paper/2409.13931`, `A_Title_of_Words`; SIGN is quickly looked for.
 */
const SIGN_IN_TITLE = /[|:,\-#[/_*(]/
const NO_TITLE =
  /^(?:(?:Paper|Title): |[-–|,] ?(?! ))| \||\|$|\|-|---$|arXiv:\d|,$| #{1,6}$|^\[[^[\]]*\](?:\[\])?$|^\[\w{3,5}:\/|\/(?:author|paper)\/\w|^\[\d{1,4}\][A-Z]|(?<!\S)[^\s_]+_[^\s_]+_[^\s_]+_\S+/
/** `CL Jun 11, 2025 A Title`, `A Title Published: Jun 11, 2025` */
const DATE_IN_TITLE = new RegExp(
  `(?:[a-z]|[A-Z]{2} ?|[A-Z]{2} [a-z]{3,12} |Published:? ?)${MONTH} \\d{1,2}, (?:19|20)\\d\\d`,
)
/** `*A Title*`, `__A Title__`, also half of it; `A Title ( )` without the address of its link */
const MARKS_OF_TITLE = /^\*[^*]+\*$|^__\S+ | \S+__$| \( ?\)$/
/** No title of arXiv is longer than some 250. */
const LONGEST_TITLE = 300

/** `v1 21 citations`: parts of an arXiv line */
const FIGURES = /^v\d{1,2} |\d citations?\b|h-index: ?\d/

const IN_CAPITALS = 'is set in capitals, so that its own are not known'
const FEWEST_WORDS = 4

function isInCapitals(text: string): boolean {
  return text.toUpperCase() === text && text.split(' ').length >= FEWEST_WORDS && /\p{Lu}{4}/u.test(text)
}

function misfitOfTitle(text: string): Misfit | null {
  const isOdd = SIGN_IN_TITLE.test(text)
  const mark = isOdd ? (DATE_IN_TITLE.exec(text) ?? NO_TITLE.exec(text) ?? MARKS_OF_TITLE.exec(text)) : null
  if (mark !== null) return { why: HOLDS_MORE, received: mark[0] }
  const end = leadingEnd(text) ?? brokenEnd(text)
  if (end !== null) return { why: GOES_ON, received: end }
  if (text.length > LONGEST_TITLE || FIGURES.test(text)) return { why: HOLDS_MORE, received: text }
  if (isInCapitals(text)) return { why: IN_CAPITALS, received: text }
  return misfitOfLabel(text) ?? misfitOfPrintedTitle(text)
}

/** The last word of a title, where it is broken off: `Masks for Low-` */
function brokenEnd(text: string): string | null {
  return text.endsWith('-') || text.endsWith('/') ? text.slice(text.lastIndexOf(' ') + 1) : null
}

/** `A TitlearXiv:2409.13931v1`, `A_Title_of_Words`, `Code ( https://github.com/…`, `/paper/2409.13931 A Title`, `A Long Title: # Its End` */
const NO_PRINTED_TITLE =
  /(?<=\S)arXiv:\d{4}\.\d|^[^\s_]+_[^\s_]+_[^\s_]+_\S+|https?:\/\/|(?<!\S)\/(?:paper|author)\/\w|(?<=\S) #{1,6} (?=\p{Lu})/u
const SIGN_IN_PRINTED_TITLE = /[_#/X]/

/** What speaks against a title that stands as a page prints it: that it is a paragraph, or something is glued to it. */
export function misfitOfPrintedTitle(text: string): Misfit | null {
  if (text.length > LONGEST_TITLE) return misfitOfTitle(text)
  const end = brokenEnd(text)
  if (end !== null) return { why: GOES_ON, received: end }
  const isOdd = SIGN_IN_PRINTED_TITLE.test(text)
  const mark = isOdd ? (NO_PRINTED_TITLE.exec(text) ?? MARKS_OF_TITLE.exec(text)) : null
  return mark && { why: HOLDS_MORE, received: mark[0] }
}

/** Whether a title is none, and not one that has something before it or behind. */
export function isNoTitle(text: string): boolean {
  return !/\p{L}{3}/u.test(text) || text.endsWith(',') || leadingEnd(text) !== null || misfitOfLabel(text) !== null
}

/** Most names are nothing but words with a capital: `Ada B. Example` */
const PLAIN_NAME = /^(?:[A-Z][a-z]*[.'-]? ?)+$/
/** `Ada Exampleet al.`, `_Ada Example`, `10,403 <br>citations`, `Training and Deployment`, `eth-zurich`, `menuAda Example` */
const NO_NAME =
  /[|<>:;=*{}[\]\\_#]|et al\.|h-index|^[-–—,]|\d{2}|(?:^| )(?:of|for|with|in|on|via|from|and|the|by|using|to)(?: |$)|^\p{Ll}[\p{Ll}\d-]*$|(?:^| )\p{Ll}{4,30}\p{Lu}|Scholar Feed|\p{Ll}(?:Abstract|Title|Authors?|Published|Category|Code)/u
const LONGEST_NAME = 60
/** `Code Ada Example`, `CVKey figures`, `Marsh BirdsAbstract` */
const GLUED_LABEL = /^Code (?=\p{L})|\p{L}(?:Abstract|Title|Authors?|Published|Category|Key figures)$/u

/** `Ada ExampleShow abstract` */
const GLUED_BUTTON = /(?:Show|Hide|Read|View) (?:abstract|more|less)$/

function misfitOfName(text: string): Misfit | null {
  const mark = PLAIN_NAME.test(text) ? null : NO_NAME.exec(text)
  if (mark !== null) return { why: HOLDS_MORE, received: mark[0] }
  if (text.length > LONGEST_NAME) return { why: HOLDS_MORE, received: text }
  const label = GLUED_LABEL.exec(text)
  if (label !== null) return { why: HOLDS_MORE, received: label[0] }
  return CODE.test(text) ? { why: IS_LABEL, received: text } : misfitOfPrintedName(text)
}

/** `Scholar FeedAda Example`, `/papers/aboutAda Example`: the site's own in front of the owner */
const SITE_IN_NAME =
  /Scholar Feed|\/|^(?:(?:Home|Feed|Papers|Authors|About|Browse|Search|Trending|Topics|Menu)(?! )){2,}/

/** `By Ada Example`, `Authors: Ada Example` */
const LABEL_IN_FRONT = /^(?:(?:Written )?By|Authors?):? (?=\p{L})/u

/** `TramsAda Example`: the end of a title that is glued in front of a name. Of 65,000 names 8 begin so. */
const GLUED_TITLE = /^\p{Lu}\p{Ll}{5,30}(?=\p{Lu}\p{Ll})/u

const NO_PRINTED_NAME = [LABEL_IN_FRONT, GLUED_BUTTON, SITE_IN_NAME, GLUED_TITLE]

/** What speaks against a name that stands as a page prints it: signs, and what is a label of the page. */
export function misfitOfPrintedName(text: string): Misfit | null {
  const odd =
    oddInName(text) ??
    NO_PRINTED_NAME.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ??
    null
  return odd === null ? misfitOfLabel(text) : { why: HOLDS_MORE, received: odd }
}

/** `LG`: nobody is called so. */
const CODE = /^[A-Z]{2}$/

/** `amazon-`, `Jonas Vik`, `uwAbstract`, `eth-zurich (/i/eth-zurich)`, `apple-ml* | |` */
const NO_INSTITUTION = /[-_]$|\p{Ll}\p{Lu}|[(|*_<[]|^\p{Lu}.* \p{Lu}/u

/** `Jonas Vik`: what speaks against a slug that stands as a page prints it. */
export function misfitOfPrintedSlug(text: string): Misfit | null {
  return /^\p{Lu}.* \p{Lu}/u.test(text) ? { why: HOLDS_MORE, received: text } : null
}

function misfitOfInstitution(text: string): Misfit | null {
  const mark = NO_INSTITUTION.exec(text)
  return mark && { why: mark[0] === '-' ? GOES_ON : HOLDS_MORE, received: mark[0] }
}

const NO_VENUE = /<|:\/\/|^(?:Bookmark|Follow|Like|Code)$|(?:Save|Share|Cite|PDF|BibTeX)$|Originality|Predicted impact/

/** What speaks against a venue, also on a page that nobody put together. */
export function misfitOfVenue(text: string): Misfit | null {
  const mark = NO_VENUE.exec(text)
  return mark && { why: HOLDS_MORE, received: mark[0] }
}

const SHORTEST_PARAGRAPH = 100
const SENTENCE_END = /[.!?…][)\]}"'”’»$]*$/
/**
 * `, Ada Example`, `| We show …`, `work shows …`, `Ada Example, Otto B. Beispiel et al. We show …`, `arXiv:2409.13931 …`,
 * `[file://…/author/7]Ada Example, …`, `1. Ada Example, 2. Otto Beispiel …`, `Ada_Example We show …`
 */
const NO_BEGINNING =
  /^(?:[,;:|*•+>] ?|1\. [^,.]{3,60}(?:, ?2\.| >) |\p{Ll}+ |arXiv:\d|\[\d{1,4}\]\p{Lu}|\[\w{3,5}:\/)|^(?:[^.!?]|(?<=[ _-]\p{Lu})\.){5,100} et al\.(?: ?(?=[\p{Lu}])| ·)|^\p{Lu}\p{L}*_\p{Lu}\S* /u
/** `CV May 12, 2025 Quiet Trams …` */
const META_LINE_IN_FRONT = new RegExp(`^(?:\\d{1,3}\\.\\d )?[A-Z]{2} ${MONTH} \\d{1,2}(?!\\d)`)
/** Two names and more: `Jonas Vik, Mila B. Ås We show …` */
const NAMES_ALONE =
  /^\p{Lu}[\p{L}'’-]*(?:[ _](?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)){1,3}(?:, \p{Lu}[\p{L}'’-]*(?:[ _](?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)){1,3})+/u
const NAMES_IN_FRONT = /^\p{Lu}[^.!?]{3,40}, (?:[^.!?]|(?<=[ _-]\p{Lu})\.){3,100} et al\. ?(?:·|(?=\p{Lu}))/u
/** `… of birds. Show more`, `… of birds. IT Mar 31 Code`, `… of birds |`, `… of birds. [12]`, `… of birds. (/paper/2409.13931)` */
const NO_END =
  /(?<=[ \p{Ll}])(?:(?:Read|Show) (?:more|less)|Share|Cite|Save|BibTeX|PDF)$|[A-Z]{2} ?[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: ?(?:GitHub )?Code)?$|,$|\|$|\]\[$| \[\d{1,4}\]$|\[\d{1,4}\]\p{Lu}[\p{L} ]{2,30}$|\d [-–] \d{1,4} of \d{1,5}$|\/(?:author|paper)\/[\w.]{1,20}[\])]$/u
/** Borders, and the labels of a paper's card: `… of birds.Category CL Published Jun 11` */
const INSIDE = /\| \||\|-|-{8}|Published:? ?[A-Z][a-z]{2} \d/
/** A cell that the names were in, too: `Quiet Trams Ada Example et al.We show …` */
const GLUED_NAMES = /et al\.(?=\p{Lu})/u
const LONGEST_HEAD = 400
const LONGEST_BEGINNING = 120
const LONGEST_END = 80

/** Whether a paragraph does not begin as one does, or is no more than a few words. */
export function isNoBeginning(text: string): boolean {
  return isFewWords(text) || noBeginningOf(text) !== null
}

/** What a paragraph begins with that is none of it. */
function noBeginningOf(text: string): RegExpExecArray | null {
  const beginning = text.slice(0, LONGEST_BEGINNING)
  return NO_BEGINNING.exec(beginning) ?? META_LINE_IN_FRONT.exec(beginning) ?? NAMES_ALONE.exec(beginning)
}

function isFewWords(text: string): boolean {
  return text.length < SHORTEST_PARAGRAPH && !SENTENCE_END.test(text)
}

/** `Jonas Vik, Mila Ås et al. · uw We show …`: what speaks against an abstract that stands as a page prints it. */
export function misfitOfPrintedAbstract(text: string): Misfit | null {
  // Most have no full stop so near their beginning, and that is told sooner.
  if (text.indexOf('.') >= LONGEST_BEGINNING) return null
  const beginning = text.slice(0, LONGEST_BEGINNING)
  const mark = beginning.includes(' et al.') ? NAMES_IN_FRONT.exec(beginning) : null
  return mark && { why: HOLDS_MORE, received: mark[0] }
}

function misfitOfParagraph(text: string): Misfit | null {
  if (isFewWords(text)) return { why: GOES_ON, received: text }
  const mark =
    noBeginningOf(text) ?? GLUED_NAMES.exec(text.slice(0, LONGEST_HEAD)) ?? NO_END.exec(text.slice(-LONGEST_END))
  if (mark !== null) return { why: HOLDS_MORE, received: mark[0] }
  const end = leadingEnd(text)
  if (end !== null) return { why: GOES_ON, received: end }
  const formula = renderedFormula(text)
  if (formula !== null) return { why: IS_RENDERED, received: formula }
  const inside = text.includes('|') || text.includes('------') || text.includes('Published') ? INSIDE.exec(text) : null
  return inside && { why: HOLDS_MORE, received: inside[0] }
}
