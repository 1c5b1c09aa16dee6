import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { type Profile, safeParsePaperPage, safeParseProfile } from '../../src/index.js'

const ABSTRACTS = [
  'We place microphones in three marshes and fit a field $f_\\theta^*(x)$ to what they hear, which costs 20\\% less.',
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.',
]
const PAPERS = [
  {
    score: 52.4,
    code: 'LG',
    date: 'Sep 20, 2024',
    hasCode: true,
    title: 'Where Do Marsh Birds Listen?',
    names: ['Jonas Vik', 'Teodora Halme', 'Hynek Ås'],
    slugs: ['eth-zurich', 'uw'],
  },
  {
    score: null,
    code: 'RO',
    date: 'Apr 22, 2023',
    hasCode: false,
    title: 'Night Trams & Their Drivers',
    names: ['Mila Ostrander', 'Jonas Vik'],
    slugs: [],
  },
]
const FIGURES = [
  ['h-index', '58'],
  ['2', 'papers'],
  ['3,779', 'citations'],
  ['Novelty', '54%'],
  ['AI Score', '52'],
] as const

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const tags = (tag: string, texts: readonly string[], between = '') =>
  texts.map((text) => `<${tag}>${text}</${tag.split(' ')[0]}>`).join(between)
const linked = (names: readonly string[]) => names.map((name) => `<a href="/author/${name.length}">${name}</a>`)

type Paper = (typeof PAPERS)[number]
const metaParts = ({ score, code, date, hasCode }: Paper) => [
  ...(score === null ? [] : [String(score)]),
  code,
  date,
  ...(hasCode ? ['Code'] : []),
]
const tail = ({ names, slugs }: Paper) => [
  ...(names.length > 2 ? ['et al.'] : []),
  ...(slugs.length > 0 ? [`· ${slugs.join(', ')}`] : []),
]
const namesLine = (paper: Paper) => [linked(paper.names).join(', '), ...tail(paper)].join(' ')

/** Ways to mark up the same page. */
const FIGURE_MARKUPS: Record<string, string> = {
  blocks: tags(
    'div',
    FIGURES.map((pair) => tags('span', pair)),
  ),
  'a definition list': `<dl>${FIGURES.map(([one, other]) => (/\d/.test(one) ? [other, one] : [one, other]))
    .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
    .join('')}</dl>`,
  'a table': `<table><tr>${tags(
    'th',
    FIGURES.map((pair) => pair.find((half) => !/\d/.test(half)) as string),
  )}<tr>${tags(
    'td',
    FIGURES.map((pair) => pair.find((half) => /\d/.test(half)) as string),
  )}</table>`,
  'values over labels': `<ul>${tags(
    'li',
    FIGURES.map((pair) => tags('div', [...pair].sort())),
  )}</ul>`,
  badges: `<p>${tags(
    'span',
    FIGURES.map((pair) => pair.join(' ')),
    '\n',
  )}</p>`,
}
const CARD_MARKUPS: Record<string, (paper: Paper, abstract: string) => string> = {
  semantic: (paper, abstract) =>
    `<article><div>${tags('span', metaParts(paper))}</div><h3><a href="/paper/1">${escapeText(paper.title)}</a></h3><p>${namesLine(paper)}</p><p>${escapeText(abstract)}</p></article>`,
  divs: (paper, abstract) =>
    `<div><div>${tags('div', metaParts(paper))}</div><div>${escapeText(paper.title)}</div><div>${tags('span', [...linked(paper.names), ...tail(paper)])}</div><div>${escapeText(abstract)}</div></div>`,
  'divs of one level': (paper, abstract) =>
    `<div>${tags('div', [...metaParts(paper), escapeText(paper.title), namesLine(paper), escapeText(abstract)], '\n  ')}</div>`,
  'a link round spans': (paper, abstract) =>
    `<a href="/paper/1">${tags('span', [tags('span', metaParts(paper)), escapeText(paper.title), [paper.names.join(', '), ...tail(paper)].join(' '), escapeText(abstract)])}</a>`,
  'line breaks': (paper, abstract) =>
    `<p>${[metaParts(paper).join(' '), `<b>${escapeText(paper.title)}</b>`, namesLine(paper), escapeText(abstract)].join('<br>\n')}</p>`,
  'cells of a table': (paper, abstract) =>
    `<table><tr>${tags('td', [tags('span', metaParts(paper), '\n'), escapeText(paper.title), namesLine(paper), escapeText(abstract)], '\n')}</table>`,
  'title and names on one line': (paper, abstract) =>
    `<section><p>${metaParts(paper).join('<!-- -->')}</p><div><a href="/paper/1">${escapeText(paper.title)}</a><span>${namesLine(paper)}</span></div><p>${escapeText(abstract)}`,
}

const cases = Object.entries(FIGURE_MARKUPS).flatMap(([figures, header]) =>
  Object.entries(CARD_MARKUPS).map(([cards, card]) => ({ figures, cards, header, card })),
)

describe('an author page', () => {
  test.each(cases)('with figures in $figures and papers in $cards', ({ header, card }) => {
    const papers = PAPERS.map((paper, i) => card(paper, ABSTRACTS[i] as string)).join('\n')
    const html = `<!doctype html><title>x</title><body><h1>Mila Ostrander</h1><div>CL</div>${header}<h2>2<!-- --> Papers</h2>${papers}`
    const { data, diagnostics } = safeParseProfile(fromHtml(html).text)
    expect(diagnostics).toEqual([])
    const { author, papers: read } = data as Profile
    expect(author).toMatchObject({
      name: 'Mila Ostrander',
      primaryCategory: { code: 'CL' },
      hIndex: 58,
      paperCount: 2,
      citationCount: 3779,
      noveltyPercent: 54,
      aiScore: 52,
    })
    expect(read).toMatchObject(
      PAPERS.map(({ score, code, date, hasCode, title, names, slugs }, i) => ({
        score,
        categories: [{ code }],
        date: { text: date },
        hasCode,
        title,
        authors: names.map((name) => ({ name })),
        authorsTruncated: names.length > 2,
        institutions: slugs,
        abstract: ABSTRACTS[i],
      })),
    )
  })
})

describe('a paper’s own page', () => {
  const ARXIV = ['arXiv:2504.08734', 'v1', '23.8', '3 citations', 'h-index: 12', 'Has Code', 'Inf Sci']
  const IMPACT = ['Predicted impact top 39% in SY · last 90 days', 'Originality Incremental advance']

  test.each(['span', 'div', 'li', 'td'])('with parts of rows in %s', (tag) => {
    const row = (parts: readonly string[]) => `<div>${tags(tag, parts)}</div>`
    const html = `<nav><a href="/">Scholar Feed</a></nav><main>${row(['SY', 'LG', 'Apr 8, 2025'])}<h1>Joint Rosters</h1>
      ${row(ARXIV)}${row(IMPACT)}<h2>AI Analysis</h2><p>${ABSTRACTS[1]}<p>${ABSTRACTS[1]}<p>${ABSTRACTS[0]}
      <h2>Foundations</h2><p>The foundational work for this paper&#x27;s niche, ranked by citations.<h2>Your Notes</h2></main>`
    const { data } = safeParsePaperPage(fromHtml(html).text)
    expect(data).toMatchObject({
      arxivId: '2504.08734',
      version: 1,
      score: 23.8,
      citationCount: 3,
      hIndex: 12,
      hasCode: true,
      venue: 'Inf Sci',
      title: 'Joint Rosters',
      categories: [{ code: 'SY' }, { code: 'LG' }],
      date: { text: 'Apr 8, 2025' },
      originality: 'Incremental advance',
      impact: { topPercent: 39 },
      significance: ABSTRACTS[1],
      summary: ABSTRACTS[1],
      abstract: ABSTRACTS[0],
    })
  })
})

test('names of what objects inherit are elements and attributes like any', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    // No element’s name begins with an underscore.
    const tag = name.startsWith('_') ? 'p' : name
    const html = `<${tag} ${name}="x" class="${name}">a <a href="${name}">${name}</a></${tag}>`
    expect(fromHtml(html)).toMatchObject({ text: `a ${name}`, links: [{ address: name }] })
  }
})
