import { type PageModel, readModel, type ShownPage } from '../page-model.js'
import { diagnosticPane, type Explanations } from './diagnostic-pane.js'
import { element, shown } from './element.js'
import { moveFocusWithKeys } from './focus-keys.js'
import { legend } from './legend.js'
import { followPointing } from './pointing.js'
import { textPane } from './text-pane.js'
import { valuePane } from './value-pane.js'

export interface PageViewOptions {
  readonly explanations: Explanations
  /** What stands before a pointer in the address of a place: `#page-1`. */
  readonly fragment: string
}

export interface PageView {
  /** Shows the place of a pointer, or of `!` and the number of a diagnostic, and puts the focus there. */
  open(pointer: string): void
  stop(): void
}

/** Shows a page: the input on one side, what was read of it on the other. */
export function showPage(model: PageModel, holder: HTMLElement, { explanations, fragment }: PageViewOptions): PageView {
  const page = readModel(model)
  const text = pane('Input', 'text')
  const values = pane('Values', 'values')
  const diagnostics = pane('Diagnostics', 'diagnostics')
  const view = element('div', { class: 'page-view' })
  const options = element(
    'div',
    { class: 'options' },
    toggle('Labels', 'with-labels', true),
    toggle('Grammar', 'with-grammar', false),
  )
  const readings = element('div', { class: 'readings' }, diagnostics.section, values.section)
  view.append(
    element('div', { class: 'about' }, about(page), options, legend(page)),
    element('div', { class: 'panes' }, text.section, readings),
  )
  holder.replaceChildren(view)

  const linkOf = (pointer: string) => `${fragment}${pointer}`
  const panes = {
    text: textPane(page, text.scroller, linkOf),
    values: valuePane(page, values.scroller, linkOf),
    diagnostics: diagnosticPane(page, diagnostics.scroller, explanations, linkOf),
  }
  const open = followPointing(view, page, panes)
  for (const { scroller } of [text, values, diagnostics]) moveFocusWithKeys(scroller)

  const print = (): void => {
    const areAll = Object.values(panes).map(({ list }) => list.revealAll())
    view.classList.toggle('cut-for-print', areAll.includes(false))
  }
  addEventListener('beforeprint', print)
  return {
    open,
    stop() {
      removeEventListener('beforeprint', print)
      for (const { list } of Object.values(panes)) list.stop()
    },
  }

  /** A switch that gives the view a class. */
  function toggle(name: string, className: string, isOn: boolean): HTMLElement {
    const box = element('input', { type: 'checkbox' })
    const set = () => {
      view.classList.toggle(className, box.checked)
    }
    box.checked = isOn
    set()
    box.addEventListener('change', set)
    return element('label', {}, box, ` ${name}`)
  }
}

/** A part of the view that scrolls by itself. */
function pane(name: string, className: string): { section: HTMLElement; scroller: HTMLElement } {
  const scroller = element('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': name })
  return { section: element('section', { class: `pane ${className}` }, element('h2', {}, name), scroller), scroller }
}

/** What the page is, and how much there is to say of it. */
function about({ name, data, success, diagnostics }: ShownPage): HTMLElement {
  const { source, papers } = (data ?? {}) as { source?: Record<string, unknown>; papers?: unknown[] }
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
  const facts: [string, string][] = [
    ['Page', data === null ? 'nothing read' : papers === undefined ? 'a paper' : `an author, ${papers.length} papers`],
    ['Form', String(source?.form ?? 'unknown')],
    ['Layout', String(source?.layout ?? 'unknown')],
    ['Result', success ? 'read without an error' : 'errors'],
    ['Diagnostics', `${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos`],
  ]
  const items = facts.map(([term, fact]) => element('div', {}, element('dt', {}, term), element('dd', {}, fact)))
  return element('div', {}, element('h1', {}, ...shown(name)), element('dl', { class: 'facts' }, ...items))
}
