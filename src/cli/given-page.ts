import { fromHtml } from '../forms/html.js'
import type { PageInput, ParseOptions } from '../index.js'
import type { PageForm } from './file-kinds.js'

/** A page as it is given to the library. */
export interface GivenPage {
  /** What spans count in. */
  readonly text: string
  readonly page: PageInput
  /** The form of a string, where it is not to be told from it. */
  readonly options: Pick<ParseOptions, 'form'>
}

/** A page whose text was read already, in the form that it has; null where its text tells. */
export function givenPage(text: string, form: PageForm | null): GivenPage {
  if (form === 'html') return { text, page: fromHtml(text), options: {} }
  return { text, page: text, options: form === null ? {} : { form } }
}
