import type { ShownPage } from '../read-model.js'
import { element, shown } from './element.js'
import { type WindowList, windowList } from './window-list.js'

/** What is told to people of a diagnostic code. */
export type Explanations = Readonly<Record<string, { readonly title: string; readonly explanation: string }>>

/** Everything that was guessed, missing or not understood. */
export interface DiagnosticPane {
  readonly list: WindowList
  point(number: number | null, isShown: boolean): void
  focus(number: number): void
}

const HEIGHT = 180

export function diagnosticPane(
  page: ShownPage,
  scroller: HTMLElement,
  explanations: Explanations,
  linkOf: (pointer: string) => string,
): DiagnosticPane {
  const { diagnostics } = page
  let pointed: number | null = null
  const perPiece = Math.ceil(diagnostics.length / 1000) || 1

  const list = windowList(scroller, {
    count: Math.max(1, Math.ceil(diagnostics.length / perPiece)),
    height: () => (diagnostics.length === 0 ? 40 : perPiece * HEIGHT),
    fill(index, holder) {
      const first = index * perPiece
      const articles = diagnostics.slice(first, first + perPiece).map((_, offset) => article(first + offset))
      holder.replaceChildren(...articles)
      if (diagnostics.length === 0) holder.append(element('p', { class: 'nothing' }, 'Nothing to report.'))
      markPointed()
    },
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

  function markPointed(): void {
    for (const one of scroller.querySelectorAll<HTMLElement>('article')) {
      one.classList.toggle('pointed', one.dataset.number === String(pointed))
    }
  }

  const elementOf = (number: number): HTMLElement | null =>
    list.reveal(Math.floor(number / perPiece)).querySelector(`article[data-number="${number}"]`)

  return {
    list,
    point(number, isShown) {
      pointed = number
      if (number !== null && isShown) elementOf(number)?.scrollIntoView({ block: 'nearest' })
      markPointed()
    },
    focus(number) {
      const target = elementOf(number)?.querySelector<HTMLElement>('.place')
      target?.focus({ preventScroll: true })
      target?.scrollIntoView({ block: 'nearest' })
    },
  }
}
