import { element } from '../../report/browser/element.js'
import { type PageView, showPage } from '../../report/browser/page-view.js'
import type { Reading } from '../read-given.js'
import { copyButtons } from './copies.js'
import { givenInput } from './form.js'
import { givenIn } from './link.js'
import { createReader } from './reader.js'

/* The script of the playground: the report of a page follows while it is typed. */
const holder = document.querySelector<HTMLElement>('#view') as HTMLElement
const refusal = element('p', { class: 'refusal error', role: 'alert' })
let reading: Reading | null = null
let view: PageView | null = null

const read = createReader((reply) => {
  if ('refusal' in reply) {
    reading = null
    refusal.textContent = reply.refusal
    return
  }
  refusal.textContent = ''
  reading = reply.reading
  view?.stop()
  view = showPage(reply.reading.model, holder, { explanations: reply.reading.explanations, fragment: '#at=' })
})
const input = givenInput(() => read(input.read()))
const top = document.querySelector<HTMLElement>('#given') as HTMLElement
top.append(
  input.form,
  copyButtons(() => ({ given: input.read(), reading })),
  refusal,
)

/** Takes over what the address carries. */
async function follow(): Promise<boolean> {
  const given = await givenIn(location.hash)
  if (given !== null) input.fill(given)
  return given !== null
}

addEventListener('hashchange', follow)
void follow()
