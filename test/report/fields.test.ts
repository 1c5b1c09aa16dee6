import { expect, test } from 'vitest'
import { fieldOf, fieldStyles, styleOf } from '../../src/report/fields.js'

test.each([
  ['/papers/3/date/year', 'date'],
  ['/papers/3', ''],
  ['/papers', ''],
  ['/author/hIndex', 'hIndex'],
  ['/source/url', 'url'],
  ['/source', ''],
  ['/title', 'title'],
  ['', ''],
])('the field of %j is %j', (pointer, field) => {
  expect(fieldOf(pointer)).toBe(field)
})

test('a field that is new, or that every object has, is shown as another', () => {
  const other = styleOf('isbn')
  expect(other.label).toBe('?')
  expect(styleOf('constructor')).toBe(other)
  for (const [field, style] of Object.entries(fieldStyles)) expect(styleOf(field)).toBe(style)
})
