import { fieldStyles, styleOf } from '../fields.js'
import { placeFor, type ShownPage } from '../page-model.js'
import { diagnosticsByPointer, type ValuePart, type ValueRow, valueRows, valueUnits } from '../value-rows.js'
import { element, flagElement, shown } from './element.js'
import { type Pane, paneOf, windowList } from './window-list.js'

/** The keys that name what they stand in. */
const LEADING = new Set(['', 'name', 'code', 'text'])

/** About the height of the values of a paper. */
const UNIT_HEIGHT = 640

/** The typed values. */
export function valuePane(page: ShownPage, scroller: HTMLElement, linkOf: (pointer: string) => string): Pane<string> {
  const units = valueUnits(page.data)
  const numbers = diagnosticsByPointer(page.diagnostics)
  const indexes = new Map(units.map(({ pointer }, index) => [pointer, index]))
  const list = windowList(scroller, {
    count: units.length,
    height: () => UNIT_HEIGHT,
    make: (index) => units.slice(index, index + 1).map(unitElement),
    nothing: 'Nothing was read: see the diagnostics.',
    pointable: '[data-pointer]',
  })

  function unitElement(unit: (typeof units)[number]): HTMLElement {
    const isPlace = page.placeOf.has(unit.pointer)
    const heading = isPlace ? partLink({ pointer: unit.pointer, text: unit.heading, field: '' }) : unit.heading
    const rows = valueRows(page, unit, numbers).map((row) => rowElement(row))
    const table = element('dl', {}, ...rows)
    const onUnit = numbers.get(unit.pointer) ?? []
    return element(
      'section',
      { class: 'unit' },
      element('h3', {}, heading, ...onUnit.map((number) => flagElement(page, number, linkOf))),
      table,
    )
  }

  function rowElement({ field, parts }: ValueRow): HTMLElement {
    const { label, hue, line } = styleOf(field)
    const badge = element('span', { class: `badge hue-${hue} line-${line}`, 'aria-hidden': 'true' }, label)
    if (!Object.hasOwn(fieldStyles, field)) badge.replaceChildren()
    const isList = parts.length > 1
    const said = new Set(parts.flatMap(({ diagnostics }) => diagnostics))
    const values = parts.map((part) => partElement(part, field, isList))
    return element(
      'div',
      { class: 'row' },
      element('dt', {}, badge, field),
      element('dd', {}, ...values, ...[...said].map((number) => flagElement(page, number, linkOf))),
    )
  }

  function partElement({ pointer, key, text, origin }: ValuePart, field: string, isList: boolean): HTMLElement {
    const name = isList && !LEADING.has(key) ? [element('span', { class: 'key' }, `${key} `)] : []
    // What is derived or inferred may have a place all the same: that of what it was made of.
    const value =
      origin !== 'absent' && placeFor(page, pointer) !== null
        ? partLink({ pointer, text, field })
        : element('span', { class: 'text' }, ...shown(text))
    const note = origin === 'inferred' || origin === 'derived' ? [element('i', { class: 'origin' }, ` ${origin}`)] : []
    return element('span', { class: `part ${origin}` }, ...name, value, ...note)
  }

  function partLink({ pointer, text, field }: { pointer: string; text: string; field: string }): HTMLElement {
    const style = field === '' ? '' : ` hue-${styleOf(field).hue} line-${styleOf(field).line}`
    return element(
      'a',
      { class: `value${style}`, href: linkOf(pointer), tabindex: -1, 'data-pointer': pointer },
      ...shown(text),
    )
  }

  const elementOf = (pointer: string): HTMLElement | null => {
    const paper = /^\/papers\/\d+/.exec(pointer)?.[0]
    const unit = indexes.get(paper ?? `/${pointer.split('/')[1]}`) ?? indexes.get('') ?? 0
    const all = [...list.reveal(unit).querySelectorAll<HTMLElement>('[data-pointer]')]
    return all.find(({ dataset }) => dataset.pointer === pointer) ?? null
  }
  return paneOf(list, elementOf, ({ dataset }, pointer) => dataset.pointer === pointer)
}
