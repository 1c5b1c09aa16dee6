import { quote } from '../diagnostics/quote.js'
import { type Check, refusals } from '../schema/check.js'
import { type PageContext, report } from './page-context.js'
import { pointerTo } from './path.js'
import type { Places } from './places.js'

/**
 * Lets the schema judge what was read. A figure that it refuses becomes null and is reported, so that what is returned
 * is valid whatever was printed; all other values are valid by how they are made.
 *
 * @param placesOf where each value was printed; asked only if something was refused.
 */
export function validate<T>(check: Check, values: T, context: PageContext, placesOf: () => Places): T {
  const refused = refusals(check, values)
  if (refused.length === 0) return values
  const places = placesOf()
  const printedAt = places.printed.byPointer()
  for (const { path, message } of refused) {
    const pointer = pointerTo(path)
    // A schema may refuse one figure for two reasons: it is too large, and no integer that a number can hold.
    if (places.refused.has(pointer)) continue
    const at = printedAt.get(pointer) ?? { start: 0, end: 0 }
    const printed = quote(context.page.slice(at.start, at.end))
    report(context, 'number-out-of-range', at, path, `${printed} is out of range`, {
      expected: message.replace(/^[^:]*: expected /, ''),
      received: printed,
    })
    clear(values, path)
    places.refused.add(pointer)
  }
  return values
}

function clear(data: unknown, path: readonly (string | number)[]): void {
  const key = path.at(-1)
  let owner = data
  for (const step of path.slice(0, -1)) owner = (owner as Record<string | number, unknown>)[step]
  if (key !== undefined) (owner as Record<string | number, unknown>)[key] = null
}
