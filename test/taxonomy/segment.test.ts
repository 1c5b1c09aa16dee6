import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CodeSegment, isKnownCode, segmentCodes } from '../../src/taxonomy/segment.js'
import { codeTable } from '../../src/taxonomy/table.js'

const codes = [...codeTable().keys()]

/** As printed → as meant; what no code explains is in brackets. */
const glued: [letters: string, cut: string][] = [
  ['', ''],
  ['LG', 'LG'],
  ['LGCL', 'LG CL'],
  ['DLIR', 'DL IR'],
  ['CLIR', 'CL IR'],
  ['SYSY', 'SY SY'],
  ['SYLGSYOC', 'SY LG SY OC'],
  ['quant-ph', 'quant-ph'],
  ['quant-phLG', 'quant-ph LG'],
  ['LGquant-ph', 'LG quant-ph'],
  ['mtrl-scistr-el', 'mtrl-sci str-el'],
  ['astro-phCO', 'astro-ph CO'],
  ['astro-ph.COCO', 'astro-ph.CO CO'],
  ['cs.LGcs.CL', 'cs.LG cs.CL'],
  ['cs.LGLG', 'cs.LG LG'],
  ['cond-matmath.AG', 'cond-mat math.AG'],
  ['math-phmath.MPMP', 'math-ph math.MP MP'],
  ['q-bioao-ph', 'q-bio ao-ph'],
  ['acc-physacc-ph', 'acc-phys acc-ph'],
  ['hep-thhep-phhep-ex', 'hep-th hep-ph hep-ex'],
  ['atom-phatm-clus', 'atom-ph atm-clus'],
  // what no code explains
  ['XQ', '[XQ]'],
  ['X', '[X]'],
  ['lgcl', '[lgcl]'],
  ['LGXQ', 'LG [XQ]'],
  ['XQLG', '[XQ] LG'],
  ['LGXQCL', 'LG [XQ] CL'],
  ['LGXQXQXQCL', 'LG [XQXQXQ] CL'],
  ['LG CL', 'LG [ ] CL'],
  ['cs.XQ', '[cs.XQ]'],
  ['cs.XQLG', '[cs.XQ] LG'],
  ['fooLGbar', '[foo] LG [bar]'],
  ['😀LG\ud83d', '[😀] LG [\ud83d]'],
  ['__proto__', '[__proto__]'],
  ['constructor', '[constructor]'],
  // the longest cover, then the fewest segments, then a code before an unknown run
  ['XCLG', '[XC] LG'],
  ['CLG', 'CL [G]'],
  ['LGXCLQ', 'LG [X] CL [Q]'],
  ['cs.LGX', 'cs.LG [X]'],
  ['physics.opticss', 'physics.optics [s]'],
]

function show(letters: string): string {
  const shown = segmentCodes(letters).map(({ start, end, known }) => {
    const text = letters.slice(start, end)
    return known ? text : `[${text}]`
  })
  return shown.join(' ')
}

const alphabet = fc.constantFrom(...'CLGSYTAIOX', 'cs.', 'math', '-ph', 'ys', 'ao', 'acc', 'q-', 'bio', 'sci', 'soft')
const nearlyCodes = fc
  .array(fc.oneof(alphabet, fc.constantFrom(...codes)), { maxLength: 12 })
  .map((all) => all.join(''))
const anyText = fc.oneof(nearlyCodes, fc.string({ unit: 'binary' }))

describe('glued codes', () => {
  test.each(glued)('%j is cut into %j', (letters, cut) => {
    expect(show(letters)).toBe(cut)
  })

  test('of the known codes, no two glued ones are cut into anything else', () => {
    const surprising: string[] = []
    for (const first of codes) {
      for (const second of codes) {
        if (show(first + second) !== `${first} ${second}`) surprising.push(`${first} ${second}`)
      }
    }
    expect(codes).toHaveLength(296)
    expect(surprising).toHaveLength(0)
  })

  test('any number of known codes is cut one way only: the codes are uniquely decodable (Sardinas–Patterson)', () => {
    const seen = new Set<string>()
    let dangling = codes.flatMap((longer) => codes.flatMap((shorter) => rest(longer, shorter)))
    while (dangling.length > 0) {
      for (const tail of dangling) seen.add(tail)
      const next = dangling.flatMap((tail) => codes.flatMap((code) => [...rest(code, tail), ...rest(tail, code)]))
      dangling = next.filter((tail) => !seen.has(tail))
    }
    expect(codes.filter((code) => seen.has(code))).toEqual([])
  })

  test('gluing and cutting is the identity', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes)), (list) => {
        const letters = list.join('')
        expect(segmentCodes(letters).map(({ start, end }) => letters.slice(start, end))).toEqual(list)
      }),
    )
  })
})

describe('any text', () => {
  test('is tiled by its segments, and no unknown run holds a code or touches another', () => {
    fc.assert(
      fc.property(anyText, (letters) => {
        let place = 0
        let previousKnown = true
        for (const { start, end, known } of segmentCodes(letters)) {
          const text = letters.slice(start, end)
          expect(start).toBe(place)
          expect(end).toBeGreaterThan(start)
          expect(isKnownCode(text)).toBe(known)
          if (!known) expect(codes.filter((code) => text.includes(code))).toEqual([])
          expect(known || previousKnown).toBe(true)
          place = end
          previousKnown = known
        }
        expect(place).toBe(letters.length)
      }),
    )
  })

  test('is cut as the plain search over all cuts does it', () => {
    fc.assert(
      fc.property(
        nearlyCodes.map((letters) => letters.slice(0, 14)),
        (letters) => {
          expect(segmentCodes(letters)).toEqual(allCuts(letters, 0, false).sort(preference)[0])
        },
      ),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['codes', 'SYLGSYOC', 500_000],
  ['unknown letters', 'XQ', 5_000_000],
  ['near misses', 'cond-mat.mtrl-sc', 200_000],
])('a long text of %s costs linear time and no stack', (_, unit, times) => {
  const letters = unit.repeat(times)
  expect(segmentCodes(letters).at(-1)?.end).toBe(letters.length)
})

/** What a text has left after a proper prefix of it. */
function rest(text: string, prefix: string): string[] {
  return text.length > prefix.length && text.startsWith(prefix) ? [text.slice(prefix.length)] : []
}

function allCuts(letters: string, start: number, afterUnknown: boolean): CodeSegment[][] {
  if (start === letters.length) return [[]]
  const cuts: CodeSegment[][] = []
  for (let end = start + 1; end <= letters.length; end++) {
    const known = isKnownCode(letters.slice(start, end))
    if (known) for (const tail of allCuts(letters, end, false)) cuts.push([{ start, end, known }, ...tail])
    if (!afterUnknown)
      for (const tail of allCuts(letters, end, true)) cuts.push([{ start, end, known: false }, ...tail])
  }
  return cuts
}

/** The rule of `segmentCodes`, in its own words. */
function preference(a: CodeSegment[], b: CodeSegment[]): number {
  const cover = (cut: CodeSegment[]) => cut.reduce((sum, { start, end, known }) => sum + (known ? end - start : 0), 0)
  if (cover(a) !== cover(b)) return cover(b) - cover(a)
  if (a.length !== b.length) return a.length - b.length
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) break
    if (left.known !== right.known) return left.known ? -1 : 1
    if (left.end !== right.end) return left.known ? right.end - left.end : left.end - right.end
  }
  return 0
}
