import type { StoredPaperPage } from '../schema/paper-page.js'
import type { StoredProfile } from '../schema/profile.js'
import { checkedPage } from './checked-page.js'
import { latexPieces, latexText } from './latex-text.js'
import { protectCapitals } from './protect-capitals.js'
import { splitName } from './split-name.js'
import { dateNote, dateParts, type Work, worksOf } from './work.js'

/** BibTeX's own names of the months: every style knows them. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * The papers of a page as BibTeX: one `@misc` a paper, in the printed order, with a line end after each; the empty text where
 * there is none. UTF-8, for biber and every LaTeX since 2018.
 *
 * - The key is that of `toTables` and `toCslJson`: `arXiv:2409.13931`, or `paper:` and a hash; it does not change between crawls.
 * - Where the arXiv id is known `eprint`, `archivePrefix` and `primaryClass` are as arXiv writes them; `primaryClass` is the first
 *   category that is known.
 * - `$…$` and commands of LaTeX stay; `& % # _ ~ ^ \ < > |`, and braces without a partner, are escaped outside of them. A command
 *   that no package defines, or one for math outside of it, is printed on the page and so in the title.
 * - Words whose capitals must stay are in braces: acronyms, words with digits, math. A name such as "Königsberg" in a Title Where
 *   Every Word Is Capitalized cannot be told from the others: a style that makes small letters makes one of it.
 * - Names are split where that is safe, as in `toCslJson`; all others stand in braces. `et al.` is `and others`.
 * - The date is the one that the site shows, which can be that of a revision. An inferred year is said in `note`; without a year
 *   there is only the note.
 *
 * Lost: what `toCslJson` loses, control characters, and the paragraphs of an abstract, which BibTeX reads as one.
 *
 * @throws TypeError where the page is valid by neither schema. The message has the path of the value.
 *
 * @example
 * ```ts
 * toBibtex(parseProfile(text)).match(/^@.+$/gm).length // 8
 * ```
 */
export function toBibtex(page: StoredProfile | StoredPaperPage): string {
  return worksOf(checkedPage(page)).map(entry).join('\n')
}

function entry(work: Work): string {
  const { key, title, abstract, arxivId, categories, date, url, version, ownPage } = work
  const [year, month, day] = dateParts(date)
  const known = categories.find(({ id }) => id !== null)
  const keywords = categories.map(({ id, code }) => latexText(id ?? code)).join(', ')
  const note = dateNote(date)
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['title', title === null ? null : braced(protectCapitals(latexPieces(title)))],
    ['author', authorField(work)],
    ['year', year === undefined ? null : braced(String(year).padStart(4, '0'))],
    ['month', month === undefined ? null : MONTHS[month - 1]],
    ['day', day === undefined ? null : braced(String(day))],
    ['eprint', arxivId === null ? null : braced(verbatim(arxivId))],
    ['archivePrefix', arxivId === null ? null : braced('arXiv')],
    ['primaryClass', arxivId === null || known === undefined ? null : braced(latexText(known.id ?? ''))],
    ['version', version === null ? null : braced(String(version))],
    ['url', url === null ? null : braced(verbatim(url))],
    ['howpublished', ownPage === null || ownPage.venue === null ? null : braced(latexText(ownPage.venue))],
    ['keywords', keywords === '' ? null : braced(keywords)],
    ['abstract', abstract === null ? null : braced(latexText(abstract))],
    ['note', note === null ? null : braced(latexText(note))],
  ]
  const lines = fields.flatMap(([name, value]) => (value == null ? [] : [`  ${name} = ${value},\n`]))
  return `@misc{${key},\n${lines.join('')}}\n`
}

function braced(value: string): string {
  return `{${value}}`
}

/** What is read letter by letter: only what would end the field is encoded. */
function verbatim(value: string): string {
  return value.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))
}

function authorField({ authors, authorsTruncated }: Work): string | null {
  if (authors.length === 0) return null
  const names = authors.map(({ name }) => bibtexName(name))
  return braced([...names, ...(authorsTruncated ? ['others'] : [])].join(' and '))
}

/** `van der Example, Jr., Ludwig`; whole names in braces, which BibTeX does not look into. */
function bibtexName(name: string): string {
  const split = splitName(name)
  if (split === null) return braced(latexText(name))
  const { family, given, particle, suffix } = split
  const last = particle === null ? family : `${particle} ${family}`
  return [last, ...(suffix === null ? [] : [suffix]), given].join(', ')
}
