import type { Place } from './reading.js'

/**
 * The three forms of an arXiv id. In each, `YYMM` is a month that its form was in use in.
 *
 *     2511.08734         from January 2015: five digits behind the dot
 *     0704.0001          from April 2007 to December 2014: four
 *     math.GT/0309136    from 1991 to March 2007: archive, slash, YYMM and three digits
 */
const NEW = /(\d{4})\.(\d{4})(\d?)/y
const OLD = /[a-z]{1,10}(?:-[a-z]{1,10})?(?:\.[A-Z]{2})?\/(\d{4})\d{3}/y

/** The id that stands at a place of a text; null where none does. */
export function arxivIdAt(text: string, at: number): Place | null {
  const isOld = text.charCodeAt(at) > 0x39
  const form = isOld ? OLD : NEW
  form.lastIndex = at
  const [id, yymm = '', , fifth = ''] = form.exec(text) ?? []
  if (id === undefined || !isMonth(yymm)) return null
  if (isOld) return isOfOldForm(yymm) ? { start: at, end: at + id.length } : null
  if (yymm >= '1501') return fifth === '' ? null : { start: at, end: at + id.length }
  return yymm >= '0704' ? { start: at, end: at + id.length - fifth.length } : null
}

function isMonth(yymm: string): boolean {
  const month = yymm.slice(2)
  return month >= '01' && month <= '12'
}

/** `9107` to `9912`, then `0001` to `0703`. */
function isOfOldForm(yymm: string): boolean {
  return yymm >= '9101' || yymm <= '0703'
}

/** Whether two ids name one paper: an old one stays the same without its subject class, `math/0309136`. */
export function isSamePaper(one: string, other: string): boolean {
  return one === other || (withoutClass(one) === withoutClass(other) && (isWithoutClass(one) || isWithoutClass(other)))
}

function withoutClass(id: string): string {
  return id.replace(/\.[A-Z]{2}\//, '/')
}

function isWithoutClass(id: string): boolean {
  return withoutClass(id) === id
}
