import { WEIGHTS as FITTED } from './weights.js'

/**
 * Everything that is looked at, with an example each in which | marks the cut, and why a cut is in doubt where what is seen
 * weighs against it.
 */
export const DOUBTS = {
  /** The shape of the last title word, or of its part behind a hyphen: "Retrieval with LLMs|Bo Chen" shows capitals-s. */
  title: 'the last title word has an unusual shape',
  /** How long an ordinary one is: "with Min|Kyu Lee" shows 3. */
  'title-length': 'the last title word is unusually short or long',
  /** Its last two letters: "Image Segmentation|Ana Silva" shows on. */
  'title-ending': 'the last title word does not end as title words do',
  /** What stands before it: "AJ Novak, Amir|Reza Karimi" shows comma. */
  before: 'the last title word may be part of a name',
  /** The sign or the letters at the cut: "Do Models Dream?|Ana Silva" shows closed. */
  sign: 'titles hardly ever end in what stands before the name',
  /** Whether the abstract repeats one of its kind: "for LLM Pretraining|Bo Chen", where it has "pretraining", shows ordinary-word. */
  abstract: 'the abstract does not repeat the last title word',
  /** Whether a word of the abstract goes on at the cut: "Fine|Webana Silva", where it has "FineWeb". */
  'cut-short': 'a word of the abstract goes on where the line is cut',
  /** How many words the first name has: "in the Wild|Maria Beatriz Lopez" shows 3. */
  words: 'the first name has an unusual number of words, or is that of a team',
  /** The shape of its first word: "Image Editing|AmirHossein Zamani" shows two-humps. */
  first: 'the first word of the first name has an unusual shape',
  /** The last two letters of an ordinary first word: "in the Wild|Maria Lopez" shows ia. */
  'first-ending': 'the first word of the first name does not end as names do',
  /** The shapes of its other words: "Tik|Tok and the NewsAna Silva" shows function. */
  rest: 'a further word of the first name has an unusual shape',
  /** How many names there would be. */
  names: 'the number of names is unusual',
}

export type Group = keyof typeof DOUBTS

/** What each row of a group weighs; a row that is not there weighs nothing. */
export const WEIGHTS: ReadonlyMap<Group, ReadonlyMap<string, number>> = new Map(
  (Object.keys(DOUBTS) as Group[]).map((group) => [group, new Map(Object.entries(FITTED[group] ?? {}))]),
)
