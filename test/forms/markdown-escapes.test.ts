import { describe, expect, test } from 'vitest'
import { linesOf } from './markdown-page.js'

describe('a page whose backslashes are escaped (Turndown, pandoc)', () => {
  test.each([
    ['$f\\_\\\\theta^\\*(x\\_1)$ costs 20\\\\% less \\[1, 2\\]', '$f_\\theta^*(x_1)$ costs 20\\% less [1, 2]'],
    ['Tiny\\_NeRFs', 'Tiny_NeRFs'],
    ['two Q\\\\&As', 'two Q\\&As'],
    ["novel \\`\\`committee of experts''", "novel ``committee of experts''"],
    ['std \\< 0.006', 'std < 0.006'],
    ["others\\' timetables and the city\\'s", "others' timetables and the city's"],
    ['the \\"night\\" of trams', 'the "night" of trams'],
    ["the trams of Poincar\\\\\\'e", "the trams of Poincar\\'e"],
    ['$\\\\{0, 1\\\\}$ and $x\\_1$', '$\\{0, 1\\}$ and $x_1$'],
    ['a \\\\\\\\ b, $\\\\alpha$', 'a \\\\ b, $\\alpha$'],
  ])('%s', (given, line) => {
    expect(linesOf(`## 1 Paper\n\n${given}`)).toEqual(['1 Paper', line])
  })
})

describe('a page where nothing is escaped (Jina Reader, crawl4ai): the text never changes', () => {
  test.each([
    '$f_\\theta^*(x_1)$ costs 34.8\\% less [1, 2]',
    'the set $\\{0, 1\\}^n$',
    'rows $a \\\\ b$ of $\\mathbf{A}$',
    'my\\_lib for $\\theta$',
    'Poincar\\\'e and Erd\\"os',
    'R\\&D of \\(n\\) firms',
    'a*b*c and _x_ in $a_*$, 2 ** 3 and **x',
    'https://github.com/vik/marsh_birds_of_lakes',
    'A* Search and D* Lite',
    'snake_case_name and __init__ of a *very* long line of prose, which goes on for as long as an abstract does, that is for at least two hundred characters, so that nobody takes it for a name, a label or a figure of a page',
  ])('%s', (line) => {
    expect(linesOf(`## 1 Paper\n\n${line}`)).toEqual(['1 Paper', line])
  })
})

describe('a page where some things are escaped', () => {
  test.each([
    ['at https\\://example.org for $\\theta$', 'at https://example.org for $\\theta$'],
    ['a drop of \\~0.8% of $\\theta$', 'a drop of ~0.8% of $\\theta$'],
    ['20\\\\% of $\\theta$ at \\~ https', '20\\% of $\\theta$ at ~ https'],
    ['S\\~ao and a $x\\: y$ of $\\theta$', 'S\\~ao and a $x\\: y$ of $\\theta$'],
  ])('what LaTeX has not (remark): %s', (given, line) => {
    expect(linesOf(`## 1 Paper\n\n${given}`)).toEqual(['1 Paper', line])
  })

  test('backslashes in front of punctuation (html2text)', () => {
    const given = '$\\\\{0, 1\\\\}$ for \\theta, 20\\% of [1, 2] and \\\\_x\\\\_'
    expect(linesOf(given)).toEqual(['$\\{0, 1\\}$ for \\theta, 20\\% of [1, 2] and \\_x\\_'])
  })

  test.each([
    [
      '\\(VLMs\\) for \\theta, \\emph\\{well\\}, 20\\% of \\[1, 2\\], $x\\_1$',
      '(VLMs) for \\theta, \\emph{well}, 20\\% of [1, 2], $x_1$',
    ],
    ['\\theta of \\(6 birds and 4 more\\) in $\\\\\\{0, 1\\\\\\}$', '\\theta of (6 birds and 4 more) in $\\{0, 1\\}$'],
    ['\\theta of \\(6 birds and 4 more\\) [here](https://birds.example)', '\\theta of (6 birds and 4 more) here'],
  ])('each mark, where no bracket is bare (html2text, when asked to): %s', (given, line) => {
    expect(linesOf(given)).toEqual([line])
  })

  test.each(['\\theta of \\(birds that sing\\) (or not)', '\\theta of \\(n\\) birds'])(
    'brackets of formulas are text: %s',
    (line) => {
      expect(linesOf(line)).toEqual([line])
    },
  )

  test('a percent sign, where commands are not (remark)', () => {
    expect(linesOf('$\\theta$ and $\\text{a}$ cost 93.1\\\\% less')).toEqual([
      '$\\theta$ and $\\text{a}$ cost 93.1\\% less',
    ])
  })

  test('backslashes in front of any punctuation, but not in front of commands, and signs of links (remark)', () => {
    expect(
      linesOf('$\\theta$ costs 20\\\\% of snake\\_case at pass\\@1 of www\\.example.org, or (1)\\~nothing'),
    ).toEqual(['$\\theta$ costs 20\\% of snake_case at pass@1 of www.example.org, or (1)~nothing'])
  })

  test('an underscore of an address is escaped (markdownify)', () => {
    expect(linesOf('$\\theta$ costs 20\\% at https://birds.example/night\\_trams')).toEqual([
      '$\\theta$ costs 20\\% at https://birds.example/night_trams',
    ])
  })

  test('stars and underscores only (markdownify)', () => {
    expect(linesOf('$f\\_\\theta^\\*(x\\_1)$ costs 20\\% less [1, 2]')).toEqual([
      '$f_\\theta^*(x_1)$ costs 20\\% less [1, 2]',
    ])
  })

  test('what LaTeX never has, though commands stand as they are', () => {
    expect(linesOf('an A\\* search with $\\theta$ from $0.8\\\\!$ to 20\\%')).toEqual([
      'an A* search with $\\theta$ from $0.8\\!$ to 20\\%',
    ])
  })

  test('a quote in text where nothing else is escaped', () => {
    expect(linesOf("the \\`marsh bird' and \\`a l'eau with $\\theta$ of mod\\`eles'")).toEqual([
      "the `marsh bird' and \\`a l'eau with $\\theta$ of mod\\`eles'",
    ])
  })

  test('what looks like the mark of a list', () => {
    expect(linesOf('\\- A\n\n1\\. B\n\n\\+ C')).toEqual(['- A', '1. B', '+ C'])
  })
})

describe('emphasis', () => {
  test('of `<mark>` round a badge', () => {
    expect(linesOf('AI May 1 ==Code==\n\nwhere a == b, b==c==d and ==2==')).toEqual([
      'AI May 1 Code',
      'where a == b, b==c==d and ==2==',
    ])
  })

  test('of `<code>` round a badge, a figure or a name', () => {
    expect(linesOf("`52.4` `CL` May 1\n\n`Ada Example`\n\nFrom `May' to `Is' and \\`x\\` of co`-`op")).toEqual([
      '52.4 CL May 1',
      'Ada Example',
      "From `May' to `Is' and `x` of co`-`op",
    ])
  })

  const LONG = 'We listen to birds by night, and count those that we hear. '.repeat(5).trim()

  test.each([
    ['round a line', `CLApr 22\n**A Title**\n_Ada Example_\n${LONG}`, ['CLApr 22', 'A Title', 'Ada Example', LONG]],
    ['round a link', `**[A Title](/paper/1)**\n${LONG}`, ['A Title', LONG]],
    ['round two parts of a line', `**A** and **Title**\n${LONG}`, ['**A** and **Title**', LONG]],
    ['that does not close', `**A Title\n${LONG}`, ['**A Title', LONG]],
    ['with a blank inside', `** A Title**\n${LONG}`, ['** A Title**', LONG]],
    ['of another kind', `**A Title__\n${LONG}`, ['**A Title__', LONG]],
  ])('stars %s in a long block', (_, given, lines) => {
    expect(linesOf(given)).toEqual(lines)
  })

  test.each([
    [
      'between underscores',
      `We listen. ${LONG} To _marsh birds_, and __init__.`,
      `We listen. ${LONG} To marsh birds, and __init__.`,
    ],
    ['in a formula or path', `${LONG} $_a_$, /_next_/ and f_i_j`, `${LONG} $_a_$, /_next_/ and f_i_j`],
  ])('of words in a long line: %s', (_, given, line) => {
    expect(linesOf(given)).toEqual([line])
  })

  test('round names on several lines of a page, with institutions behind them', () => {
    const names = `_${'[Jonas Vik](/author/7),\n[Mila Ostrander](https://www.site.example/of/many/words/author/8),\n'.repeat(2)}et al._ · uw`
    expect(linesOf(`${names}\n\n${LONG}`)[0]).toBe('Jonas Vik,')
  })

  test.each([
    ['stars', (word: string) => `We *listen* to **${word}**. ${LONG}`],
    ['two underscores', (word: string) => `We __listen__ to __${word}__. ${LONG}`],
  ])('between %s is one where most long lines have it', (_, marked) => {
    const plain = (word: string) => `We listen to ${word}. ${LONG}`
    expect(linesOf(`${marked('trams')}\n\n${plain('all')}\n\n${marked('birds')}`)).toEqual(
      ['trams', 'all', 'birds'].map(plain),
    )
  })

  test.each([
    ['h-index **58** · **2** papers', 'h-index 58 · 2 papers'],
    ['h-index**58**', 'h-index58'],
    ['**[Ada Example](/author/1)**, _Bo Sample_ *et al.*', 'Ada Example, Bo Sample et al.'],
    ['### **A Title**', 'A Title'],
    ['### A Title with *stars* of its own', 'A Title with *stars* of its own'],
    ['_a *b *c d_', 'a *b *c d'],
    ['_a *b *c *d *e *f *g *h *i j_', '_a *b *c *d *e *f *g *h *i j_'],
    ['$x^{**}$ and $y^{**}$', '$x^{**}$ and $y^{**}$'],
  ])('%s', (given, line) => {
    expect(linesOf(given)).toEqual([line])
  })
})

describe('the odd escape on a page whose LaTeX is not escaped', () => {
  const page = (line: string) => `CLApr 22\n[A Title](/paper/1)\n\n$\\theta$ $\\text{a}$\n\n${line}`

  test.each([
    ['p \\< 0.1 in 2025\\. CR \\= 1', 'p < 0.1 in 2025. CR = 1'],
    ['\\texttt{\\[CLS\\]} and $\\[4,2]_q$', '\\texttt{[CLS]} and $[4,2]_q$'],
    ['$\\mathbb{F}\\_{q}$ and $x\\_f > 1$', '$\\mathbb{F}_{q}$ and $x_f > 1$'],
    ['Q\\&A in 2025\\.', 'Q&A in 2025.'],
    ["a bias \\-- and \\`\\`shells''", "a bias -- and ``shells''"],
  ])('%s is taken off', (line, printed) => {
    expect(linesOf(page(line)).at(-1)).toBe(printed)
  })

  test.each(['Q\\&A', '\\[ x = 1. \\]', '$\\text{a\\_b}$', 'a\\_b', '\\=a and \\.Z'])('%s stays', (line) => {
    expect(linesOf(page(line)).at(-1)).toBe(line)
  })
})

test('the title of a link has brackets of its own where all others are escaped', () => {
  const title = '[A Title](/paper/2409.13931 "Abstract")'
  expect(linesOf(`LG Apr 22\n\n${title}\n\nWe read $\\theta$ of models \\(and others\\).`).at(-1)).toBe(
    'We read $\\theta$ of models (and others).',
  )
})

test.each([
  ["others\\' trams and a \\'quiet\\' one", "others' trams and a 'quiet' one"],
  ["Ida Dell\\'Example", "Ida Dell'Example"],
])('apostrophes and quotes that are escaped are no accents: %s', (given, printed) => {
  expect(linesOf(`LG Apr 22\n\n[A Title](/paper/2409.13931)\n\n${given}`).at(-1)).toBe(printed)
})

test('no title has a backslash in front of its underscores', () => {
  expect(linesOf('LG Apr 22\n\n# NT\\_IDA at Night')).toContain('NT_IDA at Night')
})
