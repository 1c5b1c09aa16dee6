import { placeFor, type ShownPage } from '../page-model.js'
import type { Stretch } from '../segments.js'
import type { Pane } from './window-list.js'

export interface Panes {
  readonly text: Pane<Stretch>
  readonly values: Pane<string>
  readonly diagnostics: Pane<number>
}

/**
 * Shows on the other side what is pointed at on one, by mouse or by the focus of the keyboard; a click or Enter leads
 * there. Returns what leads to a place from elsewhere.
 */
export function followPointing(view: HTMLElement, page: ShownPage, panes: Panes): (pointer: string) => void {
  const point = (target: HTMLElement | null): void => {
    const { pointer, diagnostic } = target?.dataset ?? {}
    const isText = target?.closest('.pane.text') !== null
    const isValues = target?.closest('.pane.values') !== null
    const number = diagnostic === undefined ? null : Number(diagnostic)
    const span = number === null ? placeFor(page, pointer ?? '') : page.diagnostics[number]?.span
    panes.text.point(span ?? null, !isText)
    panes.values.point(number === null ? (pointer ?? null) : pathOf(page, number), !isValues)
    panes.diagnostics.point(number, target?.closest('.pane.diagnostics') === null)
  }
  const pointedIn = ({ target }: Event): HTMLElement | null =>
    target instanceof Element ? target.closest('[data-pointer], [data-diagnostic]') : null

  for (const name of ['pointerover', 'focusin']) {
    view.addEventListener(name, (event) => {
      const target = pointedIn(event)
      if (target !== null) point(target)
    })
  }
  view.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') point(null)
  })
  view.addEventListener('click', (event) => {
    const target = pointedIn(event)
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    lead(target)
  })

  function lead(target: HTMLElement): void {
    const { pointer = '', diagnostic } = target.dataset
    const isText = target.closest('.pane.text') !== null
    const number = Number(diagnostic)
    if (diagnostic === undefined && isText) panes.values.focus(pointer)
    else if (diagnostic === undefined) focusText(pointer)
    else if (target.closest('.pane.diagnostics') === null) panes.diagnostics.focus(number)
    else panes.text.focus(page.diagnostics[number]?.span ?? { start: 0, end: 0 })
  }

  function focusText(pointer: string): void {
    const place = placeFor(page, pointer)
    if (place !== null) panes.text.focus(place)
  }

  return (pointer) =>
    pointer.startsWith('!') ? panes.diagnostics.focus(Number(pointer.slice(1))) : panes.values.focus(pointer)
}

/** The pointer of the value that a diagnostic is about. */
function pathOf(page: ShownPage, number: number): string | null {
  const path = page.diagnostics[number]?.path
  return path === undefined ? null : path.map((key) => `/${key}`).join('')
}
