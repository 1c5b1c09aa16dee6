import { describe, expect, test } from 'vitest'
import { isTeam, splitName } from '../../src/export/split-name.js'

const show = (name: string) => {
  const split = splitName(name)
  return split === null ? null : [split.given, split.particle, split.family, split.suffix]
}

describe('a name is split where that is safe', () => {
  test.each([
    ['Ilva Sorrel', ['Ilva', null, 'Sorrel', null]],
    ['Ya-Lin Meyer-Lund', ['Ya-Lin', null, 'Meyer-Lund', null]],
    ['Wren C. Tolland', ['Wren C.', null, 'Tolland', null]],
    ['Wren M. A. Tolland', ['Wren M. A.', null, 'Tolland', null]],
    ['T. K. Quell', ['T. K.', null, 'Quell', null]],
    ['J.-P. Ng', ['J.-P.', null, 'Ng', null]],
    ['J.P. Ng', ['J.P.', null, 'Ng', null]],
    ['Ludwig van der Aalst', ['Ludwig', 'van der', 'Aalst', null]],
    ['Wren T. de Fitch', ['Wren T.', 'de', 'Fitch', null]],
    ['John Quell, Jr.', ['John', null, 'Quell', 'Jr.']],
    ["Nino O'Farrow", ['Nino', null, "O'Farrow", null]],
    ['Ana McDonald', ['Ana', null, 'McDonald', null]],
    ['Ana DeVries', ['Ana', null, 'DeVries', null]],
    ["Nino d'Ascoli", ['Nino', null, "d'Ascoli", null]],
    ['Łucja Çınaroz', ['Łucja', null, 'Çınaroz', null]],
    ['Ṣọlá Brzań', ['Ṣọlá', null, 'Brzań', null]],
    ['Bin Zhan', ['Bin', null, 'Zhan', null]],
  ])('%s', (name, parts) => {
    expect(show(name)).toEqual(parts)
  })

  test.each([
    'Suyanto',
    'Sai Praneeth Sorrel',
    'Ilva Sorrel Quell',
    'T. K. Abdul Rafiz',
    'Tim De Ryck',
    'de Ryck',
    'van der Aalst',
    'BAAI RoboBrain Team',
    'Lantern Team',
    'Lantern AI',
    'Lantern Research',
    'Google DeepMind',
    'Paper LANTERN',
    'Lantern 7',
    'Lantern (editor)',
    'Sorrel, Ilva',
    'Ilva Sorrel, Oren',
    'Ilva Sorrel, Jr., MD',
    '王小明',
    'Иван Петров',
    'Ilva S.',
    'Dr. Sorrel',
    '',
    ' ',
  ])('and stays whole where it is not: %s', (name) => {
    expect(show(name)).toBeNull()
  })
})

test('a team is known by the word that says so', () => {
  expect(isTeam('BAAI RoboBrain Team')).toBe(true)
  expect(isTeam('Ilva Sorrel')).toBe(false)
})
