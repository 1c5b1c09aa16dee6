import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMetaLine } from '../../src/syntax/meta-line.js'
import { MONTHS } from '../../src/syntax/words.js'
import { codeTable, printedCodes } from '../../src/taxonomy/table.js'
import { printedText } from './printed-parts.js'

/** As arXiv spells them. */
const spelled = [...codeTable().keys()]

/** As a page may print them: also in capitals. */
const codes = printedCodes()

/** How the codes of a meta line are cut; null where the grammar reads no meta line. */
function cut(glued: string): string[] | null {
  const line = `${glued}Sep 20, 2024`
  return readMetaLine(line)?.codes.map((code) => printedText(line, code)) ?? null
}

/** As printed, glued → one by one. */
const glued: [letters: string, cut: string[]][] = [
  ['', []],
  ['LG', ['LG']],
  ['LGCL', ['LG', 'CL']],
  ['DLIR', ['DL', 'IR']],
  ['CLIR', ['CL', 'IR']],
  ['SYSY', ['SY', 'SY']],
  ['SYLGSYOC', ['SY', 'LG', 'SY', 'OC']],
  ['quant-ph', ['quant-ph']],
  ['quant-phLG', ['quant-ph', 'LG']],
  ['LGquant-ph', ['LG', 'quant-ph']],
  ['mtrl-scistr-el', ['mtrl-sci', 'str-el']],
  ['astro-phCO', ['astro-ph', 'CO']],
  ['astro-ph.COCO', ['astro-ph.CO', 'CO']],
  ['cs.LGcs.CL', ['cs.LG', 'cs.CL']],
  ['cs.LGLG', ['cs.LG', 'LG']],
  ['cond-matmath.AG', ['cond-mat', 'math.AG']],
  ['math-phmath.MPMP', ['math-ph', 'math.MP', 'MP']],
  ['q-bioao-ph', ['q-bio', 'ao-ph']],
  ['acc-physacc-ph', ['acc-phys', 'acc-ph']],
  ['hep-thhep-phhep-ex', ['hep-th', 'hep-ph', 'hep-ex']],
  ['atom-phatm-clus', ['atom-ph', 'atm-clus']],
  ['MTRL-SCILG', ['MTRL-SCI', 'LG']],
  ['QUANT-PH', ['QUANT-PH']],
  ['HEP-THHEP-PH', ['HEP-TH', 'HEP-PH']],
  ['CHEM-PHOPTICSDIS-NN', ['CHEM-PH', 'OPTICS', 'DIS-NN']],
  ['LGOPTICS', ['LG', 'OPTICS']],
  ['GR-QCGR', ['GR-QC', 'GR']],
  ['COND-MAT.DIS-NNLG', ['COND-MAT.DIS-NN', 'LG']],
  ['quant-phQUANT-PH', ['quant-ph', 'QUANT-PH']],
]

/** The same where some letters are no code that is known: they are one, up to the codes and the month. */
const strange: [letters: string, cut: string[] | null][] = [
  ['XQ', ['XQ']],
  ['X', ['X']],
  ['LGXQ', ['LG', 'XQ']],
  ['XQLG', ['XQ', 'LG']],
  ['LGXQCL', ['LG', 'XQ', 'CL']],
  ['LGXQXQXQCL', ['LG', 'XQXQXQ', 'CL']],
  ['cs.XQ', ['cs.XQ']],
  ['cs.XQLG', ['cs.XQ', 'LG']],
  ['fooLGbar', ['fooLGbar']],
  ['XCLG', ['XC', 'LG']],
  ['cs.LGX', ['cs.LG', 'X']],
  ['physics.opticss', ['physics.optics', 's']],
  ['lgcl', ['lgcl']],
  ['Quant-Ph', ['Quant-Ph']],
  ['QUANT-PHXQLG', ['QUANT-PH', 'XQ', 'LG']],
  ['LG68T50', ['LG', '68T50']],
  ['constructor', ['constructor']],
  ['😀LG', null],
  ['LG\ud83d', null],
  ['__proto__', null],
]

describe('the codes of a meta line', () => {
  test.each(glued)('%j is cut into %j', (letters, parts) => {
    expect(cut(letters)).toEqual(parts)
  })

  test.each(strange)('%j, not all of which is known, is cut into %j', (letters, parts) => {
    expect(cut(letters)).toEqual(parts)
  })

  test('any of the known ones is one, and any two of them glued are these two', () => {
    expect(spelled).toHaveLength(296)
    expect(codes).toHaveLength(499)
    expect(codes).toEqual(expect.arrayContaining(spelled.map((code) => code.toUpperCase())))
    const surprising: string[] = []
    for (const first of codes) {
      if (cut(first)?.join(' ') !== first) surprising.push(first)
      for (const second of codes) {
        if (cut(first + second)?.join(' ') !== `${first} ${second}`) surprising.push(`${first} ${second}`)
      }
    }
    expect(surprising).toEqual([])
  })

  test('any number of them that a line holds is cut into what was glued', () => {
    const lists = fc.array(fc.constantFrom(...codes), { maxLength: 5 })
    fc.assert(
      fc.property(lists, (list) => {
        expect(cut(list.join(''))).toEqual(list)
      }),
    )
  })
})

describe('the taxonomy allows to cut its codes', () => {
  test('in one way only where they are spelled as arXiv does: they are uniquely decodable (Sardinas–Patterson)', () => {
    const seen = new Set<string>()
    let dangling = spelled.flatMap((longer) => spelled.flatMap((shorter) => rest(longer, shorter)))
    expect(dangling.length).toBeGreaterThan(0)
    while (dangling.length > 0) {
      for (const tail of dangling) seen.add(tail)
      const next = dangling.flatMap((tail) => spelled.flatMap((code) => [...rest(code, tail), ...rest(tail, code)]))
      dangling = next.filter((tail) => !seen.has(tail))
    }
    expect(spelled.filter((code) => seen.has(code))).toEqual([])
  })

  /*
   * Taking the longest code first goes wrong only where a shorter one was printed, and what follows it spells the rest of
   * the longer one: that rest would have to be what further codes, or the month, begin with. In capitals there is one such
   * case: `OTHER` of cond-mat is also how OT, HE and a code with R in front begin. The longest decides, so `OTHERT` is
   * OTHER and T; the letter that is left is no code, and is said.
   */
  test('from the left, the longest first: with what a longer code has more than a shorter, nothing begins but for OTHER', () => {
    const wrong: string[] = []
    for (const shorter of codes) {
      for (const longer of codes) {
        for (const tail of rest(longer, shorter)) {
          if (beginsCodesAndMonth(tail, new Set())) wrong.push(`${shorter} + ${tail}… or ${longer}`)
        }
      }
    }
    expect(wrong).toEqual(['OT + HER… or OTHER'])
  })

  test.each([
    ['OTHERT', ['OTHER', 'T']],
    ['LGOTHERT', ['LG', 'OTHER', 'T']],
  ])('%s could be OT, HE and a third code, and is OTHER and the rest', (glued, parts) => {
    expect(cut(glued)).toEqual(parts)
    expect(codes).not.toContain(parts.at(-1))
  })

  test('OTHER is one code, whatever code stands beside it', () => {
    const around = ['LG', 'OT', 'HEP-TH', 'HE', 'ER', 'SOC-PH', 'quant-ph']
    for (const code of around) {
      expect(cut(`OTHER${code}`)).toEqual(['OTHER', code])
      expect(cut(`${code}OTHER`)).toEqual([code, 'OTHER'])
    }
  })
})

/** What a text has left after a proper prefix of it. */
function rest(text: string, prefix: string): string[] {
  return text.length > prefix.length && text.startsWith(prefix) ? [text.slice(prefix.length)] : []
}

/** Whether some codes in a row and the month behind them begin with a text. */
function beginsCodesAndMonth(text: string, tried: Set<string>): boolean {
  if (tried.has(text)) return false
  tried.add(text)
  const isBeginning = (word: string) => word.startsWith(text)
  const tails = codes.flatMap((code) => rest(text, code))
  return (
    MONTHS.flat().some(isBeginning) || codes.some(isBeginning) || tails.some((tail) => beginsCodesAndMonth(tail, tried))
  )
}
