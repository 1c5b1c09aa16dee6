import { describe, expect, test } from 'vitest'
import { authorIdOf, paperAddressOf } from '../../src/normalize/address.js'

describe('an address, as given → the paper that it names', () => {
  const site = 'https://example.org'
  test.each<[path: string, arxivId: string | null, version: number | null]>([
    ['/paper/2511.08734', '2511.08734', null],
    ['/paper/2511.08734v1', '2511.08734', 1],
    ['/paper/2511.08734v123/notes', '2511.08734', 123],
    ['/paper/0704.0001v2', '0704.0001', 2],
    ['/paper/2511.08734?tab=notes', '2511.08734', null],
    ['/paper/2511.08734#top', '2511.08734', null],
    ['/paper/math/0309136', 'math/0309136', null],
    ['/paper/math/0309136v2', 'math/0309136', 2],
    ['/paper/math.GT/0309136', 'math.GT/0309136', null],
    ['/paper/hep-th%2F9901001', 'hep-th/9901001', null],
    ['/paper/hep-th%2f9901001v3', 'hep-th/9901001', 3],
    // Pages of papers whose address names no arXiv id.
    ['/paper/x2511.08734', null, null],
    ['/paper/2511.08734x', null, null],
    ['/paper/2511.087', null, null],
    ['/paper/5.08734', null, null],
    ['/paper/2511.08734v0', null, null],
    ['/paper/math/03091', null, null],
    ['/paper/about', null, null],
  ])('%s', (path, arxivId, version) => {
    expect(paperAddressOf(`${site}${path}`)).toEqual({ arxivId, version })
  })

  test.each([null, '', site, `${site}/paper`, `${site}/paper/`, `${site}/author/10719`])('%j names none', (url) => {
    expect(paperAddressOf(url)).toBeNull()
  })

  test('no address names no author, whatever it is spelled like', () => {
    expect([authorIdOf(null), authorIdOf(`${site}/author/10719`)]).toEqual([null, '10719'])
  })
})
