/**
 * The parts of SARIF 2.1.0 (OASIS, errata 01, section 3) that a report of `check` uses, as strict as the standard's own
 * schema is: no other property, the same types, the same required ones.
 */
const message = object({ text: { type: 'string' } }, ['text'])
const uri = { type: 'string', format: 'uri-reference' }
const index = { type: 'integer', minimum: -1 }

const location = object({
  physicalLocation: object({
    artifactLocation: object({ uri }),
    region: object({ startLine: { type: 'integer', minimum: 1 } }),
  }),
})

const rule = object({ id: { type: 'string' }, shortDescription: message }, ['id'])

const notification = object(
  {
    message,
    level: { enum: ['none', 'note', 'warning', 'error'] },
    descriptor: object({ id: { type: 'string' }, index }),
    locations: { type: 'array', items: location, uniqueItems: true },
  },
  ['message'],
)

const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: index,
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: { type: 'array', items: location },
    // A bag of properties may hold anything.
    properties: { type: 'object' },
  },
  ['message'],
)

const run = object(
  {
    tool: object(
      {
        driver: object(
          {
            name: { type: 'string' },
            semanticVersion: { type: 'string' },
            rules: { type: 'array', items: rule, uniqueItems: true },
          },
          ['name'],
        ),
      },
      ['driver'],
    ),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: {
      type: 'array',
      items: object(
        {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: { type: 'array', items: notification },
        },
        ['executionSuccessful'],
      ),
    },
    results: { type: ['array', 'null'], items: result },
  },
  ['tool'],
)

export const sarifSchema = object(
  {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: ['array', 'null'], items: run },
  },
  ['version', 'runs'],
)

function object(properties: Record<string, object>, required: string[] = []) {
  return { type: 'object', properties, required, additionalProperties: false }
}
