import { oddInName } from './name-shapes.js'

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
  abstract: misfitOfParagraph,
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
const HOLDS_MORE = 'holds more than that'

/** `AI Analysis`, `Co-authors`, `v1` */
const LABEL =
  /^(?:\W{0,3}(?:AI Analysis|Foundations|Your Notes|Co-authors|Key figures|Scholar Feed|Field|Category|Published|Abstract|Authors?|Title|Code|PDF|Save|Share|Cite|Follow|v\d{1,3}|(?:h-index|papers|citations|novelty|ai score)(?: (?:h-index|papers|citations|novelty|ai score))*))$/i

const LONGEST_LABEL = 60

function misfitOfLabel(text: string): Misfit | null {
  return text.length <= LONGEST_LABEL && LABEL.test(text) ? { why: IS_LABEL, received: text } : null
}

/** `Paper: A Title`, `- Ada Example,`, `A Title |arXiv:2409.13931|`, `A Title ---`; SIGN is quickly looked for. */
const SIGN_IN_TITLE = /[|:,-]/
const NO_TITLE = /^(?:(?:Paper|Title): |[-–|,] ?(?! ))| \||\|$|\|-|---$|arXiv:\d|,$/
/** No title of arXiv is longer than some 250. */
export const LONGEST_TITLE = 300

function misfitOfTitle(text: string): Misfit | null {
  const mark = SIGN_IN_TITLE.test(text) ? NO_TITLE.exec(text) : null
  if (mark !== null) return { why: HOLDS_MORE, received: mark[0] }
  const end = leadingEnd(text)
  if (end !== null) return { why: GOES_ON, received: end }
  return text.length > LONGEST_TITLE ? { why: HOLDS_MORE, received: text } : misfitOfLabel(text)
}

/** Most names are nothing but words with a capital: `Ada B. Example` */
const PLAIN_NAME = /^(?:[A-Z][a-z]*[.'-]? ?)+$/
/** `Ada Exampleet al.`, `_Ada Example`, `10,403 <br>citations`, `Training and Deployment`, `eth-zurich` */
const NO_NAME =
  /[|<>:;=*{}[\]\\_]|et al\.|^[-–—,]|\d{2}|(?:^| )(?:of|for|with|in|on|via|from|and|the|by|using|to)(?: |$)|^\p{Ll}[\p{Ll}\d-]*$|\p{Ll}(?:Abstract|Title|Authors?|Published|Category|Code|h-index)/u
const LONGEST_NAME = 60
/** `CVKey figures`, `Marsh BirdsAbstract` */
const GLUED_LABEL = /\p{L}(?:Abstract|Title|Authors?|Published|Category|Key figures)$/u

function misfitOfName(text: string): Misfit | null {
  const mark = PLAIN_NAME.test(text) ? null : NO_NAME.exec(text)
  if (mark !== null) return { why: HOLDS_MORE, received: mark[0] }
  if (text.length > LONGEST_NAME) return { why: HOLDS_MORE, received: text }
  const odd = oddInName(text)
  if (odd !== null) return { why: HOLDS_MORE, received: odd }
  const label = GLUED_LABEL.exec(text)
  return label === null ? misfitOfLabel(text) : { why: HOLDS_MORE, received: label[0] }
}

/** `amazon-`, `Jonas Vik`, `uwAbstract`, `eth-zurich (/i/eth-zurich)`, `apple-ml* | |` */
const NO_INSTITUTION = /[-_]$|\p{Ll}\p{Lu}|[(|*_<[]|^\p{Lu}.* \p{Lu}/u

function misfitOfInstitution(text: string): Misfit | null {
  const mark = NO_INSTITUTION.exec(text)
  return mark && { why: mark[0] === '-' ? GOES_ON : HOLDS_MORE, received: mark[0] }
}

const NO_VENUE = /<|(?:Save|Share|Cite|PDF|BibTeX)$/

function misfitOfVenue(text: string): Misfit | null {
  const mark = NO_VENUE.exec(text)
  return mark && { why: HOLDS_MORE, received: mark[0] }
}

const SHORTEST_PARAGRAPH = 100
const SENTENCE_END = /[.!?…][)\]}"'”’»$]*$/
/** `, Ada Example`, `| We show …`, `work shows …`, `Ada Example, Otto Beispiel et al. We show …` */
const NO_BEGINNING = /^(?:[,;:|*•+] ?|\p{Ll}+ )|^[^.!?]{5,100} et al\. ?(?=[·\p{Lu}])/u
/** `… of birds. Show more`, `… of birds. IT Mar 31 Code`, `… of birds |` */
const NO_END =
  /(?<=[ \p{Ll}])(?:(?:Read|Show) (?:more|less)|Share|Cite|Save|BibTeX|PDF)$|[A-Z]{2} ?[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: ?(?:GitHub )?Code)?$|,$|\|$/u
const BORDER = /\| \||\|-|-{8}/
const LONGEST_BEGINNING = 120
const LONGEST_END = 40

function misfitOfParagraph(text: string): Misfit | null {
  const { length } = text
  if (length < SHORTEST_PARAGRAPH && !SENTENCE_END.test(text)) return { why: GOES_ON, received: text }
  const mark = NO_BEGINNING.exec(text.slice(0, LONGEST_BEGINNING)) ?? NO_END.exec(text.slice(-LONGEST_END))
  if (mark !== null) return { why: HOLDS_MORE, received: mark[0] }
  const end = leadingEnd(text)
  if (end !== null) return { why: GOES_ON, received: end }
  const border = text.includes('|') || text.includes('------') ? BORDER.exec(text) : null
  return border && { why: HOLDS_MORE, received: border[0] }
}
