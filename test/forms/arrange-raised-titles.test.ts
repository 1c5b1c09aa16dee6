import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.'

/** What a page has of each paper: title, names, code, score, date, badge and abstract. */
function papersOf(page: string): unknown[] {
  return (safeParseProfile(page).data?.papers ?? []).map((paper) => [
    paper.title,
    paper.authors.map(({ name }) => name).join(', '),
    paper.authorsTruncated,
    paper.categories.map(({ code }) => code).join(' '),
    paper.score,
    paper.date?.text ?? null,
    paper.hasCode,
    paper.abstract,
  ])
}

const TRAMS = ['Quiet Trams', 'Jonas Vik, Mila Ostrander', true, 'LG', 52.4, 'Sep 20, 2024', true, ABSTRACT]
const BIRDS = ['What Marsh Birds Hear', 'Ida Example', false, 'CL', null, 'Feb 2, 2023', false, ABSTRACT]

describe('papers whose titles stand above their meta lines', () => {
  test.each([
    [
      'with bold labels, in another order',
      `### Quiet Trams\n\n**Authors:** Jonas Vik, Mila Ostrander et al.  \n**Published:** Sep 20, 2024  \n**Category:** LG  \n**Score:** 52.4  \n**Code:** [Code](https://github.com/ida/trams)\n\n${ABSTRACT}\n\n### What Marsh Birds Hear\n\n**Authors:** Ida Example  \n**Published:** Feb 2, 2023  \n**Category:** CL  \n**Code:** None\n\n${ABSTRACT}\n`,
    ],
    [
      'in a numbered list, the abstract with a label, too',
      `1. **Quiet Trams**\n   - Authors: Jonas Vik, Mila Ostrander et al.\n   - Category: LG\n   - Date: Sep 20, 2024\n   - Score: 52.4\n   - Code: yes\n   - Abstract: ${ABSTRACT}\n\n2. **What Marsh Birds Hear**\n   - Authors: Ida Example\n   - Category: CL\n   - Date: Feb 2, 2023\n   - Abstract: ${ABSTRACT}\n`,
    ],
    [
      'names below the meta line, no labels',
      `### Quiet Trams\n\n*52.4 · LG · Sep 20, 2024 · Code*\n\nJonas Vik, Mila Ostrander et al.\n\n${ABSTRACT}\n\n---\n\n### What Marsh Birds Hear\n\n*CL · Feb 2, 2023*\n\nIda Example\n\n${ABSTRACT}\n`,
    ],
    [
      'names above it',
      `- **Quiet Trams**\n  Jonas Vik, Mila Ostrander et al.\n  52.4 • LG • Sep 20, 2024 • Code\n  > ${ABSTRACT}\n- **What Marsh Birds Hear**\n  Ida Example\n  CL • Feb 2, 2023\n  > ${ABSTRACT}\n`,
    ],
  ])('%s', (_what, papers) => {
    expect(papersOf(`# Ida Example (LG)\n\n- h-index: 58\n- papers: 2\n\n## 2 Papers\n\n${papers}`)).toEqual([
      TRAMS,
      BIRDS,
    ])
    expect(papersOf(papers)).toEqual([TRAMS, BIRDS])
  })

  test('names in parts on lines of their own stand between title and meta line', () => {
    const papers = `Quiet Trams\nJonas Vik\n,\nMila Ostrander\net al.\n52.4\nLG\nSep 20, 2024\nCode\n${ABSTRACT}\nWhat Marsh Birds Hear\nIda Example\nCL\nFeb 2, 2023\n${ABSTRACT}\n`
    expect(papersOf(`Ida Example\nh-index\n58\n2\npapers\n2 Papers\n${papers}`)).toEqual([TRAMS, BIRDS])
  })

  test('a title that was wrapped has all its lines, and not what stands above them', () => {
    const long = 'What Marsh Birds Hear of Trams by Night, and What Their Young Ones Sing'
    const abstract = ABSTRACT.replace(/(.{40,50}) /g, '$1\n')
    const paper = (title: string, names: string) => `${title}\n\n${names}\n\nLG Sep 20, 2024\n\n${abstract}\n\n`
    const page = `2 Papers\n\n${paper(long.replace('Night, ', 'Night,\n'), 'Jonas Vik, Ida Example')}${paper('Quiet Trams', 'Ida Example, Jonas Vik')}`
    expect(safeParseProfile(page).data?.papers.map(({ title }) => title)).toEqual([long, 'Quiet Trams'])
    const button = page.replace('Quiet', 'Newest\nQuiet')
    expect(safeParseProfile(button).data?.papers.map(({ title }) => title)).toEqual([long, 'Quiet Trams'])
  })

  test.each([
    ['whose lines above are the site’s own', 'Newest\nLGSep 20, 2024\nNight Trams\n\nJonas Vik'],
    ['whose titles look like names', 'Newest\nLGSep 20, 2024\nNight Trams, Marsh Birds\n\nJonas Vik'],
  ])('not those %s', (_what, paper) => {
    const papers = safeParseProfile(`Ida Example\n\n2 Papers\n\n${paper}\n\n${ABSTRACT}\n\n${paper}\n\n${ABSTRACT}\n`)
    expect(papers.data?.papers.map(({ title }) => title)).not.toContain('Newest')
  })
})

test('a field in brackets behind the name of a page’s owner is no part of it', () => {
  const paper = `LGSep 20, 2024\nQuiet Trams\n\nJonas Vik et al.\n\n${ABSTRACT}\n`
  const { data } = safeParseProfile(`# Ida Example (LG)\n\n- h-index: 58\n- Citations: 3,779\n\n## 1 Paper\n\n${paper}`)
  const { name, primaryCategory, citationCount } = data?.author ?? {}
  expect([name, primaryCategory?.code, citationCount]).toEqual(['Ida Example', 'LG', 3779])
})
