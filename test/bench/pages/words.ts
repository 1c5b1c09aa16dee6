import { createRandom, type Random } from './random.js'

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'dr',
  'fl',
  'gr',
  'pl',
  'st',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const CODAS = ['', '', 'l', 'n', 'r', 's', 't', 'm', 'nd', 'x']

/** Words between the invented ones, so that a text reads like running text. */
const SMALL_WORDS = [
  'the',
  'of',
  'and',
  'a',
  'in',
  'to',
  'we',
  'that',
  'with',
  'for',
  'is',
  'are',
  'on',
  'by',
  'which',
  'as',
]

const MARKED_NAMES = [
  'Müven',
  'Kéran',
  'Zoë',
  'Björlan',
  'Šentovič',
  'Đuraveć',
  'Łukomir',
  'Peñavol',
  'Öztorun',
  'Hynčel',
]

/** Invented words in lower case: the same ones for every page. */
const WORDS: readonly string[] = inventWords(1500, 7)

function inventWords(count: number, seed: number): string[] {
  const random = createRandom(seed)
  const words = new Set<string>()
  while (words.size < count) {
    let word = ''
    for (let syllables = random.between(2, 4); syllables > 0; syllables--)
      word += random.pick(ONSETS) + random.pick(VOWELS)
    words.add(word + random.pick(CODAS))
  }
  return [...words]
}

/** An invented word, in lower case. */
export function word(random: Random): string {
  return random.pick(WORDS)
}

/** A small word or an invented one, as running text has them. */
export function wordOfText(random: Random): string {
  return random.chance(0.4) ? random.pick(SMALL_WORDS) : word(random)
}

/** The same with a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `Orlen T. Vastiko`: an invented person. */
export function personName(random: Random): string {
  const given = random.chance(0.06) ? random.pick(MARKED_NAMES) : capitalized(word(random))
  const initial = random.chance(0.15) ? ` ${String.fromCharCode(random.between(65, 90))}.` : ''
  const particle = random.chance(0.04) ? ` ${random.pick(['van der', 'de', 'von'])}` : ''
  const family = random.chance(0.05) ? random.pick(MARKED_NAMES) : capitalized(word(random))
  return `${given}${initial}${particle} ${family}`
}
