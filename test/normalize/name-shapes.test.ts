import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { oddInName } from '../../src/normalize/name-shapes.js'
import { brief, pageOf } from './page.js'

describe('what is no part of a name', () => {
  test.each([
    ['Jonas Vik1', '1'],
    ['Jonas Vik†', '†'],
    ['Jonas Vik; Mila Ås', ';'],
    ['Jonas Vik · Mila Ås', '·'],
    ['Jonas Vik and Mila Ås', ' and '],
    ['Rosters: A Test', ':'],
    ['2', '2'],
    ['Jonas Vik Jonas Vik', 'Jonas Vik'],
    ['Jonas Vik、Mila Ås', '、'],
    ['Jonas Vik - uw', ' - '],
    ['Jonas Vik ET AL.', ' ET AL'],
    ['Jonas Vik.', '.'],
    ['M.Sc.', '.'],
    ['and 2 others', 'and '],
    ['Jonas Vikand 2 others', '2 others'],
    ['Jonas Vik¹', '¹'],
    ['Jonas Vik∗', '∗'],
    ['Jonas Vik ✉', '✉'],
    ['Jonas Vikᵃ', 'ᵃ'],
    ['Jonas Vik (ETH)', '(ETH)'],
    ['Jonas Vik (you)', '(you)'],
    ['Jonas Vik (ETH Zurich)', '(ETH Zurich)'],
    ['12 authors', '12 '],
    ['2 Jonas Vik', '2 '],
    ['— Jonas Vik', '—'],
    ['Jonas Vik und Mila Ås', ' und '],
    ['Jonas Vik y Mila Ås', ' y '],
    ['Mila Ås ...', '...'],
    ['Mila Ås PDF', ' PDF'],
    ['Mila ÅsFollow', 'Follow'],
    ['FIEEE', 'FIEEE'],
    ['Jan Willem ten', ' ten'],
    ['Senior Member', 'Senior Member'],
    ['Counting Frogs by EarMila Ås', ' by '],
  ])('%s: %j', (name, odd) => {
    expect(oddInName(name)).toBe(odd)
  })

  test.each([
    'Jonas Vik',
    'Jonas A. Vik Jr.',
    'Chen Chen',
    'J. Vik',
    'JP Morgan',
    'McDonald Vik',
    'BAAI RoboBrain Team',
    '5G Team',
    'Andrea Vik',
    'Ada de Castro e Vik',
    'Ada Ortega y Vik',
    '李霁 (Ji Li-Orchard)',
    'Noʻu Vik',
    'Mo',
    'AB Vik',
    'Jonas Vik on behalf of the Frog Counters',
  ])('nothing in %s', (name) => {
    expect(oddInName(name)).toBeNull()
  })
})

describe('a page as the site would print it after a change', () => {
  test.each([
    ['Jonas Vik1, Mila Ås2', ['damaged-text papers/0/authors/0/name', 'damaged-text papers/0/authors/1/name']],
    ['Jonas Vik and Mila Ås', ['damaged-text papers/0/authors/0/name']],
    ['Jonas Vik; Mila Ås', ['damaged-text papers/0/authors/0/name']],
    ['Mila Ås · Jonas Vik', ['damaged-text papers/0/institutions/0']],
    ['Jonas Vik, Mila Ås, others', ['damaged-text papers/0/authors/2/name']],
    ['Counting Frogs by EarMila Ås', ['uncertain-title papers/0/title', 'damaged-text papers/0/authors/0/name']],
    ['Night TramsMila Ås, Jonas Vik', ['uncertain-title papers/0/title', 'damaged-text papers/0/authors/0/name']],
    ['Neural SDFsMila Ås', ['uncertain-title papers/0/title', 'damaged-text papers/0/authors/0/name']],
    ['Ada B. VikMila Ås', ['uncertain-title papers/0/title', 'damaged-text papers/0/authors/0/name']],
    ['Jonas McVik Ås', []],
    ['Vik, J., Ås, M.', ['damaged-text papers/0/authors']],
    ['Jonas Vik · uwFollow', ['damaged-text papers/0/institutions/0']],
    ['OrchardBot', []],
    ['BAAI RoboBrain Team', []],
    ['Jonas Vik, Mila Ås', []],
  ])('%s: %j', (names, reported) => {
    const { diagnostics } = safeParseProfile(pageOf({ names }))
    expect(diagnostics.map(brief)).toEqual(reported)
  })

  test('a paragraph where the title should stand', () => {
    const { diagnostics } = safeParseProfile(
      pageOf({ title: `${'Night trams share their drivers with day trams. '.repeat(8)}So.` }),
    )
    expect(diagnostics.map(brief)).toEqual(['uncertain-title papers/0/title'])
  })

  test('a mark at the name of the owner', () => {
    const { diagnostics } = safeParseProfile(pageOf({}).replace('Ida Example\n', 'Ida Example ✓\n'))
    expect(diagnostics.map(brief)).toEqual(['damaged-text author/name'])
  })
})
