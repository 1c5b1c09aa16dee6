import { describe, expect, test } from 'vitest'
import { safeParsePaperPage } from '../../src/index.js'
import { hardWrapped, PARTS, paperPage } from './page.js'

const LONG = [PARTS.abstract, PARTS.abstract, PARTS.abstract].join(' ')

describe('a page that closes without all of its paragraphs', () => {
  test('without an analysis the abstract stands alone', () => {
    const changes = { analysis: '', significance: '', summary: '' }
    const { data, diagnostics } = safeParsePaperPage(paperPage(changes))
    expect(data).toMatchObject({ significance: null, summary: null, abstract: PARTS.abstract })
    expect(diagnostics).toEqual([])
  })

  test('the last of two is the abstract if it is as long, and that is said of each', () => {
    const { data, diagnostics } = safeParsePaperPage(paperPage({ summary: '', abstract: LONG }))
    expect(data).toMatchObject({ significance: PARTS.significance, summary: null, abstract: LONG })
    expect(diagnostics.map(({ path }) => path?.join('/'))).toEqual(['significance', 'summary', 'abstract'])
  })
})

describe('labels of the site right below the abstract are no part of it', () => {
  test.each([
    ['not wrapped', LONG],
    ['wrapped', hardWrapped(LONG, 80)],
  ])('%s', (_what, abstract) => {
    const page = paperPage({ abstract: `${abstract}\nRead more\nCode Implementations\nnight/trams` })
    const { data, diagnostics } = safeParsePaperPage(page)
    expect(data?.abstract).toBe(LONG)
    expect(diagnostics.map(({ code }) => code)).toEqual(['unrecognized-text'])
  })
})
