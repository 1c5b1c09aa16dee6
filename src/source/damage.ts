/** What damaged text looks like, and what did it. Each begins with a character that `SIGN` in `survey.ts` finds. */
export const DAMAGES: readonly (readonly [RegExp, string])[] = [
  [/\ufffd/, 'a replacement character: the page was decoded with the wrong encoding, or cut inside a character'],
  [/[ÃÂ][\u0080-\u00bf]|Ã[\u0152-\u2122]|â[€\u0080][\u0080-\u2122]/, 'UTF-8 that was read as Latin-1'],
  [/&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});/, 'an HTML entity that was not decoded'],
]

/** The first damage in a text: what shows it, and what it is. */
export interface Damage {
  readonly received: string
  readonly what: string
}

/** Looks for U+FFFD, UTF-8 read as Latin-1 ("Ã©"), and HTML entities ("&amp;"). */
export function findDamage(text: string): Damage | null {
  for (const [pattern, what] of DAMAGES) {
    const received = pattern.exec(text)?.[0]
    if (received !== undefined) return { received, what }
  }
  return null
}
