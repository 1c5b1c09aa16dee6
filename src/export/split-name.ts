import { SURNAME_PREFIXES, TEAM_WORDS } from '../normalize/title-cut/word-lists.js'
import { NAME_SUFFIX, PARTICLES } from '../syntax/words.js'

/** A name in the parts that reference managers sort and invert by. */
export interface SplitName {
  /** "Ludwig", "George C.", "J.-P." */
  readonly given: string
  /** What stands in small letters before the family name: "van der". */
  readonly particle: string | null
  readonly family: string
  /** "Jr." */
  readonly suffix: string | null
}

/** A letter and its dot, or several: `A.`, `T`, `J.-P.`, `J.P.` */
const INITIALS = /^\p{Lu}\p{M}*\.?(?:-?\p{Lu}\p{M}*\.)*$/u

/** `Ilva`, `Jean-Luc`, `Ya-lin` */
const GIVEN = /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{L}[\p{Ll}\p{M}]+)*$/u

const CAPITALIZED = /^\p{Lu}[\p{Ll}\p{M}]+$/u

/** `Mc|Donald`, `O'|Farrow`, `d'|Ascoli` */
const PREFIXED = /^(\p{L}[\p{Ll}]*['’]?)(\p{Lu}[\p{Ll}\p{M}]+)$/u

const SUFFIX = new RegExp(`^${NAME_SUFFIX}$`)

const LATIN = /^[\p{Script=Latin}\p{M}.'’-]+$/u

/**
 * Splits a name where that is safe, else null: who is not sure keeps the name whole.
 *
 * Safe is, in Latin letters: one given name or initials, then initials, then particles in small letters (`van der`, `de`, `al`),
 * then one family name, then a suffix behind a comma (`, Jr.`). arXiv's lists print given names first, which is taken for
 * granted. Not safe, and whole: single words; three and more full words ("Sai Praneeth Example": which are the given ones?);
 * particles in capitals ("Tim De Example"); names of teams; words in capitals, with digits or with capitals inside that no
 * family name has ("DeepMind"); other scripts. A team named like a person, "Hugging Face", is split all the same.
 */
export function splitName(name: string): SplitName | null {
  const [whole = '', suffix = null, ...more] = name.split(', ')
  if (more.length > 0 || (suffix !== null && !SUFFIX.test(suffix))) return null
  const words = whole.split(' ')
  const [first = ''] = words
  const family = words.at(-1) as string
  if (words.length < 2 || isTeam(name) || !words.every((word) => LATIN.test(word))) return null
  if (!(INITIALS.test(first) || GIVEN.test(first)) || !isFamilyName(family)) return null

  const between = words.slice(1, -1)
  const initials = between.filter((word) => INITIALS.test(word))
  const particles = between.slice(initials.length)
  const isInOrder = between.slice(0, initials.length).every((word) => INITIALS.test(word))
  if (!isInOrder || !particles.every((word) => PARTICLES.includes(word))) return null
  const particle = particles.length === 0 ? null : particles.join(' ')
  return { given: [first, ...initials].join(' '), particle, family, suffix }
}

/** Whether a name says itself that it is no person's: "Lantern Team". */
export function isTeam(name: string): boolean {
  return name.split(' ').some((word) => TEAM_WORDS.has(word))
}

function isFamilyName(word: string): boolean {
  return word.split('-').every((part) => {
    if (CAPITALIZED.test(part)) return true
    const [, prefix] = PREFIXED.exec(part) ?? []
    return prefix !== undefined && SURNAME_PREFIXES.has(prefix)
  })
}
