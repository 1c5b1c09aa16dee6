import type { Line } from '../lines.js'

/** No name is longer. */
const LONGEST_NAME = 70
const MOST_WORDS = 7

/** `et al.` */
const ET_AL = 'et\\.? al\\.?'
/** `uw`, `eth-zurich, apple.ml` */
const SLUG = '[a-z\\d]+(?:[.-][a-z\\d]+){0,5}'
export const SLUGS = `${SLUG}(?:, ?${SLUG}){0,5}`

/** `et al. · uw`, `et al.`, `· uw`: alone, and behind names */
export const TAIL = new RegExp(`^(?:${ET_AL}(?:\\s*·.*)?|·.*)$`)
const TAIL_BEHIND = new RegExp(`,? ?(?:${ET_AL}(?: ?· [\\s\\S]*)?|· [\\s\\S]*)$`)
/** The same with more behind it. */
const TAIL_HERE = new RegExp(`(?:,? ?${ET_AL})?(?: ?· ?${SLUGS})?`, 'y')
/** The two parts of it at the end of a line: ` et al.`, ` · uw, eth-zurich` */
export const ET_AL_BEHIND = new RegExp(`,? ?${ET_AL}$`)
export const SLUGS_BEHIND = new RegExp(` ?· ?${SLUGS}$`)

/** Names without what is printed behind them. */
export function withoutTail(names: string): string {
  return names.includes(' al') || names.includes('·') ? names.replace(TAIL_BEHIND, '') : names
}

/** Where that ends behind names which end at an offset. */
export function tailEnd(text: string, at: number): number {
  TAIL_HERE.lastIndex = at
  TAIL_HERE.test(text)
  return TAIL_HERE.lastIndex
}

/** No author line is longer. */
const LONGEST_NAMES = 400

/** The text of a line that is short enough for names; null of any other. */
export function textOf(source: string, line: Line | undefined): string | null {
  return line === undefined || line.isControl || line.length > LONGEST_NAMES ? null : line.textIn(source)
}

/** Whether a text may be a name, with a comma in front of it or behind it. */
export function isName(text: string): boolean {
  const name = text.replace(/^,\s*|,$/g, '')
  return (
    name.length <= LONGEST_NAME &&
    name.split(' ').length <= MOST_WORDS &&
    /^\p{L}/u.test(name) &&
    !/[\d:;!?]/.test(name) &&
    !(name.endsWith('.') && /\p{Ll}{3}\.$/u.test(name))
  )
}

/** Those of syntax/words.ts, which no form may ask. */
export const PARTICLES = 'van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ten|ter|zu'
/** `Jonas Vik`, `Ludwig van der Aalst`, `Suyanto`: words with capitals, and particles */
const WORD = `(?:(?:d['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}|${PARTICLES})`
export const NAME = new RegExp(`^${WORD}(?: ${WORD}){0,5}$`, 'u')

/** No page prints so many names of a paper. */
const MOST_NAMES = 5

/** `Jonas Vik, Teodora Halme`: whether a text may be names, each of two words at least. */
export function areFullNames(text: string): boolean {
  const names = text.split(/, ?/)
  return names.length <= MOST_NAMES && names.every((name) => name.includes(' ') && isName(name))
}

/** `Jonas Vik, Ludwig van der Aalst et al. · uw`: the same with their tail, where every word begins as those of names do */
export function areNames(text: string): boolean {
  const names = withoutTail(text.replace(/,$/, ''))
  return areFullNames(names) && names.split(/, ?/).every((name) => NAME.test(name))
}

/** The signs of a name’s notes, `Jonas Vik*`, as a part of a class. */
export const NOTE_SIGNS = '*∗†‡§¶'

/** So far below its meta line a paper's names begin at most, and so many lines they have. */
export const FURTHEST = 8
