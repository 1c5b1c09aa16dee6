import { expect, test } from 'vitest'
import { readMetaLine } from '../../src/syntax/meta-line.js'
import type { MetaLine } from '../../src/syntax/nodes.js'
import { holdsKnownCode } from '../../src/taxonomy/table.js'

test.each([
  ['LGSep 20, 2024', true],
  ['QUANT-PHSep 20, 2024', true],
  ['XQLGSep 20, 2024', true],
  ['XQSep 20, 2024', false],
  ['52.4Sep 20, 2024', false],
  ['Sep 20, 2024', false],
])('whether %s has a code that arXiv knows: %s', (line, has) => {
  const meta = readMetaLine(line)
  expect(meta).not.toBeNull()
  expect(holdsKnownCode(line, (meta as MetaLine).codes)).toBe(has)
})
