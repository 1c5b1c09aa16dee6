import { describe, expect, it } from 'vitest'
import { canEndTitle, isElision, junctionsIn } from '../../src/normalize/title-cut/junctions.js'

/** The line with a bar at every place where the first name could begin. */
function marked(line: string, before = '', behind = ''): string {
  const text = before + line + behind
  const places = junctionsIn(text, { start: before.length, end: before.length + line.length })
  const parts = [...line].map((unit, offset) => (places.includes(before.length + offset) ? `|${unit}` : unit))
  return parts.join('')
}

describe('the places where a first name could begin', () => {
  it.each([
    // Before a capital inside a word, or a letter of a script without case.
    'A|B Ch',
    'Gardens|M|ar|ia Keller',
    'Tik|Tok|Maria',
    'Lo|R|A in N|U|M|Ana',
    'Gardens|王小明',
    'in 王小明|Ana',
    'in 王 小明',
    'Bees in the Meadow',
    // Not behind an opening sign.
    'with (Lo|R|A|Bo',
    'Why?|Bo Li',
    'Q&A',
    // A small word in front of a capital: behind a word long enough to be one, capitals, digits, signs.
    'on seas|t|a|ro Suzuki',
    'on sea ta Suzuki',
    'on seat|a|ro Suzuki',
    'on Seas|ta Suzuki',
    'on Seata Suzuki',
    'on Seta Suzuki',
    'on Gasta Suzuki',
    'on Gast|a|ro Suzuki',
    'on Asta|ro Suzuki',
    'on Tik|T|ok|t|a|ro Suzuki',
    'on L|L|M|s|t|a|ro Suzuki',
    'on L|L|M|at|a|ro Suzuki',
    'in 3|D|ta|ro Suzuki',
    'in 3|dtaro Suzuki',
    'in 2023|taro Suzuki',
    'with Vi|T++|taro Suzuki',
    'Why?|taro Suzuki',
    'in Maria Keller',
    "of O'taro Suzuki",
    'of O’taro Suzuki',
    'of O`taro Suzuki',
    'of nn-taro Suzuki',
    'of maps -taro Suzuki',
    'of (taro Suzuki',
    'by (Gtaro Suzuki',
    // A small word is not long.
    'Gardens|a|b|c|d|e|f|g|h|i|j|kl Suzuki',
    'Gardensa|b|c|d|e|f|g|h|i|j|k|lm Suzuki',
    // At most two words follow it, a capital first, or one of small letters.
    'Seas|ta Kim Li',
    'Seasta Kim Li Bo',
    'Seas|ta suzuki',
    'Seasta suzu|Ki',
    'Seasta suzuki3',
    'Seasta 3d',
    'Seasta suzu|ki kim',
    // A particle.
    'Mining|van der Aalst',
    'Mining|van der Aalst Jo',
    'Miningvan der Aalst Jo Bo',
    'Miningfan der Aalst',
    'Meadows|d’|Ab Luc',
    "Meadows|l'|Ab Luc",
    "Meadows|l'|Ab van der Li",
    "Meadowsd'|Ab van der Li Bo",
    "Meadows d'|Ab Luc",
    "xd'|Ab Luc",
    // The stop of a lost initial.
    'Case Reports|. Berger',
    'Reps|. Berger',
    'N|E|R|F|. Berger',
    'Rep. Berger',
    'R3ps. Berger',
    'Reports. berger',
    'Reports. 3',
    // The first letter of an item is none of its words.
    'abcdef Gh',
    'abcde|fg Gh',
    'Abcd|ef Gh',
    'a',
    '',
  ])('%s', (line) => {
    const plain = line.replaceAll('|', '')
    expect(marked(plain)).toBe(line)
    expect(marked(plain, 'Xy, ')).toBe(line)
    expect(marked(plain, '', ', Bo Chen')).toBe(line)
  })

  it('before a capital come first, each group in its order', () => {
    const line = 'Mining TikTokvan der Aalst'
    expect(junctionsIn(line, { start: 0, end: line.length })).toEqual([10, 13])
  })

  it.each([
    ['', ''],
    ['Xy, ', ''],
    ['', ', Bo Chen'],
  ])('lie within fifteen words: %j %j', (before, behind) => {
    expect(marked(`Aa${'Bb Xx'.repeat(20)}`, before, behind)).toMatch(/^[^|]*(?:Xx)?\|Bb Xx/)
    const places = marked('AaBb '.repeat(40).trim(), before, behind).split('|')
    expect(places).toHaveLength(16)
    expect(places[0]).toHaveLength(25 * 5 + 2)
  })

  it.each([
    ['', ''],
    ['Xy, ', ''],
    ['', ', Bo Chen'],
  ])('lie within the longest name: %j %j', (before, behind) => {
    const [first = ''] = marked('aB'.repeat(200), before, behind).split('|')
    expect(first).toHaveLength(281)
    expect(marked(`Reports. B${'e'.repeat(116)}`, before, behind)).toMatch(/^Reports\|\. /)
    expect(marked(`Reports. B${'e'.repeat(117)}`, before, behind)).toMatch(/^Reports\. /)
  })
})

describe('a title', () => {
  it.each(['s', 'S', '3', ')', '?', '+', '$', '王', '*', '.'])('may end in %s', (sign) => {
    expect(canEndTitle(`Bees${sign}Ana`, 5)).toBe(true)
  })

  it.each([...'([{<&@#/\\_^=:;,|~§“‘«„-–—‐‑'])('does not end in %s', (sign) => {
    expect(canEndTitle(`Bees${sign}Ana`, 5)).toBe(false)
    expect(canEndTitle(`Bees ${sign}.Ana`, 6)).toBe('-–—‐‑'.includes(sign))
  })

  it('may end in a dash that stands alone, unless it is that of an initial', () => {
    expect(canEndTitle('on Bees -Ana', 9)).toBe(true)
    expect(canEndTitle('Ana C. -C. Kuo', 8)).toBe(false)
  })
})

describe('a particle of one letter', () => {
  it.each<[text: string, is: boolean]>([
    ["Meadowsd'Ambrosio", true],
    ['Meadowsd’Ambrosio', true],
    ["Meadowsl'Ambrosio", true],
    ['Meadowsl’Ambrosio', true],
    ['Meadowsd`Ambrosio', false],
    ["Meadowsd'ambrosio", false],
    ["MeadowsO'Neill", false],
    ["MeadowsD'Ambrosio", false],
    ['MeadowsdxAmbrosio', false],
    ["Meadowsd'", false],
  ])('%s: %s', (text, is) => {
    expect(isElision(text, 8)).toBe(is)
  })
})
