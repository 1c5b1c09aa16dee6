import type { ShownPage } from '../read-model.js'
import { element } from './element.js'

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
