/**
 * Code points that would steer a terminal, reorder what it shows or hide in it: controls, line separators, bidi marks,
 * what has no width, lone surrogates, fillers, annotations and tags.
 */
const UNPRINTABLE =
  /[\u034f\p{Cc}\p{Cs}\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu

/**
 * The text with each of them written as `\u{…}`. Line ends and tabs are controls too: what comes back is one line.
 * Backslashes stay as they are, so this is for showing, not for reading back.
 */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
