import { isGap, trimGaps } from './gaps.js'
import type { Stretch } from './nodes.js'

/** `A, B, C et al. · slug, slug` and its parts. */
export interface AuthorLine extends Stretch {
  readonly names: readonly Stretch[]
  readonly etAl: Stretch | null
  readonly institutions: readonly Stretch[]
}

/** What follows the names: `et al.`, the institutions behind a dot, both or neither. */
export interface NamesTail {
  /** Where the names end. */
  readonly start: number
  readonly etAl: Stretch | null
  readonly institutions: Stretch | null
}

/**
 *     Guilherme Penedo, Hynek Kydlíček, Vinko Sabolčec et al. · huggingface, eth-zurich
 *     ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^ ^^^^^^   ^^^^^^^^^^^  ^^^^^^^^^^
 *     names                                           et al.   institutions
 *
 * @param wasGlued whether it was cut off a title, so that what stands behind its names is what stands behind both.
 */
export function readAuthorLine(page: string, line: Stretch, wasGlued = false): AuthorLine {
  const { start, etAl, institutions } = readNamesTail(page, line, wasGlued)
  return {
    start: line.start,
    end: line.end,
    names: joinSuffixes(page, splitAtCommas(page, line.start, start)),
    etAl,
    institutions: institutions === null ? [] : splitAtCommas(page, institutions.start, institutions.end),
  }
}

/**
 * Finds what stands behind the names of a line.
 *
 * @param mayHoldTitle whether a title is glued to the names; a title may hold a dot of its own.
 */
export function readNamesTail(page: string, line: Stretch, mayHoldTitle: boolean): NamesTail {
  const lastDot = findDot(page, line)
  const dot = mayHoldTitle && !isBeforeSlugs(page, line, lastDot) ? -1 : lastDot
  const beforeDot = dot < 0 ? line.end : trimGaps(page, line.start, dot).end
  const etAl = findEtAl(page, line.start, beforeDot)
  return {
    start: etAl === null ? beforeDot : trimGaps(page, line.start, etAl.start).end,
    etAl,
    institutions: dot < 0 ? null : trimGaps(page, dot + 1, line.end),
  }
}

/** The ` · ` in front of the institutions; names and titles can hold others, so it is the last one. */
function findDot(page: string, line: Stretch): number {
  const inLine = page.slice(line.start, line.end).lastIndexOf('·')
  if (inLine <= 0) return -1
  const dot = line.start + inLine
  const standsAlone = isGap(page, dot - 1) && (dot + 1 === line.end || isGap(page, dot + 1))
  return standsAlone ? dot : -1
}

/** Slugs hold no blank, and nothing but slugs follows the dot; behind `et al.` there is no doubt anyway. */
const SLUGS = /^[^\s,]+(?:,\s*[^\s,]+)*$/

function isBeforeSlugs(page: string, line: Stretch, dot: number): boolean {
  if (dot < 0) return false
  const before = trimGaps(page, line.start, dot)
  const behind = trimGaps(page, dot + 1, line.end)
  return findEtAl(page, before.start, before.end) !== null || SLUGS.test(page.slice(behind.start, behind.end))
}

const ET_AL = /(?:^|[ \n,])(et[ \n]{1,20}al\.?)$/

/** Long enough for ` et al.` with a line break and some blanks in it. */
const ET_AL_WINDOW = 32

function findEtAl(page: string, start: number, end: number): Stretch | null {
  const last = page.charAt(end - 1)
  if (last !== '.' && last !== 'l') return null
  const window = page.slice(Math.max(start, end - ET_AL_WINDOW), end)
  const words = ET_AL.exec(window)?.[1]
  return words === undefined ? null : { start: end - words.length, end }
}

/** Cuts at commas. Between two commas with nothing in between there is no part. */
export function splitAtCommas(page: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = []
  const text = page.slice(start, end)
  for (let from = 0; from < text.length; ) {
    const comma = text.indexOf(',', from)
    const to = comma < 0 ? text.length : comma
    const part = trimGaps(page, start + from, start + to)
    if (part.start < part.end) parts.push(part)
    from = to + 1
  }
  return parts
}

/** `Ph.D.` */
const LONGEST_SUFFIX = 5

const NAME_SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?)$/

/** `John Smith, Jr.` is one name with a comma in it. */
function joinSuffixes(page: string, parts: readonly Stretch[]): readonly Stretch[] {
  const isSuffix = ({ start, end }: Stretch) =>
    end - start <= LONGEST_SUFFIX && NAME_SUFFIX.test(page.slice(start, end))
  if (!parts.some(isSuffix)) return parts
  const names: Stretch[] = []
  for (const part of parts) {
    const previous = names.at(-1)
    if (previous !== undefined && isSuffix(part)) names[names.length - 1] = { start: previous.start, end: part.end }
    else names.push(part)
  }
  return names
}
