import { expect, test } from 'vitest'
import { readSource } from '../../src/source/source-text.js'
import { branch, leaf, root, toTree } from '../../src/syntax/tree.js'
import { outline } from './outline.js'

test('text that no part holds is unknown, and blank space is none', () => {
  const page = 'one two \n three\n'
  const parts = [leaf('score', { start: 10, end: 15 }), null, leaf('title', { start: 0, end: 3 })]
  const tree = toTree(readSource(page), root('profile', page, parts))
  expect(outline(page, tree)).toEqual(['profile', '  title one', '  unknown two', '  score three'])
})

test('text between the children of a branch is of the type that the branch says', () => {
  const page = 'one · two , three'
  const names = [leaf('author', { start: 0, end: 3 }), null, leaf('author', { start: 6, end: 9 })]
  const tree = toTree(readSource(page), branch('author-line', { start: 0, end: page.length }, 'separator', names))
  expect(outline(page, tree)).toEqual([
    'author-line',
    '  author one',
    '  separator ·',
    '  author two',
    '  separator , three',
  ])
})

test('a leaf for which there is no range is none, and spans are those of the text as given', () => {
  expect(leaf('title', null)).toBeNull()
  const given = '\ufeffone\r\ntwo'
  const { text } = readSource(given)
  const at = text.indexOf('two')
  const tree = toTree(readSource(given), root('profile', text, [leaf('title', { start: at, end: at + 3 })]))
  expect(outline(given, tree)).toEqual(['profile', '  unknown one', '  title two'])
})

test('what shows nothing and is gone from the text as read lies in a separator', () => {
  const given = '\u202eone\u00ad two\u200f'
  const { text } = readSource(given)
  const at = text.indexOf('two')
  const parts = [leaf('title', { start: 0, end: 3 }), leaf('score', { start: at, end: at + 3 })]
  const tree = toTree(readSource(given), root('profile', text, parts))
  expect(outline(given, tree)).toEqual([
    'profile',
    '  separator \u202e',
    '  title one',
    '  separator \u00ad',
    '  score two',
    '  separator \u200f',
  ])
})
