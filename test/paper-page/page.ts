/** The parts of a paper's own page as the site prints them. */
export const PARTS = {
  meta: 'SYSYApr 8, 2025',
  title: 'Joint Rosters and Timetables for Night Trams',
  arxiv: 'arXiv:2511.0873423.82 citationsh-index: 12Has CodeInf Sci',
  impact: 'Predicted impact top 39% in SY · last 90daysOriginality Incremental advance',
  analysis: 'AI Analysis',
  significance:
    'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.',
  summary: 'The paper plans rosters and timetables together and finds that two extra drivers save nine late trams.',
  abstract:
    'We plan the rosters of drivers and the timetables of night trams in one model. On a city of 40 stops the joint ' +
    'plan needs $k+2$ drivers and keeps every rest period, while planning one after the other breaks 14% of them.',
  foundations: 'Foundations',
  note: "The foundational work for this paper's niche, ranked by how often its neighbours cite it.",
  notes: 'Your Notes',
}

/** A paper's own page with some parts replaced; an empty part is left out. */
export function paperPage(changes: Partial<typeof PARTS> = {}): string {
  const { meta, title, arxiv, impact, analysis, ...others } = { ...PARTS, ...changes }
  const { significance, summary, abstract, foundations, note, notes } = others
  const aside = [arxiv, impact, analysis].filter((part) => part !== '').join('\n')
  const blocks = [meta, title, aside, significance, summary, abstract, foundations, note, notes]
  return blocks.filter((part) => part !== '').join('\n\n')
}

/** A text with every line broken at blanks so that none is wider, as some extractors do it. */
export function hardWrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}}) `, 'g'), '$1\n'))
    .join('\n')
}
