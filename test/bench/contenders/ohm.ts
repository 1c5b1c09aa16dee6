import { grammar } from 'ohm-js'
import type { ProfilePage } from '../../../src/layout/nodes.js'
import type { Range } from '../../../src/syntax/nodes.js'
import { authorLine, gluedLine } from './author-lines.js'
import { gluedPaper, profilePageNode, rangeOf, spacedPaper } from './canonical-nodes.js'
import { anyHeaderLineAt, metaLineAt } from './printed-parts.js'
import { grammarContender } from './tail.js'

/** Lexical rules only, since ohm skips blanks in the others; it remembers every rule at every character. */
const PAGE = grammar(String.raw`
  Pages {
    page = (line blank)? headers papers
    headers = (header blank?)*
    papers = (paper blank?)*
    paper = meta "\n" line blank line blank line  -- spaced
          | meta "\n" line line                   -- glued
    meta = score? code+ date "Code"? &lineEnd
    score = digit+ "." digit
    code = ~date upper
    date = month " " digit+ (", " digit+)?
    month = ("Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec") lower*
    header = metric &lineEnd
    metric = "h-index" digit+                           -- hIndex
           | number "paper" "s"?                        -- paperCount
           | number "citation" "s"?                     -- citationCount
           | "Novelty" digit+ "%"                       -- novelty
           | "AI Score" digit+                          -- aiScore
           | number " Paper" "s"?                       -- heading
           | upper upper                                -- primaryCategory
    number = (digit | ",")+
    line = text "\n"?
    text = (~"\n" any)+
    blank = "\n"+
    lineEnd = "\n" -- feed
            | end  -- page
  }
`)

const semantics = PAGE.createSemantics().addOperation<unknown>('read', {
  page: (name, _blank, headers, papers) =>
    profilePageNode(name.children[0]?.read() ?? null, headers.read(), papers.read()),
  headers: (lines, _blanks) => lines.children.map((line) => line.read()),
  papers: (papers, _blanks) => papers.children.map((paper) => paper.read()),
  paper_spaced(meta, _feed, title, _blank, names, _blankToo, abstract) {
    const line = authorLine(this.source.sourceString, names.read())
    return spacedPaper(meta.read(), title.read(), line, abstract.read())
  },
  paper_glued(meta, _feed, line, abstract) {
    return gluedPaper(meta.read(), gluedLine(this.source.sourceString, line.read()), abstract.read())
  },
  meta(_score, _codes, _date, _badge, _end) {
    return metaLineAt(this.source.sourceString, this.source.startIdx)
  },
  header(_metric, _end) {
    return anyHeaderLineAt(this.source.sourceString, this.source.startIdx)
  },
  line: (text, _feed) => text.read(),
  text(_characters): Range {
    return rangeOf(this.source.startIdx, this.source.endIdx)
  },
})

export const OHM = {
  ...grammarContender('ohm-js', (page) => {
    const match = PAGE.match(page)
    if (match.failed()) throw new Error(`ohm: ${match.shortMessage}`)
    return semantics(match).read() as ProfilePage
  }),
  mostPapers: 8,
}
