import type { PaperPage, Profile } from '../../src/index.js'

/** What both author pages print, however they are marked up. */
export const author: Partial<Profile['author']> = {
  name: 'Ilva Sorrel',
  hIndex: 58,
  paperCount: 2,
  citationCount: 3779,
  noveltyPercent: 54,
  aiScore: 52,
}

/** What their papers print. */
export const papers: readonly Record<string, unknown>[] = [
  {
    title: 'How Robots Fold Paper Maps: A Study with Two Arms',
    authors: ['Tamsin Quell', 'Ilva Sorrel', 'Oren Fitch'],
    authorsTruncated: true,
    institutions: ['eth-zurich', 'uw'],
    categories: ['cs.LG'],
    date: '2024-09-20',
    score: 52.4,
    hasCode: true,
    abstract:
      'Folding a paper map is hard even for people. We let a two-armed robot practise in simulation with a policy $\\pi_\\theta(a \\mid s)$ and report that 20\\% of the real maps survive. Code is at https://github.com/sorrel/folded-maps.',
  },
  {
    title: 'Rare Words and How Small Models Lose Them',
    authors: ['Ilva Sorrel', 'Marit Ostrander'],
    authorsTruncated: false,
    institutions: [],
    categories: ['cs.CL'],
    date: '2026-04-22',
    score: null,
    hasCode: false,
    abstract:
      'Small language models lose rare words first when they are tuned for long. We measure which words go, and show that a short list of reminders brings most of them back.',
  },
]

/** What their links lead to. */
export const links = {
  papers: ['2409.13931', '2604.20123'],
  authors: [
    ['88676', '10719', '58507'],
    ['10719', '39294'],
  ],
}

/** What the paper page prints. */
export const paperPage: Partial<Omit<PaperPage, 'categories' | 'date'>> = {
  arxivId: '2504.08734',
  version: 2,
  title: 'Joint Rosters and Timetables for Night Trams',
  hIndex: 12,
  originality: 'Incremental advance',
  significance:
    'This work matters to small operators, whose drivers share day and night duties, though it is an incremental step.',
  summary:
    'The paper plans rosters and timetables of late trams in one model, and saves a sixth of the idle hours on three networks.',
  abstract:
    'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed. We state both plans as one mixed-integer program and solve it for three towns.',
}
