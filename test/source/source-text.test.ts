import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource, spanInGiven } from '../../src/source/source-text.js'
import { RUNS } from '../properties/often.js'

/** What is read of a text, and of which stretches of it each character is. */
function read(given: string): { text: string; from: string[] } {
  const source = readSource(given)
  let offset = 0
  const from = Array.from(source.text, (character) => {
    const span = spanInGiven(source, offset, offset + character.length)
    offset += character.length
    return given.slice(span.start, span.end)
  })
  return { text: source.text, from }
}

/** Small enough to be looked at one by one. */
/** Without surrogates, and the planes in which Unicode has nothing so far. */
const everyCodePoint = [
  [0, 0xd7ff],
  [0xe000, 0x3ffff],
  [0xe0000, 0x10ffff],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))

/** Characters that show nothing: soft hyphens, joiners, marks of direction, those of no width. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

describe('readSource: what is read, and what each character of it was', () => {
  test.each<{ what: string; given: string; text: string; from?: string[] }>([
    { what: 'plain text', given: 'a b\nc', text: 'a b\nc', from: ['a', ' ', 'b', '\n', 'c'] },
    { what: 'an empty text', given: '', text: '', from: [] },
    { what: 'CRLF', given: 'a\r\nb', text: 'a\nb', from: ['a', '\r\n', 'b'] },
    { what: 'CR', given: 'a\rb\r\rc', text: 'a\nb\n\nc', from: ['a', '\r', 'b', '\r', '\r', 'c'] },
    { what: 'LF and CR are two line ends', given: 'a\n\rb', text: 'a\n\nb', from: ['a', '\n', '\r', 'b'] },
    { what: 'CR CR LF', given: '\r\r\n', text: '\n\n', from: ['\r', '\r\n'] },
    { what: 'a byte-order mark', given: '\ufeffab', text: 'ab', from: ['a', 'b'] },
    { what: 'a zero-width space inside', given: 'a\u200bb', text: 'ab', from: ['a', 'b'] },
    { what: 'a run of invisible characters', given: 'a\u200b\u2060\ufeffb', text: 'ab', from: ['a', 'b'] },
    { what: 'nothing but invisible characters', given: '\ufeff\u200b', text: '', from: [] },
    { what: 'joiners that join nothing', given: 'a\u200db\u200cc', text: 'abc', from: ['a', 'b', 'c'] },
    { what: 'joiners behind a letter that changes, and before none', given: '\u0646\u200ca', text: '\u0646a' },
    { what: 'joiners between letters that change stay', given: '\u0646\u200c\u0645', text: '\u0646\u200c\u0645' },
    { what: 'joiners of one picture stay', given: '\u{1f469}\u200d\u{1f4bb}', text: '\u{1f469}\u200d\u{1f4bb}' },
    { what: 'joiners of a conjunct stay', given: '\u0915\u094d\u200d\u0937', text: '\u0915\u094d\u200d\u0937' },
    { what: 'marks of direction', given: 'a\u200e\u202e\u2067b\u061c', text: 'ab', from: ['a', 'b'] },
    { what: 'soft hyphens', given: 'Gar\u00addens', text: 'Gardens', from: ['G', 'a', 'r', 'd', 'e', 'n', 's'] },
    { what: 'what shows nothing beside a line end', given: 'a\u00ad\n\u200eb', text: 'a\nb' },
    { what: 'what shows nothing between blanks', given: 'a \u200e b', text: 'a b' },
    { what: 'controls stay', given: 'a\u0000\u001b\u0085b', text: 'a\u0000\u001b\u0085b' },
    { what: 'lone surrogates stay', given: 'a\ud800b\udc00', text: 'a\ud800b\udc00' },
    { what: 'an astral character', given: '😀a\ufeff', text: '😀a', from: ['😀', 'a'] },
    {
      what: 'other white space',
      given: 'a\tb\vc\fd\u00a0e\u1680f\u2000g\u200ah\u202fi\u205fj\u3000k',
      text: 'a b c d e f g h i j k',
    },
    {
      what: 'U+2028 and U+2029 are blanks',
      given: 'a\u2028b\u2029c',
      text: 'a b c',
      from: ['a', '\u2028', 'b', '\u2029', 'c'],
    },
    { what: 'a composed character', given: 'Jose\u0301!', text: 'José!', from: ['J', 'o', 's', 'e\u0301', '!'] },
    { what: 'several marks on one letter', given: 'a\u0302\u0323b', text: 'ậb', from: ['a\u0302\u0323', 'b'] },
    { what: 'marks that are put in order', given: 'q\u0307\u0323', text: 'q\u0323\u0307' },
    { what: 'a mark behind a zero-width space', given: 'e\u200b\u0301', text: 'é', from: ['e\u200b\u0301'] },
    { what: 'a mark without a base', given: '\u0301a', text: '\u0301a', from: ['\u0301', 'a'] },
    { what: 'Hangul letters', given: '\u1112\u1161\u11ab!', text: '한!', from: ['\u1112\u1161\u11ab', '!'] },
    { what: 'a Hangul syllable and a final', given: '\uac00\u11a8', text: '각', from: ['\uac00\u11a8'] },
    { what: 'a character with another form alone', given: '\u212b\u2126', text: 'ÅΩ', from: ['\u212b', '\u2126'] },
    { what: 'a middle dot of another kind', given: 'a \u0387 b', text: 'a · b' },
    { what: 'a character that falls apart', given: '\u0958x', text: '\u0915\u093cx' },
    { what: 'a pair beyond U+FFFF', given: '\u{11099}\u{110ba}', text: '\u{1109a}', from: ['\u{11099}\u{110ba}'] },
    { what: 'compatibility forms stay', given: 'ﬁ①Ａ', text: 'ﬁ①Ａ' },
  ])('$what', ({ given, text, from }) => {
    const found = read(given)
    expect(found.text).toBe(text)
    if (from !== undefined) expect(found.from).toEqual(from)
  })

  test('a text in which nothing changes keeps its offsets without any table', () => {
    const source = readSource('Ida Exämple\n\n8papers')
    expect(source.rewritings).toEqual([])
    expect(spanInGiven(source, 3, 7)).toEqual({ start: 3, end: 7 })
  })

  test('an empty stretch stays empty', () => {
    const source = readSource('\ufeffa\r\nb')
    for (let at = 0; at <= source.text.length; at++) {
      const { start, end } = spanInGiven(source, at, at)
      expect(start).toBe(end)
    }
  })

  test('a stretch leaves out what is invisible at its ends, and keeps what is inside', () => {
    const given = '\ufeffab\u200b\u200bcd\ufeff\r\n'
    const source = readSource(given)
    const slice = (start: number, end: number) => {
      const span = spanInGiven(source, start, end)
      return given.slice(span.start, span.end)
    }
    expect(source.text).toBe('abcd\n')
    expect(slice(0, 4)).toBe('ab\u200b\u200bcd')
    expect(slice(0, 2)).toBe('ab')
    expect(slice(2, 4)).toBe('cd')
  })
})

describe('readSource: NFC', () => {
  test('every character alone', () => {
    const wrong = everyCodePoint.filter((code) => {
      const given = String.fromCodePoint(code)
      const isBlank = given === '\u2000' || given === '\u2001'
      if (given.normalize('NFC') === given || isBlank) return false
      return readSource(`a${given}b`).text !== `a${given}b`.normalize('NFC')
    })
    expect(wrong.map((code) => code.toString(16))).toEqual([])
  })

  test('every character that can be taken apart', () => {
    const wrong = everyCodePoint.filter((code) => {
      const apart = String.fromCodePoint(code).normalize('NFD')
      return apart.length > 1 && readSource(apart).text !== apart.normalize('NFC')
    })
    expect(wrong.map((code) => code.toString(16))).toEqual([])
  })

  test('every mark that changes places with another', () => {
    const marks = everyCodePoint.map((code) => String.fromCodePoint(code)).filter((mark) => /^\p{M}$/u.test(mark))
    const wrong = marks.filter((mark) =>
      ['\u0301', '\u0323', '\u0334', mark].some((other) =>
        [`x${mark}${other}y`, `x${other}${mark}y`].some((text) => readSource(text).text !== text.normalize('NFC')),
      ),
    )
    expect(wrong.map((mark) => mark.codePointAt(0)?.toString(16))).toEqual([])
  })

  test('Korean text that was taken apart, without a blank in it', () => {
    const korean = '대한민국과학기술정보통신부'.repeat(8)
    expect(readSource(korean.normalize('NFD')).text).toBe(korean)
  })

  test('a letter with more than 100 marks is kept as it is, and its neighbours are composed', () => {
    const pile = `a${'\u0323\u0301'.repeat(60)}`
    expect(readSource(`e\u0301${pile}e\u0301`).text).toBe(`é${pile}é`)
  })

  test('any text: the same as NFC after line ends and blanks', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        'e\u0301',
        'a\u0323\u0302',
        '\u1100\u1161\u11a8',
        '\uac00\u11a8',
        '\u200b',
        '\r\n',
        '\u00a0',
        '\u0338',
        '=',
        '<',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const given = pieces.join('')
        fc.pre(!/[\u200c\u200d]/.test(given))
        const plain = given
          .replace(/\r\n?/g, '\n')
          .replace(INVISIBLE, '')
          .replace(/[^\S\n]/g, ' ')
        const oneBlank = (text: string) => text.replace(/ +/g, ' ')
        expect(oneBlank(readSource(given).text)).toBe(oneBlank(plain.normalize('NFC')))
      }),
      { numRuns: 2 * RUNS },
    )
  })
})

describe('readSource: places', () => {
  test('any two neighbouring stretches do not overlap, and together leave out nothing visible', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('e\u0301', '\u1100\u1161', '\u200b', '\ufeff', '\r\n', '\r', '\u00a0', 'ab', '\u0958'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(), (pieces, at) => {
        const given = pieces.join('')
        const source = readSource(given)
        const middle = at % (source.text.length + 1)
        const left = spanInGiven(source, 0, middle)
        const right = spanInGiven(source, middle, source.text.length)
        expect(left.start).toBeLessThanOrEqual(left.end)
        expect(right.start).toBeLessThanOrEqual(right.end)
        const between = given.slice(left.end, right.start) + given.slice(0, left.start) + given.slice(right.end)
        if (middle > 0 && middle < source.text.length) expect(between.replace(INVISIBLE, '').trim()).toBe('')
      }),
      { numRuns: 2 * RUNS },
    )
  })
})

describe('readSource: linear time', () => {
  test.each([
    ['marks on one letter', `a${'\u0301'.repeat(400_000)}`, null],
    ['marks that would have to be put in order', `a${'\u0301\u0316'.repeat(200_000)}`, null],
    ['marks beyond U+FFFF', `a${'\u{1d165}\u{1d17b}'.repeat(100_000)}`, null],
    ['Hangul letters', '\u1100\u1161'.repeat(200_000), '\uac00'.repeat(200_000)],
    ['invisible characters', '\u200b'.repeat(400_000), ''],
    ['carriage returns', '\r'.repeat(400_000), '\n'.repeat(400_000)],
    ['ampersands', '&'.repeat(400_000), null],
  ])('%s', (_what, given, read) => {
    expect(readSource(given).text === (read ?? given)).toBe(true)
  })
})
