import { describe, expect, test } from 'vitest'
import { inspectPaperPage, type PaperPage } from '../../src/index.js'
import { PARTS, paperPage } from './page.js'

/** What is read of a page that ends with its abstract, and its diagnostics: `code text`. */
function readCut(abstract: string): { data: PaperPage | null; reported: string[] } {
  const text = paperPage({ abstract, foundations: '', note: '', notes: '' })
  const { data, diagnostics } = inspectPaperPage(text)
  return { data, reported: diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`) }
}

const WRAPPED = PARTS.abstract.replace('model. On', 'model.\nOn')

describe('a page that ends inside of a closing label', () => {
  test.each(['Found', 'Foundation', 'Your', 'Your Note'])('%s on the line below a wrapped abstract', (label) => {
    const { data, reported } = readCut(`${WRAPPED}\n${label}`)
    expect(data?.abstract).toBe(PARTS.abstract)
    expect(reported).toEqual([`truncated-page ${label}`])
  })

  test.each(['Fo', 'You'])('%s there is too short to tell from a word of the abstract, and is said', (word) => {
    const { data, reported } = readCut(`${WRAPPED}\n${word}`)
    expect(data?.abstract).toBe(`${PARTS.abstract} ${word}`)
    expect(reported).toEqual([`damaged-text ${WRAPPED}\n${word}`, 'truncated-page '])
  })

  test.each(['Found', 'Your Note'])('%s as a paragraph behind the abstract', (label) => {
    const { data, reported } = readCut(`${PARTS.abstract}\n\n${label}`)
    expect(data?.abstract).toBe(PARTS.abstract)
    expect(reported).toEqual([`truncated-page ${label}`])
  })

  test.each(['Found', 'Your Note'])(
    '%s in place of the abstract, which has the third paragraph in any case',
    (text) => {
      const { data, reported } = readCut(text)
      expect(data).toMatchObject({ summary: PARTS.summary, abstract: text })
      expect(reported).toEqual(['truncated-page '])
    },
  )
})
