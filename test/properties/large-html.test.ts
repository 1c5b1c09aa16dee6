import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'

const SIZE = 1_000_000

/** Any of them, over and over again. What takes time that grows with the square of its size takes an hour. */
const REPEATED = [
  '<div>',
  '<span>',
  '<span>x</span><span>',
  '<div><span>a</span><span>b</span>',
  '<p>a',
  '<p><b>',
  '<li>',
  '<ul><li>',
  '<table><tr><td>',
  '<td>a',
  '<dl><dt>a<dd>b',
  '<a href=x>',
  '<a href=/author/1></a>',
  '<button>a',
  '<select><option>a',
  '<svg><g/>',
  '<b><i>',
  '</div>',
  '<br>',
  '<pre>\n\n',
  '<!--',
  '<!-- -->a',
  '<![CDATA[',
  '<?x',
  '<script>',
  '<div title="',
  '<div style="display:',
  '<div class="hidden sr-only a">x',
  '<',
  '&',
  '&amp;',
  '&notin',
  '  \n',
  'abc def  ',
  '<div>Sep 2, 2024</div>',
  '<div>58</div><div>papers</div>',
  '<div>LG</div>',
  '<a href=/author/1>Ida Ås</a>',
  '<i aria-hidden=true>star</i>',
]

describe('a megabyte', () => {
  test.each(REPEATED)('of %j', { timeout: 60_000 }, (unit) => {
    const html = unit.repeat(Math.ceil(SIZE / unit.length))
    const { text, links } = fromHtml(html)
    expect(text.length).toBeLessThanOrEqual(2 * html.length)
    expect(links.length).toBeLessThanOrEqual(html.length / 10)
  })

  test('of elements in each other, all of them closed', { timeout: 60_000 }, () => {
    const depth = SIZE / 11
    const html = `${'<div>'.repeat(depth)}in${'</div>'.repeat(depth)}<p>out</p>`
    expect(fromHtml(html).text).toBe('in\n\nout')
  })

  test('of items in lists in each other, each with a text', { timeout: 60_000 }, () => {
    const depth = 20_000
    const { text } = fromHtml(Array.from({ length: depth }, (_, i) => `<ul><li>${i}`).join(''))
    expect(text.split('\n\n')).toEqual(Array.from({ length: depth }, (_, i) => String(i)))
  })
})
