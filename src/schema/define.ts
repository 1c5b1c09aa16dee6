/**
 * Builds a schema where it is declared. Written as a call of a function so that a bundler may drop the schemas which a
 * consumer does not import; a chain of zod calls it would have to keep.
 */
export function defineSchema<T>(build: () => T): T {
  return build()
}
