import type { Candidate } from './candidates.js'
import type { Line } from './line.js'
import { type Group, remember, type Sighting } from './see.js'

/** A row that weighs more than this is no reason to doubt. */
const TELLING = -0.5

/** What the shape of a word, or what is unusual about it, is called. */
const WORD: Readonly<Record<string, string>> = {
  small: 'is written in small letters',
  initial: 'is an initial',
  capitals: 'is all capitals',
  'capitals-s': 'is capitals and an s',
  'two-humps': 'has a capital inside',
  'capitals-then-small': 'has several capitals before small letters',
  mixed: 'mixes capitals and small letters',
  digits: 'holds digits',
  'digits-then-hump': 'holds digits',
  year: 'is a year',
  odd: 'holds more than letters',
  sign: 'holds a sign that names do not hold',
  'odd-part': 'has an unusual part behind a hyphen',
  empty: 'is missing',
  function: 'is a function word',
  'title-ending': 'ends as title words do',
  'coined-tail': 'begins with what coined words end in',
  'is-coined-tail': 'is what coined words end in',
  particle: 'is a particle in small letters',
  'short-particle': 'is a particle of two letters, which end countless words',
  long: 'is very long',
  'in-abstract': 'stands in the abstract',
  'hump-in-abstract': 'begins with a word of the abstract',
}

const UNSEEN = {
  none: 'the abstract does not repeat the last title word',
  'none-short': 'the abstract does not repeat the last title word',
  'short-none': 'the abstract does not repeat the very short last title word',
  kin: 'the abstract only holds a word akin to the last title word',
}

/** What the rows of the other groups mean; each reads after "the cut is in doubt because". */
const MEANINGS: Partial<Record<Group['name'], Readonly<Record<string, string>>>> = {
  'title-length': {
    '1': 'the last title word is a single letter',
    '2': 'the last title word has only two letters',
    '3': 'the last title word has only three letters',
    '4': 'the last title word has only four letters',
    '18+': 'the last title word is very long',
    'long-coined': 'the last title word is very long',
  },
  before: {
    comma: 'a single word would stand between the last comma of the title and the names',
    'capital-behind-comma': 'only two words would stand between the last comma of the title and the names',
    'capital-only': 'the title would have only two words',
    nothing: 'the title would be a single word',
    stop: 'a single word would stand between the last stop of the title and the names',
  },
  sign: {
    apostrophe: 'an apostrophe stands before the name',
    other: 'a sign stands before the name',
    'between-capitals': 'the cut lies between two capitals',
    'after-digit': 'the cut lies between a digit and a capital',
    'surname-prefix': 'what stands before the capital is a part of surnames',
    'surname-prefix-part': 'what stands before the capital is a part of surnames',
    'nothing-but-signs': 'the last title word is nothing but signs',
  },
  'ordinary-in-abstract': UNSEEN,
  'coined-in-abstract': UNSEEN,
  'acronym-in-abstract': UNSEEN,
  abstract: {
    'word-cut-short': 'the cut breaks a word that the abstract holds whole',
    'word-goes-on': 'the abstract has a longer word that begins as the last title word does',
  },
  words: {
    '0': 'the first name is nothing but a particle',
    '1': 'the first name is a single word',
    '3': 'the first name has three words',
    '4': 'the first name has four words',
    many: 'the first name has five words or more',
    team: 'the first author is a team',
    'team-alone': 'the first author is a team',
  },
  first: { team: 'the first author is a team', 'team-small': 'the name of a team would begin with a small letter' },
  other: { 'one-word': 'a further name is a single word', 'many-words': 'a further name has five words or more' },
  names: { '1': 'only one name is left' },
}

/** How a word of each group is called before what {@link WORD} says of it. */
const SUBJECTS: Partial<Record<Group['name'], string>> = {
  title: 'the last title word',
  first: 'the first word of the first name',
  rest: 'a further word of the first name',
  other: 'a word of a further name',
}

/** What weighs most against a cut and not as well against the runner-up, in plain English. */
export function reasonAgainst(line: Line, best: Candidate, second: Candidate | undefined): string {
  if (best.item < 0) return 'no name was found in the line'
  if (best.at === 0) return 'the line seems to hold names only'
  const shared = second === undefined ? [] : sightingsAt(line, second)
  let worst = TELLING
  let reason: string | null = null
  for (const [group, row] of sightingsAt(line, best)) {
    const weight = group.weights.get(row) ?? 0
    if (weight >= worst || shared.some(([other, same]) => other === group && same === row)) continue
    const meaning = meaningOf(group, row)
    if (meaning === null) continue
    worst = weight
    reason = meaning
  }
  return reason ?? 'another cut is about as likely'
}

function sightingsAt(line: Line, candidate: Candidate): readonly Sighting[] {
  return remember((see) => {
    line.seeShapes(candidate, see)
    line.seeAbstract(candidate, see)
  })
}

function meaningOf({ name }: Group, row: string): string | null {
  const subject = SUBJECTS[name]
  return MEANINGS[name]?.[row] ?? (subject === undefined || WORD[row] === undefined ? null : `${subject} ${WORD[row]}`)
}
