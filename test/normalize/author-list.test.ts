import { describe, expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'
import { pageOf, readPaper } from './page.js'

describe('an author line, as printed → as meant', () => {
  type Row = [line: string, names: string[], truncated: boolean, institutions: string[], reported: string[]]

  test.each<Row>([
    ['Ida Example', ['Ida Example'], false, [], []],
    ['Ida Example, Otto Beispiel', ['Ida Example', 'Otto Beispiel'], false, [], []],
    [
      'Dongyang Fan, Bettina Messmer, Nikita Doikov et al.',
      ['Dongyang Fan', 'Bettina Messmer', 'Nikita Doikov'],
      true,
      [],
      [],
    ],
    [
      'Guilherme Penedo, Hynek Kydlíček et al. · huggingface',
      ['Guilherme Penedo', 'Hynek Kydlíček'],
      true,
      ['huggingface'],
      [],
    ],
    ['Ida Example · apple-ml, huggingface', ['Ida Example'], false, ['apple-ml', 'huggingface'], []],
    ['George C. Alexandropoulos, Tim De Ryck', ['George C. Alexandropoulos', 'Tim De Ryck'], false, [], []],
    ['BAAI RoboBrain Team, Ida Example et al.', ['BAAI RoboBrain Team', 'Ida Example'], true, [], []],
    ['John Smith, Jr., Ida Example', ['John Smith, Jr.', 'Ida Example'], false, [], []],
    ['Ida  Example,  Otto\u00a0Beispiel', ['Ida Example', 'Otto Beispiel'], false, [], []],
    ['Ida Exam\u200bple, Otto Beispiel\ufeff', ['Ida Example', 'Otto Beispiel'], false, [], []],
    ['Jose\u0301 Garci\u0301a, Ida Example', ['José García', 'Ida Example'], false, [], []],
    [
      'Guilherme Penedo, Hynek\nKydlíček, Vinko Sabolčec\net al.',
      ['Guilherme Penedo', 'Hynek Kydlíček', 'Vinko Sabolčec'],
      true,
      [],
      [],
    ],
    [
      'Ida Example, Otto Beispiel et',
      ['Ida Example', 'Otto Beispiel et'],
      false,
      [],
      ['damaged-text papers/0/authors/1'],
    ],
    [
      'Ida Example et al. Uw, Otto Beispiel',
      ['Ida Example et al. Uw', 'Otto Beispiel'],
      false,
      [],
      ['damaged-text papers/0/authors/0/name', 'damaged-text papers/0/authors/0'],
    ],
    ['Ida Example, , Otto Beispiel', ['Ida Example', 'Otto Beispiel'], false, [], []],
    ['Wei Zhang, Wei Zhang', ['Wei Zhang', 'Wei Zhang'], false, [], ['duplicate-author papers/0/authors/1']],
    [
      'W Li, W Li, W Li',
      ['W Li', 'W Li', 'W Li'],
      false,
      [],
      ['duplicate-author papers/0/authors/1', 'duplicate-author papers/0/authors/2'],
    ],
    ...(
      [
        ['Wei Zhang, Ida Example, Wei Zhang', [2]],
        ['Ida Example, Wei Zhang, Wei Zhang', [2]],
        ['Wei Zhang, Ida Example, Otto Beispiel, Wei Zhang', [3]],
        ['Wei Zhang, Wei Zhang, Ida Example, Ida Example', [1, 3]],
      ] as const
    ).map(([line, repeated]): Row => {
      const reported = repeated.map((i) => `duplicate-author papers/0/authors/${i}`)
      return [line, line.split(', '), false, [], reported]
    }),
    ['Wei Zhang, wei zhang', ['Wei Zhang', 'wei zhang'], false, [], []],
    ['constructor __proto__, Ida Example', ['constructor __proto__', 'Ida Example'], false, [], []],
  ])('%j', (line, names, truncated, institutions, reported) => {
    const { paper, reported: found } = readPaper({ names: line })
    expect(paper.authors).toEqual(names.map((name) => ({ name, authorId: null })))
    expect(paper.authorsTruncated).toBe(truncated)
    expect(paper.institutions).toEqual(institutions)
    expect(found).toEqual(reported)
  })

  test('each part has its place', () => {
    const page = pageOf({ names: 'Ida Example, Otto Beispiel et al. · eth-zurich, uw' })
    const { spans } = inspectProfile(page)
    const printed = Object.fromEntries(
      [...spans]
        .filter(([pointer]) => /\/(?:authors\/\d\/name|institutions\/\d|authorsTruncated)$/.test(pointer))
        .map(([pointer, { start, end }]) => [pointer.slice('/papers/0/'.length), page.slice(start, end)]),
    )
    expect(printed).toEqual({
      'authors/0/name': 'Ida Example',
      'authors/1/name': 'Otto Beispiel',
      authorsTruncated: 'et al.',
      'institutions/0': 'eth-zurich',
      'institutions/1': 'uw',
    })
  })
})

describe('a name with a capital inside', () => {
  const LONG_TITLE = 'On the Convergence of Stochastic Methods for Very Large Models'

  test.each([
    ['Sean McDonald, Ann DeVries', ['Sean McDonald', 'Ann DeVries']],
    ['Ida Example, Otto Beispiel', ['Ida Example', 'Otto Beispiel']],
  ])('is told from a title and a name that are glued, where a blank line was lost: %s', (line, names) => {
    const { paper } = readPaper({
      title: `${LONG_TITLE}\n${line}`,
      names: null,
      abstract: `${'We show a long story. '.repeat(10)}End.`,
    })
    expect(paper.title).toBe(LONG_TITLE)
    expect(paper.authors.map(({ name }) => name)).toEqual(names)
  })
})
