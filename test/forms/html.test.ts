import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { safeParseProfile } from '../../src/index.js'

const text = (html: string) => fromHtml(html).text

const LONG =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.'

describe('blocks and words', () => {
  test.each<[name: string, html: string, printed: string]>([
    ['blocks stand apart', '<h1>Ida Example</h1><p>One.</p><div>Two.</div>', 'Ida Example\n\nOne.\n\nTwo.'],
    ['text between blocks has lines of its own', 'a<p>b</p>c<div>d</div>e', 'a\n\nb\n\nc\n\nd\n\ne'],
    ['white space collapses', '<p>\n  one\t two \n three  </p>', 'one two three'],
    ['a no-break space is kept', '<p>one\u00a0\u00a0two&nbsp;</p>', 'one\u00a0\u00a0two\u00a0'],
    ['inline elements join words', '<p>Tiny<b>Ne</b>RF <i>works</i>, H<sub>2</sub>O</p>', 'TinyNeRF works, H2O'],
    ['and around a long text', `<p><b>one</b> ${LONG} <b>two</b>${LONG}</p>`, `one ${LONG} two${LONG}`],
    ['white space across elements is one space', '<p>one <b> two</b> <i> three</i></p>', 'one two three'],
    ['comments print nothing', '<h2>8<!-- --> <!-- -->Papers<!-- a > b --></h2>', '8 Papers'],
    ['entities', '<p>&lt;p&gt; R&amp;D &#233;&#xe9; &unknown; &copy 1&times;2 &</p>', '<p> R&D éé &unknown; © 1×2 &'],
    ['an entity of two characters', '<p>a &NotEqualTilde; b</p>', 'a \u2242\u0338 b'],
    ['an entity that is white space collapses', '<p>a&#32;&#10; b</p>', 'a b'],
    ['line breaks', '<div>one<br>two<br/>three</br>four</div>', 'one\n\ntwo\n\nthree\n\nfour'],
    ['a line break in a heading', '<h1>A Study of<br>Night Trams</h1>', 'A Study of\nNight Trams'],
    ['preformatted text', '<pre>\none\n  two\n\nthree</pre>', 'one\n  two\n\nthree'],
    ['line breaks of preformatted text that are escaped', '<pre>one&#10;two&#32;three</pre>', 'one\ntwo three'],
    ['preformatted elements', '<pre><b>one</b>\n<b>two</b></pre>', 'one\ntwo'],
    ['preformatted by style', '<p style="white-space: pre-wrap">one\ntwo</p>', 'one\ntwo'],
    ['lists have no bullets or numbers', '<ol><li>one<li>two</ol><ul><li>three</ul>', 'one\n\ntwo\n\nthree'],
    ['a block inside of an inline element', '<a href=x>a<h3>b</h3>c</a>', 'a\n\nb\n\nc'],
    ['a style makes blocks', '<span style="display:block">a</span><span style="display: flex">b</span>', 'a\n\nb'],
    ['a style makes inline elements', '<p>a<div style="display:inline">b</div>c', 'a\n\nbc'],
    ['nothing', '', ''],
    ['no element', 'Ida Example', 'Ida Example'],
  ])('%s', (_name, html, printed) => {
    expect(text(html)).toBe(printed)
  })
})

describe('what is not displayed', () => {
  test.each([
    '<head><title>x</title><style>p{}</style><script>x</script><meta name=x content=x></head>',
    '<script>if (a < b) x("<p>x</p>")</script>',
    '<style>x</style>',
    '<template><p>x</p></template>',
    '<noscript><p>x</p></noscript>',
    '<p hidden>x</p>',
    '<div hidden=""><p>x</p></div>',
    '<p style="color: red; display : none">x</p>',
    '<p style="visibility:hidden">x</p>',
    '<span class="sr-only">x</span>',
    '<span class="a visually-hidden b">x</span>',
    '<span class="screen-reader-text">x</span>',
    '<div class="hidden">x</div>',
    '<div class="d-none">x</div>',
    '<dialog>x</dialog>',
    '<div popover>x</div>',
    '<svg viewBox="0 0 1 1"><title>x</title><path d="M0"/></svg>',
    '<i class="icon" aria-hidden="true">expand_more</i>',
    '<i class="material-icons">event</i>',
    '<span class="material-symbols-outlined">event</span>',
    '<a class="headerlink" href="#papers" title="Link to this heading">¶</a>',
    '<span aria-hidden="true">★</span>',
    '<img alt="x" src="x">',
    '<input value="x" placeholder="x">',
    '<iframe>x</iframe>',
    '<object>x</object>',
    '<datalist><option>x</option></datalist>',
    '<math><annotation encoding="application/x-tex">x</annotation></math>',
    '<!-- x -->',
    '<?x x?>',
    '<!doctype x>',
  ])('%s', (html) => {
    expect(text(`<p>one</p>${html}<p>two</p>`)).toBe('one\n\ntwo')
    expect(text(`<p>one ${html.startsWith('<p') || html.startsWith('<d') ? '' : html} two</p>`)).toBe('one two')
  })

  test.each([
    ['a class of small screens', '<div class="hidden md:block">x</div>'],
    ['another', '<div class="d-none d-md-block">x</div>'],
    ['a class that only looks so', '<div class="overflow-hidden not-sr-only">x</div>'],
    ['a separator kept from screen readers', '<span aria-hidden="true">·</span>'],
    ['a letter of a formula kept from screen readers', '<span aria-hidden="true">n</span>'],
    ['a formula kept from screen readers', '<span class="katex-html" aria-hidden="true">sin</span>'],
    ['a wording kept from screen readers', '<span aria-hidden="true">52.4</span>'],
    ['a dialog that is open', '<dialog open>x</dialog>'],
    ['details that are closed', '<details><summary>x</summary>y</details>'],
    ['text of a drawing', '<svg><text>x</text></svg>'],
  ])('but %s is', (_name, html) => {
    expect(text(html)).not.toBe('')
  })

  test('an icon between two words leaves a gap', () => {
    expect(text('<p>LG<i aria-hidden="true">schedule</i>Sep 20</p>')).toBe('LG Sep 20')
  })

  test('an icon deep in the indentation of the HTML is one; other text there, or a longer one, is not', () => {
    const hidden = (shown: string) => text(`<p>a <i aria-hidden="true">\n${' '.repeat(60)}${shown}\n</i> b</p>`)
    expect(hidden('expand_more')).toBe('a b')
    expect(hidden('52.4')).toBe('a 52.4 b')
    const wording = `${'★'.repeat(31)} 52.4`
    expect(hidden(wording)).toBe(`a ${wording} b`)
    expect(hidden(`<b>${LONG}</b> <b>${LONG}</b> <b>★</b>`)).toBe(`a ${LONG} ${LONG} ★ b`)
  })

  test('a list without options shows nothing', () => {
    expect(text('<p>one</p><select></select><p>two</p>')).toBe('one\n\ntwo')
  })

  test('of the options of a list one', () => {
    const options = '<option>Newest</option><option>Oldest</option>'
    expect(text(`<select>${options}</select>`)).toBe('Newest')
    expect(text(`<select><optgroup>${options.replace('<option>O', '<option selected>O')}</optgroup></select>`)).toBe(
      'Oldest',
    )
  })
})

describe('HTML that is malformed or cut', () => {
  test.each<[name: string, html: string, printed: string]>([
    [
      'paragraphs without end',
      '<p>one<p>two<h2>three</h2><p>four<div>five</div>',
      'one\n\ntwo\n\nthree\n\nfour\n\nfive',
    ],
    [
      'items without end',
      '<ul><li>one<li>two<ul><li>three</ul><li>four</ul>five',
      'one\n\ntwo\n\nthree\n\nfour\n\nfive',
    ],
    ['cells without end', '<table><tr><td>one<td>two<tr><td>three</table>four', 'one\n\ntwo\n\nthree\n\nfour'],
    ['a cell that ends an open block', '<table><tr><td><div>one<td>two</table>', 'one\n\ntwo'],
    ['a heading that ends another', '<h2>one<h3>two</h3>three', 'one\n\ntwo\n\nthree'],
    ['an end tag of an item across a block', '<ul><li>one<div>two</li>three</ul>', 'one\n\ntwo\n\nthree'],
    ['but not across a list', '<ul><li>one<ul>two</li> three</ul>', 'one\n\ntwo three'],
    ['nor across a numbered one', '<ol><li>one<ol>two</li> three</ol>', 'one\n\ntwo three'],
    ['nor out of a cell', '<ul><li>one<table><tr><td>two</li> three</table></ul>', 'one\n\ntwo three'],
    ['an end tag inside of what is not displayed', '<div>a<object>x</div>y</object>b</div>c', 'ab\n\nc'],
    ['terms without end', '<dl><dt>one<dd>two<dt>three<dd>four</dl>', 'one two\n\nthree four'],
    ['end tags of nothing', '</div>one</span> two</p>three</table>', 'one two\n\nthree'],
    ['end tags in the wrong order', '<div><b>one <i>two</b> three</i></div> four', 'one two three\n\nfour'],
    ['an end tag does not reach out of a cell', '<div>a<table><tr><td>b</div>c</table>d</div>', 'a\n\nbc\n\nd'],
    ['a heading ended as another', '<h2>one</h3>two', 'one\n\ntwo'],
    ['a void element that is closed', '<p>one<br></br>two</p>', 'one\n\ntwo'],
    ['an unknown element', '<x-card><x-title>one</x-title> two</x-card>', 'one two'],
    ['elements in capitals', '<P>one<BR>two<SCRIPT>x</SCRIPT></P>', 'one\n\ntwo'],
    ['a bare less-than sign', '<p>a < b and c<3 and d< e', 'a < b and c<3 and d< e'],
    ['cut inside of a tag', '<p>one</p><p cla', 'one'],
    ['cut inside of an attribute', '<p>one</p><a href="/pap', 'one'],
    ['cut behind the name of a tag', '<p>one</p><scri', 'one'],
    ['cut inside of an empty element', '<p>one</p><br/', 'one'],
    ['cut inside of an end tag', '<p>one</p ', 'one'],
    ['cut in front of its name', '<p>one</', 'one'],
    ['cut in front of the name of a tag', '<p>one<', 'one'],
    ['cut inside of a comment', '<p>one</p><!-- two', 'one'],
    ['cut inside of a script', '<p>one</p><script>two', 'one'],
    ['cut inside of an entity', '<p>one &am', 'one &am'],
    ['a second body', '<html><body><p>one</body></html><body><p>two', 'one\n\ntwo'],
  ])('%s', (_name, html, printed) => {
    expect(text(html)).toBe(printed)
  })
})

describe('links', () => {
  const shown = (html: string) => {
    const { text, links } = fromHtml(html)
    return links.map(({ start, end, address, span }) => [
      text.slice(start, end),
      address,
      html.slice(span.start, span.end),
    ])
  }

  test.each<[name: string, html: string, links: string[][]]>([
    ['quoted', '<p>by <a class=x href="/author/1">Jonas <b>Vik</b></a>.', [['Jonas Vik', '/author/1', '/author/1']]],
    ['single quotes', "<a href = '/author/1'>Jonas</a>", [['Jonas', '/author/1', '/author/1']]],
    ['unquoted', '<a href=/author/1>Jonas</a>', [['Jonas', '/author/1', '/author/1']]],
    ['in capitals', '<A HREF="/author/1">Jonas</A>', [['Jonas', '/author/1', '/author/1']]],
    ['escaped', '<a href="/p?a=1&amp;b=&#50;">x</a>', [['x', '/p?a=1&b=2', '/p?a=1&amp;b=&#50;']]],
    ['blanks around the address', '<a href=" /author/1 ">x</a>', [['x', '/author/1', '/author/1']]],
    ['empty', '<a href="">x</a>', [['x', '', '']]],
    ['without a value', '<a href>x</a>', [['x', '', '']]],
    ['given twice', '<a href="/1" href="/2">x</a>', [['x', '/1', '/1']]],
    ['no address', '<a name="x">x</a>', []],
    ['no address, but a style', '<a style="color: red">x</a>', []],
    ['hidden', '<a href="/1" class="sr-only">x</a><p hidden><a href="/2">y</a></p>', []],
    ['no text', '<p>a <a href="/code"><svg></svg></a> b</p>', [['', '/code', '/code']]],
    [
      'round blocks',
      '<a href="/paper/1"><h3>Title</h3><p>Abstract</p></a>',
      [['Title\n\nAbstract', '/paper/1', '/paper/1']],
    ],
    [
      'unclosed',
      '<a href="/1">x<a href="/2">y',
      [
        ['x', '/1', '/1'],
        ['y', '/2', '/2'],
      ],
    ],
    ['in a row', '<div><b>LG</b><b>Sep 20, 2024</b><a href="/code">Code</a></div>', [['Code', '/code', '/code']]],
  ])('%s', (_name, html, links) => {
    expect(shown(html)).toEqual(links)
  })

  test('one that shows nothing has its place', () => {
    const { text, links } = fromHtml('<div><i>LG</i><i>Sep 20, 2024</i><a href="/code"></a></div><h3>Night Trams</h3>')
    expect(text).toBe('LGSep 20, 2024\nNight Trams')
    expect(links.map(({ start, end }) => [start, end])).toEqual([[14, 14]])
  })
})

describe('the page’s own address', () => {
  const CANONICAL = '<link rel="canonical" href="https://www.example.org/author/1?a=1&amp;b=2">'
  const GRAPH = '<meta property="og:url" content="https://www.example.org/author/2">'

  test.each<[html: string, url: string | null]>([
    [CANONICAL, 'https://www.example.org/author/1?a=1&b=2'],
    [GRAPH, 'https://www.example.org/author/2'],
    [GRAPH + CANONICAL, 'https://www.example.org/author/1?a=1&b=2'],
    ['<link rel="icon" href="/x"><link href="/y"><meta property="og:title" content="z">', null],
    ['<link rel="canonical" href="">', null],
    ['<meta property="og:url" content="">', null],
    [`<meta property="og:url" content="">${GRAPH}`, 'https://www.example.org/author/2'],
    ['', null],
  ])('%s', (html, url) => {
    expect(fromHtml(`<head>${html}</head><p>x`).url).toBe(url)
    expect(fromHtml(html, { url: 'https://www.example.org/author/3' }).url).toBe('https://www.example.org/author/3')
  })
})

describe('arguments', () => {
  test.each([undefined, null, 1, {}, ['<p>'], new Uint8Array(1)])('%o is no HTML', (html) => {
    expect(() => fromHtml(html as never)).toThrow(TypeError)
  })

  test.each([null, 1, { url: 1 }, { url: null }, { uri: 'x' }])('%o are no options', (options) => {
    expect(() => fromHtml('', options as never)).toThrow(TypeError)
  })

  test('what is given back', () => {
    const html = '<p>x</p>'
    expect(fromHtml(html)).toMatchObject({ form: 'html', given: html, text: 'x', links: [], url: null })
  })
})

describe('HTML that something encoded and nothing decoded is refused', () => {
  const page = (address: string) =>
    `<main><h1>Ada Example</h1><p>h-index 3</p><h2>1 Paper</h2><p>LGSep 20, 2024</p><h3><a href=${address}>Quiet Trams</a></h3></main>`

  test.each([
    ['a string of a program', '\\"/paper/2409.13931\\"'],
    ['quoted-printable', '3D"/paper/2409.13931"'],
  ])('%s', (label, address) => {
    const { success, diagnostics } = safeParseProfile(fromHtml(page(address)))
    expect(success).toBe(false)
    expect(diagnostics).toMatchObject([{ code: 'unread-form', message: expect.stringContaining(label) }])
    expect(safeParseProfile(fromHtml(page('"/paper/2409.13931"'))).data?.papers).toMatchObject([
      { arxivId: '2409.13931' },
    ])
  })
})
