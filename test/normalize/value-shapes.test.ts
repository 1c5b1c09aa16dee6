import { describe, expect, test } from 'vitest'
import { safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { misfitOf } from '../../src/normalize/value-shapes.js'
import { brief } from './page.js'

const SENTENCES =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed. We count it.'

describe('a value reads as what it was taken for', () => {
  test.each([
    ['title', 'Quiet Trams: A Survey'],
    ['title', '[De|Re]pairing Night Trams - Twice'],
    ['title', 'Masks for Virtual Try-On'],
    ['title', '[Re] Masks with snake_case and C#'],
    ['title', 'PosterNet: Counting the Available Trams at ICLR 2025'],
    ['title', 'New Trams for Old'],
    ['name', 'Ada B. McExample-Beispiel'],
    ['name', 'AJ Example'],
    ['venue', 'Designs, Codes and Cryptography'],
    ['abstract', `Abstract notions of sleep drive trams. ${SENTENCES}`],
    ['abstract', `Summary statistics of trams, and what it takes to make them available. ${SENTENCES}`],
    ['name', 'Éric van der Muster'],
    ['name', "Li'an Muster Jr."],
    ['institutions', 'eth-zurich'],
    ['venue', 'Inf Sci'],
    ['abstract', SENTENCES],
    ['abstract', `${SENTENCES} Code: https://example.org/trams`],
    ['summary', `${SENTENCES.slice(0, -1)} and $x$`],
    ['date', '| | |'],
  ])('%s: %s', (field, text) => {
    expect(misfitOf(field, text, true)).toBeNull()
  })
})

describe('a value does not read as what it was taken for', () => {
  const AT = 'ends inside of a sentence'
  const LABEL = 'is what a page calls a part of it'
  const MORE = 'holds what is no part of it'
  const EMPTY = 'is what a page prints where it has nothing to show'
  const CUT = 'was cut short'

  test.each([
    ['abstract', `Ada Example,Bo B. Muster ${SENTENCES}`, MORE, 'Ada Example,Bo B. Muster Night'],
    ['abstract', `${SENTENCES}CL`, MORE, 'CL'],
    ['abstract', `${SENTENCES} CL Jun 10 Code`, MORE, 'CL Jun 10 Code'],
    ['abstract', `${SENTENCES} 3.4LGMay 8, 2025Quiet Trams`, MORE, '3.4LGMay 8, 2025Quiet Trams'],
    ['abstract', `${SENTENCES} SaveCiteShare`, MORE, 'SaveCiteShare'],
    ['abstract', `${SENTENCES} |`, MORE, '|'],
    ['abstract', `${SENTENCES} * About * Terms`, MORE, '. * About * T'],
    ['abstract', `------ Ada Example ${SENTENCES}`, MORE, '------ '],
    ['name', 'o Ada Example', MORE, 'o A'],
    ['title', 'Masks for Marsh Birds ,', AT, ','],
    ['title', 'Masks for Marsh Birds in', AT, 'in'],
    ['title', '- Ada Example,', MORE, '- '],
    ['title', '[Withdrawn] Masks for Birds', MORE, '[Withdrawn]'],
    ['title', '3) Masks for Birds', MORE, '3)'],
    ['title', '\\[Withdrawn\\] Masks for Birds', MORE, '\\['],
    ['title', '1\\. Masks for Birds', MORE, '\\.'],
    ['title', '#2 Masks for Birds', MORE, '#2'],
    ['title', 'Spotlight Masks for Birds', MORE, 'Spotlight'],
    ['title', 'PreprintMasks for Birds', MORE, 'Preprint'],
    ['title', '🔥 Masks for Birds', MORE, '🔥'],
    ['title', 'Masks for Birds Best Paper', MORE, 'Best Paper'],
    ['title', 'Masks for Birds NeurIPS 2024', MORE, 'NeurIPS 2024'],
    ['title', 'Title unavailable', EMPTY, 'Title unavailable'],
    ['title', 'undefined', EMPTY, 'undefined'],
    ['name', 'Anonymous', EMPTY, 'Anonymous'],
    ['name', 'Unknown author', EMPTY, 'Unknown author'],
    ['name', 'JV Jonas Vik', MORE, 'JV '],
    ['name', 'JVJonas van der Vik', MORE, 'JV'],
    ['name', 'JV MÅ Jonas Vik', MORE, 'JV MÅ '],
    ['name', 'Jonas VikiD', MORE, 'iD'],
    ['name', 'Jonas Vik ORCID', MORE, 'ORCID'],
    ['name', 'Jonas Vik Verified', MORE, 'Verified'],
    ['name', 'Jonas Vik View all', MORE, 'View all'],
    ['abstract', 'Abstract not available for this paper yet.', EMPTY, 'Abstract not available for this paper yet.'],
    ['summary', 'Generating summary…', EMPTY, 'Generating summary…'],
    ['abstract', `Abstract — ${SENTENCES}`, MORE, 'Abstract — '],
    ['abstract', `ABSTRACT ${SENTENCES}`, MORE, 'ABSTRACT '],
    ['significance', `Why it matters: ${SENTENCES}`, MORE, 'Why it matters'],
    ['summary', `Summary The drivers sleep. ${SENTENCES}`, MORE, 'Summary '],
    ['significance', `SignificanceDrivers sleep. ${SENTENCES}`, MORE, 'Significance'],
    ['abstract', `${SENTENCES} Full abstract »`, MORE, 'Full abstract »'],
    ['abstract', `${SENTENCES} [+]`, MORE, '[+]'],
    ['abstract', `${SENTENCES} View PDF`, MORE, 'View PDF'],
    ['venue', '12 references', MORE, '12 references'],
    ['venue', '1.2k views', MORE, '1.2k views'],
    ['venue', 'h = 12', MORE, '='],
    ['venue', 'No code', MORE, 'code'],
    ['title', 'Masks for Birds |arXiv:2409.13931|', MORE, ' |'],
    ['abstract', `· uw ${SENTENCES}`, MORE, '· '],
    ['title', 'Masks for Birds ####', MORE, ' ####'],
    ['title', 'Masks for Birds +', MORE, ' +'],
    ['title', '[Masks for Birds][]', MORE, '[Masks for Birds][]'],
    ['title', 'Masks for Birds /paper/2409.13931', MORE, '/paper/2'],
    ['name', 'BirdsongsAda Example', MORE, 'Birdsongs'],
    ['name', 'menuAda Example', MORE, 'menuA'],
    ['name', 'Ada Example Abstract', MORE, 'Abstract'],
    ['institutions', 'uw Abstract', MORE, ' Abstract'],
    ['institutions', 'uw allen-ai', MORE, ' allen-ai'],
    ['title', 'Masks for Mar…', CUT, '…'],
    ['title', 'Masks for Mar [truncated]', CUT, '[truncated]'],
    ['abstract', `${SENTENCES} We cou...`, CUT, '...'],
    ['abstract', `${SENTENCES} We (4,211 more characters)`, CUT, '(4,211 more characters)'],
    ['summary', `${SENTENCES} We [+2811 chars]`, CUT, '[+2811 chars]'],
    ['abstract', `We count few drivers …drivers. ${SENTENCES}`, CUT, '…'],
    ['abstract', `We count …1204 characters truncated…drivers. ${SENTENCES}`, CUT, '…'],
    ['title', 'Paper 2: Masks for Birds', MORE, 'Paper 2:'],
    ['title', '###Masks for Birds', MORE, '###'],

    ['title', '+ Masks for Birds', MORE, '+ '],
    ['name', 'Jonas Vik. Mila Ås', MORE, '. '],
    ['name', 'Mila Ås Jonas Vik Teodora Halme', MORE, 'Mila Ås Jonas Vik Teodora Halme'],
    ['name', '"Jonas Vik', MORE, '"Jonas Vik'],
    ['name', 'Jonas Vik 等', MORE, '等'],
    ['title', '[REDACTED]', EMPTY, '[REDACTED]'],
    ['name', 'Person A', MORE, 'Person A'],
    ['name', 'heading level 1 Ada Example', MORE, 'heading level 1'],
    ['abstract', `[1] ${SENTENCES}`, MORE, '[1] '],
    ['abstract', `${SENTENCES} [1]`, MORE, '[1]'],
    ['abstract', `${SENTENCES}"`, MORE, '"'],
    ['abstract', `${SENTENCES}]]>`, MORE, ']]>'],
    ['abstract', `Category: LG ${SENTENCES}`, MORE, 'Category: '],
    ['title', 'CV, AINov 24, 2025', MORE, 'AINov 24, 2025'],
    ['summary', `${SENTENCES} |---| ${SENTENCES}`, MORE, '|-'],
    ['abstract', `${SENTENCES}------------`, MORE, '--------'],
    ['name', 'Open menu', LABEL, 'Open menu'],
    ['abstract', `Ada B. Example, Bo Muster et al. · uw ${SENTENCES}`, MORE, 'Ada B. Example, Bo Muster et al. ·'],
    ['title', 'Masks_for_Marsh_Birds in Fog', MORE, 'Masks_for_Marsh_Birds'],
    ['name', 'Ada ExampleShow abstract', MORE, 'Show abstract'],
    ['abstract', `Ada_B._Example, Bo_Muster et al. ${SENTENCES}`, MORE, 'Ada_B._Example, Bo_Muster et al. '],
    ['abstract', `Ada B. Example, Bo Muster ${SENTENCES}`, MORE, 'Ada B. Example, Bo Muster Night'],
    ['title', 'Masks_for_Marsh_Birds', MORE, 'Masks_for_Marsh_Birds'],
    ['title', 'Masks for Birds__', MORE, ' Birds__'],
    ['venue', 'https://example.org/x', MORE, '://'],
    ['venue', 'Bookmark', MORE, 'Bookmark'],
    ['abstract', `> ${SENTENCES}`, MORE, '> '],
    ['title', 'AI Analysis', LABEL, 'AI Analysis'],
    ['title', `${'Trams '.repeat(60)}`, MORE, `${'Trams '.repeat(60)}`],
    ['name', 'Ada Exampleet al.', MORE, 'et al.'],
    ['name', '_Ada Example', MORE, '_'],
    ['name', 'AdaExample', MORE, 'Ada'],
    ['name', 'and Rosters', MORE, 'and '],
    ['name', 'eth-zurich', MORE, 'eth-zurich'],
    ['name', `${'Ada '.repeat(20)}`, MORE, `${'Ada '.repeat(20)}`],
    ['name', 'Co-authors', LABEL, 'Co-authors'],
    ['name', 'By Ada Example', MORE, 'By '],
    ['title', 'QUIET TRAMS BY NIGHT', 'is set in capitals, so that its own are not known', 'QUIET TRAMS BY NIGHT'],
    ['institutions', 'amazon-', AT, '-'],
    ['venue', 'Inf SciSaveSharePDF', MORE, 'PDF'],
    ['abstract', 'Ada Example', AT, 'Ada Example'],
    ['abstract', `| ${SENTENCES}`, MORE, '| '],
    ['abstract', `Ada Example, Bo Muster et al. ${SENTENCES}`, MORE, 'Ada Example, Bo Muster et al. '],
    ['abstract', `Ada Example · uw, eth-zurich ${SENTENCES}`, MORE, 'Ada Example · uw, eth-zurich '],
    ['abstract', `${SENTENCES} Show more`, MORE, 'Show more'],
    ['abstract', `${SENTENCES} ITMar 31`, MORE, 'ITMar 31'],
    ['abstract', `${SENTENCES} We count the`, AT, 'the'],
  ])('%s: %s', (field, text, why, received) => {
    expect(misfitOf(field, text, true)).toEqual({ why, received })
  })
})

describe('what a form’s reader put together is looked at, what stands as the site prints it is not', () => {
  const page = (name: string) => `LGSep 20, 2024\n${name}\n\nAda Example, Code\n\n${SENTENCES}\n\n${name}\n`

  test.each([
    ['text', page('Masks for'), ['uncertain-title papers/0/title']],
    ['markdown', page('## Masks for'), ['uncertain-title papers/0/title', 'damaged-text papers/0/authors/1/name']],
  ])('%s', (_form, text, said) => {
    const { diagnostics } = safeParseProfile(text)
    const codes = diagnostics.map(brief)
    expect(codes.filter((code) => code.includes('papers/'))).toEqual(said)
  })
})

describe('what no page prints is said of any', () => {
  const said = (title: string, names: string, abstract: string) =>
    safeParseProfile(`LGSep 20, 2024\n${title}\n\n${names}\n\n${abstract}\n`).diagnostics.map(brief)

  test.each([
    [
      'a title and an arXiv line',
      'MasksarXiv:2409.13931 1 citation',
      'Ada Example',
      SENTENCES,
      'uncertain-title papers/0/title',
    ],
    [
      'an address in front of a title',
      '/paper/2409.13931 Masks of Birds',
      'Ada Example',
      SENTENCES,
      'uncertain-title papers/0/title',
    ],
    [
      'the mark of a heading inside of a title',
      'Masks of Marsh Birds: # A Survey',
      'Ada Example',
      SENTENCES,
      'uncertain-title papers/0/title',
    ],
    ['a button behind a name', 'Masks', 'Ada ExampleShow abstract', SENTENCES, 'damaged-text papers/0/authors/0/name'],
    ['a comma in front of the names', 'Masks', ', Ada Example', SENTENCES, 'damaged-text papers/0/authors'],
  ])('%s', (_what, title, names, abstract, code) => {
    expect(said(title, names, abstract)).toContain(code)
  })

  test.each(['text', 'markdown'] as const)('the site in front of the owner’s name, read as %s', (form) => {
    const header = `${form === 'markdown' ? '# ' : ''}Scholar FeedBrowseMenuIda Example\n\nh-index58\n\n1 Papers\n`
    const { diagnostics } = safeParseProfile(`${header}\nLGSep 20, 2024\nMasks\n\nAda Example\n\n${SENTENCES}\n`)
    expect(diagnostics.map(brief)).toContain('damaged-text author/name')
  })
})

test('a last name that goes on like an abstract may hold its beginning', () => {
  const names = 'Ada Example, Otto Beispiel Counting marsh birds by night needs ears and more'
  const { diagnostics } = safeParseProfile(`LGSep 20, 2024\nMasks\n\n${names}\n\n${SENTENCES}\n`)
  expect(diagnostics.map(brief)).toContain('damaged-text papers/0/abstract')
})

describe('names beside what is no title or no beginning of an abstract may be too few', () => {
  const said = (title: string, abstract: string, names = 'Ada Example') => {
    const { diagnostics } = safeParseProfile(`LGSep 20, 2024\n## ${title}\n\n${names}\n\n${abstract}\n\n© Example\n`)
    return diagnostics.map(brief).filter((code) => code.endsWith('/authors'))
  }

  test.each([
    ['the title ends inside of a sentence', 'Masks for', SENTENCES, true],
    ['the abstract is a few words', 'Masks for Birds', 'Keywords: masks', true],
    ['the title has something in front of it', 'Paper: Masks for Birds', SENTENCES, false],
    ['both are whole', 'Masks for Birds', SENTENCES, false],
  ])('%s', (_what, title, abstract, isDoubtful) => {
    expect(said(title, abstract)).toEqual(isDoubtful ? ['uncertain-title papers/0/authors'] : [])
  })

  test('a name that is none says so itself', () => {
    expect(said('Masks for', SENTENCES, 'Ada Example, By Otto Beispiel')).toEqual([])
  })
})

test.each(['Co-authors', 'Scholar FeedBrowseAda Example', '/papers/aboutAda Example', 'PapersAuthorsAbout'])(
  '%s is no name of an owner on any page',
  (label) => {
    const { diagnostics } = safeParseProfile(
      `${label}\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams\n\nAda Example\n\n${SENTENCES}\n`,
    )
    expect(diagnostics.map(brief)).toEqual(['damaged-text author/name'])
  },
)

test.each([
  ['Mila Muster', true],
  ['Mila B. Muster', true],
  ['Ada Example', false],
])('a field of MM may be the initials of %s: %s', (name, isDoubtful) => {
  const page = `# ${name}\n\nMM\n\n1paper\n\n## 1 Paper\n\nLGSep 20, 2024\n### Quiet Trams\n\nAda Example\n\n${SENTENCES}\n`
  const { data, diagnostics } = safeParseProfile(page)
  expect(data?.author.primaryCategory?.code).toBe('MM')
  expect(diagnostics.map(brief)).toEqual(isDoubtful ? ['damaged-text author/primaryCategory'] : [])
})

describe('a paper’s page that closes with fewer than three paragraphs', () => {
  const page = (marks: string) =>
    `SYApr 8, 2025\n\n${marks}Joint Rosters\n\narXiv:2504.08734v1\n\n${marks}AI Analysis\n\n${SENTENCES}\n\n${SENTENCES}\n\n${marks}Foundations\n\n${marks}Your Notes`

  test('put together from Markdown: any of them may be another', () => {
    expect(safeParsePaperPage(page('## ')).diagnostics.map(brief).sort()).toEqual([
      'missing-abstract abstract',
      'uncertain-paragraph significance',
      'uncertain-paragraph summary',
    ])
  })

  test('as the site prints it: which of them is missing, nothing tells', () => {
    expect(safeParsePaperPage(page('')).diagnostics.map(brief)).toEqual([
      'uncertain-paragraph significance',
      'missing-abstract abstract',
      'uncertain-paragraph summary',
    ])
  })
})

test('two reasons to doubt the same names are one finding', () => {
  const page =
    'LGSep 20, 2024Code\nLearning\n\nAda Example\n\nLearning goes on and on, and so it ends.\n\n · Jan 1\nLearningAda Example, et al.\nLearning'
  const ofNames = safeParseProfile(page).diagnostics.filter(({ code, path }) => {
    return code === 'uncertain-title' && path?.join('.') === 'papers.1.authors'
  })
  expect(ofNames).toHaveLength(1)
})
