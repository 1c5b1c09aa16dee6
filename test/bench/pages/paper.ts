import type { Random } from './random.js'
import { capitalized, personName, titleWord, word, wordOfText } from './words.js'

/** What is printed of a paper, part by part, before a layout puts it on lines. */
export interface PrintedPaper {
  /** `52.4LGSep 20, 2024Code` */
  readonly meta: string
  readonly title: string
  /** `A, B, C et al. · slug` */
  readonly authors: string
  readonly abstract: string
}

/** As they are spread on real pages: most papers have one of the first. */
const CODES = 'LG LG LG LG CL CL CL CV CV CV AI AI RO SE DC IT SY DB SP HC CR IR MA NE'.split(' ')

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const SLUGS = ['volta-lab', 'north-harbour', 'deepfield', 'kestrel-ai', 'uni-morven', 'amber-science', 'tor-institute']

const TITLE_ENDINGS = ['LLMs', 'GPT-2', 'LoRA', '3D', 'FineWeb']

/** Invents a paper. `owner` is among its names on most papers of a page. */
export function inventPaper(random: Random, owner: string): PrintedPaper {
  const meta = metaLine(random)
  const itsTitle = title(random)
  const authors = authorLine(random, owner)
  const text = paragraph(random, random.between(1150, 1450))
  return { meta, title: itsTitle, authors, abstract: mentionLastWord(random, itsTitle, text) }
}

/** Most abstracts name what their titles end in, where that is no ordinary word. */
function mentionLastWord(random: Random, itsTitle: string, text: string): string {
  const lastWord = itsTitle.slice(itsTitle.lastIndexOf(' ') + 1)
  return TITLE_ENDINGS.includes(lastWord) && random.chance(0.85) ? text.replace(' ', ` ${lastWord} `) : text
}

/** Three papers of ten have a score, three of twenty no year, one of four a badge. */
export function metaLine(random: Random): string {
  const score = random.chance(0.3) ? `${random.between(1, 98)}.${random.between(0, 9)}` : ''
  const day = `${random.pick(MONTHS)} ${random.between(1, 28)}`
  const year = random.chance(0.15) ? '' : `, ${random.between(2015, 2025)}`
  return `${score}${random.pick(CODES)}${day}${year}${random.chance(0.25) ? 'Code' : ''}`
}

/** `Sparse Retrieval: Scalable Benchmark of Vastiko Training` */
export function title(random: Random): string {
  const words = Array.from({ length: random.between(5, 11) }, () => capitalized(titleWord(random)))
  if (random.chance(0.4)) words[1] += ':'
  words[words.length - 2] = random.pick(['for', 'of', 'in', 'with', 'via'])
  if (random.chance(0.1)) words[words.length - 1] = random.pick(TITLE_ENDINGS)
  return words.join(' ')
}

function authorLine(random: Random, owner: string): string {
  const names = Array.from({ length: random.pick([1, 2, 3, 3, 3, 3]) }, () => personName(random))
  if (random.chance(0.6)) names[random.between(0, names.length - 1)] = owner
  const more = names.length === 3 && random.chance(0.7) ? ' et al.' : ''
  const slugs = random.chance(0.12)
    ? ` · ${random.chance(0.2) ? SLUGS.slice(0, 2).join(', ') : random.pick(SLUGS)}`
    : ''
  return `${names.join(', ')}${more}${slugs}`
}

/** Running text of about so many characters; one in eight holds characters outside of Latin-1. */
export function paragraph(random: Random, length: number): string {
  const isMarked = random.chance(0.12)
  let text = ''
  while (text.length < length) text += `${text === '' ? '' : ' '}${sentence(random, isMarked)}`
  return text
}

function sentence(random: Random, isMarked: boolean): string {
  const words = Array.from({ length: random.between(9, 26) }, () => wordOfText(random))
  words[0] = capitalized(words[0] as string)
  if (random.chance(0.3)) words[4] += ','
  if (random.chance(0.12)) words[5] = `$\\mathbf{w}_${random.between(1, 9)}$`
  if (random.chance(0.1)) words[6] = `(${word(random)})`
  if (random.chance(0.1)) words[7] = `${random.between(2, 99)}.${random.between(0, 9)}%`
  if (isMarked && random.chance(0.4)) words[3] = random.pick([`“${word(random)}”`, 'η', `${word(random)}’s`, 'Δ'])
  return `${words.join(' ')}.`
}
