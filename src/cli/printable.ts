import { getSystemErrorMap } from 'node:util'

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

/** Why the system refused to read or write, in its own words and without the path: `no such file or directory`. */
export function systemErrorText(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException
  const [, text] = (errno !== undefined && getSystemErrorMap().get(errno)) || []
  return text ?? message
}
