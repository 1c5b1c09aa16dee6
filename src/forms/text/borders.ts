import type { TextMarks } from '../marks.js'
import type { SourceLine } from '../source-lines.js'

/** What lynx writes in front of a button. */
const BUTTON = '(BUTTON)'

/** Takes off what stands for the frame of a button: `Ida Example (BUTTON) et al.` */
export function markButtons(text: string, { marks }: TextMarks): void {
  for (let at = text.indexOf(BUTTON); at >= 0; at = text.indexOf(BUTTON, at + 1)) {
    const end = at + BUTTON.length
    marks.push({ start: at, end: text[end] === ' ' ? end + 1 : end, written: '' })
  }
}

/** What pandoc, elinks and lynx write in the place of a picture without a description, and html2text of an icon. */
const PICTURE = /\[(?:|IMG|INLINE|image)\] ?|(?<!\S)__ ?(?=\d|[A-Z][A-Za-z-]{1,8}\b|\s*$)/g
const PICTURE_WORDS = ['[]', '[IMG]', '[INLINE]', '[image]', '__']
/** Longer lines are paragraphs. */
const LONGEST_LINE = 200

/** Takes off what stands for a picture: `AIMay 20[]Code`, `[IMG]Jonas Vik` */
export function markPictures(text: string, lines: readonly SourceLine[], { marks }: TextMarks): void {
  if (!PICTURE_WORDS.some((word) => text.includes(word))) return
  for (const { first, end } of lines) {
    if (end - first > LONGEST_LINE) continue
    for (const { index, 0: picture } of text.slice(first, end).matchAll(PICTURE)) {
      marks.push({ start: first + index, end: first + index + picture.length, written: '' })
    }
  }
}

/** The border of a table above and below its cells, or a rule between papers: `┌────┬───┐`, ` _______`, `----------`, `==========` */
const RULE = /^[─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬│║ ]{4,}$|^_{5,}$|^[-=]{10,}$/

/** No row of figures or of a meta line is longer. Browsers fill cells up with blanks. */
const LONGEST_ROW = 2000

/** Takes off the rules between papers, and above and below tables. */
export function markRules(text: string, lines: readonly SourceLine[], { marks }: TextMarks): void {
  for (const { first, end } of lines) {
    const begins = text.charAt(first)
    if (end - first > LONGEST_ROW || !BEGINNINGS.includes(begins) || begins === '') continue
    const line = text.slice(first, end).trimEnd()
    if (RULE.test(line)) marks.push({ start: first, end: first + line.length, written: '' })
  }
}

/** The bar in front of a row’s first cell. */
const FRONT = /^\|\s*/
/** What stands behind its last: `| Quiet Trams | | |` */
const BEHIND = /[|\s]/
const FEWEST_ROWS = 3

/** Takes the outer bars off the rows of a table, where a text has several. */
export function markRows(text: string, lines: readonly SourceLine[], { marks }: TextMarks): void {
  const rows = lines.filter(({ first, end }) => text[first] === '|' && text.slice(first, end).trimEnd().endsWith('|'))
  if (rows.length < FEWEST_ROWS) return
  for (const { first, end } of rows) {
    const row = text.slice(first, end).trimEnd()
    const from = row.length - row.replace(FRONT, '').length
    let to = row.length
    while (to > from && BEHIND.test(row.charAt(to - 1))) to--
    marks.push({ start: first, end: first + from, written: '' })
    if (to < row.length) marks.push({ start: first + to, end: first + row.length, written: '' })
  }
}

/** What such lines begin with. */
export const BEGINNINGS = '│║┌└├╔╚╠_─━═-='

/** Whether a rule of dashes begins at an offset. */
export function beginsRule(text: string, start: number): boolean {
  return text.startsWith('----------', start)
}
