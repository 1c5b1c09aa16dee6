import { separatorOf } from '../../source/broken-words.js'
import { isLabelledRow } from '../arrange/part-labels.js'
import { DATE } from '../shapes/dates.js'
import { CODE, GAP, LONGEST_META_LINE, META_LINE, SCORE } from '../shapes/meta-line.js'
import { isBlank, type SourceLine, skipBlanks, skipBlanksBack } from '../source-lines.js'
import type { WrittenLink } from './brackets.js'
import { linesBrokenIn } from './broken-links.js'
import { isEscaped } from './escapes.js'
import { isListNumber, loneItem, NUMBER } from './list-numbers.js'
import type { MarkedText } from './marked-text.js'
import type { Table } from './tables.js'
import { goesOnAsHeading, wrappedLines } from './wrapping.js'

/** What a line is, for the line below it. */
type Kind = 'blank' | 'text' | 'heading' | 'item'

const HEADING = /#{1,6}(?:[ \t]+|$)/y
const HEADING_END = /[ \t]#+$/
/** `* item`, and textversionjs’ `---item`, `------ item` */
const BULLET = /[-*+](?:[ \t]+|$)|(?:---){1,3}[ \t]?(?=[^\s-])/y
const QUOTE = />(?:[ \t]|(?=[\r\n]|$))/y
/** `> We place microphones …` right below a text; `> 5 %` may be the text’s own. */
const OPENS_QUOTE = /^>[ \t][\p{Lu}"“(]/u
/** `:   Quiet Trams` below its term, or `:` above it; further ones stand below blank lines. */
const DEFINITION = /:(?:[ \t]{1,4}(?=\S)|$)/my
const FURTHER_DEFINITION = /:[ \t]{2,4}(?=\S)/y
const ANCHOR = /[ \t]\{#[\w-]+\}$/
const LONGEST_ANCHOR = 80
/** `====`, `----` under a heading. */
const UNDERLINE = /^(?:={2,}|-{2,})$/
/** `---`, `* * *` between two parts of a page. */
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
/** As wide as a table with a whole abstract in a cell */
const WIDEST_RULE = 4000
const FENCE = /^(?:`{3,}|~{3,})[\w-]*$/
/** What html2text escapes at the start of a line, whatever else it escapes. */
const ESCAPED_MARK = /\\(?=[-+](?:[ \t-]|$))|(?<=^\d{1,9})\\(?=\.[ \t])/

/** `* CLApr 22`, `1. 52.4LGSep 20, 2024Code` */
const PAPER_ITEM = new RegExp(`^(?:[-*+]|\\d{1,9}\\.)[ \\t]+${META_LINE}${GAP}$`)
/** `* 13 papers`, `- **h-index** 58` */
const FIGURE_ITEM =
  /^(?:[-*+][ \t]{1,8}|---)\*{0,3}(?:h-index|Novelty|AI Score|\d[\d,]{0,12})\*{0,3}[ \t]{0,8}:?[ \t]{0,8}\*{0,3}(?:\d[\d,]{0,12}%?|papers?|citations?)\*{0,3}$/
/** `* CV`, `* 17.3`, `* Mar 19, 2025`, `* et al.`, `* * CV`, `10. CV`, `- arXiv:2409.13931`: a part of a paper */
const PART_ITEM = new RegExp(
  `^(?:(?:[-*+][ \\t]{1,8}){1,3}|\\d{1,3}\\.[ \\t]{1,8}|---)(?:${SCORE}|${CODE}|${DATE}|Code|et al\\.?|arXiv:\\S{6,24})$`,
)
/** `* [Jonas Vik](/author/7),` */
const NAME_ITEM = /^(?:[-*+]|\d{1,3}\.)[ \t]+\[[^[\]]{1,70}\]\([^()\s]{0,200}\/author\/[^()\s]{1,100}\),?$/
const LINK = /\[([^[\]]*)\]\([^()\s]*\)/g

/**
 * Marks what stands at both ends of lines: of headings, lists, quotes, rules, fences and breaks. Parts blocks. Gives the
 * lines that go on in the next one.
 */
export function markLines(
  text: MarkedText,
  body: readonly SourceLine[],
  tables: readonly Table[],
  links: readonly WrittenLink[],
): ReadonlySet<number> {
  const reader = new LineReader(text, body, links)
  const inTable = new Set(
    tables.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  for (let index = 0; index < body.length; index++) {
    if (inTable.has(index)) reader.endBlock()
    else reader.read(index)
  }
  return reader.joined
}

class LineReader {
  private kind: Kind = 'blank'
  /** Whether the line above goes on in this one. */
  private isJoined = false
  /** Whether the line above is one of a quote. */
  private isQuoted = false
  readonly joined = new Set<number>()
  private readonly wrapped: ReadonlySet<number>
  /** The only line with a dash, which is none of a list. */
  private readonly lone: number
  /** The lines whose end lies inside of a link that stands on them: they are one line with the next. */
  private readonly broken: ReadonlySet<number>

  constructor(
    private readonly text: MarkedText,
    private readonly body: readonly SourceLine[],
    links: readonly WrittenLink[],
  ) {
    this.wrapped = wrappedLines(text.given, body)
    this.lone = loneItem(text.given, body)
    this.broken = linesBrokenIn(text.given, body, links)
  }

  read(index: number): void {
    const { start, first, end } = this.body[index] as SourceLine
    const from = this.skip(first, end)
    this.text.mark(start, first)
    const to = this.markEnd(from, end)
    if (from >= to) this.endBlock()
    else if (this.isRule(from, to)) {
      this.text.mark(from, to)
      this.endBlock()
    } else this.readText(index, from, to)
  }

  /** What comes next begins a block. */
  endBlock(): void {
    this.kind = 'blank'
    this.isJoined = false
    this.isQuoted = false
  }

  /** The first offset of the line, from one on, that is printed. */
  private skip(from: number, end: number): number {
    let at = from
    let last = -1
    while (at !== last) {
      last = at
      at = this.text.nextPrinted(skipBlanks(this.text.given, at, end), end)
    }
    return at
  }

  /** Marks blanks and the backslash of a hard break at a line's end; gives where the text ends. */
  private markEnd(from: number, end: number): number {
    const { given } = this.text
    let to = skipBlanksBack(given, from, end)
    if (to > from && given[to - 1] === '\\' && !isEscaped(given, to - 1)) to = skipBlanksBack(given, from, to - 1)
    // `A Title {#main}`: its anchor, as pandoc and flexmark write it
    if (given[to - 1] === '}') to -= ANCHOR.exec(given.slice(Math.max(from, to - LONGEST_ANCHOR), to))?.[0].length ?? 0
    this.text.mark(to, end)
    return to
  }

  /** Whether a line holds nothing but a rule, the underline of a heading or the fence of a block of code. */
  private isRule(from: number, to: number): boolean {
    if (to - from > WIDEST_RULE || !/[-=*_`~]/.test(this.text.given.charAt(from))) return false
    const line = this.text.given.slice(from, to)
    return (this.kind === 'text' && UNDERLINE.test(line)) || RULE.test(line) || FENCE.test(line)
  }

  private readText(index: number, from: number, to: number): void {
    const { text } = this
    const { given } = text
    let at = from
    let kind: Kind = this.isJoined ? this.kind : 'text'
    const take = (pattern: RegExp): boolean => {
      pattern.lastIndex = at
      if (!pattern.test(given)) return false
      const end = Math.min(pattern.lastIndex, to)
      text.mark(at, end)
      at = this.skip(end, to)
      return true
    }
    let isQuoted = this.isQuoted && take(QUOTE)
    while (at < to && !this.isJoined) {
      if (take(HEADING)) {
        kind = 'heading'
        break
      }
      if (take(this.kind === 'blank' ? FURTHER_DEFINITION : DEFINITION)) kind = 'item'
      else if (this.kind === 'text' && !this.opensItem(index, at, to)) {
        if (!OPENS_QUOTE.test(given.slice(at, at + 3)) || !take(QUOTE)) break
        isQuoted = true
        const { start } = this.body[index] as SourceLine
        this.text.substitute(start, start, '\n')
      } else if (
        (index !== this.lone && take(BULLET)) ||
        (isListNumber(given, this.body, index, at, to) && take(NUMBER))
      )
        kind = 'item'
      else if (take(QUOTE)) isQuoted = true
      else break
    }
    this.isQuoted = isQuoted
    if (at === from) this.markEscaped(from, to)
    if (kind === 'heading' && !this.isJoined) this.openHeading(index, at, to)
    this.kind = kind
    this.isJoined = this.join(index, to)
    if (this.isJoined) this.joined.add(index)
    if (kind === 'heading' && !this.isJoined) this.closeHeading(index)
  }

  /** Joins a line that was wrapped with the next one. */
  private join(index: number, to: number): boolean {
    const { given } = this.text
    const line = this.body[index] as SourceLine
    const next = this.body[index + 1]
    const isWrapped = this.wrapped.has(index)
    const goesOn = this.kind === 'heading' && next !== undefined && goesOnAsHeading(given, line, next)
    if (next === undefined || isBlank(given, next) || !(isWrapped || goesOn || this.broken.has(index))) return false
    const isHardBreak = given[to] === '\\' || line.end - to > 1
    if (isHardBreak) return false
    let at = this.skip(next.first, next.end)
    if (this.isQuoted) {
      QUOTE.lastIndex = at
      if (!QUOTE.test(given)) return false
      at = this.skip(QUOTE.lastIndex, next.end)
    }
    HEADING.lastIndex = at
    if (at === next.end || (!isWrapped && !goesOn && HEADING.test(given))) return false
    if (goesOn) {
      const marks = given.indexOf(' ', at) + 1
      this.text.mark(at, marks)
      at = marks
    }
    this.text.substitute(line.end, next.start, separatorOf(given.slice(line.start, to), given.slice(at, next.end)))
    return true
  }

  /** Whether an item of a list begins right below text: of a paper, a name or a figure, with marks alone, or set out from the text. */
  private opensItem(index: number, at: number, to: number): boolean {
    const { given } = this.text
    const mark = [BULLET, NUMBER].find((pattern) => {
      pattern.lastIndex = at
      return pattern.test(given)
    })
    if (mark === undefined) return false
    const behind = Math.min(mark.lastIndex, to)
    if (behind < to && this.skip(behind, to) === to) return true
    const above = this.body[index - 1] as SourceLine
    if (above.first - above.start === behind - (this.body[index] as SourceLine).start) return true
    const line = given.slice(at, to)
    if (NAME_ITEM.test(line)) return true
    const shown = line.replace(LINK, '$1')
    if (shown.length > LONGEST_META_LINE) return false
    const isItem = [PAPER_ITEM, FIGURE_ITEM, PART_ITEM].some((item) => item.test(shown))
    return isItem || isLabelledRow(shown.slice(behind - at).replace(/\s+/g, ' '))
  }

  private markEscaped(from: number, to: number): void {
    if (!/[\\\d]/.test(this.text.given.charAt(from))) return
    const found = ESCAPED_MARK.exec(this.text.given.slice(from, Math.min(to, from + 12)))
    if (found !== null) this.text.mark(from + found.index, from + found.index + 1)
  }

  /** A heading is a block of its own, also where no blank line tells. */
  private openHeading(index: number, from: number, to: number): void {
    const { given } = this.text
    const closing = HEADING_END.exec(given.slice(from, to))
    if (closing !== null) this.markClosing(index, from + closing.index, to)
    const { start } = this.body[index] as SourceLine
    if (this.kind !== 'blank') this.text.substitute(start, start, '\n')
  }

  private closeHeading(index: number): void {
    const { end } = this.body[index] as SourceLine
    const next = this.body[index + 1]
    if (next !== undefined && !isBlank(this.text.given, next)) this.text.substitute(end, end, '\n')
  }

  /** `## Heading ##` */
  private markClosing(index: number, from: number, to: number): void {
    const { start } = this.body[index] as SourceLine
    const opening = /#+/.exec(this.text.given.slice(start, from))
    if (opening?.[0].length === to - from - 1) this.text.mark(from, to)
  }
}
