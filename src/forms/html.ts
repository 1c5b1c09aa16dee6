import { requireOptions, wrongType } from '../argument.js'
import { buildTree } from './html/build-tree.js'
import { layOut } from './html/layout.js'
import { printHtmlLines } from './html/print.js'
import type { PageText } from './page-text.js'

export type { Span } from '../source/span.js'
export type { PageForm, PageLink, PageText } from './page-text.js'

/** What may be known of a page beside its HTML. */
export interface FromHtmlOptions {
  /** The page's address. It wins over the one that the HTML holds. */
  readonly url?: string
}

/**
 * Reads the text that a page prints out of its HTML, with its links and the way back to the HTML for every place.
 *
 * Never throws on a string: HTML may be malformed or cut anywhere. Linear in the HTML.
 *
 * @throws TypeError where `html` is no string, or an option is not what it should be.
 *
 * @example
 * ```ts
 * fromHtml('<h1>Ida Example</h1><p>h-index <b>58</b></p>').text // 'Ida Example\n\nh-index 58'
 * fromHtml(html).links[0].address // '/paper/2409.13931'
 * ```
 */
export function fromHtml(html: string, options: FromHtmlOptions = {}): PageText {
  const url = checkArguments(html, options)
  const tree = buildTree(html)
  const lines = layOut(html, tree.root)
  const { printed, links } = printHtmlLines(html, lines)
  return { form: 'html', given: html, text: printed.text, printed, links, url: url ?? tree.url }
}

function checkArguments(html: unknown, options: unknown): string | null {
  if (typeof html !== 'string') throw wrongType('html', 'a string', html)
  const { url } = requireOptions(options, ['url'])
  if (url !== undefined && typeof url !== 'string') throw wrongType('options.url', 'a string', url)
  return url ?? null
}
