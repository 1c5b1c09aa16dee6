import { describe, expect, test } from 'vitest'
import { profilePage } from '../../src/syntax/profile-page.js'
import { run } from '../../src/syntax/rule.js'
import { printedText } from './printed-parts.js'

/** Each line above the papers: `hIndex: h-index58` where a rule knows it, `(blank)`, or what is printed. */
function linesAbove(page: string): string[] {
  return run(profilePage, page).above.map((line) => {
    const text = printedText(page, line) || '(blank)'
    return 'field' in line ? `${line.field}: ${text}` : text
  })
}

/** Each paper: what is printed in its parts, or its lines. */
function papersOf(page: string): unknown[] {
  const show = (at: { start: number; end: number }) => printedText(page, at) || '(blank)'
  return run(profilePage, page).papers.map(({ meta, body }) =>
    'abstract' in body
      ? {
          meta: show(meta),
          title: show(body.title),
          names: body.authorLine.names.map(show),
          abstract: show(body.abstract),
        }
      : { meta: show(meta), title: body.title && show(body.title), lines: body.lines.map(show) },
  )
}

const META = 'LGSep 20, 2024'

describe('the lines above the papers', () => {
  test.each<[page: string, lines: string[]]>([
    ['', []],
    ['\n', ['(blank)']],
    ['Ida Example', ['Ida Example']],
    [
      'Ida Example\n\nCL\nh-index58\n8papers\n\n8 Papers',
      [
        'Ida Example',
        '(blank)',
        'primaryCategory: CL',
        'hIndex: h-index58',
        'paperCount: 8papers',
        '(blank)',
        'heading: 8 Papers',
      ],
    ],
    ['  A Title  \n\n \n Ida', ['A Title', '(blank)', 'Ida']],
    ['Ida\n\n', ['Ida', '(blank)']],
    // Below the first meta line no figure of the owner is printed.
    [`8 Papers\n${META}\n8 Papers`, ['heading: 8 Papers']],
    // A figure may have the shape of a meta line too, and others go on below it.
    ['Ida Example\n\nh-index 1\n8papers', ['Ida Example', '(blank)', 'hIndex: h-index 1', 'paperCount: 8papers']],
    [`Ida Example\n\n${META}`, ['Ida Example']],
    // A date alone opens a paper only below a blank line, which goes with it.
    ['Ida Example\nSep 20', ['Ida Example', 'Sep 20']],
    ['Ida Example\n\nSep 20', ['Ida Example']],
    ['Sep 20\nA Title', []],
  ])('%j', (page, lines) => {
    expect(linesAbove(page)).toEqual(lines)
  })
})

describe('a paper as the page layout prints it', () => {
  const whole = (meta: string) => `${meta}\nA Title\n\nIda Example, Otto Beispiel\n\nWe count trams.`
  const parts = (meta: string) => ({
    ...{ meta, title: 'A Title', names: ['Ida Example', 'Otto Beispiel'] },
    abstract: 'We count trams.',
  })
  const last = { meta: 'CVMay 3', title: null, lines: [] }
  test.each<[what: string, page: string, papers: unknown[]]>([
    ['above another', `${whole(META)}\n\nCVMay 3`, [parts(META), last]],
    ['twice', `${whole(META)}\n\n${whole('AIMay 3')}\n\nCVMay 3`, [parts(META), parts('AIMay 3'), last]],
    [
      'above one that lost its codes',
      `${whole(META)}\n\n${whole('May 3')}\n\nCVMay 3`,
      [parts(META), parts('May 3'), last],
    ],
    ['with no blank line below', `${whole(META)}\nCVMay 3`, [parts(META), last]],
    ['with several blank lines', `${whole(META).replaceAll('\n\n', '\n \n\n')}\n\n\nCVMay 3`, [parts(META), last]],
  ])('%s', (_what, page, papers) => {
    expect(papersOf(page)).toEqual(papers)
  })

  test('the last one comes as lines: below it the site may print more', () => {
    const lines = ['A Title', '(blank)', 'Ida Example, Otto Beispiel', '(blank)', 'We count trams.']
    expect(papersOf(whole(META))).toEqual([{ meta: META, title: null, lines }])
  })
})

describe('a paper that is printed in any other way', () => {
  test.each<[what: string, below: string[], title: string | null, lines: string[]]>([
    ['nothing below', [], null, []],
    ['a title alone', ['A Title'], null, ['A Title']],
    ['the compact layout', ['A TitleIda', 'We count.'], null, ['A TitleIda', 'We count.']],
    ['no blank lines', ['A Title', 'Ida', 'We count.'], null, ['A Title', 'Ida', 'We count.']],
    ['a blank line in the title’s place', ['', 'Ida', '', 'x'], null, ['(blank)', 'Ida', '(blank)', 'x']],
    [
      'a second paragraph',
      ['A Title', '', 'Ida', '', 'We count.', '', 'x'],
      null,
      ['A Title', '(blank)', 'Ida', '(blank)', 'We count.', '(blank)', 'x'],
    ],
    [
      'a wrapped paragraph',
      ['A Title', '', 'Ida', '', 'We', 'count.'],
      null,
      ['A Title', '(blank)', 'Ida', '(blank)', 'We', 'count.'],
    ],
    ['a title like a meta line', ['AIMay 3', '', 'Ida'], 'AIMay 3', ['(blank)', 'Ida']],
    ['a date alone, with no blank line above', ['A Title', 'Sep 20'], null, ['A Title', 'Sep 20']],
  ])('%s', (_what, below, title, lines) => {
    expect(papersOf([META, ...below].join('\n'))).toEqual([{ meta: META, title, lines }])
  })

  test('a meta line right below another opens a paper of its own where a title follows', () => {
    expect(papersOf(`${META}\nAIMay 3\nA Title`)).toEqual([
      { meta: META, title: null, lines: [] },
      { meta: 'AIMay 3', title: null, lines: ['A Title'] },
    ])
  })
})
