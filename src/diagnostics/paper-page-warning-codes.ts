import { defineExplanations } from './code-row.js'
import { examplePaperPage } from './example-page.js'

/** What is kept, but guessed, missing or contradictory on a paper's own page. */
export const paperPageWarningCodes = /* @__PURE__ */ defineExplanations(() => ({
  'truncated-page': {
    title: 'A page that ends early',
    explanation:
      'The text ends before the parts with which a page closes, so the extractor cut it short. What was printed is kept, ' +
      'the last value perhaps only in part; what would have followed is null. Fetch the page again, or raise the length ' +
      'at which the extractor stops.',
    example: {
      kind: 'paper-page',
      options: {},
      text: examplePaperPage({ summary: '', abstract: '', foundations: '', notes: '' }),
      result: 'summary and abstract are null.',
    },
  },
  'ambiguous-arxiv-line': {
    title: 'An arXiv line with several readings',
    explanation:
      'Id, version, score and citations are printed without anything between them, and their digits can be shared out in ' +
      'more than one way. The reading with the smallest version was taken; the hint names the others with their versions ' +
      "and counts. Pass url, the page's address: it settles id and version.",
    example: {
      kind: 'paper-page',
      options: {},
      text: examplePaperPage({ arxiv: 'arXiv:2207.13186v133 citationsh-index: 15' }),
      result: 'version is 1 and citationCount 33, while version 13 with 3 citations reads as well.',
    },
  },
  'uncertain-paragraph': {
    title: 'A paragraph whose end shows nowhere',
    explanation:
      'The lines were hard-wrapped and no blank lines stand between significance, summary and abstract. A paragraph that ' +
      'ends at a full line then looks like one that goes on. The likeliest end of a sentence was taken, so any of the ' +
      'three may be too long or too short. Have the extractor not wrap, or keep blank lines. Where a page has fewer than ' +
      'three paragraphs, the ones that are there may be any of them.',
    example: {
      kind: 'paper-page',
      options: {},
      text: examplePaperPage({
        analysis: [
          'AI Analysis',
          'This paper matters to those who run long documents through small machines',
          'and on small budgets. It changes no theory, and asks for no new hardware.',
          'The paper skips most of the input of attention and finds that little is',
          'lost in the end.',
          'We describe how attention can skip most of its input and measure what this',
          'costs.',
        ].join('\n'),
        significance: '',
        summary: '',
        abstract: '',
      }),
      result: 'Where the first paragraph ends was guessed.',
    },
  },
  'unknown-originality': {
    title: 'An originality label that is new',
    explanation:
      'The label is none of the three that are known: Highly original, Incremental advance, Synthesis-oriented. It is ' +
      'kept as printed. If it stands on more than one page, the site has a new label: report it, so that it is added.',
    example: {
      kind: 'paper-page',
      options: {},
      text: examplePaperPage({ impact: 'Predicted impact top 39% in LG · last 90 daysOriginality Paradigm shift' }),
      result: 'originality is "Paradigm shift".',
    },
  },
  'url-mismatch': {
    title: 'An address that does not fit the page',
    explanation:
      'The url that was passed names another paper than the page does: no reading of the printed line agrees with its id ' +
      'and version. The address was not used for reading and the page is read as if there were none. Check that text and ' +
      'url belong together; a crawl that mixes them up does so more than once.',
    example: {
      kind: 'paper-page',
      options: { url: 'https://example.org/paper/2405.00001v1' },
      text: examplePaperPage({}),
      result: 'arxivId is "2409.01234", as printed.',
    },
  },
}))
