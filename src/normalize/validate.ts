import type * as z from 'zod'
import { quote } from '../diagnostics/quote.js'
import { refusals } from '../schema/check.js'
import { type Places, pointerTo, type Reading, report } from './reading.js'

/**
 * Lets the schema judge what was read. A figure that it refuses becomes null and is reported, so that what is returned
 * is valid whatever was printed; all other values are valid by how they are made.
 *
 * @param placesOf where each value was printed; asked only if something was refused.
 */
export function validate<T>(schema: z.ZodType<T>, draft: T, reading: Reading, placesOf: () => Places): T {
  const refused = refusals(schema, draft)
  if (refused.length === 0) return draft
  const places = placesOf()
  for (const { path, message } of refused) {
    const at = places[pointerTo(path)] ?? { start: 0, end: 0 }
    const printed = quote(reading.page.slice(at.start, at.end))
    report(reading, 'number-out-of-range', at, path, `${printed} is out of range`, {
      expected: message.replace(/^[^:]*: expected /, ''),
      received: printed,
    })
    clear(draft, path)
    delete places[pointerTo(path)]
  }
  return draft
}

function clear(data: unknown, path: readonly (string | number)[]): void {
  const key = path.at(-1)
  let owner = data
  for (const step of path.slice(0, -1)) owner = (owner as Record<string | number, unknown>)[step]
  if (key !== undefined) (owner as Record<string | number, unknown>)[key] = null
}
