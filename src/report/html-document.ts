import type { Assets } from './assets.js'
import { codeOf, UNSHOWN } from './unshown.js'

/** A part of a page of HTML that is HTML already. */
export interface Markup {
  readonly html: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const ALL_UNSHOWN = new RegExp(UNSHOWN.source, 'gu')

/** A text as HTML that shows it, in an element or in an attribute. What would not show is shown by its code. */
export function escapeHtml(text: string): string {
  return text
    .replace(ALL_UNSHOWN, (character) => `‹${codeOf(character)}›`)
    .replace(/[&<>"']/g, (mark) => ESCAPES[mark] as string)
}

/** HTML in which each value is escaped, unless it is markup. */
export function markup(
  strings: TemplateStringsArray,
  ...values: (string | number | Markup | readonly Markup[])[]
): Markup {
  const html = strings.reduce((all, string, index) => all + htmlOf(values[index - 1] ?? '') + string)
  return { html }
}

function htmlOf(value: string | number | Markup | readonly Markup[]): string {
  if (Array.isArray(value)) return value.map(({ html }) => html).join('')
  return typeof value === 'object' ? (value as Markup).html : escapeHtml(String(value))
}

/** JSON that a script of the page reads. It holds neither the end of a script nor anything that UTF-8 cannot. */
export function dataScript(id: string, value: unknown): Markup {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u2028\u2029\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
  return { html: `<script type="application/json" id="${id}">${json}</script>\n` }
}

/** A whole document that needs nothing else, and that nothing can be brought into: no network, no script but its own. */
export function htmlDocument(
  title: string,
  body: Markup,
  { script, scriptHash, style, styleHash }: Assets,
  furtherPolicy: readonly string[] = [],
): string {
  const policy = [
    "default-src 'none'",
    `script-src ${scriptHash === '' ? "'none'" : `'${scriptHash}'`}`,
    `style-src ${styleHash === '' ? "'none'" : `'${styleHash}'`}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ...furtherPolicy,
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body.html}
<noscript><p>A page is shown by the script of this file, which needs JavaScript.</p></noscript>
<script>${script}</script>
</body>
</html>
`
}
