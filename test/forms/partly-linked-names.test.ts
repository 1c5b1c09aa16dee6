import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { type PageInput, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.'

const figures = { text: '2papers', html: '<p>2papers</p>' }
const button = { text: 'Follow\n\n2papers', html: '<button>Follow</button><p>2papers</p>' }

/** Two papers with the same line of names, as Markdown. */
function markdownOf(names: string, header: typeof figures): string {
  const papers = ['LGSep 20, 2024', 'CLSep 21, 2024'].map(
    (meta, i) => `${meta}\n\n### [Rosters for Night Trams](/paper/2409.1393${i})\n\n${names}\n\n${ABSTRACT}`,
  )
  return `# Ada Example\n\n${header.text}\n\n## 2 Papers\n\n${papers.join('\n\n')}`
}

/** The same as HTML. */
function htmlOf(names: string, header: typeof figures): string {
  const linked = names.replace(/\[(.*?)\]\((.*?)\)/g, '<a href="$2">$1</a>')
  const papers = ['Sep 20, 2024', 'Sep 21, 2024'].map(
    (date, i) =>
      `<div><span>LG</span><span>${date}</span></div><h3><a href="/paper/2409.1393${i}">Rosters for Night Trams</a></h3><p>${linked}</p><p>${ABSTRACT}</p>`,
  )
  return `<h1>Ada Example</h1>${header.html}<h2>2 Papers</h2>${papers.join('')}`
}

function papersOf(page: PageInput): unknown[] {
  return (safeParseProfile(page).data?.papers ?? []).map(({ authors, authorsTruncated, institutions, abstract }) => {
    const names = authors.map(({ name, authorId }) => (authorId === null ? name : `${name} ${authorId}`))
    return [...names, ...(authorsTruncated ? ['et al.'] : []), ...institutions, abstract]
  })
}

describe('authors of whom only some are links', () => {
  test.each([
    ['[Jonas Vik](/author/8), Teodora Halme', ['Jonas Vik 8', 'Teodora Halme']],
    ['Jonas Vik, [Teodora Halme](/author/9)', ['Jonas Vik', 'Teodora Halme 9']],
    ['[Jonas Vik](/author/8), Teodora Halme, [Ida Berg](/author/7)', ['Jonas Vik 8', 'Teodora Halme', 'Ida Berg 7']],
    ['[Jonas Vik](/author/8), Teodora Halme, Ida Berg et al.', ['Jonas Vik 8', 'Teodora Halme', 'Ida Berg', 'et al.']],
    ['[Jonas Vik](/author/8), Teodora Halme et al. · uw', ['Jonas Vik 8', 'Teodora Halme', 'et al.', 'uw']],
    ['[Jonas Vik](/author/8) , Teodora Halme', ['Jonas Vik 8', 'Teodora Halme']],
  ])('%s', (names, read) => {
    const paper = [...read, ABSTRACT]
    for (const header of [figures, button]) {
      expect(papersOf(markdownOf(names, header))).toEqual([paper, paper])
      expect(papersOf(fromHtml(htmlOf(names, header)))).toEqual([paper, paper])
    }
  })
})

describe('a value beside the link that stands round it', () => {
  const said = (page: PageInput) =>
    safeParseProfile(page).diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)
  const button = '[Ida Berg](/author/7), [Jonas Vik](/author/8) Follow'

  test.each([
    ['Markdown', markdownOf(button, figures)],
    ['HTML', fromHtml(htmlOf(button, figures))],
  ])('is said of a name in %s', (_form, page) => {
    expect(said(page)).toContain('damaged-text papers/1/authors/1/name')
  })

  test('and of a title', () => {
    const page = markdownOf('[Ida Berg](/author/7)', figures).replace('### [Rosters', '### PDF [Rosters')
    expect(said(page)).toContain('uncertain-title papers/0/title')
  })
})
