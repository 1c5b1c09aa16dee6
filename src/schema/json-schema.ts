import * as z from 'zod'
import { authorSchema } from './author.js'
import { paperSchema } from './paper.js'
import { paperPageSchema } from './paper-page.js'
import { profileSchema } from './profile.js'

/** What a JSON Schema can be asked for. */
export type SchemaKind = 'profile' | 'author' | 'paper' | 'paper-page'

/**
 * The JSON Schema (draft 2020-12) of the data, of the entry point `scholar-profile/json-schema`.
 *
 * @throws RangeError where there is no such kind.
 *
 * @example
 * ```ts
 * jsonSchema('author').type // 'object'
 * ```
 */
export function jsonSchema(kind: SchemaKind): Record<string, unknown> {
  return z.toJSONSchema(schemaOf(kind), { target: 'draft-2020-12' }) as Record<string, unknown>
}

function schemaOf(kind: SchemaKind): z.ZodType {
  switch (kind) {
    case 'profile':
      return profileSchema
    case 'author':
      return authorSchema
    case 'paper':
      return paperSchema
    case 'paper-page':
      return paperPageSchema
    default:
      throw new RangeError(`kind must be "profile", "author", "paper" or "paper-page", not ${JSON.stringify(kind)}`)
  }
}
