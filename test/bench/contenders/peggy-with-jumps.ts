import peggy from 'peggy'
import type { ProfilePage } from '../../../src/syntax/nodes.js'
import { gluedPaper, profilePageNode, spacedPaper, stretch } from './canonical-nodes.js'
import { anyHeaderLineAt, lineEndAt, metaLineAt } from './printed-parts.js'
import { grammarContender } from './tail.js'

/**
 * Tuned beyond what peggy documents: predicates set the generated parser's own `peg$currPos`, so that a line is
 * one `indexOf` and a short line one pattern instead of a rule call for each character.
 */
const GRAMMAR = String.raw`
{
  const { metaLineAt, anyHeaderLineAt, lineEndAt, stretch, spacedPaper, gluedPaper, profilePageNode } = options.parts
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
    return names === null ? gluedPaper(meta, first, abstract) : spacedPaper(meta, first, names, abstract)
  }

meta = &{ return jump(metaLineAt(input, peg$currPos)) } { return read }
header = &{ return jump(anyHeaderLineAt(input, peg$currPos)) } "\n" { return read }
line = &{
    const end = lineEndAt(input, peg$currPos)
    return end > peg$currPos && jump(stretch(peg$currPos, end))
  } "\n"? {
    return read
  }
blank = "\n"+
`

const parser = peggy.generate(GRAMMAR, { cache: false, allowedStartRules: ['page'] })
const parts = { anyHeaderLineAt, gluedPaper, lineEndAt, metaLineAt, profilePageNode, spacedPaper, stretch }

export const PEGGY_WITH_JUMPS = grammarContender(
  'peggy, jumping (private variable)',
  (page) => parser.parse(page, { parts }) as ProfilePage,
)
