/** The parts of the smallest author page that has everything. */
const PROFILE = {
  name: 'Ada Lovelace',
  metrics: '1paper',
  heading: '1 Paper',
  meta: 'LGSep 20, 2024',
  title: 'Notes on Sparse Attention',
  authors: 'Ada Lovelace, Charles Babbage',
  abstract: 'We describe how attention can skip most of its input and measure what this costs.',
}

/** The parts of a small paper page. */
const PAPER_PAGE = {
  meta: 'LGSep 20, 2024',
  title: 'Notes on Sparse Attention',
  arxiv: 'arXiv:2409.01234v23 citationsh-index: 12',
  impact: 'Predicted impact top 39% in LG · last 90 daysOriginality Incremental advance',
  analysis: 'AI Analysis',
  significance: 'This paper matters to those who run long documents through small machines.',
  summary: 'It skips most of the input of attention and finds that little is lost.',
  abstract: PROFILE.abstract,
  foundations: 'Foundations',
  notes: 'Your Notes',
}

/** The author page with some parts replaced; an empty part is left out. */
export function exampleProfile(changes: Partial<typeof PROFILE>): string {
  const { name, metrics, heading, meta, title, authors, abstract } = { ...PROFILE, ...changes }
  return blocks(name, metrics, heading, lines(meta, title), authors, abstract)
}

/** The paper page with some parts replaced; an empty part is left out. */
export function examplePaperPage(changes: Partial<typeof PAPER_PAGE>): string {
  const { meta, title, arxiv, impact, analysis, significance, summary, abstract, foundations, notes } = {
    ...PAPER_PAGE,
    ...changes,
  }
  return blocks(meta, title, lines(arxiv, impact, analysis), significance, summary, abstract, foundations, notes)
}

function blocks(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
