import type { TextMarks } from '../marks.js'
import type { SourceLine } from '../source-lines.js'

/** `> We place microphones …` */
const MARK = /^>[^\S\n]+(?=\S)/
/** What a paragraph begins with. */
const BEGINNING = /^["'“‘([$]*[\p{Lu}\d]/u
const WINDOW = 12

/** Takes the marks of quotes off paragraphs: each line of one has it, and the first begins as a sentence does. */
export function markQuotes(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  let isOpen = false
  let isBelowBlank = true
  for (const { first, end } of lines) {
    const beginning = text.slice(first, Math.min(end, first + WINDOW))
    const mark = MARK.exec(beginning)?.[0]
    const isQuoted: boolean =
      mark !== undefined && (isOpen || (isBelowBlank && BEGINNING.test(beginning.slice(mark.length))))
    if (isQuoted && mark !== undefined) found.marks.push({ start: first, end: first + mark.length, written: '' })
    isOpen = isQuoted
    isBelowBlank = first === end
  }
}
