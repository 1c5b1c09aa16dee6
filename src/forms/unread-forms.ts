import { holds, matcher, type Needle } from '../source/needles.js'
import { hasCardOnOneLine } from './card-on-one-line.js'
import { isHtml, skipWhiteSpace } from './html-text.js'
import { hasMarkedLines, hasNumberedLines } from './marked-lines.js'
import type { PageLink } from './page-text.js'
import { DATE } from './shapes/dates.js'
import { SCORE } from './shapes/meta-line.js'
import { isBlankAt } from './source-lines.js'

/** Forms that are told from others and not read: what a page's parts are cannot be known, or there is a better way. */
export type UnreadFormName =
  | 'html'
  | 'aria-snapshot'
  | 'pandoc'
  | 'other-markup'
  | 'numbered-lines'
  | 'marked-lines'
  | 'quoted-printable'
  | 'escaped-text'
  | 'one-line'
  | 'card-on-one-line'

/** A form that is not read. */
export interface UnreadForm {
  readonly name: UnreadFormName
  /** What it is, as a part of a sentence: “the page is …”. */
  readonly label: string
  /** What to give instead. */
  readonly hint: string
  /** Whether a text is in it; told where its lines begin. */
  readonly isIn: (text: string, lineStarts: Uint32Array) => boolean
}

/** Each form that is not read; the first that a text is in counts. */
export const UNREAD_FORMS: readonly UnreadForm[] = [
  {
    name: 'html',
    label: 'HTML',
    hint: 'read it with fromHtml of scholar-profile/html and parse what that gives',
    isIn: isHtml,
  },
  {
    name: 'aria-snapshot',
    label: 'an aria snapshot',
    hint: 'give the text of the page (innerText) or its HTML instead',
    isIn: isAriaSnapshot,
  },
  {
    name: 'pandoc',
    label: 'pandoc’s own Markdown, with fences and attributes',
    hint: 'let pandoc write `gfm-raw_html` or `plain`, or give the HTML to fromHtml of scholar-profile/html',
    isIn: isPandoc,
  },
  {
    name: 'other-markup',
    label: 'a markup language other than Markdown',
    hint: 'let the extractor write Markdown or plain text, or give the HTML to fromHtml of scholar-profile/html',
    isIn: isOtherMarkup,
  },
  {
    name: 'numbered-lines',
    label: 'text with the number of each line in front of it',
    hint: 'give the text without its line numbers',
    isIn: hasNumberedLines,
  },
  {
    name: 'marked-lines',
    label: 'text with the same mark at each line',
    hint: 'give the text without what a log, a diff or a table has put in front of its lines or behind them',
    isIn: hasMarkedLines,
  },
  {
    name: 'quoted-printable',
    label: 'quoted-printable, as mail and MHTML files hold it',
    hint: 'decode it first',
    isIn: isQuotedPrintable,
  },
  {
    name: 'escaped-text',
    label: 'a string of a program, with its escapes',
    hint: 'decode it first: what JSON.parse gives of it, if it is JSON',
    isIn: isEscaped,
  },
  {
    name: 'one-line',
    label: 'text without line breaks',
    hint: 'take innerText instead of textContent, or give the HTML to fromHtml of scholar-profile/html',
    isIn: (text, lineStarts) => isOneLine(text, lineStarts) || isGluedPaperPage(text),
  },
  {
    name: 'card-on-one-line',
    label: 'Markdown with a whole paper on one line',
    hint: 'give the text of the page (innerText) or its HTML instead',
    isIn: hasCardOnOneLine,
  },
]

/** `- heading "Ada Example" [level=1]` */
function isAriaSnapshot(text: string): boolean {
  const start = skipWhiteSpace(text)
  if (!text.startsWith('- ', start)) return false
  return /(?:^|\n)[ ]*- (?:heading "[^"\n]*" \[level=\d\]|(?:text|paragraph): \S|main:|document:|article:)/.test(
    text.slice(start, start + 4000),
  )
}

/** `::: {role="main"}` */
const FENCE = matcher(/:{3,}(?:[ \t]*\{|[ \t]+[\w-]+[ \t]*(?:\r?\n|$)|[ \t]*\r?\n)/y)
/** `{.rounded .px-2}` */
const ATTRIBUTES = /\{[.#][A-Za-z][^{}\n]*\}/y

/** What pandoc's own Markdown has, each behind its needle. */
const MARKS_OF_PANDOC: readonly Needle[] = [
  { needle: ':::', isAt: (text, at) => isLineStart(text, at) && FENCE(text, at) },
  { needle: '{.', isAt: areAttributes },
]

function isPandoc(text: string): boolean {
  return MARKS_OF_PANDOC.some((mark) => holds(text, mark))
}

/** `[CL]{.rounded .px-2}`, `[Ada Example](/author/1){.hover:underline}` */
function areAttributes(text: string, at: number): boolean {
  const bracket = text.charAt(at - 1)
  ATTRIBUTES.lastIndex = at
  if ((bracket !== ')' && bracket !== ']') || !ATTRIBUTES.test(text)) return false
  return bracket === ')' ? isLinkEnd(text, at - 1) : text[ATTRIBUTES.lastIndex] === '\n'
}

const LINK_END = /\]\([^\s()]{1,200}\)$/

function isLinkEnd(text: string, at: number): boolean {
  return LINK_END.test(text.slice(Math.max(0, at - 203), at + 1))
}

/**
 * AsciiDoc: link:/author/1[Ada Example]; LaTeX: \href{/author/1}{Ada Example}; BBCode: [url=/author/1]Ada Example[/url];
 * Typst: #link("/author/1")[Ada Example]; Jira: [Ada Example|/author/1]; Textile: "Ada Example":/author/1
 */
const ADDRESS_BEHIND_MARK =
  /(?:\blink(?::|\(")|\[url=|\\href\{|[\p{L}\p{N}.)]\||":)(?:https?:\/\/[^\s/]{1,100})?\/(?:author|paper)\/.?$/u
/** reStructuredText: `Ada Example </author/1>`__ */
const END_OF_RST_LINK = /<[^\s<>`/]{0,100}\/[^\s<>`]{0,100}$/
/** Org: [[/author/1][Ada Example]]; wikis: [[author/1|Ada Example]] */
const DOUBLE_BRACKETS = matcher(/\[\[(?:https?:\/|[a-z]{4,20})?\/[^\s[\]|()]{0,200}(?:\]\[|\|)/y)

/** Links as other markup languages print them. */
const OTHER_LINKS: readonly Needle[] = [
  { needle: '>`_', isAt: (text, at) => END_OF_RST_LINK.test(text.slice(Math.max(0, at - 150), at)) },
  { needle: '[[', isAt: DOUBLE_BRACKETS },
  { needle: '/auth', isAt: isOtherAddress },
  { needle: '/pape', isAt: isOtherAddress },
]

function isOtherAddress(text: string, at: number): boolean {
  return ADDRESS_BEHIND_MARK.test(text.slice(Math.max(0, at - 120), at + '/author/'.length))
}

function isOtherMarkup(text: string): boolean {
  return OTHER_LINKS.some((link) => holds(text, link))
}

/** `Rosters for =` / `Night Trams`: where the line was broken for mail */
const SOFT_BREAK = /=(?<![=\n]=)\r?\n/g
const FEWEST_SOFT_BREAKS = 3

function isQuotedPrintable(text: string): boolean {
  if (!text.includes('=\n') && !text.includes('=\r')) return false
  return (text.match(SOFT_BREAK)?.length ?? 0) >= FEWEST_SOFT_BREAKS
}

/** `Ada Example\nLG\nh-index12`: line breaks that are written out */
const WRITTEN_BREAK = /\\n/g
const FEWEST_WRITTEN_BREAKS = 4

function isEscaped(text: string, lineStarts: Uint32Array): boolean {
  return lineStarts.length <= MOST_LINES && (text.match(WRITTEN_BREAK)?.length ?? 0) >= FEWEST_WRITTEN_BREAKS
}

/** What the attributes of HTML begin with that is escaped or quoted-printable: `href=\"/author/7\"`, `href=3D"/author/7"` */
const ENCODED_ADDRESS: readonly (readonly [UnreadFormName, RegExp])[] = [
  ['escaped-text', /^\\["']/],
  ['quoted-printable', /^3D["']/],
]

/** The form that a page of HTML is not read in, told by the addresses of its links; null where they are plain. */
export function unreadFormOfLinks(links: readonly PageLink[]): UnreadForm | null {
  const found = ENCODED_ADDRESS.find(([, encoded]) => links.some(({ address }) => encoded.test(address)))
  return UNREAD_FORMS.find(({ name }) => name === found?.[0]) ?? null
}

/** More lines than that no text has that lost its line breaks: a title or a reader's head may stand above it. */
const MOST_LINES = 6
const SHORTEST_PAGE = 200

/** `8 Papers52.4LGSep 20, 2024`: the heading and a meta line. */
const HEADING_AND_META_LINE = new RegExp(`\\d ?Papers? ?(?:${SCORE})? ?[A-Za-z.-]{2,30} ?${DATE}`)
/** A meta line with more behind it. */
const META_LINE = new RegExp(`[A-Z]{2} ?${DATE} ?[A-Z]`, 'g')
const LABELS = ['arXiv:', 'AI Analysis', 'Foundations']

/** Text whose parts share a line, as they do in no other form: the heading and a meta line, two meta lines, three labels. */
function isOneLine(text: string, lineStarts: Uint32Array): boolean {
  if (text.length < SHORTEST_PAGE || lineStarts.length > MOST_LINES) return false
  return text.split(/\r\n?|\n/).some((line) => line.length >= SHORTEST_PAGE && holdsParts(line))
}

/** `… ThemesarXiv:2505.23166…advanceAI Analysis…`: a paper page without line breaks but those of a hard wrap. */
function isGluedPaperPage(text: string): boolean {
  const id = text.indexOf('Xiv:')
  if (id < 3 || !/[A-Za-z]ar$/.test(text.slice(id - 3, id))) return false
  const label = text.indexOf('AI Analysis', id)
  return label > 0 && /[a-z]/.test(text.charAt(label - 1))
}

function holdsParts(line: string): boolean {
  if (HEADING_AND_META_LINE.test(line) || (line.match(META_LINE)?.length ?? 0) > 1) return true
  let at = 0
  return LABELS.every((label) => {
    const found = line.indexOf(label, at)
    at = found
    return found >= 0
  })
}

/** Whether nothing but blanks stands in front of an offset on its line. */
function isLineStart(text: string, at: number): boolean {
  let from = at
  while (from > 0 && isBlankAt(text, from - 1)) from--
  return from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r'
}
