import { WEIGHTS } from './weights.js'

/** A group of what can be seen at a candidate. The table of weights has a row for everything that it can show. */
export interface Group {
  readonly name: keyof typeof WEIGHTS
  /** What each row weighs; a row that is not there weighs nothing. */
  readonly weights: ReadonlyMap<string, number>
  /** Why a cut is in doubt where a row of it weighs against that. */
  readonly doubt: string
}

function group(name: keyof typeof WEIGHTS, doubt: string): Group {
  return { name, weights: new Map(Object.entries(WEIGHTS[name] ?? {})), doubt }
}

/** Everything that is looked at, with an example each: | marks the cut. */
export const groups = {
  // Before the cut.
  /** The shape of the last title word, or of its part behind a hyphen: "Retrieval with LLMs|Bo Chen" shows capitals-s. */
  title: group('title', 'the last title word has an unusual shape'),
  /** How long an ordinary one is: "with Min|Kyu Lee" shows 3. */
  titleLength: group('title-length', 'the last title word is unusually short or long'),
  /** Its last two letters: "Image Segmentation|Ana Silva" shows on. */
  titleEnding: group('title-ending', 'the last title word does not end as title words do'),
  /** What stands before it: "AJ Novak, Amir|Reza Karimi" shows comma. */
  before: group('before', 'the last title word may be part of a name'),
  /** The sign or the letters at the cut: "Do Models Dream?|Ana Silva" shows closed. */
  sign: group('sign', 'titles hardly ever end in what stands before the name'),
  // What the abstract makes of the last title word.
  /** Whether it repeats one of its kind: "for LLM Pretraining|Bo Chen", where it has "pretraining", shows ordinary-word. */
  abstract: group('abstract', 'the abstract does not repeat the last title word'),
  /** Whether a word of it goes on at the cut: "Fine|Webana Silva", where it has "FineWeb". */
  cutShort: group('cut-short', 'a word of the abstract goes on where the line is cut'),
  // Behind the cut.
  /** How many words the first name has: "in the Wild|Maria Beatriz Lopez" shows 3. */
  words: group('words', 'the first name has an unusual number of words, or is that of a team'),
  /** The shape of its first word: "Image Editing|AmirHossein Zamani" shows two-humps. */
  first: group('first', 'the first word of the first name has an unusual shape'),
  /** The last two letters of an ordinary first word: "in the Wild|Maria Lopez" shows ia. */
  firstEnding: group('first-ending', 'the first word of the first name does not end as names do'),
  /** The shapes of its other words: "Tik|Tok and the NewsAna Silva" shows function. */
  rest: group('rest', 'a further word of the first name has an unusual shape'),
  /** How many names there would be. */
  names: group('names', 'the number of names is unusual'),
}
