/** The `style` attribute, as far as it tells how an element is laid out. */

const HIDDEN = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i

const DISPLAY = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}([a-z-]{1,30})/i

const PREFORMATTED = /(?:^|;)\s{0,9}white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i

/** Whether a style keeps an element off the screen. */
export function hides(style: string): boolean {
  return HIDDEN.test(style)
}

/** `flex`, `inline-block`; null where a style does not tell. */
export function displayOfStyle(style: string): string | null {
  return DISPLAY.exec(style)?.[1]?.toLowerCase() ?? null
}

/** Whether a style shows the line breaks of a text. */
export function keepsLines(style: string): boolean {
  return PREFORMATTED.test(style)
}
