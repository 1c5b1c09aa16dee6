import peggy from 'peggy'
import type { ProfilePage } from '../../../src/syntax/nodes.js'
import { gluedPaper, headerLine, profilePageNode, spacedPaper, stretch } from './canonical-nodes.js'
import { grammarContender } from './tail.js'

/** The grammar as peggy's documentation teaches it, with `range()`, which is cheaper than `location()`. */
const GRAMMAR = String.raw`
page = name:(@line blank)? lines:(@header blank?)* papers:(@paper blank?)* {
    return options.nodes.profilePageNode(name, lines, papers)
  }

paper = meta:meta "\n" first:line names:(blank @line blank)? abstract:line {
    return names === null
      ? options.nodes.gluedPaper(meta, first, abstract)
      : options.nodes.spacedPaper(meta, first, names, abstract)
  }

meta = score:score? codes:codes month:month " " day:day year:(", " @year)? badge:badge? &("\n" / !.) {
    const { start, end } = range()
    const date = { start: month.start, end: (year ?? day).end }
    return { start, end, score, codes, date, month, day, year, badge, rest: null }
  }
score = [0-9]+ "." [0-9] { return here(range()) }
codes = (!month [A-Z])+ { return here(range()) }
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
  const here = ({ start, end }) => options.nodes.stretch(start, end)
  const put = (field, line, value) => options.nodes.headerLine(field, line, value)
}
`

const parser = peggy.generate(PROLOGUE + GRAMMAR, { cache: false, allowedStartRules: ['page'] })
const nodes = { gluedPaper, headerLine, profilePageNode, spacedPaper, stretch }

export const PEGGY = grammarContender('peggy', (page) => parser.parse(page, { nodes }) as ProfilePage)
