import { fieldStyles, styleOf } from '../fields.js'
import { placeFor, type ShownPage } from '../read-model.js'
import { diagnosticsByPointer, type ValuePart, type ValueRow, valueRows, valueUnits } from '../value-rows.js'
import { element, shown } from './element.js'
import { flagElement } from './flag.js'
import { type WindowList, windowList } from './window-list.js'

/** The typed values. */
export interface ValuePane {
  readonly list: WindowList
  /** Marks the value that is pointed at; null: none. */
  point(pointer: string | null, isShown: boolean): void
  focus(pointer: string): void
}

/** The data is watched in so many pieces at most. */
const MOST_PIECES = 1000

/** The keys that name what they stand in. */
const LEADING = new Set(['', 'name', 'code', 'text'])

/** About the height of the values of a paper. */
const UNIT_HEIGHT = 640

export function valuePane(page: ShownPage, scroller: HTMLElement, linkOf: (pointer: string) => string): ValuePane {
  const units = valueUnits(page.data)
  const numbers = diagnosticsByPointer(page.diagnostics)
  const perPiece = Math.ceil(units.length / MOST_PIECES) || 1
  const indexes = new Map(units.map(({ pointer }, index) => [pointer, index]))
  let pointed: string | null = null

  const list = windowList(scroller, {
    count: Math.max(1, Math.ceil(units.length / perPiece)),
    height: () => perPiece * UNIT_HEIGHT,
    fill(index, holder) {
      const shownUnits = units.slice(index * perPiece, (index + 1) * perPiece)
      holder.replaceChildren(...shownUnits.map((unit) => unitElement(unit)))
      if (units.length === 0)
        holder.append(element('p', { class: 'nothing' }, 'Nothing was read: see the diagnostics.'))
      markPointed()
    },
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

  function markPointed(): void {
    for (const one of scroller.querySelectorAll<HTMLElement>('[data-pointer]')) {
      one.classList.toggle('pointed', one.dataset.pointer === pointed)
    }
  }

  const elementOf = (pointer: string): HTMLElement | null => {
    const paper = /^\/papers\/\d+/.exec(pointer)?.[0]
    const unit = indexes.get(paper ?? `/${pointer.split('/')[1]}`) ?? indexes.get('') ?? 0
    const holder = list.reveal(Math.floor(unit / perPiece))
    const all = [...holder.querySelectorAll<HTMLElement>('[data-pointer]')]
    return all.find(({ dataset }) => dataset.pointer === pointer) ?? null
  }

  return {
    list,
    point(pointer, isShown) {
      pointed = pointer
      if (pointer !== null && isShown) elementOf(pointer)?.scrollIntoView({ block: 'nearest' })
      markPointed()
    },
    focus(pointer) {
      const target = elementOf(pointer)
      target?.focus({ preventScroll: true })
      target?.scrollIntoView({ block: 'center' })
    },
  }
}
