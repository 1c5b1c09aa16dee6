/** The error of an argument of the wrong type: `text must be a string, not null`. */
export function wrongType(name: string, expected: string, value: unknown): TypeError {
  return new TypeError(`${name} must be ${expected}, not ${typeName(value)}`)
}

/** The type of a value for people. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : typeof value
}

/** @throws TypeError where a page is no string. */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw wrongType('text', 'a string', text)
}
