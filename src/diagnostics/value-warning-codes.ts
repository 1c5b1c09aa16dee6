import { defineExplanations } from './code-row.js'
import { exampleProfile } from './example-page.js'

/** What is kept, but guessed, doubtful or outside the taxonomy, in a date, a category or a text of either page. */
export const valueWarningCodes = /* @__PURE__ */ defineExplanations(() => ({
  'year-missing': {
    title: 'A date without a year',
    explanation:
      'The site leaves out the year of recent papers, and nothing tells which year it was. Month and day are kept; the ' +
      'year and the inner date are null. Pass scrapedAt, the day on which the page was fetched, and the year is inferred ' +
      'from it.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'LGApr 22' }),
      result: 'papers[0].date has month 4, day 22, year null and date null.',
    },
  },
  'year-inferred': {
    title: 'A year that was not printed',
    explanation:
      'The date was printed without a year. It took the latest year that puts it no later than one day after scrapedAt; ' +
      'yearInferred is true. This is right for pages that leave out the current year only, and as good as scrapedAt is: ' +
      'check that it is the day of the fetch.',
    example: {
      kind: 'profile',
      options: { scrapedAt: '2026-05-01' },
      text: exampleProfile({ meta: 'LGApr 22' }),
      result: 'papers[0].date.date is "2026-04-22" and yearInferred is true.',
    },
  },
  'date-in-future': {
    title: 'A date after the fetch',
    explanation:
      'The printed date is more than a day later than scrapedAt, so one of the two is wrong. The date is kept as printed. ' +
      'Check first that scrapedAt is the day on which this page was fetched; otherwise the site printed a wrong date.',
    example: {
      kind: 'profile',
      options: { scrapedAt: '2026-05-01' },
      text: exampleProfile({ meta: 'LGSep 20, 2031' }),
      result: 'papers[0].date.date is "2031-09-20".',
    },
  },
  'date-before-arxiv': {
    title: 'A date before all papers of arXiv',
    explanation:
      'The printed year is earlier than 1986, of which arXiv’s oldest paper is, physics/9403001. The date is kept as printed. ' +
      'Most likely a digit of the year was lost or changed: compare the page with the site, or take the date from arXiv.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'LGSep 20, 1024' }),
      result: 'papers[0].date.date is "1024-09-20".',
    },
  },
  'unknown-category': {
    title: 'A category that arXiv does not have',
    explanation:
      'The code is in no version of the arXiv taxonomy that is known here. It is kept as printed, with id and name null ' +
      'and no candidates. Either letters were lost or glued, or arXiv has a new category: then report it, so that it is ' +
      'added.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'ZZSep 20, 2024' }),
      result: 'papers[0].categories[0] has code "ZZ", id null and candidates [].',
    },
  },
  'ambiguous-category': {
    title: 'A category code that several archives use',
    explanation:
      'The page prints short codes, and this one names categories of more than one archive; candidates lists them. Where ' +
      'a prior decides, the id is that category and this is an info only. Where none does, the id is null. Pass ' +
      'categoryPrior to decide it for your pages.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ meta: 'GNSep 20, 2024' }),
      result: 'papers[0].categories[0] has code "GN", id null and the candidates econ, math, q-bio and q-fin.',
    },
  },
  'damaged-text': {
    title: 'Text that was damaged before it came here',
    explanation:
      'A value holds a replacement character (U+FFFD), UTF-8 that was read as Latin-1, an HTML entity, a word with a blank ' +
      'behind its hyphen ("prob- lems"), or what is most likely none of it. It is kept as printed, because a repair would be ' +
      'a guess. Fetch the page again with the right encoding, or decode entities when you take the text out of the HTML. ' +
      'Two sentences without a blank between ("birds.We") are an info, for authors write so, too.',
    example: {
      kind: 'profile',
      options: {},
      text: exampleProfile({ title: 'Notes on Schr\ufffddinger Bridges &amp; Sparse Attention' }),
      result: 'papers[0].title holds U+FFFD and "&amp;" as printed.',
    },
  },
}))
