import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PAGE = `# Ilva Sorrel

LG

h-index12

1papers

## 1 Papers

52.4LGSep 20, 2024

### [Folded Maps & Tables](/paper/2409.13931v2)

[Ilva Sorrel](/author/88676), [Oren Fitch](/author/502) et al. · uw

Folding a paper map is hard even for people, who learn it slowly and then forget it by the next summer.
`

/** What is said of a page in Markdown in which something stands in the place of something else. */
function said(from: string, to: string): [path: string | undefined, received: string | undefined, message: string][] {
  const page = PAGE.replace(from, to)
  expect(page).not.toBe(PAGE)
  return safeParseProfile(page).diagnostics.map(({ path, received, message }) => [path?.join('/'), received, message])
}

test('the page is fine', () => {
  expect(safeParseProfile(PAGE)).toMatchObject({ success: true, diagnostics: [] })
})

test('an institution that seems to go on is said on its own path', () => {
  expect(said('· uw', '· uw-')).toContainEqual(['papers/0/institutions/0', '"-"', expect.stringContaining('"uw-"')])
})

test('what stands beside the link of a name is said on the name', () => {
  expect(said('(/author/502)', '(/author/502) Vik')).toEqual([
    ['papers/0/authors/1/name', '"Vik"', '"Oren Fitch Vik" holds more than its link stands round: "Vik"'],
  ])
})
