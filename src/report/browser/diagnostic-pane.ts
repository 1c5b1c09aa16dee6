import type { Explained } from '../explanations.js'
import type { ShownPage } from '../page-model.js'
import { element, shown } from './element.js'
import { type Pane, paneOf, windowList } from './window-list.js'

export type Explanations = Readonly<Record<string, Explained>>

const HEIGHT = 180

/** Everything that was guessed, missing or not understood. */
export function diagnosticPane(
  page: ShownPage,
  scroller: HTMLElement,
  explanations: Explanations,
  linkOf: (pointer: string) => string,
): Pane<number> {
  const { diagnostics } = page
  const list = windowList(scroller, {
    count: diagnostics.length,
    height: () => HEIGHT,
    make: (number) => [article(number)],
    nothing: 'Nothing to report.',
    pointable: 'article',
  })

  function article(number: number): HTMLElement {
    const { code, severity, message, position, hint, expected, received } = diagnostics[
      number
    ] as (typeof diagnostics)[0]
    const { line, column } = position.start
    const place = element(
      'a',
      { class: 'place', href: linkOf(`!${number}`), tabindex: -1, 'data-diagnostic': number },
      `line ${line}, column ${column}`,
    )
    const heading = element('h3', {}, element('span', { class: `flag ${severity}` }, severity), ` ${code}, `, place)
    const facts = Object.entries({ expected, received, hint }).flatMap(([name, text]) =>
      text === undefined ? [] : [element('p', {}, element('b', {}, `${name}: `), ...shown(text))],
    )
    const explained = explanations[code]
    const explanation =
      explained === undefined
        ? []
        : [element('details', {}, element('summary', {}, explained.title), element('p', {}, explained.explanation))]
    return element(
      'article',
      { class: `diagnostic ${severity}`, 'data-number': number },
      heading,
      element('p', {}, ...shown(message)),
      ...facts,
      ...explanation,
    )
  }

  return paneOf(
    list,
    (number) => list.reveal(number).querySelector(`article[data-number="${number}"]`),
    (one, number) => one.dataset.number === String(number),
  )
}
