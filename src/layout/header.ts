import { anyOf } from '../source/any-of.js'
import { isBlank } from '../syntax/lines.js'
import type { HeaderField, HeaderLine, Range } from '../syntax/nodes.js'
import type { LineAbove } from '../syntax/profile-page.js'
import { siteNameBehind, upTo } from './document-title.js'
import { isKnownLabel, isName } from './kinds-of-text.js'
import type { Header } from './nodes.js'

/** What stands above the first meta line. */
export interface LinesAbove {
  readonly header: Header
  /** Lines around the header that it does not explain. */
  readonly unknown: readonly Range[]
  /** The lines below the header, up to the first meta line. */
  readonly below: readonly Range[]
}

/**
 * Finds the owner's header. The figures are known by their labels. The field is the code that stands in one block with
 * them, and the name is the line above that block:
 *
 *     Bettina Messmer
 *                          (blank)
 *     CL
 *     h-index58
 *
 * Without figures there is no header: any line could be the name.
 */
export function findHeader(page: string, lines: readonly LineAbove[]): LinesAbove {
  const first = lines.findIndex(isFigure)
  if (first < 0) return { header: { name: null, others: [], lines: [] }, unknown: [], below: lines }
  const last = lines.findLastIndex(isFigure)

  const above = lines.slice(0, first)
  const field = findField(page, above) ?? findFieldBelowName(page, above)
  const names = possibleNames(page, above, field)
  const name = findName(page, above, names, field)
  const known: HeaderLine[] = field === null ? [] : [field]
  const glued = above.filter((line) => GLUED_FIELD.test(textOf(page, line)))
  const unknown: Range[] = above.filter((line) => line !== name && line !== field)
  const seen = new Set<HeaderField>()
  for (const line of lines.slice(first, last + 1)) {
    if (!isFigure(line) || seen.has(line.field)) unknown.push(line)
    else {
      known.push(line)
      seen.add(line.field)
    }
  }
  const siteName = name === null ? null : siteNameBehind(page, name)
  if (siteName !== null) unknown.push(siteName)
  return {
    header: {
      name: name === null || siteName === null ? name : upTo(page, name, siteName),
      others: [...names, ...glued].filter((line) => line !== name && mayBeOwner(page, line, name)),
      lines: known,
    },
    unknown: unknown.filter((line) => !isBlank(line)),
    below: lines.slice(last + 1),
  }
}

/** `H-Index12`, `Co-authors: 24`, `1.2k views`: figures that pages did not print; not `01.AI` or `5G Team` */
const OTHER_FIGURE = /^\p{L}[\p{L} -]{1,24}:? ?\d[\d,.]{0,12}%?$|^\d[\d,.]{0,12}[kKM]?\+? ?[a-z][a-z -]{2,24}$/u

/** The last code above the figures with no blank line between; or, across blank lines, rules and labels, the last line if it is a code. */
function findField(page: string, above: readonly LineAbove[]): HeaderLine | null {
  const inBlock = above.slice(blockStart(above)).findLast((line) => isCode(page, line))
  if (inBlock !== undefined) return inBlock as HeaderLine
  const nearest = above.findLast((line) => {
    const text = textOf(page, line)
    return /[\p{L}\d]/u.test(text) && !isKnownLabel(text) && !OTHER_FIGURE.test(text)
  })
  return nearest !== undefined && isCode(page, nearest) ? (nearest as HeaderLine) : null
}

/** Where figures stand in between that nobody can read: the only code, right below the only other line that may be a name. */
function findFieldBelowName(page: string, above: readonly LineAbove[]): HeaderLine | null {
  const [name, field, ...others] = above.filter((line) => !isBlank(line) && mayBeName(page, line))
  if (name === undefined || field === undefined || others.length > 0 || isField(name)) return null
  return isCode(page, field) ? (field as HeaderLine) : null
}

/** A field other than the label of a figure, which reads like one: `h-index`. */
function isCode(page: string, line: LineAbove): boolean {
  return isField(line) && textOf(page, line) !== 'h-index'
}

/** The lines that may be the name: no codes, figures and labels of the site, unless there is nothing else. */
function possibleNames(page: string, above: readonly Range[], field: Range | null): readonly Range[] {
  // Without a field, a code is that, and no name.
  const names = above.filter((line) => line !== field && (field !== null || !isField(line)) && mayBeName(page, line))
  const unknown = names.filter((line) => {
    const text = textOf(page, line)
    return !isField(line) && !isKnownLabel(text) && !OTHER_FIGURE.test(text)
  })
  return unknown.length > 0 ? unknown : names
}

/**
 * The line above the header's block. Where no blank line sets that block off, it is the line above the field, and where
 * there is no field either, the last one without a figure on it.
 */
function findName(page: string, above: readonly Range[], names: readonly Range[], field: Range | null): Range | null {
  const fieldAt = field === null ? -1 : above.indexOf(field)
  const block = blockStart(above)
  // `Log in` / `Ye` / `CV`: a label of the site above the name may have no blank line below.
  const aboveField =
    fieldAt > block && isKnownLabel(textOf(page, above[block] as Range)) ? above[fieldAt - 1] : undefined
  if (aboveField !== undefined && names.includes(aboveField)) return aboveField
  const end = fieldAt >= 0 && fieldAt < block ? fieldAt : block
  const lastAbove = (at: number) =>
    names.findLast(({ start }) => start < (above[at]?.start ?? Number.POSITIVE_INFINITY))
  return (
    lastAbove(end) ??
    lastAbove(Math.max(fieldAt, 0)) ??
    names.findLast((line) => !/\d/.test(textOf(page, line))) ??
    null
  )
}

/** A figure, what is left of one, or several in a row. */
const FIGURES = anyOf(
  // `paper`, `12 citations`
  /(?:^|[\s\d])(?:h-index|papers?|citations?|Novelty|AI Score)(?:$|[\s\d:%])/,
  // `CLpapers`, `Score of 52`
  /^(?:[A-Z]{2})?(?:h-index|papers?|citations?|Novelty|AI Score|Score|Papers?)\b/,
  // `h-indexNovelty54`
  /(?:Novelty|AI Score)\d/,
  // `CL 58 1 229`
  /^[A-Z]{2} \d/,
)

/** `Mila OstranderCL`: the field is glued to the name, or the name ends so. */
const GLUED_FIELD = /\p{Ll}[A-Z]{2}$/u

/** `Mila OstranderCLpapers`: a label, too. */
const GLUED_LABEL = /[A-Z](?:papers?|citations?)$|\p{L}(?:h-index|Novelty|AI Score)$/u

/** Whether a line may hold the owner’s name: it has letters, and is neither a figure nor glued to a field. */
function mayBeName(page: string, line: Range): boolean {
  const text = textOf(page, line)
  return /\p{L}/u.test(text) && !FIGURES.test(text) && !GLUED_FIELD.test(text) && !GLUED_LABEL.test(text)
}

/** `Emil`, `Brandt`, `Mira Brandt`: what may be a part of a name */
const PART_OF_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u

/** Whether another line looks like a name, too: `Emil` right above `Brandt` or `Mira Brandt` may be its first half. */
function mayBeOwner(page: string, line: Range, name: Range | null): boolean {
  if (isName(textOf(page, line))) return true
  if (name === null || (line.end + 1 !== name.start && name.end + 1 !== line.start)) return false
  return [line, name].every((part) => PART_OF_NAME.test(textOf(page, part)))
}

function textOf(page: string, { start, end }: Range): string {
  return page.slice(start, end).trim()
}

/** Where the lines begin that stand right above the figures, with no blank line between. */
function blockStart(above: readonly Range[]): number {
  return above.findLastIndex(isBlank) + 1
}

function isField(line: LineAbove): line is HeaderLine {
  return 'field' in line && line.field === 'primaryCategory'
}

/** A figure of the owner, or the heading of the papers. */
export function isFigure(line: LineAbove): line is HeaderLine {
  return 'field' in line && line.field !== 'primaryCategory'
}
