import { fieldOf, styleOf } from '../fields.js'
import type { ShownPage } from '../page-model.js'
import { element } from './element.js'

const ORIGINS = {
  printed: 'stands on the page',
  inferred: 'not printed, or not in full: see its diagnostic',
  derived: 'not printed: follows from what is',
  absent: 'the page has none',
}

/** What the colours, lines and labels of a page mean. */
export function legend({ places }: ShownPage): HTMLElement {
  const fields = [...new Set(places.map(({ pointer }) => fieldOf(pointer)))].filter((field) => field !== '')
  const marks = fields.map((field) => {
    const { label, hue, line } = styleOf(field)
    const badge = element('span', { class: `badge hue-${hue} line-${line}` }, label)
    return element('li', {}, badge, ` ${field}`)
  })
  const origins = Object.entries(ORIGINS).map(([origin, meaning]) =>
    element(
      'li',
      {},
      element('span', { class: `part ${origin}` }, element('span', { class: 'text' }, origin)),
      ` ${meaning}`,
    ),
  )
  return element(
    'details',
    { class: 'legend' },
    element('summary', {}, 'Marks'),
    element('ul', {}, ...marks),
    element('ul', {}, ...origins),
    element(
      'p',
      {},
      'Arrow keys go from mark to mark, Enter leads to the other side, Escape lets go. Pieces out of sight are not on the page: look for a word in the input itself.',
    ),
  )
}
