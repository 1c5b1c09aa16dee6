/** An author page with one paper, whose line above the title is the one that is passed. */
function pageWith(metaLine: string): string {
  return `Ada Lovelace

LG
h-index3
1paper
7citations
Novelty54%
AI Score52

1 Paper

${metaLine}
Notes on the Analytical Engine and Its Operations

Ada Lovelace, Charles Babbage

We describe how the engine may be made to compute the numbers of Bernoulli without a human having worked them out first.
`
}

/** No diagnostic. */
export const FINE_PAGE = pageWith('LGSep 20, 2024')

/** A warning, `year-missing`, as long as no one says when the page was fetched. */
export const DOUBTFUL_PAGE = pageWith('LGApr 22')

/** An error, `invalid-date`. */
export const DAMAGED_PAGE = pageWith('LGFeb 30, 2024')

/** An error, `not-a-profile`, and no data. */
export const NO_PAGE = 'nothing of the kind'

/** A page of more papers than a pipe holds. */
export function longPage(paperCount: number): string {
  const paper = FINE_PAGE.slice(FINE_PAGE.indexOf('LGSep'))
  const papers = Array.from({ length: paperCount }, (_, index) => paper.replace('Notes', `Notes ${index + 1}`))
  return `Ada Lovelace\n\nLG\nh-index3\n${paperCount}papers\n\n${paperCount} Papers\n\n${papers.join('\n')}`
}
