import { countEach } from '../../source/counts.js'
import { type Gap, type Line, replaceLines, sliceLine, withGap } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'

/** Words with which sites label a title, names and an abstract. */
const WORDS =
  /^(?:(?:Paper |Full )?[Tt]itle|Paper|Article|Authors?|By|Written by|(?:\p{Lu}\p{Ll}+ )?[Aa]bstract|Summary|Description)$/u

/** `Abstract:`, `Authors`: a label alone, and one in front of what it stands for. */
const ALONE = /^(\p{Lu}[\p{L}; ]{1,19}?) ?(:?)$/u
const IN_FRONT = /^(?:\*\*|__)?(\p{Lu}[\p{L}; ]{1,19}?) ?:(?:\*\*|__)? ?(?=\S)/u
const BY = /^([Bb]y) (?=\p{Lu})/u

const LONGEST_LABEL = 22

/** So many papers at least have what is a label for certain, and half of them all. */
const FEWEST_PAPERS = 2
/** The same of a word that need not be one: then all papers have it in front of their titles. */
const FEWEST_TITLES = 3

/** So far below its meta line a paper’s abstract begins at most. */
const FURTHEST = 10

interface Label {
  readonly word: string
  /** Whether it has its line alone. */
  readonly isAlone: boolean
  readonly length: number
  readonly isTitle: boolean
}

/**
 * Takes the labels off titles, names and abstracts, where the papers of a page have them:
 *
 *     Paper: Where Marsh Birds Listen          Where Marsh Birds Listen
 *     Authors / Jonas Vik, Mila Ostrander      Jonas Vik, Mila Ostrander
 */
export function takeTextLabelsOff(source: string, lines: readonly Line[]): readonly Line[] {
  const labels = new Map<number, Label>()
  let papers = 0
  let below = Number.POSITIVE_INFINITY
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) {
      papers++
      below = 0
      continue
    }
    const label = below < FURTHEST ? labelOf(source, line, below === 0) : null
    below++
    if (label !== null) labels.set(at, label)
  }
  if (labels.size === 0) return lines
  const counts = countEach(Array.from(labels.values(), keyOf))
  const isLabel = (label: Label) => {
    const count = counts.get(keyOf(label)) as number
    if (WORDS.test(label.word) || label.isAlone) return count >= FEWEST_PAPERS && 2 * count >= papers
    return label.isTitle && count >= FEWEST_TITLES && count === papers
  }
  /** The gap above the line below a label: a title stands right below its meta line, and all else is a block. */
  let gap: Gap | null = null
  return replaceLines(lines, (line, at) => {
    const label = labels.get(at)
    const above = gap
    gap = null
    if (label === undefined || !isLabel(label)) return above === null ? null : [withGap(line, above)]
    gap = label.isAlone ? (label.isTitle ? 'line' : 'paragraph') : null
    return label.isAlone ? [] : [withGap(sliceLine(line, label.length, line.length), above ?? line.gap)]
  })
}

function gluedTo(text: string): RegExpExecArray | null {
  return text.length > SHORTEST_ABSTRACT ? GLUED.exec(text.slice(0, LONGEST_LABEL)) : null
}

const SHORTEST_ABSTRACT = 50

/** `AbstractNight trams …`: a label that is glued to an abstract. */
const GLUED = /^((?:\p{Lu}\p{Ll}{2,9} a|A)bstract|Summary)(?=\p{Lu})/u

/** Whether a text is the label of a title, names or an abstract: `Title`, `Paper:` */
export function isTextLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && WORDS.test(text.replace(/ ?:$/, ''))
}

function keyOf({ word, isAlone, isTitle }: Label): string {
  return `${word}|${isAlone}|${isTitle}`
}

function labelOf(source: string, line: Line, isTitle: boolean): Label | null {
  const text = line.textIn(source)
  if (text.length <= LONGEST_LABEL) {
    const [, word = '', colon] = ALONE.exec(text) ?? []
    if (colon === ':' || WORDS.test(word)) return { word, isAlone: true, length: text.length, isTitle }
  }
  const head = text.slice(0, 2 * LONGEST_LABEL)
  const [all = '', word] = (head.includes(':') ? IN_FRONT.exec(head) : null) ?? BY.exec(head) ?? gluedTo(text) ?? []
  return word === undefined ? null : { word, isAlone: false, length: all.length, isTitle }
}

const NEAR_PAPER =
  /^[^\n]{0,30}(?:Date|Published|Posted|Submitted|Updated|Calendar|Score|Category|Field|Subject| [/–—»] )|\n[ \t]{0,9}[Bb]y \p{Lu}/u

/** No longer are the meta line, the title and the names of most papers. */
const LONGEST_HEAD = 600

/** Whether the paper whose meta line begins at an offset may have labels: `CLDateFeb 23`, `By Jonas Vik` */
export function mayHoldLabels(text: string, start: number): boolean {
  return NEAR_PAPER.test(text.slice(start, start + LONGEST_HEAD))
}
