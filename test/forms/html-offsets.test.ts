import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { each, RUNS, TIMEOUT } from '../properties/often.js'
import { anyHtml, anyPage, type Page } from './html-pages.js'

const visible = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]/g, '')

/** The HTML of each unit of the text. */
function sources(html: string): [unit: string, source: string][] {
  const { text, printed } = fromHtml(html)
  return Array.from({ length: text.length }, (_, at) => {
    const [start, end] = [printed.startBefore(at), printed.endBefore(at + 1)]
    expect(start).toBeLessThanOrEqual(end)
    return [text.charAt(at), html.slice(start, end)]
  })
}

describe('pages of known content', { timeout: TIMEOUT }, () => {
  test('every visible character that the HTML shows is in the text, in its order, and no other', () => {
    each(anyPage, ({ html, shown }: Page) => {
      expect(visible(fromHtml(html).text)).toBe(visible(shown))
    })
  })

  test('every unit of the text is the HTML at its place, or a character reference of it', () => {
    each(anyPage, ({ html }: Page) => {
      for (const [unit, source] of sources(html)) {
        if (/\s/.test(unit))
          expect(
            source.replace(/<script>.*?<\/script>|<style>.*?<\/style>|<!--.*?-->|<[^>]*>|&#?\w+;|hidden|\s/g, ''),
          ).toBe('')
        else if (source !== unit) expect([unit, decodeHTML(source)]).toEqual([unit, expect.stringContaining(unit)])
      }
    })
  })

  test('the text has no other white space than single spaces and line feeds', () => {
    each(anyPage, ({ html }: Page) => {
      expect(fromHtml(html).text).not.toMatch(/ {2}|^[ \n]|[ \n]$| \n|\n |\n{3}|[\t\r\f]/)
    })
  })

  test('what is given does not depend on how it is cut into lines', () => {
    each(anyPage, ({ html }: Page) => {
      expect(fromHtml(html.replaceAll('\n', '\r\n')).text).toBe(fromHtml(html).text)
    })
  })
})

test('the ends of a text: in front of it there is nothing, and behind a character reference its end', () => {
  const html = '<p>R&amp;D &amp;</p>'
  const { text, printed } = fromHtml(html)
  expect(printed.endBefore(0)).toBe(0)
  expect(printed.startBefore(text.length - 1)).toBe(html.lastIndexOf('&'))
  expect(printed.startBefore(text.length)).toBe(html.indexOf('</p>'))
})

describe('any string', { timeout: TIMEOUT }, () => {
  test('gives a text whose places are in the HTML', () => {
    each(anyHtml, (html) => {
      const { text, printed, links, given } = fromHtml(html)
      expect(given).toBe(html)
      for (let at = 0; at < text.length; at++) {
        const [start, end] = [printed.startBefore(at), printed.endBefore(at + 1)]
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(html.length)
      }
      for (const { start, end, address, span } of links) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(decodeHTML(html.slice(span.start, span.end), { mode: 2 } as never).trim()).toBe(address)
      }
    })
  })

  test('without marks it is its own text', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', 'B', '9', ' ', '\n', '\t', 'é', '😀', '\u00a0', '·', '"', "'"),
    })
    fc.assert(
      fc.property(plain, (text) => {
        expect(fromHtml(text).text).toBe(text.replace(/[ \n\t]+/g, ' ').replace(/^ | $/g, ''))
      }),
      { numRuns: RUNS },
    )
  })

  test('is read the same again', () => {
    each(anyHtml, (html) => {
      const [{ text, links }, again] = [fromHtml(html), fromHtml(html)]
      expect([again.text, again.links]).toEqual([text, links])
    })
  })
})
