import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Category } from '../schema/category.js'
import type { PaperDate } from '../schema/paper-date.js'

/** So many hexadecimal digits of SHA-256 stand in a key: 80 bits, no collision to be expected among a billion papers. */
const DIGITS = 20

/** What a citation key of BibTeX, or a CSV field, may hold without any care. */
const NOT_IN_KEYS = /[^\w./-]+/g

/** What a paper is known by. */
export interface PaperIdentity {
  readonly arxivId: string | null
  readonly title: string | null
  readonly authors: readonly { readonly name: string }[]
  readonly abstract: string | null
  readonly date: PaperDate | null
  readonly categories: readonly Category[]
}

/**
 * The key of a paper: `arXiv:2409.13931` where its id is known, else `paper:` and a hash of its normalized title and the name of
 * its first author. A paper without a title is known by everything else that it prints.
 */
export function paperKey({ arxivId, title, authors, abstract, date, categories }: PaperIdentity): string {
  if (arxivId !== null) return `arXiv:${keyPart(arxivId)}`
  const names = authors.map(({ name }) => comparable(name))
  const identity =
    title === null
      ? ['untitled', names, comparable(abstract ?? ''), date?.text ?? '', categories.map(({ code }) => code)]
      : ['titled', comparable(title), names[0] ?? '']
  return `paper:${hash(JSON.stringify(identity))}`
}

/** `author:10719` where the site's id is known, else `name:` and a hash of the normalized name. */
export function authorKey(name: string, authorId: string | null): string {
  return authorId === null ? `name:${hash(comparable(name))}` : `author:${keyPart(authorId)}`
}

/** The key of a page that says nothing of its owner: `page:` and a hash of its address or, without one, of what it lists. */
export function anonymousPageKey(url: string | null, paperKeys: readonly string[]): string {
  return `page:${hash(url ?? paperKeys.join('\n'))}`
}

/** Makes keys unique in their order: what is met again is numbered from 2, `arXiv:2409.13931:2`. */
export function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>()
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}:${count}`
  }
}

/**
 * Text as it is compared: NFKC, in small letters, and one space for whatever stands between its letters and digits. Text that has
 * neither letter nor digit is compared as it stands.
 *
 * "FineWeb2: One Pipeline" → "fineweb2 one pipeline"
 */
export function comparable(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return letters === '' ? text : letters
}

function keyPart(id: string): string {
  return id.replace(NOT_IN_KEYS, '-')
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS)
}
