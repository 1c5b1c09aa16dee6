/** Digits, with a comma before each group of three or with none, and no leading zero. */
const COUNT = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)$/

/** The value of a printed whole number, or null where it is none: "3,779" → 3779; "3,77" → null. */
export function normalizeCount(text: string): number | null {
  return COUNT.test(text) ? Number(text.replaceAll(',', '')) : null
}
