import { expect, test } from 'vitest'
import { readSource } from '../../src/source/source-text.js'
import { branch, leaf, root, toNode } from '../../src/syntax/tree.js'
import { outline } from './outline.js'

test('text that no part holds is unknown, and blank space is none', () => {
  const page = 'one two \n three\n'
  const parts = [leaf('score', { start: 10, end: 15 }), null, leaf('title', { start: 0, end: 3 })]
  const tree = toNode(readSource(page), root('profile', page, parts))
  expect(outline(page, tree)).toEqual(['profile', '  title one', '  unknown two', '  score three'])
})

test('text between the children of a branch is of the type that the branch says', () => {
  const page = 'one · two , three'
  const names = [leaf('author', { start: 0, end: 3 }), null, leaf('author', { start: 6, end: 9 })]
  const tree = toNode(readSource(page), branch('author-line', { start: 0, end: 11 }, 'separator', names))
  expect(outline(page, tree)).toEqual(['author-line', '  author one', '  separator ·', '  author two', '  separator ,'])
})

test('a leaf for which there is no range is none, and spans are those of the text as given', () => {
  expect(leaf('title', null)).toBeNull()
  const given = '\ufeffone\r\ntwo'
  const { text } = readSource(given)
  const at = text.indexOf('two')
  const tree = toNode(readSource(given), root('profile', text, [leaf('title', { start: at, end: at + 3 })]))
  expect(outline(given, tree)).toEqual(['profile', '  unknown one', '  title two'])
})
