import type { Span } from '../../source/span.js'
import { mayBeMetaLine } from '../shapes/meta-line.js'
import { SLUGS_BEHIND } from '../shapes/names.js'
import { isBlank, type SourceLine } from '../source-lines.js'
import { type Escaping, isEscaped } from './escapes.js'
import type { MarkedText } from './marked-text.js'
import type { Table } from './tables.js'

/**
 * So many characters a block of figures, names or labels has at most. Where stars are not escaped, those in longer ones
 * are the text's own: authors do write `*word*`, and nothing on the page sets words of an abstract apart.
 */
const LONGEST_LABELS = 200

/** So many marks are open at a time at most. */
const DEEPEST = 8

const RUN = /\*{1,3}|_{1,3}/g

/** A mark that may stand round a whole line. */
const OUTER_RUN = /\*{1,3}|_{1,3}/y

/**
 * Marks the stars and underscores that only set text apart: `**58**`, `_et al._`.
 *
 * @param joined the lines that go on in the next one.
 */
export function markEmphasis(
  text: MarkedText,
  body: readonly SourceLine[],
  tables: readonly Table[],
  escaping: Escaping,
  joined: ReadonlySet<number>,
): void {
  const isSure = escaping === 'all' || escaping === 'emphasis'
  const { given } = text
  if (given.includes('==') || given.includes('`')) for (const line of body) markBadges(text, line)
  if (!given.includes('*') && !given.includes('_')) return
  for (const line of body) markIcons(text, line)
  let block: Span[] = []
  const paragraphs: Span[] = []
  const tableAt = new Map(tables.map((table) => [table.first, table]))
  for (let first = 0; first < body.length; first++) {
    const table = block.length === 0 ? tableAt.get(first) : undefined
    if (table !== undefined) {
      for (const cell of table.stretches) {
        if ('start' in cell) paragraphs.push(...markBlock(text, [cell], isSure))
      }
      first = table.last
      continue
    }
    if (isBlank(given, body[first] as SourceLine)) continue
    let last = first
    while (joined.has(last)) last++
    block.push({ start: (body[first] as SourceLine).start, end: (body[last] as SourceLine).end })
    first = last
    const next = body[last + 1]
    if (next !== undefined && !isBlank(given, next)) continue
    for (const paragraph of markBlock(text, block, isSure)) paragraphs.push(paragraph)
    block = []
  }
  markWords(text, paragraphs)
}

/** `AI May 1 ==Code==`, `` `CL` Sep 20, 2024 ``: what writers make of `<mark>` and `<code>` round a badge; no title of 18,747 has such quotes. */
const BADGE = /(?<![\p{L}\p{N}=`\\])(==(?=[A-Za-z])|`)[\p{L}\p{N}][\p{L}\p{N} ,.%-]{0,38}\1(?![\p{L}\p{N}=`])/gu

function markBadges(text: MarkedText, { first, end }: SourceLine): void {
  if (end - first > LONGEST_LABELS) return
  for (const { index, 0: all, 1: mark = '' } of text.given.slice(first, end).matchAll(BADGE)) {
    const [start, to] = [first + index, first + index + all.length]
    text.mark(start, start + mark.length)
    text.mark(to - mark.length, to)
  }
}

/** `__ CV Nov 26, 2025`, `** CV Nov 26, 2025`: emphasis round nothing, apart from the text that its icon stands in front of */
const ICON = /(?<!\S)(?:__|\*\*)(?=[^\S\n])/g

function markIcons(text: MarkedText, { start, first, end }: SourceLine): void {
  if (end - first > LONGEST_LABELS) return
  const line = text.given.slice(first, end)
  for (const { index, 0: mark } of line.matchAll(ICON)) {
    const at = first + index
    const isAlone = at === firstShown(text, start, end) && !line.includes(mark, index + 2)
    if (isAlone || mayBeMetaLine(line)) text.mark(at, at + 2)
  }
}

/** Marks the emphasis of a block; gives those of its lines whose words may have stars of their own. */
function markBlock(text: MarkedText, lines: readonly Span[], isSure: boolean): readonly Span[] {
  const isShort = (lines.at(-1) as Span).end - (lines[0] as Span).start <= LONGEST_LABELS
  for (const line of lines) {
    if (isSure || isShort || mayBeMetaLine(text.given.slice(line.start, line.end))) markLine(text, line, isSure)
    else {
      markWhole(text, line)
      markFirstSentence(text, line)
    }
  }
  if (lines.length > 1) markOverLines(text, lines)
  return isSure || isShort ? [] : lines
}

/** `_[Jonas Vik](/author/7),` / `[Mila Ostrander](/author/8) et al._`: emphasis round several lines */
function markOverLines(text: MarkedText, lines: readonly Span[]): void {
  const { given } = text
  const opening = lines.find(({ start, end }) => /[*_]/.test(given.charAt(firstShown(text, start, end))))
  if (opening === undefined) return
  const run = given.charAt(firstShown(text, opening.start, opening.end))
  const closing = lines.find(
    ({ start, end }) =>
      start > opening.start && given.slice(start, end).trimEnd().replace(SLUGS_BEHIND, '').endsWith(run),
  )
  if (closing !== undefined) markWhole(text, { start: opening.start, end: closing.end })
}

/** `_words_`, `**words**`, `__words__` of a paragraph: plain ones, with nothing of a formula. */
const WORDS =
  /(?<![\p{L}\p{N}*_\\$^{}/])(\*{1,3}|__?)(?=[\p{L}\p{N}])[^*_$\\{}\n]{1,80}(?<=[\p{L}\p{N}.,;:!?)])\1(?![\p{L}\p{N}*_])/gu

/**
 * Marks emphasis of words inside of paragraphs: between underscores, for authors write none, but stars only where some stand between
 * underscores or most paragraphs of the page have them. A few abstracts do have stars of their own, and `__init__` is a name.
 */
function markWords(text: MarkedText, paragraphs: readonly Span[]): void {
  const found = paragraphs.map(({ start, end }) => wordsIn(text, start, end))
  const areMost = (beginning: string) => {
    const marked = found.filter((words) => words.some(({ mark }) => mark.startsWith(beginning))).length
    return marked >= FEWEST_MARKED && 2 * marked > paragraphs.length
  }
  const areStarsMarks = found.some((words) => words.some(({ mark }) => mark === '_')) || areMost('*')
  const areDoubleMarks = areMost('__')
  for (const { start, end, mark } of found.flat()) {
    if (mark !== '_' && !(mark === '__' ? areDoubleMarks : areStarsMarks)) continue
    text.mark(start, start + mark.length)
    text.mark(end - mark.length, end)
  }
}

const FEWEST_MARKED = 2

function wordsIn(text: MarkedText, start: number, end: number): (Span & { readonly mark: string })[] {
  const line = text.given.slice(start, end)
  if (!line.includes('*') && !line.includes('_')) return []
  return Array.from(line.matchAll(WORDS), ({ index, 0: words, 1: mark = '' }) => ({
    start: start + index,
    end: start + index + words.length,
    mark,
  })).filter((words) => !text.isMark(words.start) && !text.isMark(words.end - 1))
}

/** Shorter is a label or a word that authors set apart: `**Background:** We count …` */
const SHORTEST_SENTENCE = 40

/** Marks emphasis round the first sentence of a paragraph that has no other. */
function markFirstSentence(text: MarkedText, { start, end }: Span): void {
  const { given } = text
  const first = firstShown(text, start, end)
  const last = given.indexOf(STRONG, first + STRONG.length)
  if (!given.startsWith(STRONG, first) || last < 0 || last + STRONG.length >= end) return
  const sentence = given.slice(first + STRONG.length, last)
  const others = given.slice(last + STRONG.length, end)
  if (sentence.length < SHORTEST_SENTENCE || !/\S[.!?]$/.test(sentence) || !/^\s[^*]*$/.test(others)) return
  text.mark(first, first + STRONG.length)
  text.mark(last, last + STRONG.length)
}

const STRONG = '**'

/** Marks emphasis that stands round all of a line, however long that is: of a title, or the names without their institutions. */
function markWhole(text: MarkedText, { start, end }: Span): void {
  const { given } = text
  const first = firstShown(text, start, end)
  OUTER_RUN.lastIndex = first
  const run = OUTER_RUN.exec(given)?.[0]
  if (run === undefined) return
  let last = end
  while (last > first && (text.isMark(last - 1) || /\s/.test(given.charAt(last - 1)))) last--
  last -= SLUGS_BEHIND.exec(given.slice(first, last))?.[0].length ?? 0
  const [from, to] = [first + run.length, last - run.length]
  if (from >= to || !given.startsWith(run, to) || isEscaped(given, to)) return
  const opens = !/\s/.test(given.charAt(from)) && !/\s/.test(given.charAt(to - 1))
  if (!opens || given.slice(from, to).includes(run)) return
  text.mark(first, from)
  text.mark(to, last)
}

function firstShown(text: MarkedText, start: number, end: number): number {
  let at = start
  while (at < end && (text.isMark(at) || /\s/.test(text.given.charAt(at)))) at++
  return at
}

function markLine(text: MarkedText, { start, end }: Span, isSure: boolean): void {
  const line = text.given.slice(start, end)
  if (!line.includes('*') && !line.includes('_')) return
  const open: Span[] = []
  for (const found of line.matchAll(RUN)) {
    const run = { start: start + found.index, end: start + found.index + found[0].length }
    if (text.isMark(run.start) || isEscaped(text.given, run.start)) continue
    const opening = open.findLast((other) => isPair(text, other, run))
    if (opening !== undefined && closes(text.given, run) && (isSure || isPlain(text, { start, end }, opening, run))) {
      open.length = open.indexOf(opening)
      text.mark(opening.start, opening.end)
      text.mark(run.start, run.end)
    } else if (opens(text.given, run)) {
      if (open.length === DEEPEST) open.shift()
      open.push(run)
    }
  }
  if (EMPTY_ALONE.test(line)) text.mark(start, end)
  for (const run of open) if (line.slice(run.start - start, run.end - start) === EMPTY) text.mark(run.start, run.end)
}

/** Emphasis round nothing, as icons are written that a style sheet draws: `__10.7 CV __Nov 26, 2025` */
const EMPTY = '__'
const EMPTY_ALONE = /^\s*__\s*$/

function isPair({ given }: MarkedText, opening: Span, closing: Span): boolean {
  return given.slice(opening.start, opening.end) === given.slice(closing.start, closing.end)
}

function opens(given: string, run: Span): boolean {
  return standsBetween(given, run, given.charAt(run.start - 1), given.charAt(run.end))
}

function closes(given: string, run: Span): boolean {
  return standsBetween(given, run, given.charAt(run.end), given.charAt(run.start - 1))
}

/** Whether a mark may stand between what is outside of the emphasis and what is inside: two stars may stand in a word. */
function standsBetween(given: string, { start, end }: Span, outside: string, inside: string): boolean {
  if (!/\S/.test(inside) || /[{}^]/.test(inside + outside)) return false
  return (end - start === 2 && given[start] === '*') || !/[\p{L}\p{N}]/u.test(outside)
}

/**
 * `In Search of *Lost* Tokens`: a word of a title with stars of its own inside of a line, where a page sets nothing apart but figures,
 * labels in front of them, names and `et al.`
 */
function isOwnWord(text: MarkedText, start: number, opening: Span, closing: Span): boolean {
  if (text.nextPrinted(start, opening.start) === opening.start) return false
  const before = text.given.slice(start, opening.start)
  return (
    !/[,·\d]/.test(before) &&
    /^\p{Lu}[\p{L} '’-]*$/u.test(text.given.slice(opening.end, closing.start)) &&
    / \p{L}+ $/u.test(before)
  )
}

/** Whether a pair is emphasis where text may hold stars of its own: in a heading or beside a formula it has to stand round all. */
function isPlain(text: MarkedText, { start, end }: Span, opening: Span, closing: Span): boolean {
  const { given } = text
  const isWhole = text.nextPrinted(start, opening.start) === opening.start && text.nextPrinted(closing.end, end) === end
  if (isWhole) return true
  if (closing.end - closing.start === 1 && isOwnWord(text, start, opening, closing)) return false
  return given[start] !== '#' && !given.slice(start, end).includes('$')
}
