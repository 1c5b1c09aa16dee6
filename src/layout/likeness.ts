import type { Range } from '../syntax/nodes.js'
import { PARTICLES } from '../syntax/words.js'
import { type Block, textOf } from './blocks.js'
import { beginsProse, withoutTail } from './kinds-of-text.js'

/*
 * How like a title, a list of names or an abstract some lines are, in points: more speak for it, less against it. They are
 * compared where a hard wrap has hidden the breaks between the three; none of them decides anything alone.
 */

const FUNCTION_WORD =
  /(?:^|\s)(?:of|for|the|and|with|in|on|via|from|to|by|under|using|a|an|is|are|or|as|at|into|through|its|their|that|towards?|between|over|against|without)$/i

/** A title breaks off nowhere, and takes few lines. */
export function likenessToTitle(page: string, { lines }: Block): number {
  const last = textOf(page, lines.at(-1) as Range)
  const breaksOff = FUNCTION_WORD.test(last) || /[,:(-]$/.test(last) ? -4 : 0
  const isProse = lines.slice(1).some((line) => beginsProse(textOf(page, line))) ? -3 : 0
  return breaksOff + isProse - Math.max(0, lines.length - 3)
}

/** Names are one to three, of two to four words with capitals, and not of the words that the paper else writes small. */
export function likenessToNames(text: string, smallWords: ReadonlySet<string>): number {
  const names = withoutTail(text)
  const items = names.split(',').map((item) => item.trim())
  const tail = names === text ? 0 : 4
  const tooMany = items.length > 3 ? -3 : 0
  return items.reduce((sum, item) => sum + likenessToName(item, smallWords), tail + tooMany)
}

const PARTICLE = new RegExp(`^(?:${PARTICLES.join('|')}|los|las|y|e)$`)

function likenessToName(item: string, smallWords: ReadonlySet<string>): number {
  const words = item.split(' ')
  const count = words.length === 1 ? -0.5 : words.length <= 4 ? 1.5 : words.length === 5 ? 0 : -3
  const small = words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)) ? -4 : 0
  const marks = /[:?!;()[\]"“”$]/.test(item) ? -3 : 0
  const known = words.filter((word) => smallWords.has(word.toLowerCase()) && !PARTICLE.test(word)).length
  const initials = words.length > 1 && words.some((word) => /^\p{Lu}\.$/u.test(word)) ? 1 : 0
  return count + small + marks + initials - 1.5 * Math.min(known, 3)
}

/** An abstract begins with a capital, and goes on in small letters. */
export function likenessToAbstract(page: string, block: Block, smallWords: ReadonlySet<string>): number {
  const line = textOf(page, block.lines[0] as Range)
  const capital = /^["'“‘(]*\p{Ll}/u.test(line) ? -4 : 0
  const isNames = likenessToNames(line, smallWords) >= 2 ? -2 : 0
  return (beginsProse(line) ? 2 : 0) + capital + isNames
}
