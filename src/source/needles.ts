/** Whether something stands at an offset of a text. */
export type IsAt = (text: string, at: number) => boolean

/** Something that is looked for in a whole text. */
export interface Needle {
  /**
   * What it begins with, or holds. Texts are searched for that, which is fast: it is rare, and short, for V8 looks for seven
   * characters and more a tenth as fast, which for one of them is 5 % of a parse.
   */
  readonly needle: string
  /** Whether it stands where the needle does. */
  readonly isAt: IsAt
}

/** Whether a text holds it anywhere. */
export function holds(text: string, { needle, isAt }: Needle): boolean {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) if (isAt(text, at)) return true
  return false
}

/** Whether a sticky pattern matches at an offset. */
export function matcher(pattern: RegExp): IsAt {
  return (text, at) => {
    pattern.lastIndex = at
    return pattern.test(text)
  }
}
