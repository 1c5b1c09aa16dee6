import type { Line } from '../lines.js'

/** Whether a name stands below a line among others: with a comma in front of it or behind it, or `et al.` */
export function isNamedBelow(source: string, name: string, { runs }: Line): boolean {
  const from = runs.at(-1)?.end ?? 0
  for (let at = source.indexOf(name, from); at >= 0; at = source.indexOf(name, at + 1)) {
    const end = at + name.length
    if (BEHIND_NAME.test(source.slice(end, end + LONGEST_LINK))) return true
    if (BEFORE_NAME.test(source.slice(Math.max(0, at - LONGEST_LINK), at))) return true
  }
  return false
}

/** A link’s marks and address are no longer. */
const LONGEST_LINK = 160

/** What may stand between a name and the comma behind it: the end of its link, in HTML, in Markdown or in plain text. */
const BEHIND_NAME = /^\s{0,3}(?:<\/[a-z]{1,8}>|\]\([^()\s]*\)|\[[^[\]\s]*\]|<[^<>\s]*>){0,3}\s{0,3}(?:,|et al|·)/
const BEFORE_NAME = /,\s{0,3}(?:<[^<>]*>|\[\d{0,4}\]?){0,3}\s{0,3}$/
