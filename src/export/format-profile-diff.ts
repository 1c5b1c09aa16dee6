import { isPlainObject, wrongType } from '../argument.js'
import { quote } from '../diagnostics/quote.js'
import type { Author } from '../schema/author.js'
import {
  FIGURE_LABELS,
  type FieldChange,
  PAPER_LABELS,
  type PaperChange,
  type PaperField,
  type PaperReference,
  type ProfileDiff,
} from './diff-profiles.js'

const LABELS = { ...FIGURE_LABELS, ...PAPER_LABELS }

/**
 * A difference as text for people, without a line end after the last line: a line of counts, the owner's figures, then a line for
 * each paper added (`+`), gone (`-`) and changed (`~`), and below the last what changed. Long values are cut at 80 characters, and
 * characters that would steer a terminal are shown as `\u{…}`.
 *
 * @throws TypeError where `diff` is not what {@link diffProfiles} gives.
 *
 * ```text
 * Ida Example: 1 paper added, 0 gone, 1 changed, 6 unchanged
 *   h-index: 57 → 58
 * + "A New Paper"
 * ~ "An Old Paper"
 *     score: 52.4 → 53
 * ```
 *
 * @example
 * ```ts
 * formatProfileDiff(diffProfiles(parseProfile(text), parseProfile(text))) // 'Bettina Messmer: 0 papers added, 0 gone, 0 changed, 8 unchanged'
 * ```
 */
export function formatProfileDiff(diff: ProfileDiff): string {
  if (!isPlainObject(diff) || !Array.isArray(diff.changed)) throw wrongType('diff', 'what diffProfiles gives', diff)
  const { name, figures, added, gone, changed, unchanged } = diff
  const counts = [`${added.length} ${added.length === 1 ? 'paper' : 'papers'} added`, `${gone.length} gone`]
  counts.push(`${changed.length} changed`, `${unchanged} unchanged`)
  const head = `${name === null ? 'An author without a name' : quote(name).slice(1, -1)}: ${counts.join(', ')}`
  return [
    head,
    ...figures.map((change) => `  ${changeText(change)}`),
    ...added.map((paper) => `+ ${paperText(paper)}`),
    ...gone.map((paper) => `- ${paperText(paper)}`),
    ...changed.flatMap(changedPaper),
  ].join('\n')
}

function changedPaper({ after, fields }: PaperChange): string[] {
  return [`~ ${paperText(after)}`, ...fields.map((change) => `    ${changeText(change)}`)]
}

function paperText({ title, key }: PaperReference): string {
  return title === null ? `a paper without a title (${key})` : quote(title)
}

function changeText({ field, before, after }: FieldChange<keyof Author | PaperField>): string {
  return `${LABELS[field]}: ${valueText(before)} → ${valueText(after)}`
}

/** A value of the data in few words: what was printed of a category or a date, the names of a list. */
function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : quote(value.map(nameOf).join(', '))
  return quote(nameOf(value))
}

/** The member that names a value: a category's id, else its code; a date, else its text; a person's name. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { id, code, date, text, name } = value as Readonly<Record<string, unknown>>
  return String(id ?? code ?? date ?? text ?? name)
}
