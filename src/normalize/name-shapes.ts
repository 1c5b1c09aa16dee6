/**
 * `Jonas Vik†`, `Jonas Vik; Mila Ås`, `Rosters: A Test`: the mark of a footnote or of a badge, a separator that the site does not
 * print, and what only titles hold. The characters of a class.
 */
export const ODD_CHARACTERS = ':;·&|@+~^†‡§¶✓✔☆★'

/** The same, and `Jonas Vik1`, `Jonas Vik and Mila Ås`. */
const ODD = new RegExp(`[${ODD_CHARACTERS}]|(?<=\\p{Ll})\\d+$|^\\d+$| and `, 'u')

/** What is no part of a name, whatever form the page has; null where there is nothing. */
export function oddInName(name: string): string | null {
  return ODD.exec(name)?.[0] ?? initialsInFront(name) ?? (isDoubled(name) ? name.slice(0, name.length / 2) : null)
}

/** Two words and more that begin with a capital, and no other: as names do, and many ends of titles. */
const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u

/** Whether a line may be a name: `Jonas Vik`, `Neural Networks` */
export function readsAsName(line: string): boolean {
  return CAPITALIZED.test(line)
}

/** `JVJonas Vik`: what an extractor makes of an avatar without a picture. */
function initialsInFront(name: string): string | null {
  for (let length = 2; length <= MOST_INITIALS && /\p{L}/u.test(name.charAt(length - 1)); length++) {
    const behind = name.slice(length).trimStart()
    // Hardly any name has its first letter again there, and to look at its words takes six times as long.
    if (!behind.startsWith(name.charAt(0))) continue
    const words = behind.split(' ')
    if (words.length === length && words.every((word, i) => word.startsWith(name.charAt(i))))
      return name.slice(0, length)
  }
  return null
}

const MOST_INITIALS = 4

/** `Jonas Vik Jonas Vik`: a link whose picture has the name as its description. `Chen Chen` is a name. */
function isDoubled(name: string): boolean {
  const half = (name.length - 1) / 2
  const first = name.slice(0, half)
  return name.charAt(half) === ' ' && first.includes(' ') && first === name.slice(half + 1)
}
