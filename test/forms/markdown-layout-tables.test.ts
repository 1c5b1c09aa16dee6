import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/forms/markdown.js'
import { parseProfile } from '../../src/index.js'
import { linesOf, linksOf } from './markdown-page.js'

const CARD = ['CLApr 22', 'A Title', 'Ada Example, Bo Sample', 'We listen to birds.']
const CELL = 'CLApr 22<br><br>[A Title](/paper/1)<br><br>Ada Example, Bo Sample<br><br>We listen to birds.'

describe('a table of one column lays out the page', () => {
  test.each([
    ['with an empty head', `|     |\n| --- |\n| ${CELL} |`],
    ['without blanks', `||\n|---|\n|${CELL}|`],
    ['whose head is its first row', `| ${CELL} |\n| :---: |`],
    ['with breaks of other spellings', `|  |\n| --- |\n| ${CELL.replaceAll('<br><br>', '<br/><BR />')} |`],
    ['over several lines', `| ${CELL.replaceAll('<br>', '\n')} |\n| --- |`],
    ['over several lines below its rule', `|  |\n| --- |\n| ${CELL.replaceAll('<br>', '\n')} |`],
    ['with a heading in its cell', `|  |\n| --- |\n| ${CELL.replace('[', '### [')} |`],
  ])('%s', (_, given) => {
    expect(linesOf(`## 1 Paper\n\n${given}\n\n* * *`)).toEqual(['1 Paper', ...CARD])
  })

  test('each row is a block, and so is each of its parts', () => {
    const given = `|  |\n| --- |\n| ${CELL} |\n| LGMay 3<br>Another Title |\nBelow`
    expect(readMarkdown(given).text.trim()).toBe(`${CARD.join('\n\n')}\n\n\nLGMay 3\nAnother Title\n\nBelow`)
  })

  test('rows over several lines follow each other', () => {
    const row = (title: string) => `| CLApr 22\n\n${title}\n\nWe count |x| of them |`
    expect(linesOf(`${row('A')}\n| --- |\n${row('B')}\n${row('C')}\n\n| no row`)).toEqual([
      ...['A', 'B', 'C'].flatMap((title) => ['CLApr 22', title, 'We count |x| of them']),
      '| no row',
    ])
  })

  test('its bars, rule and breaks are marks, and its links keep their places', () => {
    const given = `| ${CELL} |\n| --- |`
    expect(linksOf(given)).toEqual([['A Title', '/paper/1']])
    const { text, printed } = readMarkdown(given)
    const at = text.indexOf('We listen')
    expect(given.slice(printed.startBefore(at), printed.endBefore(at + 9))).toBe('We listen')
  })

  test.each([
    ['a row that does not end', '|  |\n| --- |\n| We listen', ['| We listen']],
    ['a row that the next rule ends', '|  |\n| --- |\n| A\n\n| --- |', ['| A', '| --- |']],
    ['a rule below text', 'We listen\n| --- |', ['We listen', '| --- |']],
    ['a rule below the end of no row', 'We listen to |x|\n| --- |', ['We listen to |x|', '| --- |']],
    ['a rule below two ends', '| A |\n\nWe listen to |x|\n| --- |', ['| A |', 'We listen to |x|', '| --- |']],
    ['a row that ends with a bar of its own', '|  |\n| --- |\n| A \\|', ['| A \\|']],
  ])('%s is no table of that kind', (_, given, lines) => {
    expect(linesOf(given)).toEqual(lines)
  })

  test('a page whose papers are the rows of one is read', () => {
    const papers = ['A Title', 'Another Title'].map(
      (title, index) =>
        `| 52.${index}LGSep 20, 2024Code<br><br>[${title}](/paper/2409.1393${index})<br><br>[Ada Example](/author/1), [Bo Sample](/author/2) et al.<br><br>We listen to birds by night, and count those that we hear. |`,
    )
    const given = `# Ada Example\n\nLG\n\nh-index12\n\n2papers\n\n30citations\n\n## 2 Papers\n\n|     |\n| --- |\n${papers.join('\n')}\n`
    const profile = parseProfile(given, { scrapedAt: '2025-01-01' })
    expect(
      profile.papers.map(({ title, arxivId, score, hasCode, authors, abstract }) => [
        title,
        arxivId,
        score,
        hasCode,
        authors.length,
        abstract,
      ]),
    ).toEqual([
      ['A Title', '2409.13930', 52, true, 2, 'We listen to birds by night, and count those that we hear.'],
      ['Another Title', '2409.13931', 52.1, true, 2, 'We listen to birds by night, and count those that we hear.'],
    ])
  })
})

test('a meta line that is the head of a table without rows: the rule below is none of the title', () => {
  const lines = linesOf('| 62.9 | CV | Jun 29, 2024 |\n| --- | --- | --- |\n\n### [Quiet Trams](/paper/1)')
  expect(lines.join(' ')).not.toContain('---')
  expect(lines).toContain('Quiet Trams')
})
