import { FORMS, type Given, KINDS } from '../read-given.js'

const MARK = '#given='

/** What was given as the fragment of an address: it stays on this machine, for browsers send no fragment. */
export async function fragmentOf(given: Given): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(given)), new CompressionStream('deflate-raw'))
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `${MARK}${btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** What a fragment carries; null where it carries nothing that can be read. */
export async function givenIn(fragment: string): Promise<Given | null> {
  if (!fragment.startsWith(MARK)) return null
  try {
    const text = atob(fragment.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const json = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')))
    return checked(JSON.parse(json))
  } catch {
    return null
  }
}

/** An address may come from anyone. */
function checked(value: unknown): Given | null {
  const { text, form, kind, scrapedAt, url } = Object(value) as Partial<Record<keyof Given, unknown>>
  if (typeof text !== 'string' || typeof scrapedAt !== 'string' || typeof url !== 'string') return null
  const knownForm = FORMS.find((one) => one === form)
  const knownKind = KINDS.find((one) => one === kind)
  if (knownForm === undefined || knownKind === undefined) return null
  return { text, form: knownForm, kind: knownKind, scrapedAt, url }
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const passed = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, BlobPart & Uint8Array>)
  return new Uint8Array(await new Response(passed).arrayBuffer())
}
