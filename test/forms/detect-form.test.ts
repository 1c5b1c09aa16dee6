import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detectForm } from '../../src/forms/detect-form.js'
import { UNREAD_FORMS } from '../../src/forms/unread-forms.js'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8')

const HEADER = 'Ada Example\n\nLG\nh-index12\n1paper\n\n1 Paper\n\n'
const page = (abstract: string) => `${HEADER}LGSep 20, 2024\nA Title\n\nAda Example\n\n${abstract}`

describe('the form of each sample', () => {
  /** What is neither Markdown as its name says, nor plain text. */
  const OTHERS: Readonly<Record<string, string>> = {
    'md-pandoc.md': 'pandoc',
    'md-reader-card-one-line.md': 'card-on-one-line',
    'text-one-line.txt': 'one-line',
    'text-one-line-blanks.txt': 'one-line',
    'text-aria.yaml': 'aria-snapshot',
    // Its headings are underlined as in Markdown.
    'text-underlined-headings.txt': 'markdown',
  }
  const names = readdirSync(new URL('forms/', FIXTURES)).filter(
    (name) => /\.(?:md|txt|yaml)$/.test(name) && name !== 'README.md',
  )

  test.each(names)('%s', (name) => {
    expect(detectForm(read(`forms/${name}`))).toBe(OTHERS[name] ?? (name.endsWith('.md') ? 'markdown' : 'text'))
  })
})

describe('a plain page is never taken for Markdown', () => {
  test.each(
    ['profiles', 'paper-pages'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, FIXTURES))
        .filter((name) => name.endsWith('.txt') && name !== 'html-page.txt')
        .map((name) => `${folder}/${name}`),
    ),
  )('%s', (name) => {
    expect(detectForm(read(name))).toBe('text')
  })

  test.each([
    '# of parameters matter, and so do\n# of layers and\n## of heads',
    '**We show** that trams\n**are** late, and\n**buses**\nare not',
    'See [our code](https://github.com/vik/birds) and [this page](https://arxiv.org/abs/2409.13931).',
    '[Code](https://github.com/vik/birds)',
    'The functional $f[x](y)$ of \\[ \\int_0^1 x^* \\, dx \\] with **bold** and *stars* and __init__.',
    'A matrix $\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}$ and rows \\\\text{a} of \\mathbf{B}.',
    '| a | b |\nis a table row, and $|x|-|y|$ a formula',
    'A dash\n-- as here -- is none, nor is\n== 3 a sum',
    'We write\n---\nfor a rule, and\n====\nfor another',
    'The <div> element and a < b > c; <br> breaks.',
    'At ⟨1⟩ and ⟨2⟩ of [1]: a reference, see [2]: https://trams.example/x',
    '1. First, we listen. 2. Second, we count.\n* Third, we wait.\n- Fourth, we stop.',
    '`code` and ```more``` of ![no image',
    'The code is at https://github.com/vik/night\\_trams and https://a.example/b\\_c/.',
    'my\\_lib at https://github.com/vik/my_lib#readme and 5\\% of $\\{0,1\\}$',
    'Title: of a study. URL Source: none. Markdown Content: none.',
    ':::: many colons ::: in {.a} row [3]{.5}',
    'of f(x){.a} and [y]{.b} in a row',
    '- heading "A" [level=1]',
  ])('whose abstract holds %j', (abstract) => {
    expect(detectForm(page(abstract))).toBe('text')
  })
})

describe('one mark of Markdown is enough', () => {
  test.each([
    ['the name as a heading', '# Ada Example\n\nLG\n\n1paper'],
    ['the count as a heading', 'Ada Example\n\n1paper\n\n## 1 Paper\n\nLGSep 20, 2024\nA Title'],
    ['the count underlined', 'Ada Example\n\n1paper\n\n1 Paper\n-------\n\nLGSep 20, 2024\nA Title'],
    ['the name underlined', '\nAda Example\n===========\n\n1paper'],
    ['a title below its meta line', 'LGSep 20, 2024Code\n\n### A Title\n\nAda Example'],
    ['a title above an arXiv line', 'CVyesterday\n\n# A Title\n\narXiv:2409.012341citation'],
    ['a section of a paper’s page', 'A Title\n\n## AI Analysis\n\nText.'],
    ['a link to an author', page('Text.').replace('Ada Example\n\nText', '[Ada Example](/author/1)\n\nText')],
    ['the same with the whole address', '[Ada Example](https://www.scholarfeed.example/author/1)'],
    ['a link of the site', '[Skip to content](#main)\n\nAda Example'],
    ['the badge as a link', 'LGSep 20, 2024[Code](https://github.com/vik/birds)\n\nA Title'],
    ['the arXiv line', '[arXiv:2504.08734](https://arxiv.org/abs/2504.08734)v1'],
    ['references of links', 'A Title\n\n   [1]: /paper/2409.13931'],
    ['references of citations', 'A Title⟨1⟩\n\n⟨1⟩ https://a.example/paper/1: A Title'],
    ['front matter', '---\ntitle: "A Title"\nurl: https://birds.example\n---\n\nA Title\n\nSome text'],
    ['the title of the document above the heading', 'A Title · Scholar Feed\n\n# A Title\n\nSome text'],
    ['an index with its underscore escaped', 'LGSep 20, 2024\nA Title\n\nof $\\lambda\\_1$ and $\\theta$'],
    ['a table', '| h-index | papers |\n| --- | --- |\n| 58 | 2 |'],
    ['a table without blanks', '|h-index|papers|\n|---|---|\n|58|2|'],
    ['bold figures', 'Ada Example\n\nh-index **58** · **2** papers'],
    ['the count in bold', 'Ada Example\n\n1paper\n\n**1 Paper**\n\nLGSep 20, 2024\nA Title'],
    ['the name in bold', '\n**Ada Example**\n\nLG\n\n1paper'],
    ['a title in bold below its meta line', 'LGSep 20, 2024  \n **A Title**  \nAda Example'],
    ['a section of a paper’s page in bold', 'A Title\n  \n **AI Analysis**  \nText.'],
    [
      'words set apart in abstracts',
      Array(3)
        .fill(`${'We listen at night. '.repeat(12)}_birds_ call.`)
        .join('\n\n'),
    ],
    ['a heading below tags', '<nav><ul>\n<li><a href="/">Feed</a></li>\n</ul></nav>\n\nAda Example\n\n## 1 Paper'],
    ['an image', '![Ada Example](/avatars/1.png)\n\nAda Example'],
    ['an image whose address is no page', '![Ada Example](avatars/1.png)\n\nAda Example'],
    ['lines of tags alone, as pandoc leaves them', 'Ada Example\n\n<div class="stat">\n\nh-index58\n\n</div>'],
    ['a reader’s head', 'Title: A\n\nURL Source: https://a.example/\n\nMarkdown Content:\nAda Example'],
    ['escaped backslashes', page('It costs 20\\\\% of $\\\\theta$.')],
  ])('%s', (_, text) => {
    expect(detectForm(text)).toBe('markdown')
  })
})

describe('forms that are not read', () => {
  test('the fixture that is a page’s HTML', () => {
    expect(detectForm(read('profiles/html-page.txt'))).toBe('html')
  })

  const LINE =
    'Ada ExampleLGh-index122papers2 Papers52.4LGSep 20, 2024CodeA TitleAda Example, Bo SampleWe listen to birds for as long as it takes to fill a line of text that nobody has broken.CLApr 22Another TitleAda ExampleText.'

  test.each([
    ['html', '<!DOCTYPE html><html><body><h1>Ada Example</h1></body></html>'],
    ['html', '\ufeff\n<div class="card"><span>LG</span><span>Sep 20, 2024</span></div>'],
    ['html', '<main>\n  <h1>Ada Example</h1>\n</main>'],
    [
      'text',
      '<https://www.scholarfeed.example/>\nFeed <https://www.scholarfeed.example/feed>\n\nAda Example\n\nLG\n\n1 Paper',
    ],
    ['pandoc', '::: {role="main"}\n# Ada Example\n:::'],
    ['pandoc', '# Ada Example\n\n[LG]{.rounded .px-2}\n\n1 Paper'],
    ['pandoc', '# Ada Example\n\n[Bo Sample](/author/2){.hover:underline}'],
    ['other-markup', 'Ada Example\n===========\n\n`Bo\nSample </author/2>`__'],
    ['other-markup', '* Ada Example\n\n[[https://www.scholarfeed.example/author/2][Bo Sample]]'],
    ['other-markup', '====== Ada Example ======\n\n[[author/2|Bo Sample]]'],
    ['other-markup', '== Ada Example\n\nlink:/author/2[Bo Sample]'],
    ['other-markup', '\\section{Ada Example}\n\n\\href{/author/2}{Bo Sample}'],
    ['other-markup', '= Ada Example\n\n#link("/author/2")[Bo Sample]'],
    ['other-markup', 'h1. Ada Example\n\n[Bo Sample|/author/2]'],
    ['other-markup', 'h1. Ada Example\n\n"Bo Sample":/author/2'],
    ['other-markup', '[b]Ada Example[/b]\n\n[url=/author/2]Bo Sample[/url]'],
    ['aria-snapshot', '- main:\n  - heading "Ada Example" [level=1]\n  - text: h-index58'],
    ['numbered-lines', '     1\tAda Example\n     2\t\n     3\tLG\n     4\th-index58\n     5\t8papers'],
    ['numbered-lines', '11: Ada Example\n\n13: LG\n14: h-index58\n\n16: 8papers\n'],
    ['numbered-lines', '[1] LGSep 20, 2024\n[2] A TitleAda Example\n[3] We listen.\n[4] CLApr 22'],
    ['numbered-lines', '  1→LGSep 20, 2024\r\n  2→A TitleAda Example\r\n  3→We listen.\r\n  4→CLApr 22'],
    ['numbered-lines', 'L1: Ada Example\nL2: LG\nL3: h-index58\nL4: 8papers'],
    ['marked-lines', '+ Ada Example\n+\n+ LG\n+ h-index58\n+ 8papers'],
    ['marked-lines', '// Ada Example\n// LG\n// h-index58\n// 8papers\n'],
    ['marked-lines', 'scraper_1  | Ada Example\nscraper_1  | LG\nscraper_1  | h-index58\nscraper_1  | 8papers'],
    ['marked-lines', '10:03:17 INFO Ada Example\n10:03:17 INFO LG\n10:03:18 INFO h-index58\n10:03:18 INFO 8papers'],
    ['marked-lines', '"Ada Example"\n"LG"\n"h-index58"\n"8papers"'],
    ['marked-lines', 'Ada Example;\nLG;\n\nh-index58;\n8papers;\n'],
    ['marked-lines', 'Ada Example |\r\nLG |\r\nh-index58 |\r\n8papers |'],
    ['quoted-printable', 'LGSep 20, 2024\nQuiet =\nTrams\nAda Example\nTrams =\r\nare =\nquiet.'],
    ['escaped-text', '"Ada Example\\nLG\\nh-index58\\n8papers\\n8 Papers"'],
    ['one-line', LINE],
    ['one-line', `Ada Example | Scholar Feed\n${LINE}\n`],
    ['one-line', LINE.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')],
    ['one-line', `A Title arXiv:2504.08734v1 AI Analysis ${'It matters. '.repeat(20)} Foundations Your Notes`],
    [
      'card-on-one-line',
      `# Ada Example\n\n[LG Sep 20, 2024 Code A Title Ada Example ${'We listen. '.repeat(25)}](/paper/1)`,
    ],
  ])('%s: %j', (form, text) => {
    expect(detectForm(text)).toBe(form)
  })

  test.each([
    ['a line of prose', 'We listen to birds from Jan 3 to Feb 5. '.repeat(20)],
    ['nothing', ''],
    ['html2text’s heading below a meta line', 'LGSep 20, 2024\n** A Title **\nAda Example'],
    ['an abstract that sets words apart', `${'We listen at night. '.repeat(12)}_birds_ call.`],
    [
      'one abstract in many that sets words apart',
      [
        ...Array(3).fill(`${'We listen at night. '.repeat(12)}**birds** call.`),
        ...Array(12).fill('We listen at night. '.repeat(12)),
      ].join('\n\n'),
    ],
    ['a link to code as LaTeX prints it', 'The code is at \\href{https://github.com/vik/night}{this place}.'],
    ['ranges in double brackets', 'Over $[[a/b,c]]$ and [[1/2|x] we have <a/b> and `x`_i.'],
    ['numbers that do not rise', '1 Ada\n2 LG\n2 Papers\n3 more'],
    ['lines that all end in a full stop', 'Trams run.\nBirds sing.\nWe listen.\nWe count.'],
    ['the same line again and again', 'LGSep 20, 2024\n'.repeat(5)],
    ['few lines with a mark', '+ Ada\n+ LG\n+ 8papers'],
    ['few lines', '1. A Title\n2. Another Title\n3. A Third'],
    ['items of a list below a name', 'Ada Example\n1. A Title\n2. Another Title\n3. A Third\n4. A Fourth'],
    ['a compact page of one paper', `LGSep 20, 2024\nA TitleAda Example\n${'We listen to birds. '.repeat(30)}`],
  ])('%s is text', (_, text) => {
    expect(detectForm(text)).toBe('text')
  })

  test('a padded cell of a table that holds a meta line alone is no card', () => {
    const row = (cell: string) => `| ${cell.padEnd(400)} |`
    expect(detectForm([row('CL AI Apr 22'), `| ${'-'.repeat(400)} |`, row('**A Title**')].join('\n'))).toBe('markdown')
  })

  test('brackets that begin as a card does are one only with the address of their link behind them', () => {
    const prose = 'We listen to birds. '.repeat(15)
    const line = `[LG Sep 20, 2024 A Title ${prose}[CL Apr 22 Another Title ${prose}`
    expect(detectForm(page(`${line}\n\nSee [here](https://trams.example/x).`))).toBe('text')
    expect(detectForm(page(`${line}See [here](https://trams.example/x).`))).toBe('card-on-one-line')
  })

  test('each says what it is and what to give instead', () => {
    expect(UNREAD_FORMS.map(({ name }) => name)).toEqual([
      'html',
      'aria-snapshot',
      'pandoc',
      'other-markup',
      'numbered-lines',
      'marked-lines',
      'quoted-printable',
      'escaped-text',
      'one-line',
      'card-on-one-line',
    ])
    for (const { label, hint } of UNREAD_FORMS) {
      expect(label.length).toBeGreaterThan(3)
      expect(hint).toMatch(/innerText|HTML|fromHtml|without|decode/)
    }
  })
})
