import { defineExplanations } from './code-row.js'
import { exampleProfile } from './example-page.js'

/** Kept exactly as printed, and worth knowing. `ambiguous-category`, where a prior decided, is among the warnings. */
export const informationCodes = /* @__PURE__ */ defineExplanations(() => ({
  'duplicate-author': {
    title: 'A name that stands twice in one author line',
    explanation:
      'The same name is printed more than once among the authors of a paper. Two co-authors may share a name, so both ' +
      'are kept, in the printed order. Nothing has to be done; look at it where you count authors or link them to people.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ authors: 'Wei Zhang, Wei Zhang, Ada Lovelace' }),
      result: 'papers[0].authors has three names, the first two alike.',
    },
  },
  'joined-word': {
    title: 'A word that was put together at a hyphen',
    explanation:
      'The extractor wrapped lines behind hyphens, and a word that it broke was put together again without a blank. ' +
      'Nothing has to be done. Where a hyphen ended a word of its own, as in "pre- and post-training", the blank is kept.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({
        abstract: 'We describe how attention can skip most of its in-\nput and what this costs.',
      }),
      result: 'papers[0].abstract holds "in-put", as the page before it was wrapped.',
    },
  },
  'read-from-address': {
    title: 'An id that only the address holds',
    explanation:
      'The compact layout of a paper’s page prints no id and no version. Both were taken from url, the page’s address, ' +
      'so they are right if text and address belong together.',
    example: {
      kind: 'paper-page',
      options: { url: 'https://example.org/paper/2409.01234v2' },
      text:
        'Notes on Sparse Attention\nThis paper matters to those who run long documents through small machines.\n' +
        'It skips most of the input of attention and finds that little is lost.\n' +
        'We describe how attention can skip most of its input, and measure what this costs on two public sets of long documents.',
      result: 'arxivId is "2409.01234" and version 2.',
    },
  },
  'retired-category': {
    title: 'A category that arXiv uses no more',
    explanation:
      'The code names an archive that arXiv has closed or divided. It is kept under its own id, as printed, and not ' +
      'moved to the category that followed it. Nothing has to be done, unless you group papers by category: the hint ' +
      'names the successor where there is one.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'chao-dynSep 20, 1996' }),
      result: 'papers[0].categories[0] has code "chao-dyn" and id "chao-dyn".',
    },
  },
}))
