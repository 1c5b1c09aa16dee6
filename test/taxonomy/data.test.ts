import { describe, expect, test } from 'vitest'
import { aliases } from '../../src/taxonomy/aliases.js'
import { categories } from '../../src/taxonomy/categories.js'
import { defaultCategoryPrior } from '../../src/taxonomy/prior.js'
import { retiredArchives } from '../../src/taxonomy/retired.js'

const idsPerArchive: Record<string, number> = {
  cs: 40,
  econ: 3,
  eess: 4,
  math: 32,
  'astro-ph': 6,
  'cond-mat': 9,
  'gr-qc': 1,
  'hep-ex': 1,
  'hep-lat': 1,
  'hep-ph': 1,
  'hep-th': 1,
  'math-ph': 1,
  nlin: 5,
  'nucl-ex': 1,
  'nucl-th': 1,
  physics: 22,
  'quant-ph': 1,
  'q-bio': 10,
  'q-fin': 9,
  stat: 6,
}

const ids = Object.entries(categories).flatMap(([archive, content]) =>
  typeof content === 'string' ? [archive] : Object.keys(content).map((code) => `${archive}.${code}`),
)
const names = Object.values(categories).flatMap((content) =>
  typeof content === 'string' ? [content] : Object.values(content),
)

describe('the tables', () => {
  test('hold 155 different ids, each archive its own number of them', () => {
    expect(new Set(ids).size).toBe(155)
    const counted = Object.entries(categories).map(([archive, content]) => [
      archive,
      typeof content === 'string' ? 1 : Object.keys(content).length,
    ])
    expect(Object.fromEntries(counted)).toEqual(idsPerArchive)
  })

  test('hold clean names', () => {
    expect(names.filter((name) => !/^[A-Z][A-Za-z-]*(,? (- )?[A-Za-z-]+)*$/.test(name))).toEqual([])
  })

  test('hold ids of ASCII letters, hyphens and dots', () => {
    expect([...ids, ...Object.keys(retiredArchives)].filter((id) => !/^[A-Za-z.-]{2,}$/.test(id))).toEqual([])
  })

  test('hold six aliases, each from one id to another, never in a chain', () => {
    expect(Object.keys(aliases)).toHaveLength(6)
    expect(Object.keys(aliases).filter((id) => !ids.includes(id))).toEqual([])
    expect(Object.values(aliases).filter((id) => !ids.includes(id) || Object.hasOwn(aliases, id))).toEqual([])
  })

  test('hold 21 retired archives, subsumed by canonical ids or split', () => {
    const successors = Object.values(retiredArchives).map((archive) => archive.subsumedBy)
    expect(successors).toHaveLength(21)
    expect(successors.filter((id) => id === null)).toHaveLength(3)
    expect(successors.filter((id) => id !== null && (!ids.includes(id) || Object.hasOwn(aliases, id)))).toEqual([])
  })

  test('hold a default prior that nobody can change', () => {
    expect(Object.isFrozen(defaultCategoryPrior)).toBe(true)
  })
})
