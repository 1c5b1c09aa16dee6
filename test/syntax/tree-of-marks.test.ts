import { describe, expect, test } from 'vitest'
import { PrintedText } from '../../src/forms/printed-text.js'
import { rewrite } from '../../src/source/rewriting.js'
import { readSource } from '../../src/source/source-text.js'
import { branch, leaf, type NodeDraft, root, toTree } from '../../src/syntax/tree.js'
import { outline } from './outline.js'

/** A page put together from the parts of an input, in the order in which they are printed. */
function printed(given: string, parts: readonly string[], isAllShown: boolean): PrintedText {
  const text = new PrintedText(given, isAllShown)
  for (const part of parts) {
    const start = given.indexOf(part)
    text.keep(start, start + part.length)
  }
  return text
}

const rangeOf = (page: string, part: string) => {
  const start = page.indexOf(part)
  return { start, end: start + part.length }
}

/** An author line whose names stand in this order on the page. */
function authorLine(page: string, ...names: readonly string[]): NodeDraft {
  const ranges = names.map((name) => rangeOf(page, name))
  const range = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
  return branch(
    'author-line',
    range,
    'separator',
    ranges.map((at) => leaf('author', at)),
  )
}

function outlineOf(
  given: string,
  page: PrintedText,
  draftsOf: (page: string) => readonly (NodeDraft | null)[],
): string[] {
  return outline(given, toTree(readSource(given, page), root('profile', page.text, draftsOf(page.text))))
}

test('the marks of a form lie in no leaf, and each printed line that no part holds in one', () => {
  const given = '**one**# two three\n\nfour ](five'
  const page = printed(given, ['one', ' two three\n\nfour ', 'five'], false)
  expect(
    outlineOf(given, page, (text) => [leaf('title', rangeOf(text, 'one')), leaf('score', rangeOf(text, 'five'))]),
  ).toEqual(['profile', '  title one', '  unknown two three', '  unknown four', '  score five'])
})

test('what stands between parts that were put together, and behind the last, lies in a separator', () => {
  const given = '· Ada Vik | Otto Bo ·'
  const page = printed(given, ['Ada Vik', 'Otto Bo'], true)
  expect(
    outlineOf(given, page, (text) => [leaf('name', rangeOf(text, 'Ada Vik')), leaf('title', rangeOf(text, 'Otto Bo'))]),
  ).toEqual(['profile', '  separator ·', '  name Ada Vik', '  separator |', '  title Otto Bo', '  separator ·'])
})

test('a form that has no marks of its own shows all that it was given', () => {
  const given = 'Ada\u00ad Vik* Otto'
  const page = rewrite(given, /[*]/g, () => '')
  const tree = toTree(readSource(given, page), root('profile', page.text, [leaf('name', { start: 0, end: 3 })]))
  expect(outline(given, tree)).toEqual(['profile', '  name Ada', '  separator \u00ad', '  unknown Vik* Otto'])
})

describe('parts that the input has in another order', () => {
  const linesOf = (given: string, parts: readonly string[], lines: readonly (readonly string[])[]) =>
    outlineOf(given, printed(given, parts, true), (text) => lines.map((names) => authorLine(text, ...names)))

  test('stand in that of the input', () => {
    expect(linesOf('A2 A1 B1', ['A1', 'A2', 'B1'], [['A1', 'A2'], ['B1']])).toEqual([
      'profile',
      '  author-line',
      '    author A2',
      '    author A1',
      '  author-line',
      '    author B1',
    ])
  })

  test('stand alone where those of several nodes are mixed: no node can hold its own', () => {
    const mixed = [['Z1'], ['A1', 'A2'], ['B1', 'B2'], ['C1', 'C2']]
    expect(linesOf('Z1 A1 B1 A2 B2C1 C2', ['Z1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'], mixed)).toEqual([
      'profile',
      '  author-line',
      '    author Z1',
      '  author A1',
      '  author B1',
      '  author A2',
      '  author B2',
      '  author-line',
      '    author C1',
      '    author C2',
    ])
  })

  test('so do those of nodes that stand between the parts of one', () => {
    expect(linesOf('A1 B1 C1 A2 D1', ['A1', 'A2', 'B1', 'C1', 'D1'], [['A1', 'A2'], ['B1'], ['C1'], ['D1']])).toEqual([
      'profile',
      '  author A1',
      '  author B1',
      '  author C1',
      '  author A2',
      '  author-line',
      '    author D1',
    ])
  })

  test('a part that is printed twice is no reason to take nodes apart', () => {
    const given = 'Ada Bo'
    const page = printed(given, ['Ada', 'Ada', 'Bo'], true)
    const leaves = [0, 3, 6].map((start) => leaf('author', { start, end: Math.min(start + 3, 8) }))
    expect(outlineOf(given, page, () => leaves)).toEqual(['profile', '  author Ada', '  author Ada', '  author Bo'])
  })
})
