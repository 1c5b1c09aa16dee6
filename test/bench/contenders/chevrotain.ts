import { createToken, EmbeddedActionsParser, type IToken, Lexer } from 'chevrotain'
import type { PaperNode, ProfilePage } from '../../../src/layout/nodes.js'
import type { HeaderLine, MetaLine, Range } from '../../../src/syntax/nodes.js'
import { authorLine, gluedLine } from './author-lines.js'
import { gluedPaper, profilePageNode, spacedPaper } from './canonical-nodes.js'
import { anyHeaderLineAt, lineEndAt, metaLineAt, withoutFeed } from './printed-parts.js'
import { grammarContender } from './tail.js'

/**
 * Tuned: one token a line, found with `indexOf`; the parts of short lines ride along as payload; offsets only, no
 * recovery, no concrete syntax tree, first-character look-up in the lexer, one token of look-ahead in the parser.
 */
const ANY_START = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code !== 0x0a)
const SHORT_START = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZh')

const Blank = createToken({ name: 'Blank', pattern: /\n+/, line_breaks: true })

const MetaToken = shortLine('Meta', metaLineAt)
const HeaderToken = shortLine('Header', anyHeaderLineAt)

const Text = createToken({
  name: 'Text',
  line_breaks: true,
  start_chars_hint: ANY_START,
  pattern: (page: string, offset: number) => {
    const end = lineEndAt(page, offset)
    return end === offset ? null : ([page.slice(offset, end + 1)] as unknown as RegExpExecArray)
  },
})

/** A token whose payload are the parts of its line. */
function shortLine(name: string, read: (page: string, offset: number) => Range | null) {
  return createToken({
    name,
    line_breaks: true,
    start_chars_hint: SHORT_START,
    pattern: (page: string, offset: number) => {
      const line = read(page, offset)
      if (line === null) return null
      const image: unknown[] & { payload?: Range } = [page.slice(offset, line.end + 1)]
      image.payload = line
      return image as unknown as RegExpExecArray
    },
  })
}

const TOKENS = [Blank, MetaToken, HeaderToken, Text]
const lexer = new Lexer(TOKENS, { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true })

class PageParser extends EmbeddedActionsParser {
  text = ''

  constructor() {
    super(TOKENS, { maxLookahead: 1, recoveryEnabled: false, skipValidations: true })
    this.performSelfAnalysis()
  }

  page = this.RULE('page', (): ProfilePage => {
    const lines: HeaderLine[] = []
    const papers: PaperNode[] = []
    const name = this.OPTION(() => {
      const line = this.SUBRULE(this.textLine)
      this.CONSUME(Blank)
      this.MANY(() => {
        const token = this.CONSUME(HeaderToken)
        this.ACTION(() => lines.push(token.payload as HeaderLine))
        this.OPTION1(() => this.CONSUME1(Blank))
      })
      return line
    })
    this.MANY1(() => {
      const node = this.SUBRULE(this.paper)
      this.ACTION(() => papers.push(node))
    })
    return profilePageNode(name ?? null, lines, papers)
  })

  paper = this.RULE('paper', (): PaperNode => {
    const meta = this.CONSUME(MetaToken).payload as MetaLine
    const first = this.SUBRULE(this.textLine)
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(Blank)
          const names = this.SUBRULE1(this.textLine)
          this.CONSUME1(Blank)
          const abstract = this.SUBRULE2(this.textLine)
          this.OPTION(() => this.CONSUME2(Blank))
          return this.ACTION(() => spacedPaper(meta, first, authorLine(this.text, names), abstract))
        },
      },
      {
        ALT: () => {
          const abstract = this.SUBRULE3(this.textLine)
          return this.ACTION(() => gluedPaper(meta, gluedLine(this.text, first), abstract))
        },
      },
    ])
  })

  textLine = this.RULE('textLine', (): Range => {
    const token = this.CONSUME(Text)
    return this.ACTION(() => rangeOfToken(this.text, token))
  })
}

function rangeOfToken(page: string, { startOffset, image }: IToken): Range {
  return withoutFeed(page, startOffset, startOffset + image.length)
}

const parser = new PageParser()

export const CHEVROTAIN = grammarContender('chevrotain 11', (page) => {
  const { tokens, errors } = lexer.tokenize(page)
  parser.text = page
  parser.input = tokens
  const node = parser.page()
  const failure = errors[0] ?? parser.errors[0]
  if (failure !== undefined) throw new Error(`chevrotain: ${failure.message}`)
  return node
})
