/**
 * What shows nothing by itself, or changes the order of what is beside it: controls, format characters such as those of
 * writing direction, lone surrogates. Joiners stay, for scripts and signs need them.
 */
export const UNSHOWN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u

/** The same, to cut a text before and after each. */
export const AROUND_UNSHOWN = new RegExp(`(${UNSHOWN.source})`, 'u')

/** What stands in place of such a character: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
}
