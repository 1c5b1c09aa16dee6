import {
  type Diagnostic,
  type PaperPage,
  type ParseOptions,
  type Profile,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'

/** An invented paper as a page prints it. */
export interface PrintedPaper {
  readonly meta: string
  readonly title: string
  readonly names: readonly string[]
  /** What stands behind the names: ` et al. · uw`. */
  readonly tail: string
  readonly abstract: string
}

export const LANTERNS: PrintedPaper = {
  meta: '52.4LGSep 20, 2024Code',
  title: 'Slow Annealing of Paper Lanterns under Steady Rain',
  names: ['Mila Ostrander', 'Teo Brandvold', 'Ida Kestrel'],
  tail: ' et al.',
  abstract:
    'Paper lanterns lose their shape when they dry too fast. We dry four hundred of them at nine speeds, and find that ' +
    'the slowest eight make no difference that anyone could see. A ninth, which we did not plan, tears every lantern.',
}

export const TRAMS: PrintedPaper = {
  meta: 'CLMar 3, 2023',
  title: 'Slotted Rosters for Night Trams',
  names: ['Otto Lindqvist', 'Mila Ostrander'],
  tail: '',
  abstract:
    'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed. We ' +
    'plan rosters and times together, and count how many drivers are left awake at the end of a long winter.',
}

export const MARSHES: PrintedPaper = {
  meta: '3.5SDJun 2, 2022',
  title: 'What Marsh Birds Say to Microphones at Dawn',
  names: ['Mila Ostrander'],
  tail: ' · uw, eth-zurich',
  abstract:
    'We place microphones in three marshes for a whole summer and listen. Most of what is heard there is heard at dawn, ' +
    'and little of it is meant for other birds. The recordings and the labels that we gave them are free to use.',
}

export const BRIDGES: PrintedPaper = {
  meta: 'ROFeb 11, 2021Code',
  title: 'Counting Loose Planks on Footbridges with Small Walking Robots',
  names: ['Runa Hallberg', 'Pim Verstraeten', 'Mila Ostrander'],
  tail: '',
  abstract:
    'Footbridges are built of planks, and planks come loose. A robot of the size of a shoe walks over sixty bridges and ' +
    'tells by the sound of each step which plank will give way next. It is right more often than the people who built them.',
}

export const PAPERS: readonly PrintedPaper[] = [LANTERNS, TRAMS, MARSHES, BRIDGES]

export const namesOf = (paper: PrintedPaper) => `${paper.names.join(', ')}${paper.tail}`

const gluedLine = (paper: PrintedPaper) => `${paper.title}${namesOf(paper)}`

/** The owner's lines above the papers. */
export const header = (count: number, name = 'Mila Ostrander') =>
  [name, '', 'LG', 'h-index12', `${count}papers`, '229citations', '', `${count} Papers`, ''] as const

/** An author page in the page layout. */
export function authorPage(papers: readonly PrintedPaper[] = PAPERS): string {
  const printed = papers.map((paper) => [paper.meta, paper.title, '', namesOf(paper), '', paper.abstract, ''])
  return [...header(papers.length), ...printed.flat()].join('\n')
}

/** The same without any blank line. */
export function tightPage(papers: readonly PrintedPaper[] = PAPERS): string {
  return authorPage(papers).replace(/\n{2,}/g, '\n')
}

/** An author page in the compact layout. */
export function compactPage(papers: readonly PrintedPaper[] = PAPERS): string {
  return papers.flatMap((paper) => [paper.meta, gluedLine(paper), paper.abstract]).join('\n')
}

/** Each line wrapped at blanks, as extractors do; with `hyphens` also behind these. */
export function wrap(text: string, width: number, hyphens = false): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, hyphens))
    .join('\n')
}

function wrapLine(line: string, width: number, hyphens: boolean): string {
  const pieces = hyphens ? line.match(/[^ -]*-+(?=\p{L})| ?[^ -]+(?:-+(?!\p{L})[^ -]*)*| /gu) : null
  const words = pieces ?? line.split(' ').map((word, at) => (at === 0 ? word : ` ${word}`))
  const lines: string[] = ['']
  for (const word of words) {
    const last = lines.at(-1) as string
    if (last !== '' && last.length + word.length > width) lines.push(word.trimStart())
    else lines[lines.length - 1] = last + word
  }
  return lines.join('\n')
}

/** The parts of a paper's own page. */
export const OWN_PAGE = {
  meta: 'SYLGApr 8, 2024',
  title: 'Slotted Rosters for Night Trams',
  arxiv: 'arXiv:2404.04940v12 citationsh-index: 12',
  impact: 'Predicted impact top 39% in SY · last 90 daysOriginality Incremental advance',
  significance:
    'This work addresses rosters for small operators of trams, though it is incremental in what it adds to them.',
  summary:
    'The paper tackles late trams by planning drivers and times together, and finds that more of them stay awake.',
  abstract: TRAMS.abstract,
  /** What stands below the abstract. */
  section: '',
}

/** A paper's own page in the full layout. */
export function paperPage(parts: Partial<typeof OWN_PAGE> = {}, blank = '\n'): string {
  const { meta, title, arxiv, impact, significance, summary, abstract, section } = { ...OWN_PAGE, ...parts }
  return [
    `${meta}\n${blank}${title}\n${blank}${arxiv}\n${impact}\nAI Analysis\n${blank}${significance}\n${blank}${summary}\n`,
    `${blank}${abstract}\n${blank}${section === '' ? '' : `${section}\n${blank}`}Foundations\n${blank}`,
    `The foundational work for this paper's niche, ranked by how much of it builds on each.\n${blank}Your Notes\n`,
  ].join('')
}

/** The same in the compact layout: four bare lines. */
export function compactPaperPage(parts: Partial<typeof OWN_PAGE> = {}): string {
  const { title, significance, summary, abstract } = { ...OWN_PAGE, ...parts }
  return [title, significance, summary, abstract].join('\n')
}

/** What was read, and what was said on which path. */
export interface Reading<T> {
  readonly success: boolean
  readonly data: T | null
  readonly diagnostics: readonly Diagnostic[]
  /** The codes of the diagnostics at a path, or below it. */
  readonly said: (...path: readonly (string | number)[]) => string[]
}

export function readProfile(text: string, options?: ParseOptions): Reading<Profile> {
  return toReading(safeParseProfile(text, options))
}

export function readPaperPage(text: string, options?: ParseOptions): Reading<PaperPage> {
  return toReading(safeParsePaperPage(text, options))
}

function toReading<T>(result: { success: boolean; data: T | null; diagnostics: Diagnostic[] }): Reading<T> {
  const said = (...path: readonly (string | number)[]) =>
    result.diagnostics
      .filter((diagnostic) => path.every((key, at) => diagnostic.path?.[at] === key))
      .map(({ code }) => code)
  return { ...result, said }
}

/** Title, names and abstract of each paper, as they should be. */
export const valuesOf = (papers: readonly PrintedPaper[]) =>
  papers.map(({ title, names, abstract }) => ({ title, names: [...names], abstract }))

/** The same as they were read. */
export const valuesRead = (profile: Profile | null) =>
  (profile?.papers ?? []).map(({ title, authors, abstract }) => ({
    title,
    names: authors.map(({ name }) => name),
    abstract,
  }))
