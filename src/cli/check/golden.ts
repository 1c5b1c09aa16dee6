import type { Diagnostic, ParseOptions } from '../../index.js'
import type { GivenPage } from '../given-page.js'
import { InputError } from '../input.js'
import { isObject } from '../json-text.js'
import { isPageKind, type PageKind, pageKindNames, readPage } from '../page-kinds.js'
import { printable, quoted } from '../printable.js'

/** The form of the goldens that this reads and writes. */
const FORMAT_VERSION = 1

/** How a page is read; an update keeps it. */
export interface Reading {
  readonly kind: PageKind
  readonly options: ParseOptions
}

/** What a page gives, as it stands in a golden. */
export interface Golden extends Reading {
  readonly formatVersion: typeof FORMAT_VERSION
  readonly success: boolean
  readonly data: unknown
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether the JSON beside a page is a golden; any other is parsed data. */
export function isGolden(json: unknown): json is Record<string, unknown> {
  return isObject(json) && Object.hasOwn(json, 'formatVersion') && Object.hasOwn(json, 'diagnostics')
}

/**
 * How a golden says that its page is read.
 *
 * @throws InputError where its form or kind is not known, or it has no options.
 */
export function readingOf(golden: Record<string, unknown>, file: string): Reading {
  const { formatVersion, kind, options } = golden
  const refuse = (why: string): never => {
    throw new InputError(`cannot read the golden ${quoted(file)}: ${why}`, file)
  }
  if (formatVersion !== FORMAT_VERSION) {
    return refuse(`its formatVersion is not ${FORMAT_VERSION}; it takes the release that wrote it, or write it again`)
  }
  if (!isPageKind(kind)) return refuse(`its kind is not known; known are ${pageKindNames.join(', ')}`)
  if (!isObject(options)) return refuse('its options are no object; {} is none')
  return { kind, options }
}

/**
 * What reading a page gives now, as plain JSON.
 *
 * @throws InputError where the options are not accepted; `file` is where they stand.
 */
export function takeGolden({ page, options: form }: GivenPage, { kind, options }: Reading, file: string): Golden {
  try {
    const { success, data, diagnostics } = readPage(kind, page, { ...form, ...options })
    return JSON.parse(JSON.stringify({ formatVersion: FORMAT_VERSION, kind, options, success, data, diagnostics }))
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw new InputError(
      `cannot read the page of ${quoted(file)}: ${printable(error.message)}; correct the options there`,
      file,
    )
  }
}

/** The keys of a golden that say what a page gives. */
const COMPARED = ['success', 'data', 'diagnostics'] as const

/** What is compared of a golden: not the wording of its diagnostics, which may change in any release. */
export function comparable(golden: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    COMPARED.filter((key) => Object.hasOwn(golden, key)).map((key) => {
      const value = golden[key]
      return [key, key === 'diagnostics' && Array.isArray(value) ? value.map(withoutWording) : value]
    }),
  )
}

const WORDING = new Set(['message', 'hint', 'expected', 'received'])

function withoutWording(diagnostic: unknown): unknown {
  if (!isObject(diagnostic)) return diagnostic
  return Object.fromEntries(Object.entries(diagnostic).filter(([key]) => !WORDING.has(key)))
}
