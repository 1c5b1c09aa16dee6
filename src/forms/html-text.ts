/** What only a whole document has, or Markdown has other marks for. */
const DOCUMENT = /<(?:!doctype\b|html\b|head\b|body\b|\?xml\b|p[\s>]|h[1-6][\s>]|li[\s>]|script\b)/i
const FIRST_TAG = /^<[a-z][a-z\d]*\b[^<>]*>/i
const BLANK_LINE_BELOW = /^[^\n]*\n[ \t]*\r?\n/

/** Text that begins with a tag. pandoc leaves tags in its Markdown, but parts them from what follows by blank lines. */
export function isHtml(text: string): boolean {
  const start = skipWhiteSpace(text)
  if (text[start] !== '<') return false
  const top = text.slice(start, start + 4000).replace(/^(?:<!--[^<>]*-->\s*)+/, '')
  if (/^<!--/.test(top)) return false
  if (DOCUMENT.test(top)) return true
  return FIRST_TAG.test(top) && !BLANK_LINE_BELOW.test(top)
}

/** Where a text begins to show something. */
export function skipWhiteSpace(text: string): number {
  const at = text.search(/[^\s\ufeff]/)
  return at < 0 ? text.length : at
}
