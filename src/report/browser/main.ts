import type { PageModel } from '../page-model.js'
import type { Explanations } from './diagnostic-pane.js'
import { type PageView, showPage } from './page-view.js'

/*
 * The script of a report. Its data lies beside it as JSON: an element `page-N` a page, shown where the address asks for
 * it; a report of one page shows that.
 */
const holder = document.querySelector<HTMLElement>('#view') as HTMLElement
const overview = document.querySelector<HTMLElement>('#overview')
const explanations = dataOf('explanations') as Explanations
let view: PageView | null = null
let viewed = ''

function dataOf(id: string): unknown {
  const { textContent } = document.getElementById(id) ?? {}
  return textContent ? JSON.parse(textContent) : null
}

/** Shows what the address asks for: `#page-3`, or a place on it, `#page-3/papers/0/title`. */
function follow(): void {
  const fragment = decodeURIComponent(location.hash)
  const asked = /^#page-\d{1,6}/.exec(fragment)?.[0].slice(1)
  const pointer = asked === undefined ? '' : fragment.slice(asked.length + 1)
  const id = asked ?? (overview === null ? 'page-1' : '')
  if (id !== viewed) show(id)
  if (pointer !== '') view?.open(pointer)
}

function show(id: string): void {
  view?.stop()
  view = null
  viewed = id
  const model = id === '' ? null : (dataOf(id) as PageModel | null)
  document.body.classList.toggle('with-page', model !== null)
  if (model === null) holder.replaceChildren()
  else view = showPage(model, holder, { explanations, fragment: `#${id}` })
  if (overview !== null) scrollTo(0, 0)
}

addEventListener('hashchange', follow)
follow()
