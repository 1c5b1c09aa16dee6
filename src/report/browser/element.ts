import type { ShownPage } from '../page-model.js'
import { AROUND_UNSHOWN, codeOf, UNSHOWN } from '../unshown.js'

/** What an element has beside its children. `class` and the like as attributes; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with attributes and children. A text is a text, whatever it holds. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, String(value))
  made.append(...children)
  return made
}

/** The text as nodes: what would not show is shown by its code, and has no effect on what is beside it. */
export function shown(text: string): (Node | string)[] {
  if (!UNSHOWN.test(text)) return [text]
  return text.split(AROUND_UNSHOWN).flatMap((part, index): (Node | string)[] => {
    if (index % 2 === 0) return part === '' ? [] : [part]
    return [element('span', { class: 'control', 'data-code': codeOf(part) }, part)]
  })
}

/** Puts the focus on an element, and the element where it is seen. */
export function focusOn(target: HTMLElement | null | undefined, block: ScrollLogicalPosition): void {
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block })
}

/** The mark of a diagnostic, where its text or its value stands: a link to what it says. */
export function flagElement(
  { diagnostics }: ShownPage,
  number: number,
  linkOf: (pointer: string) => string,
): HTMLElement {
  const { code = '', severity = 'info' } = diagnostics[number] ?? {}
  return element(
    'a',
    { class: `flag ${severity}`, href: linkOf(`!${number}`), tabindex: -1, 'data-diagnostic': number },
    code,
  )
}
