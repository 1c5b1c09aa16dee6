import type { Paper } from '../schema/paper.js'
import { oneLine, refuse, shown, type Where } from './printable.js'

/** What may follow a comma inside a name: `John Smith, Jr.` */
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/

const ET_AL = /(?:^| )et al\.?$/

/** A dot that stands alone, as in front of the institutions. */
const DOT = /(?:^| )·(?: |$)/

/** `A, B, C et al. · slug, slug`; empty where nothing of it is there. */
export function authorLine({ authors, authorsTruncated, institutions }: Paper, where: Where): string {
  const names = authors.map(({ name }, i) => nameText(name, `${where}.authors[${i}].name`, i))
  const slugs = institutions.map((slug, i) => slugText(slug, `${where}.institutions[${i}]`))
  const last = names.at(-1)
  if (last !== undefined && !authorsTruncated && ET_AL.test(last)) {
    refuse(`${where}.authorsTruncated`, `the last name ${shown(last)} says that there are more authors`)
  }
  const shownNames = [names.join(', '), authorsTruncated ? 'et al.' : ''].filter((part) => part !== '').join(' ')
  if (slugs.length === 0) {
    if (DOT.test(shownNames)) refuse(`${where}.authors`, 'what stands behind the dot reads as institutions')
    return shownNames
  }
  if (shownNames === '') refuse(`${where}.institutions`, 'they stand behind the names, and there are none')
  return `${shownNames} · ${slugs.join(', ')}`
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
