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

/** Words that titles are made of. No name is spelt like one, as on real pages, where the cut between the two is seldom in doubt. */
const TITLE_WORDS = (
  'accurate adaptive aligned analysis answering approach attention automatic bayesian benchmark better causal clustering ' +
  'compression context contrastive control data deep detection diffusion distributed dynamic efficient embedding estimation ' +
  'evaluation fast features federated forecasting framework generation graph guided hierarchical image inference ' +
  'interpretable knowledge language large latent learning local machine matching memory method metric mixture model ' +
  'modeling multimodal network neural object online optimal optimization parsing perception planning policy prediction ' +
  'pretraining probabilistic question ranking reasoning recognition reinforcement representation retrieval robust robotic ' +
  'sampling scalable search segmentation semantic sequence simple sparse speech stochastic structure supervised survey ' +
  'synthesis system temporal theory tracking training transfer translation unified unsupervised using verification video ' +
  'vision visual wireless'
).split(' ')

/** A word of a title, in lower case; one in twelve is an invented one, as a method is called. */
export function titleWord(random: Random): string {
  return random.chance(1 / 12) ? word(random) : random.pick(TITLE_WORDS)
}

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

const GIVEN_NAMES = (
  'Ahmed Aisha Akira Alessandro Alexander Ana Andrea Anna Antonio Arjun Benjamin Carlos Chen Daniel David Dmitry Elena ' +
  'Emily Erik Fatima Feng Francesco Hannah Hao Hiroshi Hui Ivan James Jan Jing Johannes Jose Julia Jun Katarina Kenji ' +
  'Laura Lei Li Lin Lucas Maria Marco Martin Mei Michael Ming Mohammed Nikolai Olga Paul Peter Priya Rahul Robert Sara ' +
  'Sofia Stefan Thomas Wei Xiang Xin Yan Yang Yi Ying Yu Yuki Zhen'
).split(' ')

const FAMILY_NAMES = (
  'Andersson Bauer Bianchi Brown Cao Chen Costa Das Dubois Fernandez Fischer Fu Garcia Gupta Hansen He Hoffmann Hu Huang ' +
  'Ito Ivanov Jensen Jiang Johnson Kim Kowalski Kumar Larsen Lee Li Liang Lin Liu Lopez Ma Martin Meyer Miller Moretti ' +
  'Nakamura Nguyen Novak Park Patel Petrov Popov Rossi Sato Schmidt Schneider Sharma Silva Singh Smith Sun Suzuki Tan ' +
  'Tanaka Tang Taylor Wagner Wang Weber Wilson Wu Xu Yamamoto Yang Zhang Zhao Zhou Zhu'
).split(' ')

/** `Elena T. Moretti`: an invented person, of names that many people have. */
export function personName(random: Random): string {
  const given = random.chance(0.06) ? random.pick(MARKED_NAMES) : random.pick(GIVEN_NAMES)
  const initial = random.chance(0.15) ? ` ${String.fromCharCode(random.between(65, 90))}.` : ''
  const particle = random.chance(0.04) ? ` ${random.pick(['van der', 'de', 'von'])}` : ''
  const family = random.chance(0.05) ? random.pick(MARKED_NAMES) : random.pick(FAMILY_NAMES)
  return `${given}${initial}${particle} ${family}`
}
