/** What only a whole document has. */
const DOCUMENT = /<(?:!doctype\b|html\b|head\b|body\b|\?xml\b|script\b)(?!-)/i
/** What Markdown has other marks for. */
const MARKED = /<(?:p|h[1-6]|li)[\s>]/i
/** `## Ada Example` or a line of `===` below the tags of a menu, which some writers leave */
const MARKDOWN_HEADING = /\n(?:#{1,6} \S|(?:={3,}|-{3,})[ \t]{0,9}\r?\n)/
/** `<div class="card">`; `<https://…>` is the address of a link. */
const FIRST_TAG = /^<[a-z][a-z\d]*\b(?!:)[^<>]*>/i
const BLANK_LINE_BELOW = /^[^\n]*\n[ \t]*\r?\n/

/** Text that begins with a tag. Some writers leave tags in their Markdown, but part them from what follows by blank lines, or write headings. */
export function isHtml(text: string): boolean {
  const start = skipWhiteSpace(text)
  if (text[start] !== '<') return false
  const top = text.slice(start, start + 4000).replace(/^(?:<!--[^<>]*-->\s*)+/, '')
  if (/^<!--/.test(top)) return false
  if (DOCUMENT.test(top)) return true
  if (MARKDOWN_HEADING.test(top)) return false
  return MARKED.test(top) || (FIRST_TAG.test(top) && !BLANK_LINE_BELOW.test(top))
}

/** Where a text begins to show something. */
export function skipWhiteSpace(text: string): number {
  const at = text.search(/[^\s\ufeff]/)
  return at < 0 ? text.length : at
}
