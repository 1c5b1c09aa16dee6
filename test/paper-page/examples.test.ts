import { expect, test } from 'vitest'
import { diagnosticCodes, safeParsePaperPage } from '../../src/index.js'

const examples = Object.entries(diagnosticCodes).filter(([, { example }]) => example.kind === 'paper-page')

test('there are examples', () => {
  expect(examples.map(([code]) => code).sort()).toEqual([
    'ambiguous-arxiv-line',
    'not-a-paper-page',
    'truncated-page',
    'unknown-originality',
    'url-mismatch',
  ])
})

test.each(examples)('the example of %s gives it, and nothing else', (code, { example, severity }) => {
  const { data, diagnostics } = safeParsePaperPage(example.text, example.options)
  expect(diagnostics.map((one) => [one.code, one.severity])).toEqual([[code, severity]])
  expect(data === null).toBe(code === 'not-a-paper-page')
})

test.each([
  ['truncated-page', { summary: null, abstract: null }],
  ['ambiguous-arxiv-line', { version: 1, citationCount: 33 }],
  ['unknown-originality', { originality: 'Paradigm shift' }],
  ['url-mismatch', { arxivId: '2409.01234' }],
] as const)('%s gives the value that its row names', (code, data) => {
  const { text, options } = diagnosticCodes[code].example
  expect(safeParsePaperPage(text, options).data).toMatchObject(data)
})
