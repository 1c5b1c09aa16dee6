import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'

const text = (html: string) => fromHtml(html).text

/** What is printed, line by line; blank lines left out. */
const lines = (html: string) => text(html).split(/\n+/)

describe('rows', () => {
  const META = '52.4LGSep 20, 2024Code'
  const parts = ['52.4', 'LG', 'Sep 20, 2024', 'Code']

  test.each<[name: string, html: string]>([
    ['spans in a block', `<div>${parts.map((part) => `<span>${part}</span>`).join('')}</div>`],
    ['blocks', `<div>${parts.map((part) => `<div>${part}</div>`).join('\n')}</div>`],
    ['items', `<ul>${parts.map((part) => `<li><span>${part}</span>`).join('')}</ul>`],
    ['cells', `<table><tr>${parts.map((part) => `<td>${part}</td>`).join('')}</table>`],
    ['halves', '<div><div><b>52.4</b><i>LG</i></div><div><time>Sep 20, 2024</time><a href="#">Code</a></div></div>'],
    [
      'separators',
      `<div>${parts.map((part) => `<span>${part}</span>`).join('<span aria-hidden="true">·</span>')}</div>`,
    ],
    [
      'separators among blanks that do not break',
      `<div>${parts.map((part) => `<div>${part}</div>`).join('<div>&nbsp;·&nbsp;</div>')}</div>`,
    ],
    ['buttons', `<div>${parts.map((part) => `<button>${part}</button>`).join('')}</div>`],
    [
      'a button in front of links',
      '<div><button>52.4</button><a href="/c/LG">LG</a><i>Sep 20, 2024</i><a href="#">Code</a></div>',
    ],
    ['a badge that is a button', '<div><b>52.4</b><b>LG</b><b>Sep 20, 2024</b><button>Code</button></div>'],
  ])('a meta line of %s', (_name, row) => {
    expect(text(`<article>${row}<h3>Night Trams</h3></article>`)).toBe(`${META}\nNight Trams`)
  })

  test('names that are buttons stand on one line, as links do', () => {
    const names = '<button>Ida Example,</button> <button>Otto Beispiel</button> <span>et al.</span>'
    const html = `<h3>Night Trams</h3><div>${names}</div><p>We count.</p><div><button>Save</button><button>Cite</button></div>`
    expect(lines(html)).toEqual(['Night Trams', 'Ida Example, Otto Beispiel et al.', 'We count.', 'Save', 'Cite'])
  })

  test('the end of a list of names is part of it where it is something to click', () => {
    const names = '<a href="/author/7">Ida Example</a>, <a href="/author/8">Otto Beispiel</a>'
    const html = `<h3>Night Trams</h3><div>${names} <button>et al.</button> · tram-lab</div><p>We count.</p>`
    expect(lines(html)).toEqual(['Night Trams', 'Ida Example, Otto Beispiel et al. · tram-lab', 'We count.'])
  })

  test('a meta line whose parts stand among the blocks of a card', () => {
    const blocks = [...parts, 'Night Trams', 'Ida Example'].map((part) => `<div>${part}</div>`).join('')
    expect(text(`<div>${blocks}</div>`)).toBe(`${META}\nNight Trams\n\nIda Example`)
  })

  const FIGURES = 'Ida Example\n\nCL\nh-index 58\n1,024 papers\nNovelty 54%'
  const around = (figures: string) => text(`<h1>Ida Example</h1><div>CL</div>${figures}`)

  test.each<[name: string, figures: string]>([
    [
      'label in front of value',
      '<div><p>h-index <b>58</b></p><p>papers <b>1,024</b></p><p>Novelty <b>54%</b></p></div>',
    ],
    [
      'value over label',
      '<ul><li><b>58</b><i>h-index</i><li><b>1,024</b><i>papers</i><li><b>54%</b><i>Novelty</i></ul>',
    ],
    [
      'spans that are kept from screen readers',
      ['h-index|58', '1,024|papers', 'Novelty|54%']
        .map(
          (pair) =>
            `<div>${pair
              .split('|')
              .map((part) => `<i aria-hidden="true">${part}</i>`)
              .join('')}</div>`,
        )
        .join(''),
    ],
    ['a definition list', '<dl><dt>h-index<dd>58<dt>papers<dd>1,024<dt>Novelty<dd>54%</dl>'],
    [
      'pairs of definitions',
      '<dl><div><dt>h-index</dt><dd>58</dd></div><div><dt>papers</dt><dd>1,024</dd></div><div><dt>Novelty</dt><dd>54%</dd></div></dl>',
    ],
    ['a table with a header row', '<table><tr><th>h-index<th>papers<th>Novelty<tr><td>58<td>1,024<td>54%</table>'],
    [
      'a table with a header column',
      '<table><tr><th>h-index<td>58<tr><th>papers<td>1,024<tr><th>Novelty<td>54%</table>',
    ],
    [
      'a percent sign of its own',
      '<div><i>h-index</i><b>58</b><i>papers</i><b>1,024</b><i>Novelty</i><b>54</b><small>%</small></div>',
    ],
    ['badges in a paragraph', '<p><span>h-index 58</span> <span>1,024 papers</span> <span>Novelty 54%</span></p>'],
  ])('figures: %s', (_name, figures) => {
    expect(around(figures)).toBe(FIGURES)
  })

  test('a title that is a term is none of a figure', () => {
    const html = '<dl><dt><a href="/paper/2409.13931">Quiet Trams</a><dd>Ida Example, Bo Chen</dl>'
    expect(lines(html)).toEqual(['Quiet Trams', 'Ida Example, Bo Chen'])
  })

  test('a definition that is a text keeps its own line', () => {
    const abstract = 'We show that night trams can be planned together with their drivers, which saves a tenth of them.'
    expect(lines(`<dl><dt>Abstract<dd>${abstract}</dl>`)).toEqual(['Abstract', abstract])
  })

  test.each<[name: string, html: string, names: string]>([
    [
      'commas inside of parts',
      '<span><a href="/author/1">Jonas Vik</a>,</span><span><a href="/author/2">Ida Ås</a></span><span>et al.</span><span>· uw, eth</span>',
      'Jonas Vik, Ida Ås et al. · uw, eth',
    ],
    [
      'commas as parts',
      '<a href="/author/1">Jonas Vik</a><span>,</span><a href="/author/2">Ida Ås</a>',
      'Jonas Vik, Ida Ås',
    ],
    [
      'no commas',
      '<a href="/author/1">Jonas Vik</a><a href="/author/2">Ida Ås</a><i>et al.</i>',
      'Jonas Vik, Ida Ås et al.',
    ],
    [
      'plain text',
      '<a href="/author/1">Jonas Vik</a>, <a href="/author/2">Ida Ås</a> et al.',
      'Jonas Vik, Ida Ås et al.',
    ],
  ])('names: %s', (_name, html, names) => {
    const paper = `<p>LGSep 20, 2024</p><h3>Night Trams</h3><div>${html}</div><p>We show.</p>`
    expect(text(paper)).toBe(`LGSep 20, 2024\nNight Trams\n\n${names}\n\nWe show.`)
  })

  test('an arXiv line keeps the gaps that tell its parts apart', () => {
    const row = ['arXiv:2504.08734', 'v1', '23.8', '3 citations', 'h-index: 12', 'Has Code', 'Inf Sci']
    const impact = 'Predicted impact top 39% in SY · last 90 days'
    const html = `<div>${row.map((part) => `<span>${part}</span>`).join('')}</div><p>${impact}</p>`
    expect(lines(html)).toEqual([row.join(' '), impact])
  })

  test('title and names next to each other are no row', () => {
    const html = '<div><a href="/paper/2409.13931">Night Trams</a><span>Jonas Vik, Ida Ås et al.</span></div>'
    expect(lines(html)).toEqual(['Night Trams', 'Jonas Vik, Ida Ås et al.'])
  })

  test('a title and a paragraph below it are no row', () => {
    const abstract =
      'We show that night trams can be planned together with their drivers, which saves a tenth of them, and that day trams cannot.'
    expect(text(`<div><h3>Night Trams</h3><p>${abstract}</p></div>`)).toBe(`Night Trams\n\n${abstract}`)
  })

  test('parts of a title are one', () => {
    expect(text('<h3><span>Tiny</span><span>NeRF</span></h3>')).toBe('TinyNeRF')
    expect(text('<h1>Night <span>Trams</span></h1>')).toBe('Night Trams')
  })

  test.each([
    ['nothing', '<span class="badge"></span>', ['Ida Example']],
    ['two lines', '<span class="badge">CL<br>LG</span>', ['Ida Example CL', 'LG']],
  ])('a badge that holds %s is no field', (_name, badge, printed) => {
    expect(lines(`<h1>Ida Example ${badge}</h1>`)).toEqual(printed)
  })

  test('a badge behind the owner’s name has a line of its own', () => {
    expect(lines('<h1>Ida Example <span class="badge">CL</span></h1>')).toEqual(['Ida Example', 'CL'])
  })

  test('a button is no part of the text that it stands in', () => {
    expect(lines('<p>We show that <button>Show more</button></p>')).toEqual(['We show that', 'Show more'])
  })

  test('the site’s own lines are there', () => {
    const html = '<nav><a href="/">Scholar Feed</a><a href="/feed">Feed</a></nav><main>x</main><footer>© 2026</footer>'
    expect(lines(html)).toEqual(['Scholar Feed', 'Feed', 'x', '© 2026'])
  })
})
