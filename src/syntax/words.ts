import { printedCodes } from '../taxonomy/table.js'

/*
 * The words that the site prints, each once in the project, as sources of patterns.
 */

/** `Sep`, and the other forms in which extractors and people write it; its number is its place in the list. */
export const MONTHS: readonly (readonly [short: string, ...longer: string[]])[] = [
  ['Jan', 'January'],
  ['Feb', 'February'],
  ['Mar', 'March'],
  ['Apr', 'April'],
  ['May'],
  ['Jun', 'June'],
  ['Jul', 'July'],
  ['Aug', 'August'],
  ['Sep', 'Sept', 'September'],
  ['Oct', 'October'],
  ['Nov', 'November'],
  ['Dec', 'December'],
]

/** What a month word begins with. */
export const MONTH = `(?:${MONTHS.map(([short]) => short).join('|')})`

/** Any code of arXiv’s taxonomy, also in capitals, the longest first: `quant-ph`, `cs.LG`, `GR-QC` before `GR`. */
export const CODE = `(?:${printedCodes()
  .sort((one, other) => other.length - one.length)
  .map((code) => code.replaceAll('.', '\\.'))
  .join('|')})`

/** `et al.`, and what becomes of it: `et. al.`, `et al. et al.`; `ET AL.` behind names in capitals */
export const ET_AL = '(?:et\\.? {1,20}al\\.?(?: {1,20}et\\.? {1,20}al\\.?)?|ET AL\\.)'

/** `Jr.`, `MSc`: what is printed behind a comma and is no name. */
export const NAME_SUFFIX =
  '(?:[JS]r\\.?|I{2,3}|IV|Ph\\.? ?D\\.?|[DM]\\.?Phil\\.?|M\\.?D\\.?|[BDM]\\.?Sc\\.?|MBA|Esq\\.?)'

/** `van`: what stands inside names in small letters, or begins one. */
export const PARTICLES = 'van von der den de del della di da dos du la le el al bin ibn ben ten ter zu'.split(' ')

/** What stands in front of a capital inside of a surname, `McDonald`, `DeVries`, and is no end of a title that is glued to it. */
export const SURNAME_PREFIX = '(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von)'

/** The labels that stand alone on a line of a paper’s own page. The note goes on behind these words. */
export const LABELS = {
  analysis: 'AI Analysis',
  foundations: 'Foundations',
  'foundations-note': 'The foundational work for this paper',
  notes: 'Your Notes',
} as const

/** What a page prints no more than once and can be cut inside of. */
export const BEGINNINGS: readonly string[] = [
  ...Object.values(LABELS),
  'arXiv:',
  'Predicted impact top ',
  'Originality ',
]
