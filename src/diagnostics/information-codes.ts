import { defineCodes } from './code-row.js'
import { exampleProfile } from './example-page.js'

/** Kept exactly as printed, and worth knowing. `ambiguous-category`, where a prior decided, is among the warnings. */
export const informationCodes = /* @__PURE__ */ defineCodes(() => ({
  'duplicate-author': {
    severity: 'info',
    loweredTo: null,
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
  'retired-category': {
    severity: 'info',
    loweredTo: null,
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
