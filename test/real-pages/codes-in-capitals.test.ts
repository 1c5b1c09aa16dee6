import { describe, expect, test } from 'vitest'
import { lookupCategory, safeParseProfile } from '../../src/index.js'
import { authorPage, paperPage, readPaperPage, readProfile, TRAMS } from './pages.js'

/** Codes as a page prints them → their ids. */
const glued: [printed: string, ids: (string | null)[]][] = [
  ['MTRL-SCILG', ['cond-mat.mtrl-sci', 'cs.LG']],
  ['QUANT-PH', ['quant-ph']],
  ['HEP-TH', ['hep-th']],
  ['LGCHEM-PH', ['cs.LG', 'physics.chem-ph']],
  ['OPTICS', ['physics.optics']],
  ['DIS-NNSTAT-MECH', ['cond-mat.dis-nn', 'cond-mat.stat-mech']],
  ['HEP-THGR-QCQUANT-PHMATH-PH', ['hep-th', 'gr-qc', 'quant-ph', 'math-ph']],
  ['mtrl-sciLG', ['cond-mat.mtrl-sci', 'cs.LG']],
]

describe('codes of more than two letters, in capitals', () => {
  test.each(glued)('%s in the meta line of either kind of page', (printed, ids) => {
    const meta = `${printed}Nov 15, 2022Code`
    const own = readPaperPage(paperPage({ meta }))
    const listed = readProfile(authorPage([{ ...TRAMS, meta: `52.4${meta}` }]))
    for (const paper of [own.data, listed.data?.papers[0]]) {
      expect(paper?.categories.map(({ id }) => id)).toEqual(ids)
      expect(paper?.categories.map(({ code }) => code).join('')).toBe(printed)
      expect(paper?.date?.date).toBe('2022-11-15')
      expect(paper?.hasCode).toBe(true)
    }
    expect([...own.said('categories'), ...listed.said('papers')]).toEqual([])
  })

  test.each(['QUANT-PH', 'MTRL-SCI', 'OPTICS', 'HEP-TH', 'quant-ph', 'DIS-NN'])(
    '%s in header and impact line',
    (code) => {
      const { id } = lookupCategory(code)
      expect(id).not.toBeNull()
      const listed = readProfile(authorPage().replace('\nLG\n', `\n${code}\n`))
      expect(listed.data?.author).toMatchObject({ name: 'Mila Ostrander', primaryCategory: { code, id } })
      const own = readPaperPage(
        paperPage({ impact: `Predicted impact top 39% in ${code} · last 90 daysOriginality Highly original` }),
      )
      expect(own.data?.impact?.category).toMatchObject({ code, id })
    },
  )

  test.each<[meta: string, codes: string[], unknown: number]>([
    ['LG68T50Sep 20, 2024Code', ['LG', '68T50'], 1],
    ['68T50LGSep 20, 2024Code', ['68T50', 'LG'], 0],
    ['52.4LG68T50Sep 20, 2024Code', ['LG', '68T50'], 1],
    ['LGI.2.10Sep 20, 2024Code', ['LG', 'I.2.10'], 1],
    ['LGXQSep 20, 2024Code', ['LG', 'XQ'], 1],
  ])('%s: an unknown class costs one warning, and neither date nor badge', (meta, codes, unknown) => {
    const { data, said } = readProfile(authorPage([{ ...TRAMS, meta }]))
    const [paper] = data?.papers ?? []
    expect(paper).toMatchObject({ title: TRAMS.title, hasCode: true, date: { date: '2024-09-20' } })
    expect(paper?.categories.map(({ code }) => code)).toEqual(codes)
    expect(said('papers')).toEqual(['unknown-category'])
    expect(said('papers', 0, 'categories', unknown)).toEqual(['unknown-category'])
  })
})

test('what stands behind the fourth code costs one diagnostic, and is no category', () => {
  const text =
    'LGCLCVROAIDBSep 20, 2024Code\nLanterns for Night Trams\n\nMila Ostrander\n\nWe hang lanterns on trams and count them.'
  const { data, diagnostics } = safeParseProfile(text)
  expect(data?.papers[0]?.categories.map(({ code }) => code)).toEqual(['LG', 'CL', 'CV', 'RO'])
  expect(data?.papers[0]?.date?.date).toBe('2024-09-20')
  const said = diagnostics.filter(({ code }) => code === 'unknown-category')
  expect(said.map(({ span }) => text.slice(span.start, span.end))).toEqual(['AIDB'])
})
