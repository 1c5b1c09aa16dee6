import { readFileSync } from 'node:fs'
import Parsimmon from 'parsimmon'
import { describe, expect, test } from 'vitest'
import { detectPage, inspectPaperPage, inspectProfile } from '../../src/index.js'
import { accept, type Rule, refusal, taken } from '../../src/syntax/rule.js'
import { repository } from '../guards/source-files.js'
import { exportedRules } from './exported-rules.js'
import { grammarTexts } from './grammar-texts.js'

const letter = Parsimmon.string('a') as Rule<string>

describe('what the grammar relies on in Parsimmon, which its documentation does not promise', () => {
  test('its version is pinned, and it is that one', () => {
    const { dependencies } = JSON.parse(readFileSync(`${repository}/package.json`, 'utf8'))
    const installed = JSON.parse(readFileSync(`${repository}/node_modules/parsimmon/package.json`, 'utf8'))
    expect(dependencies.parsimmon).toMatch(/^\d+\.\d+\.\d+$/)
    expect(installed.version).toBe(dependencies.parsimmon)
  })

  test('a parser is an object with one property, its reply function', () => {
    expect(Object.keys(letter)).toEqual(['_'])
    expect(letter._).toHaveLength(2)
    expect(Parsimmon.isParser(letter)).toBe(true)
  })

  test('that takes a text and an index, and gives status, index, value, furthest and expected', () => {
    expect(letter._('ba', 1)).toEqual({ status: true, index: 2, value: 'a', furthest: -1, expected: [] })
    expect(letter._('ba', 0)).toEqual({ status: false, index: -1, value: null, furthest: 0, expected: ["'a'"] })
  })

  test('the kit’s replies have the same properties', () => {
    const keysOf = (reply: object) => Object.keys(reply).sort()
    expect(keysOf(taken(1, 'a'))).toEqual(keysOf(letter._('a', 0)))
    expect(keysOf(refusal())).toEqual(keysOf(letter._('b', 0)))
  })

  test('a reply function of one’s own is called with the whole text and the place, and its reply is passed on', () => {
    const calls: [page: string, at: number][] = []
    const own = Parsimmon((page, at): Parsimmon.Reply<string> => {
      calls.push([page as string, at])
      return taken(at + 1, 'own')
    }) as Rule<string>
    expect(accept(Parsimmon.seqMap(letter, own, (...both) => both) as Rule<string[]>, 'ab')).toEqual(['a', 'own'])
    expect(accept(Parsimmon.alt(own, letter) as Rule<string>, 'b')).toBe('own')
    expect(calls.slice(0, 2)).toEqual([
      ['ab', 1],
      ['b', 0],
    ])
  })

  test('a reply function that is replaced is the one that combinators call', () => {
    const inner = Parsimmon.string('a') as Rule<string>
    const outer = Parsimmon.seqMap(inner, (value) => value) as Rule<string>
    expect(accept(outer, 'a')).toBe('a')
    inner._ = () => refusal()
    expect(accept(outer, 'a')).toBeNull()
  })

  test('two replies that looked equally far have their expectations merged, all others have not', () => {
    const tied = { ...taken(0, null), furthest: 7 as -1, expected: ['one'] }
    const rule = (reply: Parsimmon.Reply<null>) => Parsimmon(() => reply) as Rule<null>
    const both = (first: Parsimmon.Reply<null>, second: Parsimmon.Reply<null>) =>
      Parsimmon.seqMap(rule(first), rule(second), () => null) as Rule<null>
    expect(both(tied, { ...tied, expected: ['two'] })._('', 0)).toMatchObject({ expected: ['one', 'two'] })
    const further = { ...tied, furthest: 8 as -1, expected: ['two'] }
    expect(both(tied, further)._('', 0)).toHaveProperty('expected', further.expected)
  })
})

describe('replies of the grammar’s rules', async () => {
  const texts = grammarTexts().filter(({ text }) => text.length < 20_000)
  const { expected: nothingExpected } = taken(0, null) as unknown as { expected: readonly string[] }

  /** At the end of a page one look is as far as another, so that its rules merge there, once. */
  const isOfPage = (name: string) => /Page of /.test(name)

  test.each((await exportedRules()).map(({ name, rule }) => [name, rule] as const))(
    '%s: what it reads above another line had no expectations to merge',
    (name, rule) => {
      const merged: string[] = []
      for (const { text } of texts) {
        const page = `${text.trimEnd()}\n\n`
        const lines = page.split('\n').slice(0, isOfPage(name) ? 1 : 40)
        let at = 0
        for (const line of lines) {
          const reply = rule._(page, at) as { status: boolean; expected?: readonly string[] }
          if (isOfPage(name)) expect(reply.expected).toEqual([])
          else if (reply.status && reply.expected !== nothingExpected) merged.push(line)
          at += line.length + 1
        }
      }
      expect(merged).toEqual([])
    },
  )

  test('are never changed, whoever shares them', () => {
    expect(nothingExpected).toEqual([])
  })
})

describe('Parsimmon’s table of lines is a plain object with texts for keys, so that a text could write to Object.prototype', () => {
  test.each(['__proto__', '__proto__\n\n__proto__', 'LGSep 20, 2024\n__proto__\n\n__proto__', 'constructor'])(
    '%j writes nothing there',
    (text) => {
      const before = Reflect.ownKeys(Object.prototype)
      for (const read of [inspectProfile, inspectPaperPage, detectPage]) read(text)
      expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )

  test('for the grammar never asks for its positions', () => {
    const before = Reflect.ownKeys(Object.prototype)
    try {
      ;(Parsimmon.index as Rule<unknown>)._('__proto__', 0)
      const added = Reflect.ownKeys(Object.prototype).filter((key) => !before.includes(key))
      expect(added).toEqual(['0'])
    } finally {
      Reflect.deleteProperty(Object.prototype, '0')
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  })
})
