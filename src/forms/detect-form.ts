import { findLineStarts } from '../source/line-table.js'
import { holds, type IsAt, matcher, type Needle } from '../source/needles.js'
import { hasFrontMatter } from './markdown/reader-head.js'
import { EMPHASIS, maySetApart } from './shapes/emphasis.js'
import { holdsLabel } from './shapes/figures.js'
import { DATE_END } from './shapes/meta-line.js'
import { isBlankAt } from './source-lines.js'
import { UNREAD_FORMS, type UnreadFormName } from './unread-forms.js'

/** What a string was found to be: one of the forms that are read, or one that is not. */
export type DetectedForm = 'text' | 'markdown' | UnreadFormName

/**
 * Tells what form a page has. Plain text is what is left: its abstracts may hold LaTeX, brackets, stars, `#` and whole
 * links of Markdown, so only what no abstract holds counts.
 *
 * @param lineStarts where its lines begin.
 */
export function detectForm(given: string, lineStarts: Uint32Array = findLineStarts(given)): DetectedForm {
  const hasReturns = given.includes('\r')
  const text = hasReturns ? given.replace(/\r\n?/g, '\n') : given
  const starts = hasReturns ? findLineStarts(text) : lineStarts
  const unread = UNREAD_FORMS.find(({ isIn }) => isIn(text, starts))
  if (unread !== undefined) return unread.name
  const isMarkdown =
    hasReaderHead(text) ||
    hasFrontMatter(text) ||
    holdsLineMark(text, starts) ||
    MARKS.some((mark) => holds(text, mark)) ||
    holdsEmphasis(text) ||
    isEscaped(text)
  return isMarkdown ? 'markdown' : 'text'
}

/** What Markdown has and no printed page. */
const MARKS: readonly Needle[] = [
  // [Ada Example](/author/1), [Skip to content](#main), [arXiv:2504.08734](https://arxiv.org/abs/2504.08734)
  // [Ada Example] (/author/1)
  // [1]: /paper/2409.13931
  { needle: ']', isAt: (text, at) => isSiteLink(text, at) || LOOSE_LINK(text, at) },
  // novel \`\`shells'', std \< 0.006
  { needle: '\\', isAt: matcher(/\\`\\`|\\< \d/y) },
  // \lambda\_1, \mathcal{C}\_{ij}: an index, whose underscore LaTeX has bare
  { needle: '\\_', isAt: (text, at) => BEFORE_INDEX.test(text.slice(Math.max(0, at - 20), at)) && INDEX(text, at) },
  // h-index **58**, **Authors:** Ada Example, 1. **Title**
  { needle: '**', isAt: (text, at) => isBoldFigure(text, at) || BOLD_LABEL(text, at) || isBoldItem(text, at) },
]

const BOLD_LABEL = matcher(/\*\*(?:Title|Authors?|Published|Date|Categor(?:y|ies)|Score|Abstract)(?::\*\*|\*\*:) /y)

const BEFORE_INDEX = /(?:\\[A-Za-z]{2,18}|[})\]])$/
const INDEX = matcher(/\\_[{\dA-Za-z]/y)

/** `] (/author/1)`, `]: /paper/2409.13931` */
const LOOSE_LINK = matcher(/\](?: \(\/(?:author|paper)\/\S+\)|: [ \t]*<?(?:https?:\/\/[^\s/]+)?\/(?:author|paper)\/)/y)

/** What begins lines of Markdown alone, by its first character. */
const LINE_MARKS: Readonly<Record<string, IsAt>> = {
  // # Ada Example, ## 8 Papers, ### Title
  '#': isHeading,
  '=': (text, at) => text[at + 1] === '=' && text[at - 1] === '\n' && isUnderline(text, at - 1),
  '-': (text, at) => text[at + 1] === '-' && text[at - 1] === '\n' && isUnderline(text, at - 1),
  // ⟨1⟩ https://…
  '⟨': matcher(/⟨\d+⟩ https?:\/\//y),
  // | --- | --- |
  '|': matcher(/\|(?= ?-)[ \t]*:?-{2,}:?[ \t]*\|[-|: \t]*(?:\r?\n|$)/y),
  // <div class="stat">
  '<': matcher(/<(?:!-- <[^<>\n]*> --|\/?(?:div|span|section|article|main|header)(?: [^<>\n]*)?)>[ \t]*(?:\r?\n|$)/y),
  // **8 Papers**, **AI Analysis**, **Title**
  '*': isBoldHeading,
  '!': matcher(/!\[[^[\]\n]{0,200}\]\([^\s()]{1,200}/y),
}

function holdsLineMark(text: string, starts: Uint32Array): boolean {
  for (const start of starts) {
    let at = start
    while (isBlankAt(text, at)) at++
    const first = text.charCodeAt(at)
    // Most lines begin with a letter or a digit, or show nothing.
    if (first === LINE_FEED || isLetterOrDigit(first)) continue
    if (LINE_MARKS[text.charAt(at)]?.(text, at)) return true
  }
  return false
}

const LINE_FEED = 0x0a

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/**
 * Whether several paragraphs set words apart, and one in so many: one abstract of arXiv in a thousand does so by itself, and
 * crawlers that leave out links and headings may leave nothing else of Markdown.
 */
function holdsEmphasis(text: string): boolean {
  if (!maySetApart(text)) return false
  const paragraphs = text.split('\n\n').filter(({ length }) => length >= SHORTEST_PARAGRAPH)
  const emphasized = paragraphs.filter((paragraph) => EMPHASIS.test(paragraph)).length
  return emphasized >= FEWEST_EMPHASIZED && ONE_IN * emphasized >= paragraphs.length
}

const SHORTEST_PARAGRAPH = 200
const FEWEST_EMPHASIZED = 3
const ONE_IN = 4

/** `Title: …`, `URL Source: …`, `Markdown Content:` */
function hasReaderHead(text: string): boolean {
  if (!/^[\s\ufeff]{0,20}(?:Title|URL Source): /.test(text.slice(0, 40))) return false
  return /\nMarkdown Content:[ \t]*\r?\n/.test(text.slice(0, 8000))
}

const SITE_ADDRESS = matcher(/\]\(<?(?:\/(?:[\w.~-]|\))|#[\w)-]|https?:\/\/[^\s()<>[\]/]{1,100}\/(?:author|paper)\/)/y)
const ADDRESS = matcher(/\] ?\(<?https?:\/\//y)
const LONGEST_LINK = 6000

/** Links of the site lead to its own pages. An abstract may hold one to anywhere else. */
function isSiteLink(text: string, at: number): boolean {
  if (SITE_ADDRESS(text, at)) return text.slice(Math.max(0, at - LONGEST_LINK), at).includes('[')
  if (!ADDRESS(text, at)) return false
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - 120)
  const line = text.slice(start, at)
  if (/^[ \t]*(?:[-*+] )?\[(?:arXiv:\S+|[A-Z]{2})$/.test(line)) return true
  // `[Scholar Feed](https://…)` at the top of a page
  if (/^[ \t]*\[[^\]]*$/.test(line) && textAbove(text, start) === '') return true
  return line.endsWith('[Code') && DATE_END.test(line.slice(0, -5).trimEnd())
}

const HEADING_TEXT = /^#{1,6}[ \t]+(?:\[?\d[\d,]* Papers?\b|(?:AI Analysis|Foundations|Your Notes)[ \t]*$)/

/** A heading that a page of the site has: the count, a section, the name at the top, a title below its meta line or above an arXiv line. */
function isHeading(text: string, at: number): boolean {
  const line = lineFrom(text, at)
  if (HEADING_TEXT.test(line)) return true
  if (!/^#{1,6}[ \t]+\S/.test(line)) return false
  const above = textAbove(text, at)
  // The document’s own title may stand above the one that its page shows: `Quiet Trams · Scholar Feed`
  const isTop = above === '' || above.startsWith(line.replace(/^#+[ \t]+/, ''))
  return isTop || DATE_END.test(above) || ABOVE_ARXIV_LINE.test(text.slice(at, at + LONGEST_HEADING))
}

/** `# Quiet Trams` / `arXiv:2409.01234`, whatever became of the meta line above */
const ABOVE_ARXIV_LINE = /^.+\r?\n\s{0,4}arXiv:\d/

const UNDERLINE = /^(?:={2,}|-{2,})$/
const SECTION = /^(?:\d[\d,]* Papers?|AI Analysis|Foundations|Your Notes)$/
const LONGEST_HEADING = 400

/** The line under a heading: under the count, a section, or the name at the top. */
function isUnderline(text: string, at: number): boolean {
  const line = lineFrom(text, at + 1)
  if (!UNDERLINE.test(line)) return false
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - LONGEST_HEADING)
  const heading = text.slice(from, at).trim()
  // A frame has a line above its heading, too, and is none of Markdown.
  if (text.startsWith(line, from - line.length - 1) && from > line.length) return false
  if (SECTION.test(heading)) return true
  return line[0] === '=' && heading !== '' && textAbove(text, from) === ''
}

const BOLD_FIGURE = matcher(/\*\*\d[\d,.]*%?\*\*/y)

/** `**58**` beside the label of a figure. */
function isBoldFigure(text: string, at: number): boolean {
  if (!BOLD_FIGURE(text, at)) return false
  return holdsLabel(text.slice(Math.max(0, at - 40), at + 40))
}

/** `1. **A Title**`: an item of a list that is set in bold, whole. */
function isBoldItem(text: string, at: number): boolean {
  const mark = LIST_MARK.exec(text.slice(Math.max(0, at - LONGEST_LIST_MARK), at))?.[0]
  if (mark === undefined || (!mark.startsWith('\n') && mark.length < at)) return false
  return BOLD_LINE.test(lineFrom(text, at))
}

const LIST_MARK = /(?:^|\n) {0,4}(?:\d{1,3}[.)]|[-*+]) {1,3}$/

const LONGEST_LIST_MARK = 12

/** `**A Title**`; with blanks inside it is html2text’s heading, `** A Title **`. */
const BOLD_LINE = /^\*\*(?! )([^*]+)(?<! )\*\*$/

/** A heading that is set in bold alone: as `isHeading`, it is one that a page of the site has. */
function isBoldHeading(text: string, at: number): boolean {
  const heading = BOLD_LINE.exec(lineFrom(text, at))?.[1]
  if (heading === undefined) return false
  const above = textAbove(text, at)
  return SECTION.test(heading) || above === '' || DATE_END.test(above)
}

/** The line that begins at an offset, as far as a heading goes. */
function lineFrom(text: string, at: number): string {
  const limit = at + LONGEST_HEADING
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? limit : Math.min(end, limit)).trimEnd()
}

/** The end of what stands above a line; empty at the top of a page. */
function textAbove(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_HEADING), at).trim()
}

/** `\\theta`, `20\\%` without any `\theta` or `20\%`: backslashes are escaped, as no printed page has them. */
function isEscaped(text: string): boolean {
  if (!text.includes('\\\\')) return false
  return /(?:^|[^\\])(?:\\\\)+[A-Za-z%]/.test(text) && !/(?:^|[^\\])(?:\\\\)*\\[A-Za-z%]/.test(text)
}
