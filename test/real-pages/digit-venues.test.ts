import { describe, expect, test } from 'vitest'
import { paperPage, readPaperPage } from './pages.js'

const read = (rest: string, url?: string) =>
  readPaperPage(paperPage({ arxiv: `arXiv:2404.04940v1${rest}` }), url === undefined ? {} : { url })

describe('a venue that begins with a digit', () => {
  test.each<[rest: string, hIndex: number | null, venue: string]>([
    ['2D Materials', null, '2D Materials'],
    ['h-index: 33 Biotech', 3, '3 Biotech'],
    ['h-index: 7Has Code4OR', 7, '4OR'],
    ['Has Code3D Printing in Medicine', null, '3D Printing in Medicine'],
    ['h-index: 24NAACL', 24, 'NAACL'],
    ['h-index: 242023 IEEE Meeting on Trams', 24, '2023 IEEE Meeting on Trams'],
  ])('%s: right, or both readings are named', (rest, hIndex, venue) => {
    const { data, said, diagnostics } = read(rest)
    const ambiguous = diagnostics.filter(({ code }) => code === 'ambiguous-arxiv-line')
    if (ambiguous.length === 0) expect([data?.hIndex, data?.venue]).toEqual([hIndex, venue])
    else expect(ambiguous.every(({ message, hint }) => `${message} ${hint}`.includes(venue))).toBe(true)
    expect(said('arxivId')).toEqual([])
  })

  test.each<[rest: string, readings: [string, string][]]>([
    [
      'h-index: 122D Materials',
      [
        ['12', '2D Materials'],
        ['122', 'D Materials'],
      ],
    ],
    [
      'h-index: 243DV',
      [
        ['24', '3DV'],
        ['243', 'DV'],
      ],
    ],
    [
      'h-index: 124OR',
      [
        ['12', '4OR'],
        ['124', 'OR'],
      ],
    ],
    [
      'h-index: 123 Biotech',
      [
        ['12', '3 Biotech'],
        ['123', 'Biotech'],
      ],
    ],
    [
      'h-index: 413D Printing in Medicine',
      [
        ['41', '3D Printing in Medicine'],
        ['413', 'D Printing in Medicine'],
      ],
    ],
  ])('%s is one of its readings, or the other is named too', (rest, readings) => {
    const { data, diagnostics } = read(rest)
    const taken = readings.find(([hIndex, venue]) => data?.hIndex === Number(hIndex) && data?.venue === venue)
    expect(taken).toBeDefined()
    const said = diagnostics.filter(({ code, path }) => code === 'ambiguous-arxiv-line' && path?.[0] === 'hIndex')
    const [, other] = readings
    if (taken === readings[0] && other?.[1].match(/^(?:DV|OR|D )/)) return
    expect(said).toHaveLength(1)
    for (const [hIndex, venue] of readings)
      expect(`${said[0]?.message} ${said[0]?.hint}`).toMatch(new RegExp(`h-index ${hIndex}\\b.*${venue}`))
  })

  test.each(['2D Materials', 'h-index: 122D Materials', '3 citationsh-index: 243DV', 'h-index: 12Has Code4OR'])(
    'the address agrees with %s, and is no mismatch',
    (rest) => {
      const { data, diagnostics } = read(rest, 'https://example.org/paper/2404.04940v1')
      expect(data).toMatchObject({ arxivId: '2404.04940', version: 1 })
      expect(diagnostics.map(({ code }) => code)).not.toContain('url-mismatch')
    },
  )

  test.each(['h-index: 122D Materials', '12D Materials', '133 citationsh-index: 243DV', '2D Materials', '124OR'])(
    'no hint for %s repeats the reading that was taken',
    (rest) => {
      for (const { code, message, hint } of read(rest).diagnostics) {
        if (code !== 'ambiguous-arxiv-line') continue
        const taken =
          message
            .split('; ')
            .at(-1)
            ?.replace(/ was taken$/, '') ?? ''
        expect(taken).not.toBe('')
        const others = (hint ?? '').replace(/^.*it may be /, '').split(/; or |; and /)
        expect(others).not.toContain(taken)
        expect(new Set(others).size).toBe(others.length)
      }
    },
  )
})
