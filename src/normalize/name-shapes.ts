import { labelBehind, TOGGLE } from '../forms/shapes/site-labels.js'
import { anyOf } from '../source/any-of.js'
import { PARTICLES, SURNAME_PREFIX } from '../syntax/words.js'
import { HOLDS_MORE, IN_CAPITALS, isInCapitals, type Misfit, misfitOfLabel, misfitOfPlaceholder } from './misfit.js'

/** What is odd in a name, whatever form the page has. */
const ODD = anyOf(
  // `Jonas Vik†`, `Jonas Vik¹`, `Jonas Vikᵃ`, `Jonas Vik; Mila Ås`, `Jonas Vik、Mila Ås`, `Rosters: A Test`: the mark of a footnote or
  // of a badge, a separator that the site does not print, and what only titles hold
  /[:;·•&|@+~^/#*¹²³ªº，、،…†‡§¶✓✔☆★ᵃ-ᶿⁱⁿ]/u,
  // `Jonas Vik ©`, `Jonas Vik①`; not `Ja´far Vik`
  /(?![`´])[\p{S}\p{No}]/u,
  // `Jonas Vik1`, `Jan 7`
  /(?<=\p{Ll} ?)\d+$/u,
  // `Jonas Vik.`; not `Jonas Vik Jr.`
  /(?<=\p{Ll})(?<!\b[JS]r)\.$/u,
  // `2 Jonas Vik`, `12`
  /^\d+(?:$| )/u,
  // `Jonas Vik and Mila Ås`, `and Mila Ås`
  /(?:^| )and /u,
  // `Jonas Vik und Mila Ås`; not `Ada de Castro e Vik`, which has one word behind it
  / (?:und|et(?! al)|og|och|en|y|e|i) (?=\S+ \S)/u,
  // `— Jonas Vik`
  /^[-–—]/u,
  // `o Jonas Vik`: the mark of a list in a list
  /^o \p{Lu}/u,
  // `Jonas Vik - uw`
  / [-–—] /u,
  // `others`
  /^(?:others|more)$/u,
  // `and 2 others`, `Jonas Vikand 2 others`, `12 authors`
  /\d (?:others?|more|authors?)$/u,
  // `Jonas Vik ET AL.`
  / ET AL\b/u,
  // `Jonas Vik ...`
  /\.{3}/u,
  // `Jonas Vik (ETH)`
  /\(\p{Lu}{2,}\)/u,
  // `Jonas Vik. Mila Ås`: a full stop for a comma; not `Abu Md. Vik`
  /\.(?<= \p{Lu}\p{Ll}{2,20}\.) (?=\p{Lu})/u,
  // `Mila Ås Jonas Vik Teodora Halme`: the commas are lost
  /^(?:\p{Lu}[\p{L}'’-]+ ){5}\p{Lu}[\p{L}'’-]+/u,
  // `"Jonas Vik`, where no quotation ends; not `"Jo" Vik`
  /^["'“][^"'”’]+$/u,
  // `Jonas Vik 等`: et al. in Chinese, Japanese
  /(?:等|ほか|他)(?<=\p{Script=Latin} ?(?:等|ほか|他))$/u,
  // `Pi帽eiro`: read in another encoding
  /[\u3400-\u9fff\uff61-\uff9f](?<=\p{Ll}.)/u,
  // `Person A`: a name was taken out
  /^Person (?:\d+|[A-Z])$/u,
)

/** What is no part of a name, whatever form the page has; null where there is nothing. */
export function oddInName(name: string): string | null {
  return (
    ODD.exec(name)?.[0] ??
    titleWordIn(name) ??
    labelBehind(name) ??
    CAPITALS_ALONE.exec(name)?.[0] ??
    (name.endsWith(')') && !IN_TWO_SCRIPTS.test(name) ? name.slice(name.lastIndexOf('(')) : null) ??
    INITIALS_IN_FRONT.exec(name)?.[0] ??
    BADGE_BEHIND.exec(name)?.[0] ??
    RANK.exec(name)?.[0] ??
    PARTICLE_AT_END.exec(name)?.[0] ??
    (isDoubled(name) ? name.slice(0, name.length / 2) : null)
  )
}

/** `Senior Member`: what a person is, as one of 65,679 names reads */
const RANK = /^(?:(?:Senior|Life|Student) )?(?:Member|Fellow)$/

/** `Jan Willem ten`: cut in front of the surname, as one of 65,679 names reads */
const PARTICLE_AT_END = new RegExp(` (?:${PARTICLES.join('|')})$`)

/** `IEEE`, as none of 65,679 names is */
const CAPITALS_ALONE = /^\p{Lu}{3,6}$/u

/** `王小明 (Ada Wang)`; not `Jonas Vik (you)` */
const IN_TWO_SCRIPTS = /^\p{Lo}{1,12} ?\(/u

/** `JV Jonas Vik`, `JVJonas Vik`, `JV MÅ Jonas Vik`: the initials that stand for pictures */
const INITIALS_IN_FRONT = /^([A-Z])([A-Z]) ?(?:\p{Lu}{2} ?){0,2}(?=\1[^ ]{1,30} (?:[^ ]{1,30} ){0,3}\2)/u

/** `Jonas Vik ORCID`, `Jonas VikiD`, `Jonas Vik Verified`, `Jonas Vik View all`, as no name of 65,679 ends */
const BADGE_BEHIND = /(?:iD|ORCID|Verified|PRO|(?<=[a-z ])Edit|(?:Show|View|See) all)$/

/** No name has such words. */
const TITLE_WORD = /(?:^| )(?:of|for|with|in|on|via|from|the|by|using|to) /

/** `Mila Ås on behalf of the Frog Counters` */
export const FOR_OTHERS = ' on behalf of '

/** `Counting Frogs by EarMila Ås`; not `Mila Ås on behalf of the Frog Counters` */
function titleWordIn(name: string): string | null {
  return name.includes(FOR_OTHERS) ? null : (TITLE_WORD.exec(name)?.[0] ?? null)
}

/** Two words and more that begin with a capital, and no other: as names do, and many ends of titles. */
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3}"
const CAPITALIZED = new RegExp(`^${NAME}$`, 'u')

/** Whether a line may be a name: `Jonas Vik`, `Neural Networks` */
export function readsAsName(line: string): boolean {
  return CAPITALIZED.test(line)
}

/** `Jonas Vik, Mila Ås et al.`, as 2 of 18,747 titles read: `No Query, No Access` */
const NAMES = new RegExp(`^${NAME}(?:, ${NAME})+(?: et al\\.?)?$|^${NAME} et al\\.?$`, 'u')

export function readsAsNames(line: string): boolean {
  return (line.includes(', ') || line.endsWith('al.')) && NAMES.test(line)
}

/** `Jonas Vik Jonas Vik`: a link whose picture has the name as its description. `Chen Chen` is a name. */
function isDoubled(name: string): boolean {
  const half = (name.length - 1) / 2
  const first = name.slice(0, half)
  return name.charAt(half) === ' ' && first.includes(' ') && first === name.slice(half + 1)
}

/** Two of 65,679 names are longer; one on behalf of others may be, too. */
export const LONGEST_NAME = 45

/** Names can be so that a page prints, but seldom are where a form's reader put the page together. */
const ODD_IF_PUT_TOGETHER = anyOf(
  // `_Ada Example`, `Ada <br>`
  /[<>={}[\]\\_]/u,
  // `Ada Exampleet al.`
  /et al\./u,
  // `eth-zurich`
  /^\p{Ll}[\p{Ll}\d-]*$/u,
  // `AdaExample`
  /^\p{Lu}\p{Ll}+(?=\p{Lu}\p{Ll}+$)/u,
  // `menuAda Example`
  /(?:^| )\p{Ll}{4,30}\p{Lu}/u,
  // `Ada Example Abstract`
  /(?<=\p{L} ?)(?:Abstract|Title|Authors?|Published|Category|Key figures)$/u,
)

/** `Ada ExampleShow abstract` */
const GLUED_BUTTON = new RegExp(`${TOGGLE}$`)

/** `Scholar FeedAda Example`, `/papers/aboutAda Example`, `heading level 1 Ada Example`: the site's own in front of the owner */
const SITE_IN_NAME =
  /Scholar Feed|\/|^heading level \d|^(?:(?:Home|Feed|Papers|Authors|About|Browse|Search|Trending|Topics|Menu)(?! )){2,}/

/** `By Ada Example`, `Authors: Ada Example` */
const LABEL_IN_FRONT = /^(?:(?:Written )?By|Authors?):? (?=\p{L})/u

/** The end of a title, or of another name, that is glued in front of a name, which 10 of 65,000 names look like. */
const GLUED_TITLE = anyOf(
  // `RostersAda Example`
  /^\p{Lu}\p{Ll}{5,30}(?=\p{Lu}\p{Ll}{1,30} )/u,
  // `Quiet Night TramsAda Example`, `Jonas VikAda Example`; not `Jonas McVik Ås`
  new RegExp(`(?<= )(?!(?:${SURNAME_PREFIX}|Fitz)\\p{Lu})\\S{2,30}(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}{1,30} (?!Team$))`, 'u'),
  // `Neural SDFsAda Example`
  /\p{Lu}{2}s?(?=\p{Lu}\p{Ll}{2})/u,
  // `Trams?Ada Example`
  /[?!]/u,
)

/** Whether a name looks like the end of a title, like both glued together, or like a label, `In brief:`: then the title is in doubt as well. */
export function mayHoldTitle(name: string): boolean {
  return name.endsWith(':') || titleWordIn(name) !== null || GLUED_TITLE.test(name) || misfitOfLabel(name) !== null
}

const NO_NAME = [LABEL_IN_FRONT, GLUED_BUTTON, SITE_IN_NAME, GLUED_TITLE]

/** What speaks against a name: signs, and what is a label of the page. */
export function misfitOfName(text: string, isPutTogether: boolean): Misfit | null {
  if (text.length > LONGEST_NAME && !text.includes(FOR_OTHERS)) return { why: HOLDS_MORE, received: text }
  const odd =
    (isPutTogether ? ODD_IF_PUT_TOGETHER.exec(text)?.[0] : null) ??
    oddInName(text) ??
    NO_NAME.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ??
    null
  if (odd !== null) return { why: HOLDS_MORE, received: odd }
  return (
    misfitOfLabel(text) ??
    misfitOfPlaceholder(text) ??
    (isInCapitals(text) ? { why: IN_CAPITALS, received: text } : null)
  )
}
