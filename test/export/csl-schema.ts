/*
 * What the published JSON Schema of CSL-JSON (csl-data, draft-07) asks of an item, of the variables that a preprint can have:
 * `type` and `id` are required, no other variable is known, and each has one of four shapes. Stricter than the original
 * where that is lax: date parts are numbers in the ranges of the calendar.
 */

const TEXTS = [
  'abstract',
  'annote',
  'archive',
  'archive_location',
  'call-number',
  'citation-key',
  'container-title',
  'DOI',
  'genre',
  'keyword',
  'language',
  'medium',
  'note',
  'publisher',
  'publisher-place',
  'section',
  'source',
  'status',
  'title',
  'title-short',
  'URL',
  'version',
]

const TEXTS_OR_NUMBERS = ['edition', 'issue', 'number', 'number-of-pages', 'page', 'part', 'volume']

const NAMES = ['author', 'contributor', 'editor', 'translator']

const DATES = ['accessed', 'available-date', 'issued', 'original-date', 'submitted']

const each = (names: readonly string[], schema: unknown) => Object.fromEntries(names.map((name) => [name, schema]))

const text = { type: 'string' }
const flag = { type: ['string', 'number', 'boolean'] }

const name = {
  type: 'object',
  properties: {
    ...each(['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'], text),
    ...each(['comma-suffix', 'static-ordering', 'parse-names'], flag),
  },
  additionalProperties: false,
  minProperties: 1,
}

const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 3,
        items: [
          { type: 'integer', minimum: 0, maximum: 9999 },
          { type: 'integer', minimum: 1, maximum: 12 },
          { type: 'integer', minimum: 1, maximum: 31 },
        ],
      },
    },
    ...each(['season', 'circa'], flag),
    ...each(['literal', 'raw', 'edtf'], text),
  },
  additionalProperties: false,
}

export const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    properties: {
      type: { enum: ['article', 'article-journal', 'document', 'manuscript', 'paper-conference', 'report'] },
      id: { type: ['string', 'number'] },
      ...each(TEXTS, text),
      ...each(TEXTS_OR_NUMBERS, { type: ['string', 'number'] }),
      ...each(NAMES, { type: 'array', items: name }),
      ...each(DATES, date),
    },
    additionalProperties: false,
  },
}
