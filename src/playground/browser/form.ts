import { element } from '../../report/browser/element.js'
import { examples } from '../examples.js'
import { FORMS, type Given, type GivenForm, type GivenKind, KINDS } from '../read-given.js'

/** What is put in: the text and what is known beside it. */
export interface GivenInput {
  readonly form: HTMLElement
  read(): Given
  fill(given: Given): void
}

/** The fields of the playground. Whoever types, drops a file or takes an example is followed. */
export function givenInput(onChange: () => void): GivenInput {
  const text = element('textarea', {
    rows: 10,
    spellcheck: 'false',
    'aria-label': 'A page: text, Markdown or HTML',
    placeholder: 'Paste a page here, or drop a file: text, Markdown or HTML',
  })
  const form = element('select', {}, ...FORMS.map((name) => element('option', { value: name }, name)))
  const kind = element('select', {}, ...KINDS.map((name) => element('option', { value: name }, name)))
  const scrapedAt = element('input', { type: 'text', placeholder: '2026-05-01', size: 12 })
  const url = element('input', { type: 'url', placeholder: 'https://…', size: 28 })
  const pages = examples()
  const choice = element(
    'select',
    {},
    element('option', { value: '' }, 'choose …'),
    ...pages.map(({ name }, index) => element('option', { value: index }, name)),
  )

  const fill = (given: Given): void => {
    text.value = given.text
    form.value = given.form
    kind.value = given.kind
    scrapedAt.value = given.scrapedAt
    url.value = given.url
    // What a text area makes of line ends of other kinds would move every place.
    exact = given.text
    onChange()
  }
  let exact: string | null = null

  choice.addEventListener('change', () => {
    const example = pages[Number(choice.value)]
    if (choice.value !== '' && example !== undefined) fill(example)
  })
  text.addEventListener('input', () => {
    exact = null
    onChange()
  })
  for (const field of [form, kind, scrapedAt, url]) field.addEventListener('input', onChange)
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', async (event) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) fill({ ...read(), text: await file.text(), form: 'auto', kind: 'auto' })
  })

  const read = (): Given => ({
    text: exact ?? text.value,
    form: form.value as GivenForm,
    kind: kind.value as GivenKind,
    scrapedAt: scrapedAt.value.trim(),
    url: url.value.trim(),
  })
  const labelled = (name: string, field: HTMLElement) => element('label', {}, `${name} `, field)
  const fields = element(
    'div',
    { class: 'fields' },
    labelled('Example', choice),
    labelled('Form', form),
    labelled('Page', kind),
    labelled('scrapedAt', scrapedAt),
    labelled('url', url),
  )
  return { form: element('div', { class: 'given' }, fields, text), read, fill }
}
