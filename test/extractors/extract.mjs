/** `node extract.mjs <folder of pages> <file of results>`: the extractors of the npm registry, from the folder it is run in. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [pages, results] = process.argv.slice(2)
const require = createRequire(join(process.cwd(), 'package.json'))
const cheerio = require('cheerio')
const { convert } = require('html-to-text')
const { JSDOM } = require('jsdom')
const { Readability } = require('@mozilla/readability')
const TurndownService = require('turndown')

const body = (html) => html.slice(html.indexOf('<body'), html.lastIndexOf('</body>') + 7)
const withoutScripts = (html) => html.replace(/<script>[\s\S]*?<\/script>/g, '')

const extractors = {
  'html-to-text': (html) => convert(html),
  'html-to-text without links': (html) =>
    convert(html, { wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }] }),
  turndown: (html) => new TurndownService().turndown(withoutScripts(body(html))),
  'turndown, ATX headings': (html) => new TurndownService({ headingStyle: 'atx' }).turndown(withoutScripts(body(html))),
  'Readability and turndown': (html) => {
    const article = new Readability(
      new JSDOM(html, { url: 'https://scholarfeed.example/page' }).window.document,
    ).parse()
    return new TurndownService({ headingStyle: 'atx' }).turndown(article?.content ?? '')
  },
  'cheerio text()': (html) => cheerio.load(withoutScripts(html))('body').text().replace(/\s+/g, ' ').trim(),
}

const texts = {}
for (const page of readdirSync(pages)) {
  const html = readFileSync(join(pages, page), 'utf8')
  texts[page] = Object.fromEntries(Object.entries(extractors).map(([name, extract]) => [name, extract(html)]))
}
writeFileSync(results, JSON.stringify(texts))
