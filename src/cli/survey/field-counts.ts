import type { CountedShare } from '../../report/report.js'
import { jsonSchema, type SchemaKind } from '../../schema/json-schema.js'
import { shareOf } from './report.js'

/** What has fields that are counted. */
export type FieldGroup = Extract<SchemaKind, 'author' | 'paper' | 'paper-page'>

export const FIELD_GROUPS: readonly FieldGroup[] = ['author', 'paper', 'paper-page']

/** Says where a page comes from, not what it prints. */
const PROVENANCE = 'source'

/**
 * Counts how many authors, papers and paper pages have each field. The fields are those of the schemas, so a new one is
 * counted from its first day.
 */
export function createFieldCounts() {
  const totals = new Map<FieldGroup, number>()
  const counts = new Map(FIELD_GROUPS.map((group) => [group, new Map(fieldsOf(group).map((field) => [field, 0]))]))
  /** How many were added to a group. */
  const total = (group: FieldGroup): number => totals.get(group) ?? 0

  return {
    add(group: FieldGroup, value: object): void {
      totals.set(group, total(group) + 1)
      const ofGroup = counts.get(group)
      for (const [field, printed] of Object.entries(value)) {
        const count = ofGroup?.get(field)
        if (count !== undefined && isPrinted(printed)) ofGroup?.set(field, count + 1)
      }
    },
    total,
    report(): Record<string, CountedShare> {
      const rows = [...counts].flatMap(([group, ofGroup]) =>
        [...ofGroup].map(([field, count]) => [`${group}.${field}`, shareOf(count, total(group))] as const),
      )
      return Object.fromEntries(rows)
    },
  }
}

/** The names of the fields of a group, in the order of its schema. */
function fieldsOf(group: FieldGroup): string[] {
  const { properties } = jsonSchema(group) as { properties: object }
  return Object.keys(properties).filter((field) => field !== PROVENANCE)
}

/** Null, false and the empty list say that nothing was printed. */
function isPrinted(value: unknown): boolean {
  return value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
}
