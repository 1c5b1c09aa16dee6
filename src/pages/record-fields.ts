/** A page with what is known of it. Whatever else it holds is the caller's, and is in the result again. */
export type PageRecord = Readonly<Record<string, unknown>>

/** Whether something is an object with keys. */
export function isRecord(value: unknown): value is PageRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What stands in a record under a key, or at a path of keys with dots between (`metadata.sourceURL`); undefined where
 * nothing does. A key that has the dots in its own name comes first.
 */
export function valueAt(record: PageRecord, field: string): unknown {
  if (Object.hasOwn(record, field)) return record[field]
  const [key, rest] = firstKeyOf(field)
  const value = Object.hasOwn(record, key) ? record[key] : undefined
  return rest !== null && isRecord(value) ? valueAt(value, rest) : undefined
}

/** The same record without what stands there; what stands beside it stays. */
export function withoutField(record: PageRecord, field: string): PageRecord {
  // By entries, so that a key called __proto__ is a key like any other.
  if (Object.hasOwn(record, field)) return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field))
  const [first, rest] = firstKeyOf(field)
  const value = Object.hasOwn(record, first) ? record[first] : undefined
  if (rest === null || !isRecord(value)) return record
  const kept = withoutField(value, rest)
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, key === first ? kept : one]))
}

/** `metadata.sourceURL` → `metadata`, `sourceURL`; null where there is no dot. */
export function firstKeyOf(field: string): [key: string, rest: string | null] {
  const dot = field.indexOf('.')
  return dot < 0 ? [field, null] : [field.slice(0, dot), field.slice(dot + 1)]
}
