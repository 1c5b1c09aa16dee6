import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/forms/markdown.js'
import { safeParseProfile } from '../../src/index.js'
import { linesOf } from './markdown-page.js'

describe('headings', () => {
  test.each([
    ['ATX', '# Ada Example', ['Ada Example']],
    ['with a closing mark', '## 8 Papers ##', ['8 Papers']],
    ['with a hash of its own', '### Programming in C #', ['Programming in C #']],
    ['setext', 'Ada Example\n===\n\n8 Papers\n--------', ['Ada Example', '8 Papers']],
    ['inside of a link', '[### A Title](/paper/2409.13931)', ['A Title']],
    ['inside of a link with a closing mark', '[### A Title ###](/paper/2409.13931)', ['A Title']],
    ['round a link', '### [A Title](/paper/2409.13931)', ['A Title']],
    ['in bold', '# **Ada Example**', ['Ada Example']],
    ['behind the number of a list', '1. ### [A Title](/paper/2409.13931)', ['A Title']],
  ])('%s', (_, given, lines) => {
    expect(linesOf(given)).toEqual(lines)
  })

  test('a heading is a block of its own, whatever stands around it', () => {
    expect(readMarkdown('CLApr 22\n### A Title\nAda Example').text).toBe('CLApr 22\n\nA Title\n\nAda Example')
  })

  test('a heading inside of a link on the line of others is a block too', () => {
    const given =
      '<!-- <main> -->\nCL Apr 22 <a href="/paper/2604.20123">### A Title</a> [Ada Example](/author/1) et al.'
    expect(linesOf(given)).toEqual(['CL Apr 22', 'A Title', 'Ada Example et al.'])
  })

  test('a heading behind a link is a block too', () => {
    expect(linesOf('[Scholar Feed](/)# Ada Example')).toEqual(['Scholar Feed', 'Ada Example'])
  })

  test('a hash without a blank behind it is text', () => {
    expect(linesOf('#MeToo in Court')).toEqual(['#MeToo in Court'])
  })
})

describe('lists', () => {
  test.each(['-', '*', '+', '-  ', '  * '])('the bullet “%s” is a mark', (bullet) => {
    expect(linesOf(`${bullet} h-index58\n${bullet} 2papers`)).toEqual(['h-index58', '2papers'])
  })

  test.each([
    [
      'with links',
      '1. [Ada Example](/author/1),\n2. [Otto Beispiel](/author/2)\n3. et al.',
      ['Ada Example,', 'Otto Beispiel', 'et al.'],
    ],
    ['without', '1. Ada Example,\n2. Otto Beispiel\n3. · tram-lab', ['Ada Example,', 'Otto Beispiel', '· tram-lab']],
    ['one', '1. Ada Example', ['Ada Example']],
  ])('the numbers of names are marks: %s', (_, names, shown) => {
    expect(linesOf(`#### Quiet Trams\n\n${names}\n\nWe count trams.`)).toEqual([
      'Quiet Trams',
      ...shown,
      'We count trams.',
    ])
  })

  test('a number that none follows is text', () => {
    expect(linesOf('2. Trams at night\n\nWe count trams.')).toEqual(['2. Trams at night', 'We count trams.'])
  })

  test('a list inside of a list begins right below a text', () => {
    expect(linesOf('We count trams.\n* * LG\n  * Sep 20, 2024')).toEqual(['We count trams.', 'LG', 'Sep 20, 2024'])
  })

  test('a quote right below a text is a block of its own', () => {
    expect(readMarkdown('Ada Example\n> We count trams.').text).toBe('Ada Example\n\nWe count trams.')
    expect(linesOf('Ada Example\n> 5 trams')).toEqual(['Ada Example', '> 5 trams'])
  })

  test('a list number is a mark in front of a meta line, and no score', () => {
    expect(linesOf('1. 52.4LGSep 20, 2024Code\n\n2. CLApr 22')).toEqual(['52.4LGSep 20, 2024Code', 'CLApr 22'])
  })

  test('a list number is a mark where what is below is set in', () => {
    expect(linesOf('1.  A Title\n    \n    Ada Example')).toEqual(['A Title', 'Ada Example'])
  })

  test('a number and a dot in front of prose are text', () => {
    expect(linesOf('1. We show that trams are late.')).toEqual(['1. We show that trams are late.'])
  })

  test('a dash inside of a paragraph is text', () => {
    expect(linesOf('Trams are late\n- and buses are not')).toEqual(['Trams are late', '- and buses are not'])
  })
})

describe('items right below text', () => {
  test.each([
    [
      'whose mark is set out from the text above',
      '-   CL\n    We listen\n-   LG\n    We count',
      ['CL', 'We listen', 'LG', 'We count'],
    ],
    [
      'that hold nothing but a comment',
      '<!-- <main> -->\n1. [A](/paper/1)\n2. <!-- <header> -->\nCL Apr 22',
      ['A', 'CL Apr 22'],
    ],
    [
      'that are an arXiv id below the title',
      'Birds\n- [arXiv:2409.13931](https://arxiv.org/abs/2409.13931)\n- v1',
      ['Birds', 'arXiv:2409.13931', 'v1'],
    ],
    [
      'that are a part with a link round it',
      'We listen.\n+ [CL](/category/cl)\nMay 1\nWe count.\n+ 52.4\n[LG](/lg)',
      ['We listen.', 'CL', 'May 1', 'We count.', '52.4', 'LG'],
    ],
  ])('%s', (_, given, lines) => {
    expect(linesOf(given)).toEqual(lines)
  })

  test('a dash set in as far as the text above is text', () => {
    expect(linesOf('-   Trams are late\n    by night\n    - and buses are not')).toEqual([
      'Trams are late',
      'by night',
      '- and buses are not',
    ])
  })
})

describe('quotes', () => {
  test.each([
    ['a line', '> We listen.', ['We listen.']],
    ['each line of one', '> We listen\n> and count.', ['We listen', 'and count.']],
    ['a blank line of one', '> We listen.\n>\n> We count.', ['We listen.', 'We count.']],
    ['a sign in text', 'For a\n> b we count.', ['For a', '> b we count.']],
  ])('%s', (_, given, lines) => {
    expect(linesOf(given)).toEqual(lines)
  })
})

describe('breaks and rules', () => {
  test('a rule as wide as a whole abstract', () => {
    expect(linesOf(`We listen.\n\n${'-'.repeat(1500)}\n\nWe count.`)).toEqual(['We listen.', 'We count.'])
  })

  test.each([
    ['two blanks', 'h-index  \n58', 'h-index\n58'],
    ['a backslash', 'h-index\\\n58', 'h-index\n58'],
    ['a rule', 'A\n\n* * *\n\nB', 'A\n\n\n\nB'],
    ['a fence', '```markdown\nA\n```', '\nA\n'],
  ])('%s', (_, given, text) => {
    expect(readMarkdown(given).text).toBe(text)
  })

  test('a card’s link with breaks in it is parted from what is around it', () => {
    const given = '[CLApr 22\\\n\\\n### A Title](/paper/1)[LGMay 3\\\n\\\nB](/paper/2)'
    expect(readMarkdown(given).text.trim()).toBe('CLApr 22\n\nA Title\n\n\n\nLGMay 3\n\nB')
  })
})

describe('tables', () => {
  const rule = '| --- | --- |'

  test('labels above values', () => {
    expect(linesOf(`| h-index | papers |\n${rule}\n| 58 | 2 |`)).toEqual(['h-index 58', 'papers 2'])
  })

  test('labels beside values', () => {
    expect(linesOf(`| h-index | 58 |\n${rule}\n| papers | 2 |`)).toEqual(['h-index 58', 'papers 2'])
    expect(linesOf(`|  |  |\n${rule}\n| h-index | 58 |\n| papers | 2 |`)).toEqual(['h-index 58', 'papers 2'])
  })

  test('any other: a cell a line', () => {
    expect(linesOf('| A | B | C |\n|---|:-:|--:|\n| d | e | f |')).toEqual(['A', 'B', 'C', 'd', 'e', 'f'])
  })

  test('a cell keeps its place', () => {
    const given = `| h-index | papers |\n${rule}\n| **58** | 2 |`
    const { text, printed } = readMarkdown(given)
    const at = text.indexOf('58')
    expect(given.slice(printed.startBefore(at), printed.endBefore(at + 2))).toBe('58')
  })

  test('a head that was wrapped', () => {
    expect(linesOf('arXiv:2504.08734| v1| Inf\nSci  \n---|---|---')).toEqual(['arXiv:2504.08734', 'v1', 'Inf Sci'])
  })

  test('without bars at the ends of its lines', () => {
    expect(linesOf('h-index | papers\n--- | ---\n58 | 2')).toEqual(['h-index 58', 'papers 2'])
  })

  test('bars round each row and no rule below the first', () => {
    expect(linesOf('| ## 8 Papers |\n| CL *May 1* |\n\n| One of |x| |')).toEqual([
      '8 Papers',
      'CL May 1',
      '| One of |x| |',
    ])
  })

  test('a row is a block of its own, however long the others are', () => {
    const long = 'We listen to birds by night, and count those that we hear. '.repeat(5).trim()
    expect(linesOf(`|  |\n| --- |\n| LG *May 1, 2025* Code |\n| **Birds** |\n| ${long} |`)).toEqual([
      'LG May 1, 2025 Code',
      'Birds',
      long,
    ])
  })

  test('bars in a line of text are no table', () => {
    expect(linesOf('h-index 58 | 2 papers\n\n$|x| - |y|$')).toEqual(['h-index 58 | 2 papers', '$|x| - |y|$'])
  })
})

describe('wrapped pages', () => {
  const PROSE =
    'Night trams share their drivers with day trams, so that a timetable which ignores the hours of sleep is wrong before it is printed, and nobody who has planned one in a mid-sized town will say that the rule of thumb which all of the planners use is any better.'

  /** What html2text makes of a paragraph. */
  function wrapped(text: string, width: number): string {
    const lines = ['']
    for (const chunk of text.split(/(?<=[a-z]-)(?=[a-z])|(?= )/)) {
      const longer = `${lines.at(-1)}${chunk}`
      if (longer.length <= width) lines[lines.length - 1] = longer
      else lines.push(chunk.trimStart())
    }
    return lines.join('\n')
  }

  test.each([40, 60, 78])('a paragraph wrapped at %i is one line again', (width) => {
    const given = `## 1 Paper\n\n${wrapped(PROSE, width)}`
    expect(given.split('\n').length).toBeGreaterThan(5)
    expect(linesOf(given)).toEqual(['1 Paper', PROSE])
  })

  test('an item that is not wrapped, as html2text leaves them, tells nothing of the width', () => {
    const item = `  * [${PROSE.slice(0, 210)}](/paper/2409.13931)`
    const lines = linesOf(`## 1 Paper\n\n${wrapped(PROSE, 60)}\n\n${item}`)
    expect(lines).toEqual(['1 Paper', PROSE, PROSE.slice(0, 210)])
  })

  test('a page of short lines without blank lines was not wrapped: its meta lines stand alone', () => {
    const given = [
      ...['LGSep 20, 2024', '### [Slotted Rosters](/paper/2409.13931)', 'Ada Example, Jonas Vik, Teodora Halme et al.'],
      ...['Some text is here to be read by all of them, again and again.', '52.4CLSep 21, 2024'],
      ...['### [Second Rosters](/paper/2409.13932)', 'Ada Example, Jonas Vik, Teodora Halme et al.'],
      'Some text is here to be read by all of them, again and again.',
    ]
    expect(linesOf(given.join('\n'))).toEqual(given.map((line) => line.replace(/^### \[(.*)\].*$/, '$1')))
  })

  test('three lines of many that end where a wrap would are no wrapped page', () => {
    const filler = Array.from({ length: 40 }, (_, i) => `Line ${i} of a list`)
    const given = [
      ...filler,
      'A line that is longer than all',
      'the others of this whole page',
      'and goes on in no other line.',
    ]
    expect(linesOf(given.join('\n'))).toEqual(given)
  })

  test('an item of a list, which its writer does not wrap, tells nothing of the width', () => {
    const item = 'The foundational work for this paper’s niche, ranked by how specifically its neighbours build on it'
    const title = 'Night Trams and the Drivers Who Share Their Hours With Those of the Day: A Study'
    const given = `${wrapped(`# ${title}`, 60)}\n\n${wrapped(PROSE, 60)}\n\n  * ${item}\n  * night/trams`
    expect(linesOf(given)).toEqual([title, PROSE, item, 'night/trams'])
  })

  test('the only line with a dash is a paragraph where it is long, and an item where it is not', () => {
    const prose = `- ${PROSE}`
    expect(linesOf(`## 1 Paper\n\n${prose}\n\n* 58 papers`)).toEqual(['1 Paper', prose, '58 papers'])
    expect(linesOf(`## 1 Paper\n\n${prose}\n\n- 58 papers`)).toEqual(['1 Paper', PROSE, '58 papers'])
  })

  test('a quote that was wrapped is one line again, without its marks', () => {
    const quoted = wrapped(PROSE, 58).replace(/^/gm, '> ')
    const lines = linesOf(`## 1 Paper\n\n${wrapped(PROSE, 60)}\n\n${quoted}\n\nThe end`)
    expect(lines).toEqual(['1 Paper', PROSE, PROSE, 'The end'])
  })

  test.each(['**', '_'])('%s round a title that was wrapped is a mark', (run) => {
    const title = 'Night Trams and the Drivers Who Share Their Hours With Those of the Day: A Study of Timetables'
    const lines = linesOf(`## 1 Paper\n\n ${wrapped(`${run}${title}${run}`, 60)}\n\n${wrapped(PROSE, 60)}`)
    expect(lines).toEqual(['1 Paper', title, PROSE])
  })

  test.each([
    ['a word', 'Trams by night and the state-of-the-art of timetables', 'of-the-\nart', 42],
    ['two that stand in a row', 'Trams by night and of day: pre- and post-war timetables', 'pre-\nand', 38],
  ])('a hyphen at the end of a heading’s line: %s', (_, title, broken, width) => {
    const given = `${wrapped(PROSE, width)}\n\n${wrapped(`### ${title}`, width)}\n\nAda Example`
    expect(given).toContain(broken)
    expect(linesOf(given)).toEqual([PROSE, title, 'Ada Example'])
  })

  test.each([
    ['a backslash', '\\\nA line'],
    ['two blanks', '  \nA line'],
    ['a line of nothing but a backslash', '\n\\\nA line'],
  ])('a hard break at the end of the page’s width: %s', (_, end) => {
    const lines = [
      'Night trams share their drivers with day trams, so that a',
      'timetable which ignores the hours of sleep is wrong before',
      'it is printed, and nobody who has planned one in a town of',
      'middle size will say that the rule of thumb which all know',
    ]
    expect(linesOf(`${lines.join('\n')}${end}`)).toEqual([lines.join(' '), 'A line'])
  })

  test('lines of a page that is not wrapped stay lines', () => {
    expect(linesOf('## 9 Papers\n97.8AIOct 1, 2025Code\n### A Title')).toEqual([
      '9 Papers',
      '97.8AIOct 1, 2025Code',
      'A Title',
    ])
  })
})

test('a first sentence in bold is as good as one that is not', () => {
  const abstract = 'Night trams share their drivers with day trams and never sleep. We count them, and write it down.'
  const bold = abstract.replace(/^.*?\./, '**$&**')
  const of = (text: string) =>
    safeParseProfile(
      `# Ida Example\n\n## 1 Paper\n\nLGSep 20, 2024\n\n### [Quiet Trams](/paper/2409.13931)\n\nJonas Vik, Mila Ås\n\n${text}\n\n${'Load more'}`,
    )
  expect(of(`${bold} ${abstract} ${abstract}`).data?.papers[0]?.abstract).toBe(`${abstract} ${abstract} ${abstract}`)
})

test('a title of a wrapped page goes on in no line that begins with a link to an author', () => {
  const abstract =
    'Night trams share their drivers with day trams, so that a\ntimetable that ignores the sleep of any of them is wrong.\n'
  const given = `LG Sep 20, 2024\n\nSlotted Rosters for the Small Teams That Drive Night Trams\n[Jonas Vik](/author/7)\n,[Mila Ås](/author/8)\n\n${abstract.repeat(3)}`
  expect(linesOf(`# Ida Example\n\n${given}`).slice(2, 4)).toEqual([
    'Slotted Rosters for the Small Teams That Drive Night Trams',
    'Jonas Vik',
  ])
})

test('the anchor of a heading is none of it', () => {
  expect(linesOf('Ida Example {#main-content}\n====\n\n## 2 Papers {#papers}')).toEqual(['Ida Example', '2 Papers'])
})

test('names that are the items of a list right below a title', () => {
  const given =
    '* LG Sep 20, 2024  \n[Quiet Trams](/paper/2409.13931)  \n  * [Jonas Vik](/author/7),\n  * [Mila Ostrander](/author/8)\n  * et al.  \nNight trams share their drivers.'
  expect(linesOf(given).slice(1, 5)).toEqual(['Quiet Trams', 'Jonas Vik,', 'Mila Ostrander', 'et al.'])
})

test.each([
  ['75.0', 'a score'],
  ['LG', 'a code'],
])('the number of an item that begins with %s, %s, is none of the page', (part) => {
  expect(linesOf(`# Ida Example\n\n1. ${part}  \nSep 20, 2024`)).toEqual(['Ida Example', part, 'Sep 20, 2024'])
})

describe('a heading with its marks in front of each line that it was wrapped on', () => {
  const title = ['Slotted Rosters for Small Teams and for', 'Night Trams']

  test('is one line', () => {
    const given = `LG Sep 20, 2024\n\n### [${title.join('\n### ')}](/paper/2409.13931)\n\nIda Example`
    expect(linesOf(given)).toEqual(['LG Sep 20, 2024', title.join(' '), 'Ida Example'])
    expect(linesOf(`## 9 Papers\n### ${title.join('\n### ')}\nIda Example`)).toContain(title.join(' '))
  })

  test('nor is one that is much longer below it, as on a page with the same marks in front of all lines', () => {
    const abstract = `${title.join(' ')} share their drivers with day trams, so that rosters are planned together.`
    const given = ['LGSep 20, 2024', `${title.join(' ')}Ida Example et al.`, abstract].map((line) => `# ${line}`)
    expect(linesOf(given.join('\n'))).toContain(abstract)
  })

  test('a meta line and a title with the same marks are two', () => {
    const meta = '### LGCLSYOC September the 20th LGSep 20, 2024'
    expect(linesOf(`## 9 Papers\n\n${meta}\n### ${title[1]}`)).toContain(title[1])
  })
})

test('a meta line goes on nowhere, however its parts are marked, where the titles look like wrapped lines', () => {
  const papers = [1, 2, 3, 4].map((day) => {
    const title = `[${'Slotted Rosters for Small Teams of Night Trams and of Day Trams '.repeat(2).trim()}](/paper/2409.1393${day})`
    return `33.4 [LG](/list/LG) Sep 2${day}, 2024 **Code**\n${title}\n[Jonas Vik](/author/7), [Mila Ostrander](/author/8)`
  })
  expect(linesOf(papers.join('\n\n'))).toContain('33.4 LG Sep 21, 2024 Code')
})

test('codes above a meta line are of it, where links were wrapped', () => {
  const wrapped = 'Night trams share their drivers with day trams, so a timetable is wrong. '.repeat(6)
  const given = `[CV](https://www.site.example/category/CV)\n[RO](https://www.site.example/category/RO) · Jun 27, 2025\n\n# Quiet Trams\n\n${wrapped.replace(/(.{1,50}) /g, '$1\n')}`
  expect(linesOf(given)[0]).toBe('CV RO · Jun 27, 2025')
})
