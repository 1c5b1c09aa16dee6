import { countFirst } from '../../source/sorted.js'
import type { PageLink } from '../page-text.js'
import { PrintedText } from '../printed-text.js'
import { leadsToPaper } from '../shapes/site-addresses.js'
import type { WrittenLink } from './brackets.js'
import type { MarkedText, Substitute } from './marked-text.js'
import type { Stretch } from './tables.js'

/** A stretch of the input that is printed, and where. */
interface Kept {
  readonly from: number
  readonly to: number
  readonly start: number
}

/** Puts together what is printed, and tells where the links stand in it. */
export function print(
  text: MarkedText,
  stretches: readonly Stretch[],
  links: readonly WrittenLink[],
): { printed: PrintedText; links: PageLink[] } {
  const printer = new Printer(text)
  for (const stretch of stretches) printer.print(stretch)
  return { printed: printer.printed, links: printer.place(links) }
}

class Printer {
  readonly printed: PrintedText
  private readonly kept: Kept[] = []
  private readonly substitutes: readonly Substitute[]
  private lastEnd = 0

  constructor(private readonly text: MarkedText) {
    this.printed = new PrintedText(text.given)
    this.substitutes = text.inOrder()
  }

  print(stretch: Stretch): void {
    if ('blank' in stretch) {
      this.printed.write(stretch.blank, this.lastEnd, this.lastEnd)
      return
    }
    const { start, end } = stretch
    let next = countFirst(this.substitutes, ({ start: at }) => at < start)
    let at = start
    while (true) {
      const substitute = this.substitutes[next]
      if (substitute !== undefined && substitute.start === at && (at < end || start === end)) {
        this.printed.write(substitute.text, at, substitute.end)
        next++
        continue
      }
      if (at >= end) break
      const limit = substitute === undefined ? end : Math.min(end, substitute.start)
      if (this.text.isMark(at)) at = this.text.nextPrinted(at, limit)
      else {
        const to = this.text.nextMark(at, limit)
        this.kept.push({ from: at, to, start: this.printed.length })
        this.printed.keep(at, to)
        at = to
      }
    }
    this.lastEnd = end
  }

  /** The links in the order of the printed text, each without the white space at its ends. */
  place(links: readonly WrittenLink[]): PageLink[] {
    const { text } = this.printed
    this.kept.sort((one, other) => one.from - other.from)
    const placed = links.map(({ start: from, end: to, address, span }) => {
      let start = this.offsetOf(from)
      let end = this.endOf(to)
      while (start < end && /\s/.test(text.charAt(start))) start++
      while (start < end && /\s/.test(text.charAt(end - 1))) end--
      if (start >= end && leadsToPaper(address)) return { ...this.blockFrom(end), address, span }
      return { start, end: Math.max(start, end), address, span }
    })
    return placed.sort((one, other) => one.start - other.start)
  }

  /** The line below a link that shows nothing: some writers put the link of a heading above it, `[](/paper/2409.13931)`. */
  private blockFrom(end: number): { readonly start: number; readonly end: number } {
    const { text } = this.printed
    let start = end
    while (start < text.length && /\s/.test(text.charAt(start))) start++
    const feed = text.indexOf('\n', start)
    return { start, end: feed < 0 ? text.length : feed }
  }

  /** Where the first unit at an offset of the input or behind it is printed. */
  private offsetOf(offset: number): number {
    const kept = this.kept[countFirst(this.kept, ({ to }) => to <= offset)]
    return kept === undefined ? this.printed.length : kept.start + Math.max(0, offset - kept.from)
  }

  /** Where the last unit in front of an offset of the input ends. */
  private endOf(offset: number): number {
    const kept = this.kept[countFirst(this.kept, ({ from }) => from < offset) - 1]
    return kept === undefined ? 0 : kept.start + Math.min(offset, kept.to) - kept.from
  }
}
