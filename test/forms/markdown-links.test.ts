import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/forms/markdown.js'
import { linesOf, linksOf } from './markdown-page.js'

describe('a link shows its text and keeps its address', () => {
  test.each([
    ['[Ada Example](/author/1)', 'Ada Example', '/author/1'],
    ['[Ada Example](</author/1>)', 'Ada Example', '/author/1'],
    ['[Ada\nExample](https://trams.example/author/</author/1>)', 'Ada Example', '/author/1'],
    ['[Ada Example](/author/1 "Ada’s page")', 'Ada Example', '/author/1'],
    ['[Ada\nExample](/author/1)', 'Ada Example', '/author/1'],
    ['[Code](https://github.com/a/b_(c))', 'Code', 'https://github.com/a/b_(c)'],
    ['[Code](https://github.com/a/b_\\(c\\))', 'Code', 'https://github.com/a/b_(c)'],
    ['[Code](https://github.com/ada/marsh-\nbirds)', 'Code', 'https://github.com/ada/marsh-birds'],
    ['<https://github.com/ada/birds>', 'https://github.com/ada/birds', 'https://github.com/ada/birds'],
    ['[A Title][1]\n\n[1]: /paper/2409.13931 "A Title"', 'A Title', '/paper/2409.13931'],
    ['[A Title][]\n\n[A Title]: /paper/2409.13931', 'A Title', '/paper/2409.13931'],
    ['[A long\nTitle]\n\n[a long title]: /paper/2409.13931', 'A long Title', '/paper/2409.13931'],
    [
      `[Read more][${'A long Title '.repeat(9)}]\n\n[${'A long Title '.repeat(9)}]: /paper/2409.13931`,
      'Read more',
      '/paper/2409.13931',
    ],
    ['[A long Title][]\n\n  [A long Title]:\n    /paper/2409.13931', 'A long Title', '/paper/2409.13931'],
    ['A Title⟨1⟩\n\n## References\n\n⟨1⟩ https://a.example/paper/1: A Title', 'A Title', 'https://a.example/paper/1'],
    ['[\n\n### A Title\n\n](/paper/2409.13931)', 'A Title', '/paper/2409.13931'],
    ['<div>\n\n<a class="x" href="/author/1">Ada Example</a>', 'Ada Example', '/author/1'],
  ])('%j', (given, shown, address) => {
    expect(linesOf(given)).toEqual([shown])
    expect(linksOf(given)).toEqual([[shown, address]])
  })
})

describe('brackets of the text inside of a link', () => {
  test.each([
    '[Re] Listening to Birds',
    'Birds on the Interval [0, 1) and Beyond',
    'Birds on the Interval (0, 1] and Beyond',
    'Birds [Extended Abstract]',
  ])('%s', (title) => {
    const given = `CLApr 22\n\n### [${title}](/paper/2409.13931)\n\n[Ada Example](/author/1), [Bo Sample](/author/2)`
    expect(linesOf(given)).toEqual(['CLApr 22', title, 'Ada Example, Bo Sample'])
    expect(linksOf(given)).toEqual([
      [title, '/paper/2409.13931'],
      ['Ada Example', '/author/1'],
      ['Bo Sample', '/author/2'],
    ])
  })
})

describe('brackets that are no link stay', () => {
  test.each([
    '$f[x](y) = 1$',
    'as in [1, 2] and [3] (see there)',
    'list[0]() and f[x](y)(z)',
    '[1] [2]: both',
    '[1]: see there',
    'from ⟨1⟩ to ⟨2⟩',
    '⟨1⟩ see: there',
    'the mean ⟨x⟩ of ⟨ψ|φ⟩',
  ])('%s', (text) => {
    expect(linesOf(text)).toEqual([text])
    expect(linksOf(text)).toEqual([])
  })

  test('a link that an author wrote into an abstract, where brackets are not escaped', () => {
    const abstract = `${'Night trams share their drivers with day trams. '.repeat(5)}See [here](https://trams.example/x) for more.`
    expect(linesOf(`## 1 Paper\n\n${abstract}`)).toEqual(['1 Paper', abstract])
  })

  test('where brackets are escaped, such a link is told by its backslashes', () => {
    const prose = 'Night trams share $\\\\theta$ drivers with day trams. '.repeat(5)
    const [, text] = linesOf(
      `## 1 Paper\n\n${prose}See \\[here\\](https://trams.example/x) and [there](https://b.example/)`,
    )
    expect(text).toContain('See [here](https://trams.example/x) and there')
  })
})

describe('images print nothing', () => {
  test.each(['![Ada Example](/avatars/1.png)', '![](data:image/svg+xml;base64,PHN2Zz4=)', '![a\nb](/c.png "d")'])(
    '%j',
    (image) => {
      expect(linesOf(`${image}\n\n# Ada Example`)).toEqual(['Ada Example'])
      expect(linksOf(image)).toEqual([])
    },
  )

  test('inside of a link', () => {
    expect(linksOf('[![logo](/logo.svg)Scholar Feed](/)')).toEqual([['Scholar Feed', '/']])
  })
})

describe('what only brackets kept apart stays apart', () => {
  test.each([
    ['[Feed](/feed)[Authors](/authors)', 'Feed Authors'],
    ['[Ada Example](/author/1)et al.', 'Ada Example et al.'],
    ['Show more[PDF](https://arxiv.org/pdf/2409.13931)', 'Show more PDF'],
    ['[arXiv:2504.08734](https://arxiv.org/abs/2504.08734)v123.8', 'arXiv:2504.08734v123.8'],
  ])('%s', (given, line) => {
    expect(linesOf(given)).toEqual([line])
  })
})

describe('a link that shows nothing', () => {
  test.each([
    ['A [](/x) B', 2],
    ['[](/x) A', 0],
    ['A [](/x)', 2],
    ['[](/x)', 0],
  ])('stands at one place: %s', (given, at) => {
    const { links } = readMarkdown(given)
    expect(links.map(({ start, end, address }) => [start, end, address])).toEqual([[at, at, '/x']])
  })

  test.each([
    ['CLApr 22\n\n[](/paper/2409.13931)\n### A Title\n\nAda Example', 'A Title'],
    ['CLApr 22\n\n[](/paper/2409.13931)\n\nA Title', 'A Title'],
    ['CLApr 22\n\n[](/paper/2409.13931)', ''],
  ])('and leads to a paper stands round the line below it: %j', (given, shown) => {
    expect(linksOf(given)).toEqual([[shown, '/paper/2409.13931']])
  })
})

test('a number in brackets is a citation, though a link has it for its reference', () => {
  const given = '# Ada Example\n\n[Birds][1]\n\nAs others [1] have shown, birds listen.\n\n[1]: /paper/2409.13931'
  expect(linesOf(given)).toEqual(['Ada Example', 'Birds', 'As others [1] have shown, birds listen.'])
  expect(linksOf(given)).toEqual([['Birds', '/paper/2409.13931']])
})

test.each(['[#](#birds)', '[¶](https://a.example/author/1#birds "Link to this heading")', '![](/birds.png)'])(
  'the anchor of a heading is no part of it: %s',
  (anchor) => {
    expect(linesOf(`# Ada Example\n\n### [Birds](/paper/2409.13931)${anchor}`)).toEqual(['Ada Example', 'Birds'])
  },
)
