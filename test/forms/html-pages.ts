import fc from 'fast-check'

/** Some HTML, and the text that it shows but for white space. */
export interface Page {
  readonly html: string
  readonly shown: string
}

/** Pieces of text, as HTML has them and as they show. None of them looks like a part of a site's row. */
const WORD: fc.Arbitrary<Page> = fc.constantFrom(
  ...['tram', 'Ostrander', 'x', 'é', '😀', 'f_\\theta', '"quoted"', '...', '(a)', '\u00a0', '< b', '\ud800'].map(
    (text) => ({ html: text, shown: text }),
  ),
  { html: '&amp;', shown: '&' },
  { html: '&#x27;', shown: "'" },
  { html: '&lt;p&gt;', shown: '<p>' },
  { html: '&amp;lt;', shown: '&lt;' },
  { html: '&eacute;', shown: 'é' },
  { html: '&notin;', shown: '∉' },
  { html: '&NotEqualTilde;', shown: '\u2242\u0338' },
  { html: '&#128512;', shown: '😀' },
  { html: '&unknown;', shown: '&unknown;' },
  { html: ' & ', shown: '&' },
)

const BLANK: fc.Arbitrary<Page> = fc.constantFrom(
  ...['', '', ' ', '\n', '\n      ', '\t ', '&#32;', '<!-- -->', ' <!-- <p>x</p> --> ', '<wbr>'].map((html) => ({
    html,
    shown: '',
  })),
)

const HIDDEN: fc.Arbitrary<Page> = fc.constantFrom(
  ...[
    '<script>if (a<b) "hidden"</script>',
    '<style>p{hidden}</style>',
    '<template><p>hidden</p></template>',
    '<noscript><p>hidden</noscript>',
    '<span class="sr-only">hidden</span>',
    '<div hidden><p>hidden</p></div>',
    '<svg><title>hidden</title><path/></svg>',
    '<img alt="hidden">',
    '<i aria-hidden="true">hidden</i>',
  ].map((html) => ({ html, shown: '' })),
)

const INLINE = ['span', 'b', 'a', 'em', 'sub', 'time', 'a href="/paper/2409.13931"', 'span class="flex"', 'x-badge']
const BLOCKS = [
  'div',
  'section',
  'article',
  'h2',
  'li',
  'ul',
  'header',
  'blockquote',
  'button',
  'div style="display:flex"',
]

const join = (pages: readonly Page[]): Page => ({
  html: pages.map(({ html }) => html).join(''),
  shown: pages.map(({ shown }) => shown).join(''),
})

const wrap = (tag: string, { html, shown }: Page): Page => ({
  html: `<${tag}>${html}</${tag.split(' ')[0]}>`,
  shown,
})

const element = (tags: readonly string[], content: fc.Arbitrary<Page>): fc.Arbitrary<Page> =>
  fc.tuple(fc.constantFrom(...tags), content).map(([tag, page]) => wrap(tag, page))

const sequence = (content: fc.Arbitrary<Page>): fc.Arbitrary<Page> =>
  fc.array(fc.tuple(BLANK, content), { maxLength: 5 }).map((pages) => join(pages.flat()))

const { phrase } = fc.letrec<{ phrase: Page }>((tie) => ({
  phrase: fc.oneof(
    { maxDepth: 4 },
    WORD,
    fc.tuple(WORD, BLANK, WORD).map(join),
    HIDDEN.filter(({ html }) => !html.startsWith('<div')),
    element(
      INLINE.filter((tag) => !tag.startsWith('a')),
      sequence(tie('phrase')),
    ),
    fc.constant({ html: '<br>', shown: '' }),
  ),
}))

const { flow } = fc.letrec<{ flow: Page }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 5 },
    phrase,
    HIDDEN,
    element(['p', 'h3', 'td', ...INLINE], sequence(phrase)),
    element(
      BLOCKS.filter((tag) => !['h2', 'li', 'button'].includes(tag)),
      sequence(tie('flow')),
    ),
    sequence(phrase).map((page) => wrap('table', wrap('tr', wrap('td', page)))),
    sequence(phrase).map((page) => wrap('ul', wrap('li', page))),
    sequence(phrase).map((page) => wrap('button type="button"', page)),
  ),
}))

/** A page of elements that are closed, with text in any of them. */
export const anyPage: fc.Arbitrary<Page> = sequence(flow)

const MARKS = [
  ...'<>/="\'&;#!-?[] \n\tax1'.split(''),
  '<p>',
  '</p>',
  '<div',
  '<a href="/author/1">',
  '</a>',
  '<table><tr><td>',
  '</table>',
  '<li>',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<title>',
  '<svg>',
  '<select><option>',
  '<button>',
  '<pre>',
  '<dl><dt>',
  '<dd>',
  'Sep 20, 2024',
  'LG',
  '52.4',
  'Code',
  'h-index',
  '58',
  'papers',
  'arXiv:2504.08734',
  'et al.',
  '·',
  '%',
  '&amp',
  '&#',
  'aria-hidden="true"',
  'style="display:none"',
  '<![CDATA[',
  '<?',
  '\u0000',
  '\ud800',
]

/** Strings of marks of HTML in any order, and any others. */
export const anyHtml: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...MARKS), { maxLength: 40 }).map((marks) => marks.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyPage, fc.nat()).map(([{ html }, cut]) => html.slice(0, cut % (html.length + 1))),
  },
)
