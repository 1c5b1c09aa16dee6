import { expect, test } from 'vitest'
import { targetOf } from '../../src/normalize/link-target.js'

test.each([
  ['/author/88676', { kind: 'author', authorId: '88676' }],
  ['https://www.scholarfeed.example/author/88676?tab=papers', { kind: 'author', authorId: '88676' }],
  ['/author/A5023888391/jonas-vik', { kind: 'author', authorId: 'A5023888391' }],
  ['/paper/2409.13931', { kind: 'paper', arxivId: '2409.13931', version: null }],
  ['/paper/2409.13931v12#notes', { kind: 'paper', arxivId: '2409.13931', version: 12 }],
  [
    'https://www.scholarfeed.example/paper/math.GT%2F0309136v1',
    { kind: 'paper', arxivId: 'math.GT/0309136', version: 1 },
  ],
  ['https://arxiv.org/abs/2504.08734v2', { kind: 'paper', arxivId: '2504.08734', version: 2 }],
  ['https://export.arxiv.org/pdf/2504.08734.pdf', { kind: 'paper', arxivId: '2504.08734', version: null }],
  ['https://github.com/vik/birds', { kind: 'code', url: 'https://github.com/vik/birds' }],
  ['http://www.gitlab.com/a/b/c.git', { kind: 'code', url: 'http://www.gitlab.com/a/b/c.git' }],
  ['https://gitlab.inria.fr/a/b', { kind: 'code', url: 'https://gitlab.inria.fr/a/b' }],
])('%s', (address, target) => {
  expect(targetOf(address)).toEqual(target)
})

test.each([
  '',
  '#main',
  '/authors',
  '/author/jonas-vik',
  '/paper/24.1',
  '/paper/2409.13931v0',
  '/abs/2409.13931',
  'https://notarxiv.example/abs/2504.08734',
  'https://github.com/vik',
  'https://mygithub.com.example/a/b',
  'javascript:alert(1)',
])('%j leads elsewhere', (address) => {
  expect(targetOf(address)).toEqual({ kind: 'other' })
})
