import moo from 'moo'
import nearley from 'nearley'
import type { PaperNode, ProfilePage } from '../../../src/layout/nodes.js'
import type { HeaderLine, Range } from '../../../src/syntax/nodes.js'
import { authorLine, gluedLine } from './author-lines.js'
import { gluedPaper, profilePageNode, spacedPaper } from './canonical-nodes.js'
import { anyHeaderLineAt, metaLineAt, withoutFeed } from './printed-parts.js'
import { grammarContender } from './tail.js'

/**
 * Tuned: moo makes one token of each line, the grammar is unambiguous and left-recursive, so that lists grow in place
 * (what nearley's own `:*` compiles to copies the list for each item), and no history is kept.
 */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
const HEADER = '[A-Z]{2}|h-index\\d+|[\\d,]+papers?|[\\d,]+citations?|Novelty\\d+%|AI Score\\d+|[\\d,]+ Papers?'

const lexer = moo.compile({
  blank: { match: /\n+/, lineBreaks: true },
  meta: new RegExp(`(?:\\d+\\.\\d)?[A-Z]*?${MONTH} \\d+(?:, \\d{4})?(?:Code)?(?:\\n|$)`),
  header: new RegExp(`(?:${HEADER})(?:\\n|$)`),
  text: /[^\n]+\n?/,
})

/** The page that is being read: actions get tokens only. */
let text = ''

const BLANK = { type: 'blank' }
const HEADER_LINE = { type: 'header' }
const META = { type: 'meta' }
const TEXT = { type: 'text' }

interface Token {
  readonly offset: number
  readonly text: string
}

function lineOf({ offset, text: image }: Token): Range {
  return withoutFeed(text, offset, offset + image.length)
}

function metaOf({ offset }: Token) {
  const meta = metaLineAt(text, offset)
  if (meta === null) throw new Error(`no meta line at ${offset}`)
  return meta
}

/** A list that one more item was read for. */
function grow<Item>(list: Item[], item: Item): Item[] {
  list.push(item)
  return list
}

const grammar = nearley.Grammar.fromCompiled({
  Lexer: lexer,
  ParserStart: 'page',
  ParserRules: [
    {
      name: 'page',
      symbols: [TEXT, BLANK, 'headers', BLANK, 'spaced'],
      postprocess: ([name, , lines, , papers]: [Token, Token, HeaderLine[], Token, PaperNode[]]) =>
        profilePageNode(lineOf(name), lines, papers),
    },
    { name: 'page', symbols: ['glued'], postprocess: ([papers]: [PaperNode[]]) => profilePageNode(null, [], papers) },
    { name: 'headers', symbols: ['header'], postprocess: ([line]: [HeaderLine]) => [line] },
    {
      name: 'headers',
      symbols: ['headers', 'header'],
      postprocess: ([lines, line]: [HeaderLine[], HeaderLine]) => grow(lines, line),
    },
    {
      name: 'headers',
      symbols: ['headers', BLANK, 'header'],
      postprocess: ([lines, , line]: [HeaderLine[], Token, HeaderLine]) => grow(lines, line),
    },
    {
      name: 'header',
      symbols: [HEADER_LINE],
      postprocess: ([token]: [Token]) => anyHeaderLineAt(text, token.offset),
    },
    { name: 'spaced', symbols: ['spacedPaper'], postprocess: ([paper]: [PaperNode]) => [paper] },
    {
      name: 'spaced',
      symbols: ['spaced', BLANK, 'spacedPaper'],
      postprocess: ([papers, , paper]: [PaperNode[], Token, PaperNode]) => grow(papers, paper),
    },
    {
      name: 'spacedPaper',
      symbols: [META, TEXT, BLANK, TEXT, BLANK, TEXT],
      postprocess: ([meta, title, , names, , abstract]: [Token, Token, Token, Token, Token, Token]) =>
        spacedPaper(metaOf(meta), lineOf(title), authorLine(text, lineOf(names)), lineOf(abstract)),
    },
    { name: 'glued', symbols: ['gluedPaper'], postprocess: ([paper]: [PaperNode]) => [paper] },
    {
      name: 'glued',
      symbols: ['glued', 'gluedPaper'],
      postprocess: ([papers, paper]: [PaperNode[], PaperNode]) => grow(papers, paper),
    },
    {
      name: 'gluedPaper',
      symbols: [META, TEXT, TEXT],
      postprocess: ([meta, line, abstract]: [Token, Token, Token]) =>
        gluedPaper(metaOf(meta), gluedLine(text, lineOf(line)), lineOf(abstract)),
    },
  ],
})

export const NEARLEY = grammarContender('nearley with moo', (page) => {
  text = page
  const parser = new nearley.Parser(grammar, { keepHistory: false })
  parser.feed(page)
  if (parser.results.length !== 1) throw new Error(`nearley finds ${parser.results.length} readings`)
  return parser.results[0] as ProfilePage
})
