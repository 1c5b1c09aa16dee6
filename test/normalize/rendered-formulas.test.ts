import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { renderedFormula } from '../../src/normalize/rendered-formulas.js'
import { brief } from './page.js'

describe('a formula that is shown with its LaTeX in the middle', () => {
  test.each([
    ['a ratio of 2×2\\times2× at most', '2×2\\times2×'],
    ['the values sAs_AsA and sBs_BsB', 'sAs_AsA'],
    ['an (n,k,ℓ)(n,k,\\ell)(n,k,ℓ) code', '(n,k,ℓ)(n,k,\\ell)(n,k,ℓ)'],
    ['codes (Fq\\mathbb{F}_qFq) of lengths', 'Fq\\mathbb{F}_qFq'],
    ['at α\\alphaα.', 'α\\alphaα'],
  ])('%s', (text, formula) => {
    expect(renderedFormula(text)).toBe(formula)
  })

  test.each([
    'trams of $2\\times2\\times2$ wagons',
    'no_more_no night trams',
    'a \\textbf{tram} and {\\href{x} {y}',
    'O(n\\log n) and k\\timesk',
    'a_b a_b and snake_case_snake',
    'a word with nothing of it',
    `x_${'y'.repeat(300)}`,
  ])('not in %s', (text) => {
    expect(renderedFormula(text)).toBeNull()
  })

  test('is said of an abstract that a form’s reader put together', () => {
    const abstract =
      'Night trams need 2×2\\times2× as many drivers as day trams, for nobody sleeps by day who has slept by night.'
    const paper = (title: string) => `LGSep 20, 2024\n### ${title}\n\nAda Example\n\n${abstract}\n\n`
    const page = `# Ada Example\n\n2papers\n\n## 2 Papers\n\n${paper('Quiet Trams')}${paper('Loud Trams')}`
    const { diagnostics } = safeParseProfile(page, { scrapedAt: '2026-02-01' })
    expect(diagnostics.map(brief)).toContain('damaged-text papers/0/abstract')
  })
})
