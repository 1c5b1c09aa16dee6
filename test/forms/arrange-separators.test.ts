import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

/** The lines of an arranged text; blank lines are left out. */
function lines(text: string): string[] {
  return (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '')
}

describe('parts of a meta line with their separators at the ends of their lines', () => {
  test.each([
    ['bars', '52.4 |\nLG |\nSep 20, 2024 |\nCode', '52.4LGSep 20, 2024Code'],
    ['bullets', '52.4 •\nLG •\nSep 20, 2024', '52.4LGSep 20, 2024'],
    ['dots', 'LG ·\nSep 20, 2024', 'LGSep 20, 2024'],
    ['dots in front', 'LG\n· Sep 20, 2024\n· Code', 'LGSep 20, 2024Code'],
    ['several parts on a line', '52.4 • LG • Sep 20, 2024 •\nCode', '52.4LGSep 20, 2024Code'],
    ['several codes', 'LG |\nCL |\nSep 20, 2024', 'LGCLSep 20, 2024'],
    ['a row of a table', '| 52.4 | LG | Sep 20, 2024 |', '52.4LGSep 20, 2024'],
  ])('%s', (_what, meta, printed) => {
    expect(lines(`${meta}\nQuiet Trams\nAda Example\n${ABSTRACT}`)).toEqual([
      printed,
      'Quiet Trams',
      'Ada Example',
      ABSTRACT,
    ])
  })

  test.each([
    ['a part in front of no date', 'LG |\nQuiet Trams\nSep 20, 2024'],
    ['cells of a table whose date stands elsewhere', '| LG |\nSep 20, 2024'],
    ['a title with a bar', 'LG\nQuiet Trams |\nSep 20, 2024'],
  ])('not %s', (_what, text) => {
    expect(lines(text)).toEqual(text.split('\n'))
  })
})

describe('lists inside of lists', () => {
  const paper = (bullet: string, inner: string) =>
    [
      `${bullet} ${inner} LG`,
      `  ${inner} Sep 20, 2024`,
      `  ${inner} Code`,
      '',
      'Quiet Trams',
      '',
      'Ada Example, Otto Beispiel et al.',
      '',
      ABSTRACT,
    ].join('\n')

  test.each([
    ['html-to-text', '*', '*'],
    ['w3m', '•', '□'],
    ['pandoc', '-', '-'],
    ['html2text', '*', 'o'],
  ])('with the bullets of %s', (_what, bullet, inner) => {
    expect(lines(paper(bullet, inner))).toEqual([
      'LGSep 20, 2024Code',
      'Quiet Trams',
      'Ada Example, Otto Beispiel et al.',
      ABSTRACT,
    ])
  })

  test('a badge has the number of its link', () => {
    const given = `+ LG\n+ Sep 20, 2024\n+ [3]Code\n\n[4]Quiet Trams\n\n[5]Ada Example, [6]Otto Beispiel\n\n${ABSTRACT}\n\nReferences\n\n3. https://github.com/x/y\n4. https://www.scholarfeed.example/paper/2409.13931\n5. https://www.scholarfeed.example/author/1\n6. https://www.scholarfeed.example/author/2\n`
    expect(lines(given).slice(0, 3)).toEqual(['LGSep 20, 2024Code', 'Quiet Trams', 'Ada Example, Otto Beispiel'])
  })
})
