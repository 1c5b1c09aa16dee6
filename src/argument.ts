/** The error of an argument of the wrong type: `text must be a string, not null`. */
export function wrongType(name: string, expected: string, value: unknown): TypeError {
  return new TypeError(`${name} must be ${expected}, not ${typeName(value)}`)
}

/** The type of a value for people: `null`, `an array`, `Map`, `number`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' && !isPlainObject(value) ? (value.constructor?.name ?? 'object') : typeof value
}

/** Whether something is an object of keys and values, and no array, Map, Date or the like. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}

/**
 * Options as an object whose names are known.
 *
 * @throws TypeError where they are no object, or one of them is not known.
 */
export function requireOptions(options: unknown, known: readonly string[]): Record<string, unknown> {
  if (!isPlainObject(options)) throw wrongType('options', 'an object', options)
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new TypeError(unknownOption(unknown, known))
  return options
}

/** What is said of an option that nobody knows: `unknown option "ulr"; known are url, form`. */
export function unknownOption(name: string, known: readonly string[]): string {
  const are = known.length === 1 ? 'known is' : 'known are'
  return `unknown option ${JSON.stringify(name)}; ${are} ${known.join(', ')}`
}

/** @throws TypeError where a text is no string. */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw wrongType('text', 'a string', text)
}

/** @throws TypeError where a page is neither a string nor what the reader of a form gave. */
export function requirePage(page: unknown): void {
  if (typeof page === 'string' || isPageText(page)) return
  throw wrongType('page', 'a string, or what fromHtml gives', page)
}

/** Whether something is what the reader of a form gave, and not a record that happens to have its keys. */
export function isPageText(page: unknown): boolean {
  if (typeof page !== 'object' || page === null) return false
  const { given, text, printed, links } = page as Record<string, unknown>
  const leadsBack = typeof (printed as { startBefore?: unknown } | null | undefined)?.startBefore === 'function'
  return typeof given === 'string' && typeof text === 'string' && leadsBack && Array.isArray(links)
}
