/** What the attributes of an element say of its being shown; null where one is missing. */
export interface Visibility {
  readonly name: string
  readonly hidden: string | null
  readonly style: string | null
  readonly class: string | null
  readonly open: string | null
  readonly popover: string | null
}

/** Whether an element's attributes keep it off the screen. */
export function isHidden({ name, hidden, style, class: classes, open, popover }: Visibility): boolean {
  if (hidden !== null || popover !== null || (name === 'dialog' && open === null)) return true
  if (style !== null && HIDING_STYLE.test(style)) return true
  return classes !== null && hasHidingClass(classes)
}

const HIDING_STYLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i

/**
 * Names of classes that mean the same on every site: text for screen readers only, and no display at all. Class names
 * are not known otherwise, and nothing else is read from them.
 */
const HIDING_CLASSES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'sr-only',
  'sr_only',
  'visually-hidden',
  'visuallyhidden',
  'visually-hidden-focusable',
  'screen-reader-text',
  'screen-reader-only',
  'screenreader-only',
  'a11y-hidden',
  'katex-mathml',
  'MJX_Assistive_MathML',
])

/** `hidden` and `d-none` alone; with `md:block` or `d-md-block` beside them they hold for small screens. */
const NO_DISPLAY = /(?:^|\s)(?:hidden|d-none)(?:\s|$)/

const SHOWN_ON_LARGE_SCREENS =
  /(?:^|\s)(?:(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|contents|table)|d-(?:sm|md|lg|xl|xxl)-(?!none))/

function hasHidingClass(classes: string): boolean {
  if (NO_DISPLAY.test(classes)) return !SHOWN_ON_LARGE_SCREENS.test(classes)
  return classes.split(/\s+/).some((name) => HIDING_CLASSES.has(name))
}

/** Longer is no icon. */
export const LONGEST_ICON = 30

/**
 * Whether text that is kept from screen readers is an icon: symbols, or the name by which an icon font knows one
 * (`expand_more`). A browser shows other text of that kind like any: a separator, or the twin of a longer wording.
 */
export function isIcon(text: string): boolean {
  return /^(?:[a-z_]+|[^\p{L}\p{N}·,;:/&-]*)$/u.test(text.trim())
}
