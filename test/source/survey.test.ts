import { describe, expect, it } from 'vitest'
import { surveyText } from '../../src/source/survey.js'

/** Every code point but the surrogates. */
function* codePoints(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code)
}

/** A variation selector is a mark that never composes and never moves. */
const isVariationSelector = (character: string) => /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character)

/** Soft hyphens, joiners, marks of direction, characters of no width. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

describe('surveyText', () => {
  it('sees every character that NFC may change or join to its neighbour', () => {
    const missed: string[] = []
    for (const character of codePoints()) {
      const changes = character.normalize('NFC') !== character
      const joins = /\p{M}/u.test(character) && !isVariationSelector(character)
      const isJamo = /[\u1161-\u1175\u11a8-\u11c2]/.test(character)
      if ((changes || joins || isJamo) && !surveyText(`a${character}`).mayCompose) {
        if (!/[\u2000\u2001]/.test(character)) missed.push(`U+${character.codePointAt(0)?.toString(16)}`)
      }
    }
    expect(missed).toEqual([])
  })

  it('sees all white space but the plain space and LF, and what shows nothing', () => {
    for (const character of codePoints()) {
      const isUnplain = (/\s/.test(character) && !/[ \n]/.test(character)) || INVISIBLE.test(character)
      if (surveyText(`a${character}b`).isUnplain !== isUnplain) throw new Error(`U+${character.codePointAt(0)}`)
    }
  })

  it.each([
    ['R&D and AT&T', false],
    ['R&amp;D', true],
    ['a &#39; b', true],
    ['&#x27;', true],
    ['Ângela â â€', false],
    ['CafÃ©', true],
    ['itâ€™s', true],
    ['\ufffd', true],
  ])('%j holds damage: %s', (text, mayBeDamaged) => {
    expect(surveyText(`before ${text} after`).mayBeDamaged).toBe(mayBeDamaged)
  })

  it('sees two blanks wherever they stand', () => {
    for (let at = 4090; at < 4100; at++) {
      expect(surveyText(`${'a'.repeat(at)}  b`).isUnplain).toBe(true)
      expect(surveyText(`${'a'.repeat(at)} b`).isUnplain).toBe(false)
    }
  })

  it('goes on looking for one thing after it has found another', () => {
    expect(surveyText('\u00a0 \ufffd e\u0301')).toEqual({ isUnplain: true, mayBeDamaged: true, mayCompose: true })
    expect(surveyText('e\u0301 & \ufffd')).toEqual({ isUnplain: false, mayBeDamaged: true, mayCompose: true })
    expect(surveyText('plain text – “quoted” αβγ')).toEqual({
      isUnplain: false,
      mayBeDamaged: false,
      mayCompose: false,
    })
  })
})
