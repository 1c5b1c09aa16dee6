import { join } from 'node:path'
import { readSource } from '../../src/source/source-text.js'
import { findFixtures, fixtureFolder, readPageText } from '../fixtures/golden.js'
import { readCases } from '../fuzz/cases.js'

/** A text as the grammar reads it: after the blanks and what shows nothing were settled. */
export interface GrammarText {
  readonly name: string
  readonly text: string
}

/** Every page of `fixtures/` and every text that the fuzzer keeps. */
export function grammarTexts(): GrammarText[] {
  const pages = findFixtures().map(({ name, textFile }) => ({ name, text: readPageText(textFile) }))
  const cases = readCases(join(fixtureFolder, 'fuzz'))
  return [...pages, ...cases].map(({ name, text }) => ({ name, text: readSource(text).text }))
}
