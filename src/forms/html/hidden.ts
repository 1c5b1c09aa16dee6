import { isLabel } from '../shapes/figures.js'
import type { Attributes } from './attributes.js'
import type { ElementKind } from './elements.js'
import { hides } from './style.js'

/** Whether an element's attributes keep it off the screen. */
export function isHidden({ name }: ElementKind, attributes: Attributes): boolean {
  if (name === 'dialog' && !attributes.has('open')) return true
  if (attributes.isEmpty) return false
  if (attributes.has('hidden') || attributes.has('popover')) return true
  const classes = attributes.get('class')
  if (classes !== null && hasHidingClass(classes)) return true
  const style = attributes.get('style')
  return style !== null && hides(style)
}

/**
 * Names of classes that mean the same on every site: text for screen readers only, the names of icons, and no display at
 * all. Class names are not known otherwise, and nothing else is read from them.
 */
const HIDING_CLASS =
  /(?:^|\s)(?:sr[-_]only|visually-?hidden(?:-focusable)?|screen-?reader-(?:text|only)|a11y-hidden|material-(?:icons|symbols)(?:-\w+)?|katex-mathml|MJX_Assistive_MathML)(?:\s|$)/

/** `hidden` and `d-none` alone; with `md:block` or `d-md-block` beside them they hold for small screens. */
const NO_DISPLAY = /(?:^|\s)(?:hidden|d-none)(?:\s|$)/

const SHOWN_ON_LARGE_SCREENS =
  /(?:^|\s)(?:(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|contents|table)|d-(?:sm|md|lg|xl|xxl)-(?!none))/

/** What all of those hold: most classes are passed over at once. */
const MAY_HIDE = /hidden|none|only|reader|material|katex|MJX/

function hasHidingClass(classes: string): boolean {
  if (!MAY_HIDE.test(classes)) return false
  return HIDING_CLASS.test(classes) || (NO_DISPLAY.test(classes) && !SHOWN_ON_LARGE_SCREENS.test(classes))
}

/** Longer is no icon, but for the blanks around it. */
const LONGEST_ICON = 30

/** So much of an element is looked at: an icon may stand deep in the indentation of its HTML. */
export const LONGEST_MARKUP_OF_ICON = 200

/**
 * Whether text that is kept from screen readers is an icon: symbols, or the name by which an icon font knows one
 * (`expand_more`). A browser shows other text of that kind like any: a separator, or the twin of a longer wording.
 */
export function isIcon(text: string): boolean {
  const icon = text.trim()
  if (isLabel(icon)) return false
  return (icon.length <= LONGEST_ICON && /^[a-z_]{3,}$/.test(icon)) || isSymbol(icon)
}

/** Whether an element of some classes shows a formula: `sin` is one of its letters then, and no name of an icon. */
export function isFormula(classes: string | null): boolean {
  return classes !== null && /katex|MathJax|mjx/.test(classes)
}

/** Whether text is nothing but symbols, and none that stands between words: `#`, `¶` behind a heading */
export function isSymbol(text: string): boolean {
  const symbol = text.trim()
  return symbol.length <= LONGEST_ICON && /^[^\p{L}\p{N}·,;:/&-]*$/u.test(symbol)
}
