import { authorSchema, paperPageSchema, paperSchema, profileSchema } from '../../../src/index.js'
import { jsonSchema } from '../../../src/schema/json-schema.js'
import { printFaults } from './print.js'

const SCHEMAS = { author: authorSchema, paper: paperSchema, profile: profileSchema, 'paper-page': paperPageSchema }

const schemaKinds = ['profile', 'author', 'paper', 'paper-page'] as const
const schemasBefore = schemaKinds.map((kind) => JSON.stringify(jsonSchema(kind)))

/** What is wrong with how the schemas take a text, and the JSON in it. */
export function storedJsonFaults(text: string): string[] {
  const faults: string[] = []
  for (const value of [text, jsonIn(text)]) {
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      const { success, data, error } = schema.safeParse(value)
      if (!success && (error?.issues.length ?? 0) === 0) faults.push(`${name}: refused without an issue`)
      if (success && name === 'profile') faults.push(...printFaults(data))
      if (success && !schema.safeParse(data).success) faults.push(`${name}: what it gives is not valid`)
    }
  }
  if (isRefused(() => jsonSchema(text as 'profile')) === schemaKinds.includes(text as 'profile')) {
    faults.push('jsonSchema: takes what is no kind')
  }
  return faults
}

/** Whether the JSON Schemas are what they were at first. */
export function jsonSchemaFaults(): string[] {
  return schemaKinds.filter((kind, i) => JSON.stringify(jsonSchema(kind)) !== schemasBefore[i])
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRefused(call: () => unknown): boolean {
  try {
    call()
    return false
  } catch (error) {
    if (error instanceof RangeError) return true
    throw error
  }
}
