import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectForm } from '../../src/forms/detect-form.js'
import { readMarkdown } from '../../src/forms/markdown.js'
import { each, RUNS, TIMEOUT } from '../properties/often.js'
import { countWork } from '../properties/work-count.js'

/** What pages in Markdown are made of. */
const PIECES = [
  ...[
    '# ',
    '### ',
    '- ',
    '* ',
    '1. ',
    '> ',
    '====',
    '---',
    '| ',
    ' | ',
    '| --- | --- |',
    '| --- |',
    '<br>',
    '```',
    '**',
    '*',
    '_',
    '\\',
    '\\\\',
  ],
  ...[
    '[',
    ']',
    '](',
    '](/author/1)',
    '](https://a.example/b_(c))',
    '![',
    '][1]',
    '\n[1]: /paper/1\n',
    '⟨1⟩',
    '\n⟨1⟩ https://a.example/x: B\n',
  ],
  ...[
    '<div>',
    '</div>',
    '<a href="/x">',
    '</a>',
    '<!-- <main> -->',
    '<https://a.example>',
    '(',
    ')',
    '{',
    '}',
    '$',
    '%',
    '&amp;',
  ],
  ...['Title: A\n', 'URL Source: https://a.example/\n', 'Markdown Content:\n', '---\nurl: a\n---\n'],
  ...['\n', '\n\n', '\r\n', '\r', '  \n', '\\\n', ' ', '\t', '\u00a0', '\ufeff', '\u2028', '\ud800'],
  ...[
    'Ada Example',
    '[Ada Example](/author/1)',
    'LGSep 20, 2024',
    '[A Title](/paper/2409.13931)',
    'et al.',
    '52.4',
    'h-index',
    '58',
    '8 Papers',
    'f_\\theta^*(x_1)',
    'state-of-the-',
    'art',
    '·',
    'é',
    '😀',
  ],
]
const pages = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

const isVisible = (text: string) => !/^\s$/.test(text)

describe('whatever stands in a text', { timeout: TIMEOUT }, () => {
  test('each visible character that is printed is one of the input, at the place that is given for it', () => {
    let count = 0
    each(pages, (given) => {
      const { text, printed } = readMarkdown(given)
      for (let at = 0; at < text.length; at++) {
        if (!isVisible(text.charAt(at))) continue
        expect(given.slice(printed.startBefore(at), printed.endBefore(at + 1))).toBe(text.charAt(at))
        count++
      }
    })
    expect(count).toBeGreaterThan(RUNS)
  })

  test('outside of tables places rise with the text', () => {
    each(pages, (given) => {
      if (given.includes('---')) return
      const { text, printed } = readMarkdown(given)
      for (let at = 1; at < text.length; at++) {
        expect(printed.startBefore(at)).toBeGreaterThanOrEqual(printed.startBefore(at - 1))
      }
    })
  })

  test('links stand inside of the text, in its order, and their spans hold their addresses', () => {
    let count = 0
    each(pages, (given) => {
      const { text, links } = readMarkdown(given)
      let last = 0
      for (const { start, end, address, span } of links) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(given.slice(span.start, span.end)).toBe(address)
        last = start
        count++
      }
    })
    expect(count).toBeGreaterThan(RUNS / 10)
  })

  test('nothing throws on any string', () => {
    each(fc.string({ unit: 'binary', maxLength: 80 }), (given) => {
      expect(readMarkdown(given).given).toBe(given)
      expect(detectForm(given)).toBeTypeOf('string')
    })
  })
})

describe('what a page shows', { timeout: TIMEOUT }, () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 1, maxLength: 6 })
    .map((several) => several.join(' '))
  const number = fc.integer({ min: 1, max: 99999 })

  /** A line as a crawler writes it, beside what it shows. */
  const lines: fc.Arbitrary<readonly [written: string, shown: string]> = fc.oneof(
    words.map((text) => [text, text] as const),
    fc.tuple(fc.constantFrom('# ', '## ', '- ', '* ', '', '**'), words).map(([mark, text]) => {
      return [`${mark}${text}${mark === '**' ? '**' : ''}`, text] as const
    }),
    fc.tuple(words, number).map(([text, id]) => [`### [${text}](/paper/${id})`, text] as const),
    fc
      .tuple(words, words, number)
      .map(([a, b, id]) => [`[${a}](/author/${id}), [${b}](/author/2) et al.`, `${a}, ${b} et al.`] as const),
    fc.tuple(words, words).map(([a, b]) => [`| ${a} | ${b} |\n| --- | --- |`, `${a} ${b}`] as const),
    words.map((text) => [`${text}\n=====`, text] as const),
    words.map((text) => [`![${text}](/a.png)`, ''] as const),
    number.map((n) => [`h-index **${n}**`, `h-index ${n}`] as const),
    words.map(
      (text) => [`$f_{${text}}^*(x_1)$ costs [1, 2] less\\\\`, `$f_{${text}}^*(x_1)$ costs [1, 2] less\\\\`] as const,
    ),
  )

  test('every letter of it is printed in its order, and no mark is', () => {
    each(fc.array(lines, { minLength: 1, maxLength: 12 }), (page) => {
      const given = page.map(([written]) => written).join('\n\n')
      const shown = page.map(([, text]) => text)
      expect(readMarkdown(given).text.split(/\s+/).filter(Boolean)).toEqual(
        shown.join(' ').split(/\s+/).filter(Boolean),
      )
    })
  })
})

describe('work grows no faster than the text', { timeout: 60_000 }, () => {
  const TEXTS = [
    ...[
      '[',
      ']',
      '](',
      '[](',
      '](/a',
      '[a](/b)',
      '[![a](/b)',
      '](/x "',
      '](<',
      '[a\n\n',
      '[1]: /a\n',
      '⟨1⟩',
      '\n⟨1⟩ https://a',
    ],
    ...[
      '*',
      '*a ',
      'a* ',
      '**a _b ',
      '\\',
      '\\[',
      '\\\\a',
      '#',
      '# ',
      '\n# a',
      '\n#',
      '<',
      '<a ',
      '\n<div',
      '\n<a href="x',
      '<!-- ',
    ],
    ...[
      '|',
      '\n|',
      '\n| --- | --- |',
      '\n| --- |',
      'a |\n| --- |\n| b\n',
      '| LGSep 20, 2024 |\n',
      '- LGSep 20, 2024 [A](/paper/1) [B](/author/1), ',
      'LGSep 20, 2024 **A**\n',
      '\n> ',
      '<br>',
      '**AI Analysis**\n',
      '| a | b |\n',
      '\n--',
      'a\n=',
      '- ',
      '\n1. ',
      '> ',
      ':::',
      '){.a',
      ']: ',
      '(((',
      '{.',
    ],
    ...[
      '\n',
      '\r',
      '\r\n',
      ' ',
      'word and \n',
      'a-b-c-\n',
      '[LG Sep 20, 2024 ',
      'Title: \n',
      '---\na: b\n',
      '```\n',
      '\ud800',
    ],
  ]
  const SIZE = 30_000

  test.each(TEXTS)('%j', (piece) => {
    const make = (size: number) => piece.repeat(Math.ceil(size / piece.length))
    const [once, twice] = [make(SIZE), make(2 * SIZE)].map((text) =>
      countWork(() => {
        detectForm(text)
        readMarkdown(text)
      }),
    )
    if (once === undefined || twice === undefined) throw new Error('no count')
    for (const kind of ['scanned', 'searches', 'slices'] as const) {
      expect(twice[kind]).toBeLessThan(2.2 * once[kind] + 1000)
    }
    expect(once.scanned / SIZE).toBeLessThan(60)
  })
})
