import { describe, expect, test } from 'vitest'
import { detectForm } from '../../src/forms/detect-form.js'
import { linesOf, linksOf } from './markdown-page.js'

const PROSE = 'We listen to birds by night, and count those that we hear. '.repeat(4).trim()
const TITLE = '[A Title of 2 Birds](/paper/2409.13931)'
const NAMES = '[Ada Example](/author/1), [Bo Sample](/author/2)'

describe('a paper on one line, whose links tell its parts', () => {
  test.each([
    ['glued', `LGSep 20, 2024${TITLE}${NAMES}${PROSE}`],
    ['with blanks', `LG Sep 20, 2024 ${TITLE} ${NAMES} ${PROSE}`],
    ['in a list', `*   LG Sep 20, 2024 ${TITLE} ${NAMES} ${PROSE}`],
    ['in the cells of a table', `|  |  |\n| --- | --- |\n| LG Sep 20, 2024 | ${TITLE} ${NAMES} ${PROSE} |`],
    ['in padded cells, glued', `| LG Sep 20, 2024      | ${TITLE}${NAMES}${PROSE} |\n| --- | --- |`],
    ['its title alone on the line', `LG Sep 20, 2024 ${TITLE}\n${NAMES}\n\n${PROSE}`],
  ])('%s', (_, given) => {
    const lines = linesOf(`## 1 Paper\n\n${given}`).filter((line) => line !== 'x')
    expect(lines).toEqual(
      ['1 Paper', 'LGSep 20, 2024', 'A Title of 2 Birds', 'Ada Example, Bo Sample', PROSE].map((line, index) =>
        index === 1 && !given.includes('LGSep') ? 'LG Sep 20, 2024' : line,
      ),
    )
    expect(linksOf(given).map(([shown]) => shown)).toEqual(['A Title of 2 Birds', 'Ada Example', 'Bo Sample'])
  })

  test.each([
    [' et al.', ' et al.'],
    [' · quiet-lab, birds-of-1', ' · quiet-lab, birds-of-1'],
    [' et al. · quiet-lab', ' et al. · quiet-lab'],
  ])('the names end behind “%s”', (end, shown) => {
    for (const gap of ['', ' ']) {
      expect(
        linesOf(`52.4LGSep 20, 2024[Code](https://github.com/example/x)${TITLE}${NAMES}${end}${gap}${PROSE}`),
      ).toEqual(['52.4LGSep 20, 2024Code', 'A Title of 2 Birds', `Ada Example, Bo Sample${shown}`, PROSE])
    }
  })

  test.each([
    ['a link to a paper in prose', `We met in May 5 times; see [this](/paper/1) and count.`],
    ['bold text in prose', 'Since Sep 20, 2024 **all** trams are late.'],
  ])('%s parts nothing', (_, given) => {
    expect(linesOf(`# Ada Example\n\n${given}`)).toHaveLength(2)
  })
})

describe('a paper on one line that nothing parts is not read', () => {
  test.each([
    ['names that are no links', `- LG Sep 20, 2024 ${TITLE} Ada Example, Bo Sample ${PROSE}`],
    ['and glued', `*   LG Sep 20, 2024 ${TITLE}Ada Example, Bo Sample${PROSE}`],
    ['outside of a list', `LG Sep 20, 2024 ${TITLE} Ada Example ${PROSE}`],
    ['some names that are links', `| LG Sep 20, 2024 ${TITLE} [Ada Example](/author/1), Bo Sample ${PROSE} |`],
    ['a title that is none', `1. 52.4 LG Sep 20, 2024 Code A Title Ada Example ${PROSE}`],
  ])('%s', (_, line) => {
    expect(detectForm(`# Ada Example\n\n${line}\n`)).toBe('card-on-one-line')
  })

  test.each([
    ['links that tell', `- LG Sep 20, 2024 ${TITLE} ${NAMES} ${PROSE}`],
    ['breaks', `| LG Sep 20, 2024<br>A Title<br>Ada Example<br>${PROSE} |`],
    ['an abstract on its own line', `- LG Sep 20, 2024 ${TITLE} Ada Example, Bo Sample\n\n${PROSE}`],
    ['prose with a date', `- We met on Sep 20, 2024 to listen. ${PROSE}`],
  ])('but with %s it is', (_, line) => {
    expect(detectForm(`# Ada Example\n\n${line}\n`)).toBe('markdown')
  })
})
