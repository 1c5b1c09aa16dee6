/** What `JSON.stringify` leaves as it is, although a terminal obeys it or a reader of lines splits at it. */
const UNSAFE = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/**
 * A value as JSON, safe to show on a terminal and free of line ends but those of the indentation. What would not be
 * safe is escaped, so a parser reads back exactly the same value.
 */
export function jsonText(value: unknown, indent = 0): string {
  return escapeUnsafe(JSON.stringify(value, null, indent))
}

/** The same for a value that is JSON text already. */
export function escapeUnsafe(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What a text holds as JSON; undefined where it is not JSON. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a JSON value is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
