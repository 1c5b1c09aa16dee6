import type { Candidate } from './candidate.js'
import { groups } from './see.js'
import { isCoined, isOrdinary } from './word-shape.js'

/** Looks at how the abstract repeats the word that the title would end in. */
export function seeAbstract(candidate: Candidate): void {
  const { line, at, word } = candidate
  const { whole, part, shape } = word
  const { text, abstract } = line
  if (abstract.text === '' || whole === '') return
  const kind = isOrdinary(shape) ? 'ordinary' : isCoined(shape) ? 'coined' : 'acronym'
  const seen = abstract.repetition(whole)
  const repetition = seen === 'word' || part === whole ? seen : abstract.repetition(part)
  candidate.see(groups.abstract, `${kind}-${repetition}`)
  if (at === text.length) return
  const opening = part + text.charAt(at)
  const small = opening.charAt(0).toLowerCase() + opening.slice(1)
  const isCutShort =
    abstract.goesOnAs(opening, text, at + 1) || (part.length > 1 && abstract.goesOnAs(small, text, at + 1))
  if (isCutShort) candidate.see(groups.cutShort, 'word')
}

/** Whether the abstract holds the word that the title would end in, or what stands behind its hyphen; of capitals also the plural. */
export function isVouchedFor({ line: { abstract }, word: { whole, part, shape } }: Candidate): boolean {
  return abstract.holds(whole) || abstract.holds(part) || (shape === 'capitals' && abstract.repetition(part) === 'word')
}
