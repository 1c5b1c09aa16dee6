import { splitNames } from './comma-items.js'
import type { GluedPaper, PageEvidence } from './contract.js'
import { lastTitleWord } from './last-title-word.js'
import type { LocalCut } from './local-cut.js'
import { wordEnd, wordStart } from './name-words.js'
import { shapeIn, type WordShape } from './word-shapes.js'

/** Stands for "several papers", or for what the page prints outside them. */
const SEVERAL = -1
/** Of a longer title only the end is read. */
const LONGEST_TITLE = 1000
const LONGEST_COINED_WORD = 80
/** What each coined word, capitals and digits hold: a capital inside, a digit, or perhaps a letter that is not ASCII. */
const TELLING = /[^ \-/][A-Z]|[\d\u0080-\uffff]/g

/** Something that the page holds, and the one paper that holds it, or SEVERAL. */
type Table = Map<string, number>

/**
 * Which names and which coined words, capitals and digits of titles the page holds, without whatever lies in a doubtful first
 * name or last title word. Most pages are never asked.
 */
export class PageTables {
  private names: Table | null = null
  private titleWords: Table | null = null

  constructor(
    private readonly papers: readonly GluedPaper[],
    private readonly cuts: readonly LocalCut[],
    private readonly page: PageEvidence,
  ) {}

  /** Whether the page prints the name outside of a paper. */
  isNameElsewhere(name: string, paper: number): boolean {
    this.names ??= this.readNames()
    return isElsewhere(this.names.get(name), paper)
  }

  /** Whether a title outside of a paper holds the coined word, capitals or digits. */
  isTitleWordElsewhere(word: string, paper: number): boolean {
    this.titleWords ??= this.readTitleWords()
    return isElsewhere(this.titleWords.get(word), paper)
  }

  private readNames(): Table {
    const names: Table = new Map()
    for (const name of this.page.names) names.set(name, SEVERAL)
    this.papers.forEach(({ text }, paper) => {
      const { at, certain } = this.cuts[paper] as LocalCut
      splitNames(text, at).forEach(({ start, end }, index) => {
        if (index > 0 || certain) note(names, text.slice(start, end), paper)
      })
    })
    return names
  }

  private readTitleWords(): Table {
    const words: Table = new Map()
    for (const title of this.page.titles) addTitleWords(title, title.length, SEVERAL, words)
    this.papers.forEach(({ text }, paper) => {
      const { at, certain } = this.cuts[paper] as LocalCut
      const end = certain ? at : Math.max(0, wordStart(text, 0, at) - 1)
      addTitleWords(text, end, paper, words)
    })
    return words
  }
}

function isElsewhere(holder: number | undefined, paper: number): boolean {
  return holder !== undefined && holder !== paper
}

function note(table: Table, key: string, paper: number): void {
  const holder = table.get(key)
  if (holder === undefined) table.set(key, paper)
  else if (holder !== paper) table.set(key, SEVERAL)
}

/** Adds the coined words, capitals and digits of a title, which begins the text and ends at `end`. */
function addTitleWords(text: string, end: number, paper: number, table: Table): void {
  const reach = Math.max(0, end - LONGEST_TITLE)
  TELLING.lastIndex = reach
  while (TELLING.test(text) && TELLING.lastIndex <= end) {
    const start = wordStart(text, reach, TELLING.lastIndex)
    const behind = wordEnd(text, TELLING.lastIndex, end)
    if (behind - start <= LONGEST_COINED_WORD) addTitleWord(text.slice(start, behind), paper, table)
    TELLING.lastIndex = behind
  }
}

function addTitleWord(word: string, paper: number, table: Table): void {
  if (word.length < 2) return
  const { partStart, end } = lastTitleWord(word, word.length)
  const shape = shapeIn(word, partStart, end)
  const isAcronym = shape === 'capitals' || (shape === 'odd' && /\d/.test(word.slice(partStart, end)))
  if (isAcronym || isCoinedShape(shape)) note(table, word.slice(partStart, end), paper)
}

/** Whether a word is coined: "TikTok", "LoRA". */
export function isCoinedShape(shape: WordShape): boolean {
  return shape === 'two-humps' || shape === 'mixed'
}
