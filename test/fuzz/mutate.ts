import { alphabet } from './alphabet.js'
import { decodeBytes, encodeText } from './case-bytes.js'
import type { Random } from './random.js'

/** A text made different. `others` are pages to take parts from. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string

const GROUPS = Object.values(alphabet)

const MUTATIONS: readonly Mutation[] = [
  insertPiece,
  insertPiece,
  insertPiece,
  replaceStretch,
  replaceStretch,
  removeStretch,
  repeatPiece,
  replaceNumber,
  changeUnit,
  changeByte,
  takeLineOut,
  moveLine,
  moveLine,
  repeatLine,
  replaceLine,
  replaceLine,
  glueLines,
  changeLineEnds,
  changeBlankLines,
  wrapLines,
  cutOff,
  decompose,
  splice,
  splice,
]

/** One to six mutations on top of each other; never longer than `most` units. */
export function mutate(text: string, random: Random, others: readonly string[], most: number): string {
  let mutated = text
  for (let left = 1 + random.below(1 + random.below(6)); left > 0; left--) {
    mutated = random.of(MUTATIONS)(mutated, random, others)
  }
  return cropped(mutated, random, most)
}

/** A text of at most `most` units: itself, or as many of its lines in a row. */
export function cropped(text: string, random: Random, most: number): string {
  if (text.length <= most) return text
  const start = random.below(2) === 0 ? 0 : text.lastIndexOf('\n', random.below(text.length - most)) + 1
  return text.slice(start, start + most)
}

function piece(random: Random): string {
  return random.of(random.of(GROUPS))
}

function replaceAt(text: string, start: number, end: number, patch: string): string {
  return text.slice(0, start) + patch + text.slice(end)
}

/** An offset: anywhere, or where a line begins or ends. */
function offset(text: string, random: Random): number {
  const anywhere = random.below(text.length + 1)
  if (random.below(2) === 0) return anywhere
  const lineEnd = text.indexOf('\n', anywhere)
  return lineEnd === -1 ? anywhere : lineEnd + random.below(2)
}

function stretch(text: string, random: Random): [start: number, end: number] {
  const start = offset(text, random)
  return [start, Math.min(text.length, start + 1 + random.below(random.of([2, 8, 40, 400])))]
}

function insertPiece(text: string, random: Random): string {
  const at = offset(text, random)
  return replaceAt(text, at, at, piece(random))
}

function replaceStretch(text: string, random: Random): string {
  return replaceAt(text, ...stretch(text, random), piece(random))
}

function removeStretch(text: string, random: Random): string {
  return replaceAt(text, ...stretch(text, random), '')
}

function repeatPiece(text: string, random: Random): string {
  const at = offset(text, random)
  return replaceAt(text, at, at, piece(random).repeat(2 + random.below(40)))
}

function replaceNumber(text: string, random: Random): string {
  const number = /\d[\d.,]*/g
  number.lastIndex = random.below(text.length + 1)
  const found = number.exec(text)
  if (found === null) return text
  return replaceAt(text, found.index, number.lastIndex, random.of(alphabet.numbers ?? []))
}

function changeUnit(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const unit = String.fromCharCode(random.below(random.of([0x80, 0x300, 0x3000, 0x10000])))
  return replaceAt(text, at, at + random.below(2), unit)
}

function changeByte(text: string, random: Random): string {
  const bytes = encodeText(text)
  const at = random.below(bytes.length + 1)
  if (at < bytes.length)
    bytes[at] = random.below(2) === 0 ? random.below(256) : (bytes[at] ?? 0) ^ (1 << random.below(8))
  return decodeBytes(bytes)
}

/** The lines of a text, each with its end. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? ['']
}

function takeLineOut(text: string, random: Random): string {
  const lines = linesOf(text)
  lines.splice(random.below(lines.length), 1 + random.below(3))
  return lines.join('')
}

function moveLine(text: string, random: Random): string {
  const lines = linesOf(text)
  const moved = lines.splice(random.below(lines.length), 1 + random.below(4))
  lines.splice(random.below(lines.length + 1), 0, ...moved)
  return lines.join('')
}

function repeatLine(text: string, random: Random): string {
  const lines = linesOf(text)
  const at = random.below(lines.length)
  lines.splice(random.below(lines.length + 1), 0, ...lines.slice(at, at + 1 + random.below(5)))
  return lines.join('')
}

function replaceLine(text: string, random: Random): string {
  const lines = linesOf(text)
  const at = random.below(lines.length)
  lines[at] = piece(random) + (random.below(3) === 0 ? piece(random) : '') + random.of(alphabet.lineEnds ?? [])
  return lines.join('')
}

function glueLines(text: string, random: Random): string {
  const lines = linesOf(text)
  const at = random.below(lines.length)
  lines[at] = (lines[at] ?? '').trimEnd() + random.of(['', '', ' ', ' · '])
  return lines.join('')
}

function changeLineEnds(text: string, random: Random): string {
  return text.replace(/\r\n|\r|\n/g, random.of(['\n', '\r\n', '\r', '\n\n', '\u2028']))
}

function changeBlankLines(text: string, random: Random): string {
  return random.below(2) === 0 ? text.replace(/\n{2,}/g, '\n') : text.replace(/\n+/g, '\n\n')
}

function wrapLines(text: string, random: Random): string {
  const width = random.of([12, 40, 80])
  return text.replace(new RegExp(`([^\\n]{${width}}\\S*) `, 'g'), '$1\n')
}

function cutOff(text: string, random: Random): string {
  const at = offset(text, random)
  return random.below(2) === 0 ? text.slice(0, at) : text.slice(at)
}

function decompose(text: string, random: Random): string {
  return text.normalize(random.of(['NFC', 'NFD', 'NFKD']))
}

/** The beginning of one page and the end of another. */
function splice(text: string, random: Random, others: readonly string[]): string {
  const other = random.of(others) ?? ''
  return text.slice(0, offset(text, random)) + other.slice(offset(other, random))
}
