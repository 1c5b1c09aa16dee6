import peggy from 'peggy'
import type { ProfilePage } from '../../../src/layout/nodes.js'
import { authorLine, gluedLine } from './author-lines.js'
import { gluedPaper, profilePageNode, rangeOf, spacedPaper } from './canonical-nodes.js'
import { anyHeaderLineAt, lineEndAt, metaLineAt } from './printed-parts.js'
import { grammarContender } from './tail.js'

/**
 * Tuned beyond what peggy documents: predicates set the generated parser's own `peg$currPos`, so that a line is
 * one `indexOf` and a short line one pattern instead of a rule call for each character.
 */
const GRAMMAR = String.raw`
{
  const { metaLineAt, anyHeaderLineAt, lineEndAt, rangeOf, authorLine, gluedLine, spacedPaper, gluedPaper, profilePageNode } = options.parts
  let read = null
  const jump = (node) => {
    if (node === null) return false
    read = node
    peg$currPos = node.end
    return true
  }
}

page = name:(@line blank)? lines:(@header blank?)* papers:(@paper blank?)* {
    return profilePageNode(name, lines, papers)
  }

paper = meta:meta "\n" first:line names:(blank @line blank)? abstract:line {
    return names === null
      ? gluedPaper(meta, gluedLine(input, first), abstract)
      : spacedPaper(meta, first, authorLine(input, names), abstract)
  }

meta = &{ return jump(metaLineAt(input, peg$currPos)) } { return read }
header = &{ return jump(anyHeaderLineAt(input, peg$currPos)) } "\n" { return read }
line = &{
    const end = lineEndAt(input, peg$currPos)
    return end > peg$currPos && jump(rangeOf(peg$currPos, end))
  } "\n"? {
    return read
  }
blank = "\n"+
`

const parser = peggy.generate(GRAMMAR, { cache: false, allowedStartRules: ['page'] })
const parts = {
  anyHeaderLineAt,
  authorLine,
  gluedLine,
  gluedPaper,
  lineEndAt,
  metaLineAt,
  profilePageNode,
  spacedPaper,
  rangeOf,
}

export const PEGGY_WITH_JUMPS = grammarContender(
  'peggy, jumping (private variable)',
  (page) => parser.parse(page, { parts }) as ProfilePage,
)
