import peggy from 'peggy'
import type { ProfilePage } from '../../../src/layout/nodes.js'
import { authorLine, gluedLine } from './author-lines.js'
import { gluedPaper, headerLine, profilePageNode, rangeOf, spacedPaper } from './canonical-nodes.js'
import { grammarContender } from './tail.js'

/** The grammar as peggy's documentation teaches it, with `range()`, which is cheaper than `location()`. */
const GRAMMAR = String.raw`
page = name:(@line blank)? lines:(@header blank?)* papers:(@paper blank?)* {
    return options.nodes.profilePageNode(name, lines, papers)
  }

paper = meta:meta "\n" first:line names:(blank @line blank)? abstract:line {
    return names === null
      ? options.nodes.gluedPaper(meta, options.nodes.gluedLine(input, first), abstract)
      : options.nodes.spacedPaper(meta, first, options.nodes.authorLine(input, names), abstract)
  }

meta = score:score? codes:codes month:month " " day:day year:(", " @year)? badge:badge? &("\n" / !.) {
    const { start, end } = range()
    const date = { start: month.start, end: (year ?? day).end }
    return { start, end, score, codes, date, month, day, year, badge, rest: null }
  }
score = [0-9]+ "." [0-9] { return here(range()) }
codes = code+
code = !month [A-Z][A-Z] { return here(range()) }
month = ("Jan" / "Feb" / "Mar" / "Apr" / "May" / "Jun" / "Jul" / "Aug" / "Sep" / "Oct" / "Nov" / "Dec") [a-z]* {
    return here(range())
  }
year = [0-9][0-9][0-9][0-9] { return here(range()) }
day = [0-9]+ { return here(range()) }
count = [0-9,]+ { return here(range()) }
badge = "Code" { return here(range()) }

header
  = "h-index" value:count end { return put('hIndex', range(), value) }
  / value:count "paper" "s"? end { return put('paperCount', range(), value) }
  / value:count "citation" "s"? end { return put('citationCount', range(), value) }
  / "Novelty" value:count "%" end { return put('noveltyPercent', range(), value) }
  / "AI Score" value:count end { return put('aiScore', range(), value) }
  / value:count " Paper" "s"? end { return put('heading', range(), value) }
  / value:field end { return put('primaryCategory', range(), value) }
field = [A-Z][A-Z] { return here(range()) }
end = &("\n" / !.)

line = text:text "\n"? { return text }
text = [^\n]+ { return here(range()) }
blank = "\n"+
`

const PROLOGUE = `{
  const here = ({ start, end }) => options.nodes.rangeOf(start, end)
  const put = (field, line, value) => options.nodes.headerLine(field, line, value)
}
`

const parser = peggy.generate(PROLOGUE + GRAMMAR, { cache: false, allowedStartRules: ['page'] })
const nodes = { authorLine, gluedLine, gluedPaper, headerLine, profilePageNode, spacedPaper, rangeOf }

export const PEGGY = grammarContender('peggy', (page) => parser.parse(page, { nodes }) as ProfilePage)
