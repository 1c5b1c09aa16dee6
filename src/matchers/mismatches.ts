/** How the runner compares values; it knows `expect.any(…)` and its like. */
export type Equals = (one: unknown, other: unknown) => boolean

/** A place where data is not as expected. */
export interface Mismatch {
  /** Such as `papers[0].title`; empty for the whole. */
  readonly place: string
  readonly expected: unknown
  /** Absent where there is nothing. */
  readonly received?: unknown
}

/** Where data does not match what is expected of it: the smallest parts. Of objects only the named fields count. */
export function mismatches(expected: unknown, received: unknown, equals: Equals, place = ''): Mismatch[] {
  if (Array.isArray(expected) && Array.isArray(received)) {
    if (expected.length !== received.length) return [{ place: `${place}.length`, ...lengthsOf(expected, received) }]
    return expected.flatMap((item, index) => mismatches(item, received[index], equals, `${place}[${index}]`))
  }
  if (isPlain(expected) && isPlain(received)) {
    return Object.entries(expected).flatMap(([field, value]) => {
      const inner = place === '' ? field : `${place}.${field}`
      if (!Object.hasOwn(received, field)) return [{ place: inner, expected: value }]
      return mismatches(value, received[field], equals, inner)
    })
  }
  return equals(received, expected) ? [] : [{ place, expected, received }]
}

/** What a matcher such as `expect.any(Number)` has. */
export interface Asymmetric {
  asymmetricMatch: unknown
  sample?: unknown
  toAsymmetricMatcher?: () => string
}

export function isAsymmetric(value: unknown): value is Asymmetric {
  return typeof value === 'object' && value !== null && 'asymmetricMatch' in value
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isAsymmetric(value)
}

function lengthsOf(expected: readonly unknown[], received: readonly unknown[]): Omit<Mismatch, 'place'> {
  return { expected: expected.length, received: received.length }
}
