import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT = 'Night trams share their drivers with day trams, so their rosters are planned together, week by week.'
const names = '<p><a href="/author/7">Ada Example</a>, <a href="/author/8">Bo Chen</a> et al.</p>'
const title = '<h3><a href="/paper/2409.13931">Quiet Trams of the North</a></h3>'
const meta = (...parts: string[]) => `<div>${parts.map((part) => `<span>${part}</span>`).join('')}</div>`
const WHOLE = `<article>${meta('52.4', 'LG', 'Sep 20, 2024')}${title}${names}<p>${ABSTRACT}</p></article>`

const read = (...cards: string[]) =>
  safeParseProfile(fromHtml(`<main><h1>Ada Example</h1><div>h-index3</div><h2>Papers</h2>${cards.join('')}</main>`))

describe('a card that lacks a part leaves the next one whole', () => {
  test.each([
    ['title and abstract', names],
    ['names and abstract', title],
    ['title and names', `<p>${ABSTRACT}</p>`],
  ])('%s', (_what, rest) => {
    const { data } = read(`<article>${meta('CV', 'Dec 19, 2025')}${rest}</article>`, WHOLE)
    expect(data?.papers).toMatchObject([
      { date: { text: 'Dec 19, 2025' }, score: null },
      { date: { text: 'Sep 20, 2024' }, score: 52.4, title: 'Quiet Trams of the North', abstract: ABSTRACT },
    ])
  })
})

describe('a row that does not print what the site does stays one meta line', () => {
  test.each([
    ['a score with a comma', ['52,4', 'LG', 'Sep 20, 2024'], 'score'],
    ['a code that arXiv does not have', ['52.4', 'Quiet', 'Sep 20, 2024'], 'categories'],
    ['two codes with a dot between', ['52.4', 'LG · CL', 'Sep 20, 2024'], null],
  ])('%s', (_what, parts, field) => {
    const { data, diagnostics } = read(WHOLE, WHOLE.replace(meta('52.4', 'LG', 'Sep 20, 2024'), meta(...parts)))
    expect(data?.papers[1]?.date?.date).toBe('2024-09-20')
    const said = diagnostics.some(({ path }) => path?.[1] === 1 && path[2] === field)
    if (field !== null) expect(said).toBe(true)
    else expect(data?.papers[1]).toMatchObject({ score: 52.4, categories: [{ code: 'LG' }, { code: 'CL' }] })
  })

  test('a heading in capitals is no part of the first one', () => {
    const page = `<h1>Ada Example</h1><div>h-index3</div><h2>PAPERS</h2>${WHOLE}`
    expect(safeParseProfile(fromHtml(page)).data?.papers).toMatchObject([{ score: 52.4, categories: [{ code: 'LG' }] }])
  })
})

test('a row in another order says what it may have lost, in each card', () => {
  const card = WHOLE.replace(meta('52.4', 'LG', 'Sep 20, 2024'), meta('52.4', 'Code', 'LG', 'Sep 20, 2024'))
  const { diagnostics } = read(card, card)
  const said = diagnostics.flatMap(({ code, path }) => (code === 'damaged-meta-line' ? [path?.join('/')] : []))
  expect(said.sort()).toEqual(['papers/0/hasCode', 'papers/0/score', 'papers/1/hasCode', 'papers/1/score'])
})
