import { createRequire } from 'node:module'

/*
 * citation-js has no types of its own. Its plugins are for every user of the one core in the process.
 */

/** What is taken of `Cite`. */
interface Cite {
  readonly data: readonly CitedItem[]
  format(name: 'bibliography', options: { template: string; format: 'text' }): string
}

/** An item as citation-js holds it: CSL-JSON. */
export interface CitedItem {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly Readonly<Record<string, unknown>>[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly note?: string
  readonly URL?: string
}

const require = createRequire(import.meta.url)
require('@citation-js/plugin-csl')
require('@citation-js/plugin-bibtex')
const core = require('@citation-js/core') as {
  readonly Cite: new (data: unknown, options?: { generateGraph: boolean; strict?: boolean }) => Cite
}

/** Reads data in any form that citation-js knows; throws where it knows none. */
export function cite(data: unknown): Cite {
  return new core.Cite(data, { generateGraph: false, strict: true })
}
