import { escapeUnprintable } from './escape-unprintable.js'

/** The longest text between the quotes, in code points, escapes and ellipsis counted as they are shown. */
const LONGEST = 80

const ELLIPSIS = '…'

/** What has a meaning of its own between the quotes. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
])

/** Text that shows as it is: Latin letters, digits, spaces and punctuation, but no quote and no backslash. */
const PLAIN = /^[ !#-[\]-~\u00a1-\u00ac\u00ae-\u024f]*$/

/**
 * The offending text for a message: in double quotes, at most 80 characters between them, the last of them an ellipsis
 * where the text goes on. Unprintable characters are shown as `\u{…}`, a quote as `\"`, a backslash as `\\`; no
 * escape and no surrogate pair is cut in two. Reads no more of the text than it shows.
 */
export function quote(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return `"${text}"`
  let shown = ''
  let width = 0
  let shownIfCut = ''
  for (const character of text) {
    const piece = ESCAPED.get(character) ?? escapeUnprintable(character)
    width += character === piece ? 1 : piece.length
    if (width > LONGEST) return `"${shownIfCut}${ELLIPSIS}"`
    shown += piece
    if (width < LONGEST) shownIfCut = shown
  }
  return `"${shown}"`
}
