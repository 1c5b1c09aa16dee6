/** Controls, format characters (bidi marks and zero-width ones among them), lone surrogates, line separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * Text from outside as it may be shown on a terminal: one line, in which nothing steers the terminal, reorders what it
 * shows or hides in it. Each such character is written as `\u{…}`, as the library's diagnostics do.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** The name of a file for people. */
export function quoted(file: string): string {
  return `'${printable(file)}'`
}
