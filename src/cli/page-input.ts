import { isUtf8 } from 'node:buffer'
import { isHtml } from '../forms/html-text.js'
import { formOfFile, kindOfFile, type PageForm } from './file-kinds.js'
import type { GivenPage } from './given-page.js'
import { readBytes, textOf } from './input.js'
import { decodeHtml } from './warc/charset.js'

/**
 * The page in a file or on standard input, in the form that is asked for, that its name says, or that its text shows:
 * text or Markdown where the name is that of a page, else HTML too.
 *
 * @throws InputError
 */
export async function readPageInput(input: string, asked: PageForm | null = null): Promise<GivenPage> {
  const bytes = await readBytes(input)
  const form = asked ?? formOfFile(input) ?? (kindOfFile(input) === null && showsHtml(bytes) ? 'html' : null)
  // What is valid UTF-8 is UTF-8, whatever it says of itself; a byte-order mark then stays, for spans count it.
  const isForeign = form === 'html' && !isUtf8(bytes)
  const text = isForeign ? decodeHtml(bytes, null) : textOf(input, bytes)
  if (form !== 'html') return { text, page: text, options: form === null ? {} : { form } }
  // The reader of HTML takes longer to load than a page of text to read.
  const { givenPage } = await import('./given-page.js')
  return givenPage(text, form)
}

/** As much as tells HTML from other text, in bytes. */
const TOP = 8000

/** Whether bytes begin as HTML does, in any encoding that holds ASCII. */
function showsHtml(bytes: Buffer): boolean {
  return isHtml(bytes.subarray(0, TOP).toString())
}
