import type { StoredPaper } from '../schema/paper.js'
import { ET_AL, NAME_SUFFIX } from '../syntax/words.js'
import { oneLine, refuse, shown, type Where } from './printable.js'

/** What may follow a comma inside a name: `John Smith, Jr.` */
const SUFFIX = new RegExp(`^${NAME_SUFFIX}$`)

const LAST_ET_AL = new RegExp(`(?:^| )${ET_AL}$`)

/** A dot that stands alone, as in front of the institutions. */
const DOT = /(?:^| )·(?: |$)/

/** `A, B, C` and the ` et al. · slug, slug` behind it; each is empty where nothing of it is there. */
export interface AuthorLine {
  readonly names: string
  readonly tail: string
}

/** The two parts of an author line. */
export function authorLine({ authors, authorsTruncated, institutions }: StoredPaper, where: Where): AuthorLine {
  const names = authors.map(({ name }, i) => nameText(name, `${where}.authors[${i}].name`, i))
  const slugs = institutions.map((slug, i) => slugText(slug, `${where}.institutions[${i}]`))
  const last = names.at(-1)
  if (last !== undefined && !authorsTruncated && LAST_ET_AL.test(last)) {
    refuse(`${where}.authorsTruncated`, `the last name ${shown(last)} says that there are more authors`)
  }
  const line = names.join(', ')
  if (slugs.length === 0 && DOT.test(line)) {
    refuse(`${where}.authors`, `what stands behind the dot in ${shown(line)} reads as institutions`)
  }
  const tail = [...(authorsTruncated ? ['et al.'] : []), ...(slugs.length === 0 ? [] : [`· ${slugs.join(', ')}`])]
  return { names: line, tail: tail.join(' ') }
}

function nameText(name: string, where: Where, index: number): string {
  const [first = '', ...others] = oneLine(name, where).split(',')
  const isSplit = others.some((part) => !part.startsWith(' ') || !SUFFIX.test(part.slice(1)))
  if (isSplit || first === '') refuse(where, `the comma in ${shown(name)} reads as one between two names`)
  if (index > 0 && SUFFIX.test(first)) refuse(where, `${shown(name)} reads as a part of the name in front of it`)
  return name
}

function slugText(slug: string, where: Where): string {
  if (oneLine(slug, where).includes(',')) refuse(where, `the comma in ${shown(slug)} reads as one between two slugs`)
  if (DOT.test(slug)) refuse(where, `the dot in ${shown(slug)} reads as the one in front of the institutions`)
  return slug
}
