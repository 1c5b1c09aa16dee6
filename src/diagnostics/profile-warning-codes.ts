import { defineExplanations } from './code-row.js'
import { exampleProfile } from './example-page.js'

/** What is kept, but missing, contradictory or not understood on an author page. */
export const profileWarningCodes = /* @__PURE__ */ defineExplanations(() => ({
  'missing-name': {
    title: "A page without its owner's name",
    explanation:
      'The page has a header or blank lines as author pages have, but no line that can be the name of its owner. ' +
      'author.name is null; the papers are not affected. The compact layout never prints the name and does not get this ' +
      'warning. Take the name from elsewhere, or fetch the page again.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ name: '' }),
      result: 'author.name is null.',
    },
  },
  'uncertain-name': {
    title: 'A name among others that may be it',
    explanation:
      'Above the field and the figures the page prints its owner and nothing else. Here several lines stand there that ' +
      'look like a name: an affiliation, say, or a line of the site. The lowest is taken, and no paper of the page has it ' +
      'among its authors, which would have settled it. The others are unrecognized text: look which it is.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ name: 'Ada Lovelace\n\nRoyal Society' }),
      result: "author.name is 'Royal Society'.",
    },
  },
  'missing-authors': {
    title: 'A paper without authors',
    explanation:
      'Between the title of a paper and its abstract, or the next paper, no line reads as a list of names. The authors ' +
      'are an empty list and everything else is kept. Compare the paper with the page to see whether the line was lost ' +
      'or has a form that is not known.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ authors: '' }),
      result: 'papers[0].authors is [].',
    },
  },
  'missing-abstract': {
    title: 'A paper without an abstract',
    explanation:
      'The next paper or the end of the text comes right after the title or the author line. The abstract is null and ' +
      'everything else is kept. At the end of a text it may have been cut off by the extractor: fetch the page again if ' +
      'the site shows an abstract.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ abstract: '' }),
      result: 'papers[0].abstract is null.',
    },
  },
  'abstract-continues': {
    title: 'A further paragraph in an abstract',
    explanation:
      'After the abstract of a paper another paragraph follows before the next one begins. It is kept as part of the ' +
      'abstract, after an empty line. That is right for an abstract of several paragraphs; where the paragraph belongs ' +
      'to something else, its place tells which text to take out.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({
        abstract:
          'We describe how attention can skip most of its input.\n\n' +
          'In a second part we measure what this costs on long documents and short ones.',
      }),
      result: 'papers[0].abstract has two paragraphs with an empty line between them.',
    },
  },
  'unrecognized-text': {
    title: 'Text that no rule knows',
    explanation:
      'These lines are none of those that a page is known to print. They are kept in the syntax tree, but give no value. ' +
      'Menus and buttons of the site are harmless. A line that stands on many pages is probably something new that the ' +
      'site prints: report it.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ metrics: '1paper\nFollowers: 12 of 340' }),
      result: 'The line gives no value; everything else is read.',
    },
  },
  'paper-count-mismatch': {
    title: 'Counts that do not agree',
    explanation:
      'The papers line of the header, the heading above the papers and the number of papers found should be the same, ' +
      'and are not. author.paperCount keeps the printed number and papers holds what was found. Most often the text is ' +
      'cut, or only the first screen was fetched: compare it with the page. It is an error only where a count is printed ' +
      'and no paper was found.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ metrics: '2papers', heading: '2 Papers' }),
      result: 'author.paperCount is 2, and papers has one paper.',
    },
  },
  'duplicate-paper': {
    title: 'A paper that stands twice',
    explanation:
      'A paper of the same title and authors was printed before on this page. Both stay in papers, in the printed order. ' +
      'Overlapping screens of a long page are the usual cause: leave one out where you count papers.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({
        metrics: '2papers',
        heading: '2 Papers',
        abstract:
          'We describe how attention can skip most of its input.\n\n' +
          'LGSep 20, 2024\nNotes on Sparse Attention\n\nAda Lovelace, Charles Babbage\n\n' +
          'We describe how attention can skip most of its input.',
      }),
      result: 'papers has two papers that are alike.',
    },
  },
  'uncertain-title': {
    title: 'A title whose end is not certain',
    explanation:
      'In the compact layout a title and its author line are printed without anything between them. Here the text speaks ' +
      'for more than one place to cut. Title and authors follow the likelier cut, and the hint gives the reason and the ' +
      'other candidate. Compare the two before you rely on this title or its first author.',
    example: {
      kind: 'profile',
      options: {},
      text:
        'LGSep 20, 2024\nGuarding the Radio Layer with PhyLockAda Lovelace\n' +
        'We protect radio links against devices that pretend to be their neighbours.',
      result: 'papers[0].title ends where the evidence is stronger; the hint names the other cut.',
    },
  },
}))
