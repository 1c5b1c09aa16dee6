import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/forms/markdown.js'

/** Any of them, over and over again. What takes time that grows with the square of its size takes an hour. */
test.each(['[', ']', '(', '](', '[a](/b)', '*', '\\', '#', '<', '\n| a'])(
  'a megabyte of %j is read',
  { timeout: 60_000 },
  (piece) => {
    expect(readMarkdown(piece.repeat(1_000_000 / piece.length)).form).toBe('markdown')
  },
)
