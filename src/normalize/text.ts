import { quote } from '../diagnostics/quote.js'
import type { Doubt } from '../forms/marks.js'
import { maySetApart, wordsSetApartIn } from '../forms/shapes/emphasis.js'
import { BEHIND_HALF_WORD, brokenWords, unwrap } from '../source/broken-words.js'
import { findDamage } from '../source/damage.js'
import type { Range } from '../syntax/nodes.js'
import { escapeIn, formMarkIn } from './form-marks.js'
import { oddBreak } from './line-breaks.js'
import { BEGINS_INSIDE, HOLDS_MORE, IS_CUT, IS_PLACEHOLDER, type Misfit } from './misfit.js'
import { type PageContext, report, reportUnlessSaid } from './page-context.js'
import type { Path } from './path.js'
import { misfitOf } from './value-shapes.js'

/** `prob- lems`: somebody rejoined lines, and left the blank. */
const GAP = '- '
const GAP_IN_WORD = new RegExp(`(?<=\\p{L})${GAP}(?=\\p{L})(?!${BEHIND_HALF_WORD})`, 'uy')

/**
 * The value of a range of text: a hard-wrapped line is rejoined. All other white space is one space already.
 *
 * "A Title\non two lines" → "A Title on two lines"; "state-of-the-\nart" → "state-of-the-art"; "pre-\nand post-" keeps its blank
 */
export function normalizeText(page: string, at: Range): string {
  const text = page.slice(at.start, at.end)
  return text.includes('\n') ? unwrap(text).text : text
}

/** More than a message shows of a text. */
const BEGINNING = 400

/** The beginning of a stretch, for a message; empty where nothing is printed there. */
export function beginningOf(page: string, at: Range): string {
  const text = page.slice(at.start, at.end)
  const start = Math.max(0, text.search(/[^ \n]/))
  return normalizeText(text, { start, end: start + BEGINNING }).trim()
}

/** Whether nothing but blanks and line breaks stands from one offset to another. */
export function isBlankBetween(page: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const character = page.charCodeAt(at)
    if (character !== BLANK && character !== LINE_FEED) return false
  }
  return true
}

const BLANK = 0x20
const LINE_FEED = 0x0a

/**
 * The value of a stretch for the data: its place is noted, and damage in it reported.
 *
 * @param isWhole whether the stretch is all of the value: a part need not read like one.
 */
export function normalizeValue(context: PageContext, at: Range, path: Path, isWhole = true): string {
  const printed = context.page.slice(at.start, at.end)
  const isBroken = printed.includes('\n')
  const text = isBroken ? unwrap(printed).text : printed
  context.place?.(path, at)
  if (text.length < at.end - at.start || context.mayHoldJoins) reportJoinedWords(context, at, path)
  const gap = gapIn(text)
  if (gap !== null) reportGapingWord(context, text, gap, at, path)
  if (context.mayBeDamaged) reportDamage(context, text, at, path)
  const field = fieldOf(path)
  const isParagraph = PARAGRAPHS.has(field)
  const mark = (isParagraph ? null : formMarkIn(text)) ?? escapeIn(text, context.form === 'markdown')
  if (mark !== null) reportFormMark(context, text, mark, at, path)
  if (isParagraph && (maySetApart(text) || (context.form === 'markdown' && text.includes('*'))))
    reportWordsSetApart(context, text, at, path)
  const doubt = context.doubtAt?.(at) ?? null
  if (doubt !== null) reportDoubt(context, text, doubt, at, path)
  if (isBroken) reportOddBreak(context, at, path, field)
  if (isWhole && mark === null && doubt === null) {
    const misfit = misfitOf(field, text, context.isPutTogether) ?? besideLink(context, text, at, field)
    reportMisfit(context, text, misfit, at, path)
  }
  return text
}

/** The same for a name of which is known that no shape speaks against it: what stands beside its link may. */
export function normalizePlainName(context: PageContext, at: Range, path: Path): string {
  const name = context.page.slice(at.start, at.end)
  context.place?.(path, at)
  if (!context.links.isEmpty) reportMisfit(context, name, besideLink(context, name, at, 'name'), at, path)
  return name
}

function reportDamage(context: PageContext, text: string, at: Range, path: Path): void {
  const given = context.givenText(at)
  const damage = findDamage(text) ?? (given === text ? null : findDamage(given))
  if (damage === null) return
  const { received, what } = damage
  report(context, 'damaged-text', at, path, `${quote(received)} in ${quote(text)} is ${what}`, {
    received: quote(received),
    hint: 'the value is kept as printed; decode the page before parsing it',
  })
}

/** Paragraphs hold brackets and stars of their own. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['abstract', 'significance', 'summary'])

/** The key of a value; of one in a list, that of the list. */
export function fieldOf(path: Path): string {
  if (!('key' in path)) return `${path.at(-1)}`
  return typeof path.key === 'number' ? fieldOf(path.above) : path.key
}

/** Links whose text is the whole value, by the key of the value. */
const LINKED: Readonly<Record<string, 'author' | 'paper'>> = { name: 'author', title: 'paper' }

/** `[Jonas Vik](/author/7) Follow`, `[Jonas Vik](/author/7) [Mila Ås](/author/8)`: what stands beside a link whose text is the whole value. */
function besideLink({ links, form }: PageContext, text: string, at: Range, key: string): Misfit | null {
  const kind = LINKED[key]
  // In plain text nothing tells where the link round a title ends.
  if (kind === undefined || links.isEmpty || (form === 'text' && kind === 'paper')) return null
  if (kind === 'author' && links.leadToSeveralAuthors(at))
    return { why: 'has links to several authors', received: text }
  const received = links.beside(at, kind).find((beside) => /\p{L}/u.test(beside))
  return received === undefined ? null : { why: 'holds more than its link stands round', received: received.trim() }
}

const WAS_JOINED = 'the extractor may have joined it with what stood next to it, or broken it'
const WAS_EMPTY = 'the page may have been taken before all of it was loaded'

function reportMisfit(context: PageContext, text: string, misfit: Misfit | null, at: Range, path: Path): void {
  if (misfit === null) return
  // What stands at the very end may be cut there, which is said for the page; but no cut puts anything into it.
  const mayBeCut = ![HOLDS_MORE, BEGINS_INSIDE, IS_CUT, IS_PLACEHOLDER].includes(misfit.why)
  if (mayBeCut && isBlankBetween(context.page, at.end, context.page.length)) return
  if (context.mayBeDamaged && findDamage(text) !== null) return
  const received = quote(misfit.received)
  reportUnlessSaid(context, doubtOf(fieldOf(path)), at, path, `${quote(text)} ${misfit.why}: ${received}`, {
    received,
    hint: misfit.why === IS_PLACEHOLDER ? WAS_EMPTY : WAS_JOINED,
  })
}

/** What a doubtful value is reported as, by its key. */
export function doubtOf(key: string): 'uncertain-title' | 'damaged-text' {
  return key === 'title' ? 'uncertain-title' : 'damaged-text'
}

function reportOddBreak(context: PageContext, at: Range, path: Path, field: string): void {
  const fold = context.fold()
  if (fold !== null) {
    const message = `lines were broken after ${fold} characters, maybe inside of words of ${quote(normalizeText(context.page, at))}`
    reportUnlessSaid(context, doubtOf(field), at, path, message, { hint: 'give the text as it was before' })
    return
  }
  const odd = oddBreak(context.page, at, context.width(), field)
  if (odd === null) return
  const message = `${quote(odd.above)} and ${quote(odd.below)} stand on two lines, and may not belong together`
  reportUnlessSaid(context, doubtOf(field), at, path, message, {
    received: quote(normalizeText(context.page, at)),
    hint: 'one of them may be another part of the page, or the site’s own',
  })
}

function reportFormMark(context: PageContext, text: string, mark: string, at: Range, path: Path): void {
  const message = `${quote(mark)} in ${quote(text)} is a mark of the form in which the page came`
  reportUnlessSaid(context, 'damaged-text', at, path, message, {
    received: quote(mark),
    hint: 'have the extractor print the text of the page alone, or its Markdown, or give the HTML',
  })
}

/** Whether the words are emphasized or have marks of their own, nothing tells. */
function reportWordsSetApart(context: PageContext, text: string, at: Range, path: Path): void {
  if (context.form === 'html') return
  const words = wordsSetApartIn(context.givenText(at))
  if (words === null || !text.includes(words)) return
  reportUnlessSaid(
    context,
    'damaged-text',
    at,
    path,
    `${quote(words)} in ${quote(text)} may be emphasis, or marks of its own`,
    {
      received: quote(words),
      hint: 'the value is kept as given; have the extractor escape the marks of texts, or leave emphasis out',
    },
  )
}

function reportDoubt(context: PageContext, text: string, { what }: Doubt, at: Range, path: Path): void {
  reportUnlessSaid(context, 'damaged-text', at, path, `${quote(text)} ${what}`, {
    received: quote(text),
    hint: 'have the extractor leave the text of headings and links as it is',
  })
}

/** Where the first word is broken that somebody rejoined with a blank. */
function gapIn(text: string): number | null {
  for (let at = text.indexOf(GAP); at >= 0; at = text.indexOf(GAP, at + 1)) {
    GAP_IN_WORD.lastIndex = at
    if (GAP_IN_WORD.test(text)) return at
  }
  return null
}

function reportGapingWord(context: PageContext, text: string, gap: number, at: Range, path: Path): void {
  const received = text.slice(wordStart(text, gap), wordEnd(text, gap + GAP.length))
  reportUnlessSaid(
    context,
    'damaged-text',
    at,
    path,
    `${quote(received)} in ${quote(text)} has a blank behind its hyphen`,
    {
      received: quote(received),
      hint: 'a word that was broken at the end of a line may have been rejoined with a blank; the value is kept as printed',
    },
  )
}

function reportJoinedWords(context: PageContext, at: Range, path: Path): void {
  const text = context.page.slice(at.start, at.end)
  const broken = brokenWords(text).map(({ start, end }): Range => ({ start: start - 1, end }))
  const joined = context.mayHoldJoins ? [...broken, ...joinedByReader(context, at, text)] : broken
  const [first] = joined
  if (first === undefined) return
  const received = text.slice(wordStart(text, first.start), wordEnd(text, first.end))
  const word = quote(received.replace(/ ?\n */g, ''))
  const more = joined.length > 1 ? ` and ${joined.length - 1} more` : ''
  report(context, 'joined-word', at, path, `${word}${more} stood on two lines`, {
    received: quote(received),
  })
}

/** `state-of`, `and/or`, `q_{1}` */
const MAY_BE_JOINED = /[-/_^})\\](?=\S)|\S(?=[/{])/g

/** Where a form’s reader joined words that the text as given has on two lines. */
function joinedByReader(context: PageContext, { start }: Range, text: string): Range[] {
  return [...text.matchAll(MAY_BE_JOINED)]
    .map(({ index }) => ({ start: index, end: index + 2 }))
    .filter((at) => /[\n\r]/.test(context.givenText({ start: start + at.start, end: start + at.end })))
}

function wordStart(text: string, inside: number): number {
  return Math.max(text.lastIndexOf(' ', inside), text.lastIndexOf('\n', inside)) + 1
}

function wordEnd(text: string, inside: number): number {
  const length = text.slice(inside).search(/[ \n]/)
  return length < 0 ? text.length : inside + length
}
