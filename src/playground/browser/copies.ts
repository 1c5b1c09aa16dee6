import { element } from '../../report/browser/element.js'
import type { Given, Reading } from '../read-given.js'
import { fragmentOf } from './link.js'

/** What there is to copy. */
export interface Current {
  readonly given: Given
  readonly reading: Reading | null
}

/** What a button copies; null where there is nothing. */
const COPIES: Readonly<Record<string, (current: Current) => string | null | Promise<string | null>>> = {
  'Copy link': async ({ given }) => {
    const fragment = await fragmentOf(given)
    history.replaceState(null, '', fragment)
    return location.href
  },
  'Copy JSON': ({ reading }) => (reading?.golden.data ? json(reading.golden.data) : null),
  'Copy CSL-JSON': ({ reading }) => (reading?.csl ? json(reading.csl) : null),
  'Copy fixture pair': ({ given, reading }) =>
    reading === null ? null : `==> page.txt <==\n${given.text}\n==> page.json <==\n${json(reading.golden)}\n`,
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

/** Buttons that copy. Where the browser does not let them, the text is shown to be copied by hand. */
export function copyButtons(current: () => Current): HTMLElement {
  const status = element('span', { role: 'status' })
  const byHand = element('textarea', {
    class: 'by-hand',
    rows: 4,
    readonly: '',
    hidden: '',
    'aria-label': 'To be copied',
  })
  const buttons = Object.entries(COPIES).map(([name, textOf]) => {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', async () => {
      const text = await textOf(current())
      byHand.hidden = true
      if (text === null) status.textContent = 'There is nothing to copy.'
      else if (await copied(text)) status.textContent = 'Copied.'
      else {
        byHand.value = text
        byHand.hidden = false
        byHand.select()
        status.textContent = 'Copy it from here:'
      }
    })
    return button
  })
  return element('div', { class: 'copies' }, ...buttons, status, byHand)
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
