import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../json-text.js'

/** A place where two JSON values are not the same. A value that is not there is absent. */
export interface Difference {
  /** JSON Pointer (RFC 6901); into the expected value, and where that has nothing there, into the received one. */
  readonly pointer: string
  readonly expected?: unknown
  readonly received?: unknown
}

/** Where a JSON value differs from the expected one: the smallest parts that do. */
export function differences(expected: unknown, received: unknown, pointer = ''): Difference[] {
  if (Array.isArray(expected) && Array.isArray(received)) return differencesOfLists(expected, received, pointer)
  if (isObject(expected) && isObject(received)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(received)])
    return Array.from(keys).flatMap((key) => {
      const place = childPointer(pointer, key)
      if (!Object.hasOwn(received, key)) return [{ pointer: place, expected: expected[key] }]
      if (!Object.hasOwn(expected, key)) return [{ pointer: place, received: received[key] }]
      return differences(expected[key], received[key], place)
    })
  }
  return expected === received ? [] : [{ pointer, expected, received }]
}

/** The pointer of a member of an object or list. */
export function childPointer(pointer: string, key: PropertyKey): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Items that begin and end both lists alike belong together, so that one that came or went does not move the others. */
function differencesOfLists(expected: readonly unknown[], received: readonly unknown[], pointer: string): Difference[] {
  const shorter = Math.min(expected.length, received.length)
  let before = 0
  while (before < shorter && isDeepStrictEqual(expected[before], received[before])) before += 1
  let behind = 0
  while (behind < shorter - before && isDeepStrictEqual(expected.at(-1 - behind), received.at(-1 - behind))) behind += 1
  const gone = expected.slice(before, expected.length - behind)
  const come = received.slice(before, received.length - behind)
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const place = childPointer(pointer, before + index)
    if (index >= come.length) return [{ pointer: place, expected: gone[index] }]
    if (index >= gone.length) return [{ pointer: place, received: come[index] }]
    return differences(gone[index], come[index], place)
  }).flat()
}
