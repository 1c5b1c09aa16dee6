import { readMarkdown } from '../../src/forms/markdown.js'
import type { PageText } from '../../src/forms/page-text.js'

/** The lines that a text in Markdown prints, without blank ones. */
export function linesOf(given: string): string[] {
  return visibleLines(readMarkdown(given))
}

/** The lines that a page prints, without blank ones and the blanks at their ends. */
export function visibleLines({ text }: PageText): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The links of a text in Markdown: what each stands round, and its address. */
export function linksOf(given: string): [string, string][] {
  const { text, links } = readMarkdown(given)
  return links.map(({ start, end, address }) => [text.slice(start, end), address])
}
