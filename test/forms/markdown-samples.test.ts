import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/forms/markdown.js'
import { visibleLines } from './markdown-page.js'

const FOLDER = new URL('../../fixtures/forms/', import.meta.url)
const sample = (name: string) => readMarkdown(readFileSync(new URL(name, FOLDER), 'utf8'))

const TRAMS =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed. '
const FIGURES = ['h-index58', '2papers', '3,779citations', 'Novelty54%', 'AI Score52']
const META_LINES = ['52.4LGSep 20, 2024Code', 'CLApr 22']
const PAPERS = [
  [
    'Where Do Marsh Birds Listen? A Study with Tiny_NeRFs',
    'Jonas Vik, Teodora Halme, Hynek Kydlíček et al. · eth-zurich, uw',
    'We place microphones in three marshes and fit a state-of-the-art field $f_\\theta^*(x_1, x_2)$ to what they hear, which costs 20\\% less than before [1, 2]. Code is at https://github.com/vik/marsh_birds.',
  ],
  ['Night Trams and Their Drivers', 'Mila Ostrander, Jonas Vik', `${TRAMS}The planners' rule of thumb is not.`],
]

/** The lines of the author page of the samples, with figures and meta lines as a form prints them. */
function authorPage(figures: readonly string[], [first, second]: readonly string[]): string[] {
  const papers = [first, ...(PAPERS[0] as string[]), second, ...(PAPERS[1] as string[])] as string[]
  return ['Mila Ostrander', 'CL', ...figures, '2 Papers', ...papers]
}

describe('the author page of the samples has the same lines in every form', () => {
  test.each([
    'md-heading-link-atx.md',
    'md-heading-link-setext.md',
    'md-heading-link-unescaped.md',
    'md-heading-in-link.md',
    'md-heading-in-link-turndown.md',
    'md-card-backslash.md',
    'md-list-dashes-numbers.md',
    'md-list-html2text.md',
    'md-citations.md',
    'md-reference-links.md',
    'md-hard-wrap.md',
    'md-gfm-raw-html.md',
  ])('%s', (name) => {
    expect(visibleLines(sample(name))).toEqual(authorPage(FIGURES, META_LINES))
  })

  test.each(['md-reader-header.md', 'md-reader-list.md'])('%s, with the blanks of its reader', (name) => {
    const figures = ['h-index 58', '2 papers', '3,779 citations', 'Novelty 54%', 'AI Score 52']
    expect(visibleLines(sample(name))).toEqual(authorPage(figures, ['52.4 LG Sep 20, 2024 Code', 'CL Apr 22']))
    expect(sample(name).url).toBe('https://www.scholarfeed.example/author/10719')
  })

  test('a table of figures: each label with its value on a line', () => {
    const figures = ['h-index 58', 'papers 2', 'citations 3,779', 'Novelty 54%', 'AI Score 52']
    expect(visibleLines(sample('md-table.md'))).toEqual(authorPage(figures, META_LINES))
  })

  test('a row of bold figures: one line without the marks', () => {
    const figures = ['h-index 58 · 2 papers · 3,779 citations · Novelty 54% · AI Score 52']
    const metaLines = ['52.4 · LG · Sep 20, 2024 · Code', 'CL · Apr 22']
    expect(visibleLines(sample('md-bold-figures.md'))).toEqual(authorPage(figures, metaLines))
  })

  test('a page with the site round it: the same lines and the site’s own', () => {
    const own = visibleLines(sample('md-chrome.md')).filter((line) => !authorPage(FIGURES, META_LINES).includes(line))
    expect(visibleLines(sample('md-chrome.md')).filter((line) => !own.includes(line))).toEqual(
      authorPage(FIGURES, META_LINES),
    )
    expect(own).toEqual([
      'Skip to content',
      'Scholar Feed logoScholar Feed Feed Trending Authors',
      'Sign in',
      'FollowShare',
      'Sort by NewestMost cited',
      'Show more PDF',
      'Show more PDF',
      'Load more',
      '© 2026 Scholar Feed',
      'About',
      'Privacy',
      'API',
      'Thank you to arXiv for use of its open access interoperability.',
    ])
  })
})

describe('the paper page of the samples', () => {
  const LINES = [
    'SYLGApr 8, 2025',
    'Joint Rosters and Timetables for Night Trams',
    'arXiv:2504.08734v123.83 citationsh-index: 12Has CodeInf Sci',
    'Predicted impact top 39% in SY · last 90 daysOriginality Incremental advance',
    'AI Analysis',
    `${TRAMS.slice(0, -2)}, and drivers pay for it with their weekends.`,
    'The paper plans rosters and timetables together and finds that two extra drivers save nine late trams a week, at a cost that the operator of a mid-sized town can bear.',
    'We plan the rosters of drivers and the timetables of night trams in one model. On a city of 40 stops the joint plan needs $k+2$ drivers and keeps every rest period, while planning one after the other breaks 14% of them.',
    'Foundations',
    "The foundational work for this paper's niche, ranked by how often its neighbours cite it.",
    'Your Notes',
  ]

  test.each(['paper-md.md', 'paper-md-setext.md'])('%s', (name) => {
    expect(visibleLines(sample(name))).toEqual(LINES)
  })

  test('with buttons', () => {
    const buttons = ['Save PDF', 'Load graph', 'Sign in to save notes']
    expect(visibleLines(sample('paper-chrome.md')).filter((line) => !buttons.includes(line))).toEqual(LINES)
  })
})

describe('the links of the samples', () => {
  const TARGETS = [
    ['Where Do Marsh Birds Listen? A Study with Tiny_NeRFs', '/paper/2409.13931'],
    ['Jonas Vik', '/author/88676'],
    ['Teodora Halme', '/author/87858'],
    ['Hynek Kydlíček', '/author/58507'],
    ['Night Trams and Their Drivers', '/paper/2604.20123'],
    ['Mila Ostrander', '/author/39294'],
    ['Jonas Vik', '/author/88676'],
  ]

  test.each([
    'md-heading-link-atx.md',
    'md-heading-link-setext.md',
    'md-heading-link-unescaped.md',
    'md-heading-in-link.md',
    'md-heading-in-link-turndown.md',
    'md-list-dashes-numbers.md',
    'md-list-html2text.md',
    'md-citations.md',
    'md-reference-links.md',
    'md-hard-wrap.md',
    'md-reader-header.md',
    'md-reader-list.md',
    'md-table.md',
    'md-bold-figures.md',
  ])('%s: each title and name has its own', (name) => {
    const { text, links } = sample(name)
    const found = links.map(({ start, end, address }) => [
      text.slice(start, end),
      address.replace('https://www.scholarfeed.example', ''),
    ])
    expect(found).toEqual(TARGETS)
  })

  test('a whole card as one link: from its meta line to the end of its abstract', () => {
    const { text, links } = sample('md-card-backslash.md')
    const cards = links.map(({ start, end }) => text.slice(start, end))
    expect(links.map(({ address }) => address.slice(-10))).toEqual(['2409.13931', '2604.20123'])
    expect(cards.map((card) => card.slice(0, 8))).toEqual(['52.4LGSe', 'CLApr 22'])
    expect(cards.map((card) => card.slice(-9))).toEqual(['sh_birds.', 'b is not.'])
  })
})

test('in every sample the spans of links give their addresses', () => {
  let count = 0
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.md'))) {
    const { given, links } = sample(name)
    for (const { span, address } of links) expect(given.slice(span.start, span.end)).toBe(address)
    count += links.length
  }
  expect(count).toBeGreaterThan(100)
})
