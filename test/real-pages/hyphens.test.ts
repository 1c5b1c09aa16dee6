import { describe, expect, test } from 'vitest'
import { authorPage, paperPage, readPaperPage, readProfile, TRAMS, wrap } from './pages.js'

/** A title or abstract of two lines → what it was before. */
const broken: [printed: string, value: string, isJoined: boolean][] = [
  ['We study the pre-\ntraining of robots in rain.', 'We study the pre-training of robots in rain.', true],
  [
    'We use state-of-the-\nart lanterns, and more of them than before.',
    'We use state-of-the-art lanterns, and more of them than before.',
    true,
  ],
  [
    'We look at pre-\nand post-training of small robots in the rain.',
    'We look at pre- and post-training of small robots in the rain.',
    false,
  ],
  [
    'We look at small-\nor large-scale models of trams in the rain.',
    'We look at small- or large-scale models of trams in the rain.',
    false,
  ],
  ['We count the trams -\nall of them, and the drivers.', 'We count the trams - all of them, and the drivers.', false],
]

describe('a line that was wrapped behind a hyphen', () => {
  test.each(broken)('%j in an abstract', (abstract, value, isJoined) => {
    const { data, said } = readProfile(authorPage([{ ...TRAMS, abstract }]))
    expect(data?.papers[0]?.abstract).toBe(value)
    expect(said('papers', 0, 'abstract')).toEqual(isJoined ? ['joined-word'] : [])
  })

  test.each(broken)('%j in the summary of a paper’s own page', (summary, value, isJoined) => {
    const { data, said } = readPaperPage(paperPage({ summary }))
    expect(data?.summary).toBe(value)
    expect(said('summary')).toEqual(isJoined ? ['joined-word'] : [])
  })

  test('is an info, and names the word', () => {
    const title = 'Paper Lanterns and Small Robots in Rain: A Longer Study of Their Pre-Training'
    const text = wrap(authorPage([{ ...TRAMS, title }]), 72, true)
    expect(text).toContain('Pre-\nTraining')
    const { data, diagnostics } = readProfile(text)
    expect(data?.papers[0]?.title).toBe(title)
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['joined-word', 'info']])
    expect(diagnostics[0]?.message).toContain('Pre-Training')
  })

  const paper = {
    ...TRAMS,
    title:
      'Self-Supervised Pre-Training of State-of-the-Art Night-Tram Rosters for Day-Time Drivers of One-Way Streets',
    abstract:
      'We pre-train state-of-the-art rosters on night-time tables, and fine-tune them on day-time ones; a well-known ' +
      'rule-of-thumb says that two-thirds of all drivers are half-awake, and we find that this long-standing rule holds.',
  }

  test.each([50, 60, 72, 80, 96])('at %i columns a page is rejoined as it was', (width) => {
    const text = wrap(authorPage([paper]), width, true)
    const { data, said } = readProfile(text)
    expect(data?.papers[0]).toMatchObject({ title: paper.title, abstract: paper.abstract })
    expect(said('papers', 0).includes('joined-word')).toBe(/\p{L}-\n/u.test(text))
  })

  test.each([50, 60, 72, 80, 96])('at %i columns a page in Markdown is, too, and says so', (width) => {
    const text = wrap(authorPage([paper]).replace(/^\d+ Papers?$/m, '## $&'), width, true)
    const { data, said } = readProfile(text)
    expect(data?.source.form).toBe('markdown')
    expect(data?.papers[0]).toMatchObject({ title: paper.title, abstract: paper.abstract })
    expect(said('papers', 0).includes('joined-word')).toBe(/\p{L}-\n/u.test(text))
  })
})
