import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PUBLISHED, requireBuild } from './scholar-profile.js'

describe('dist/cli.js', () => {
  requireBuild()
  const code = readFileSync(PUBLISHED, 'utf8')

  test('can be started by its name', () => {
    expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true)
    if (process.platform !== 'win32') expect(statSync(PUBLISHED).mode & 0o111).toBe(0o111)
  })

  test('shares the code of the library instead of holding a copy', () => {
    const library = readFileSync(PUBLISHED.replace(/cli\.js$/, 'index.js'), 'utf8')
    const [, chunk] = /\bsafeParseProfile\b.* from '(\.\/chunk-\w+\.js)'/.exec(library) ?? []
    expect(chunk).toBeDefined()
    expect(code).toContain(`from '${chunk}'`)
    expect(code).not.toContain('parsimmon')
  })

  test('names no folder of the machine that built it', () => {
    expect(code).not.toContain(dirname(dirname(PUBLISHED)))
  })
})
