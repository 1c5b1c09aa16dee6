import { WEIGHTS } from './weights.js'

/** A group of what can be seen at a cut. The table of weights has a row for everything that it can show. */
export interface Group {
  readonly name: keyof typeof WEIGHTS
  /** What each row weighs; a row that is not there weighs nothing. */
  readonly weights: ReadonlyMap<string, number>
}

/** Says that something is seen at a cut: a group, and which of its rows. */
export type See = (group: Group, row: string) => void

function group(name: keyof typeof WEIGHTS): Group {
  return { name, weights: new Map(Object.entries(WEIGHTS[name] ?? {})) }
}

/** Everything that is looked at, with an example each: | marks the cut. */
export const groups = {
  // Before the cut.
  /** The shape of the last title word, or of its part behind a hyphen: "Retrieval with LLMs|Bo Chen" shows capitals-s. */
  title: group('title'),
  /** How long an ordinary one is: "with Min|Kyu Lee" shows 3. */
  titleLength: group('title-length'),
  /** Its last two letters: "Image Segmentation|Ana Silva" shows on. */
  titleEnding: group('title-ending'),
  /** The last two letters of a coined one, or that it ends as coined names do: "with ControlNet|Ana Silva" shows known. */
  coinedEnding: group('coined-ending'),
  /** What stands before it: "AJ Novak, Amir|Reza Karimi" shows comma. */
  before: group('before'),
  /** The sign or the letters at the cut: "Do Models Dream?|Ana Silva" shows closed. */
  sign: group('sign'),
  // What the abstract makes of the last title word.
  /** Whether it repeats an ordinary one: "for LLM Pretraining|Bo Chen", where it has "pretraining", shows word. */
  ordinaryInAbstract: group('ordinary-in-abstract'),
  /** Whether it repeats a coined one: "Videos on TikTok|Ana Silva". */
  coinedInAbstract: group('coined-in-abstract'),
  /** Whether it repeats capitals, or what holds digits and signs: "Understanding in 3D|Ana Silva". */
  acronymInAbstract: group('acronym-in-abstract'),
  /** What else it shows: "Fine|Webana Silva", where it has "FineWeb", shows word-cut-short. */
  abstract: group('abstract'),
  // Behind the cut.
  /** How many words the first name has: "in the Wild|Maria Beatriz Lopez" shows 3. */
  words: group('words'),
  /** What is unusual about its first word: "Image Editing|AmirHossein Zamani" shows two-humps. */
  first: group('first'),
  /** The last two letters of an ordinary first word: "in the Wild|Maria Lopez" shows ia. */
  firstEnding: group('first-ending'),
  /** What is unusual about its other words: "Tik|Tok and the NewsAna Silva" shows function. */
  rest: group('rest'),
  /** What is unusual about a further name: "Trust|Worthiness, Safety, and CareAna Silva" shows one-word. */
  other: group('other'),
  /** Whether a co-author's name begins with as unusual a word: "in the Wild|MinJae Kim, SangHo Lee" shows two-humps. */
  fellow: group('fellow'),
  /** How many names there would be. */
  names: group('names'),
}

/** The sum of the weights of everything that is seen. */
export function weigh(look: (see: See) => void): number {
  let sum = 0
  look(({ weights }, row) => {
    sum += weights.get(row) ?? 0
  })
  return sum
}

/** What was once seen of a word or a name that several candidates share. */
export type Sighting = readonly [Group, string]

/** What `look` says, to be said again by {@link repeat}. */
export function remember(look: (see: See) => void): readonly Sighting[] {
  const sightings: Sighting[] = []
  look((group, row) => sightings.push([group, row]))
  return sightings
}

export function repeat(sightings: readonly Sighting[], see: See): void {
  for (const [group, row] of sightings) see(group, row)
}
