/** No extractor wraps text at more columns. */
export const WIDEST_WRAP = 200

/** Hardly any wraps at more: terminals have 80 or 132 columns. A page with a longer line is taken for one that was not wrapped, where little is lost if it was. */
export const WIDEST_USUAL_WRAP = 132

/** Whether a line of some length has no room for the first word of the next one. */
export function isFull(length: number, next: string, width: number): boolean {
  const blank = next.indexOf(' ')
  return length + 1 + (blank < 0 ? next.length : blank) > width
}
