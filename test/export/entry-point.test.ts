import { describe, expect, test } from 'vitest'
import * as entryPoint from '../../src/export/export.js'
import { importsOf, sourceFiles } from '../guards/source-files.js'

/** A change of this list is a change of the public interface: semver, and the change log. */
test('scholar-profile/export exports these values and no others', () => {
  expect(Object.keys(entryPoint).sort()).toEqual([
    'diffProfiles',
    'formatProfileDiff',
    'tables',
    'tablesSql',
    'toBibtex',
    'toCslJson',
    'toSchemaOrg',
    'toTables',
  ])
})

describe('what is declared in public', () => {
  const files = sourceFiles().filter(({ path }) => path.startsWith('export/'))
  const declaring = new Set(
    files.filter(({ path }) => path === 'export/export.ts').flatMap((file) => importsOf(file).map(({ to }) => to)),
  )

  test('stands in files that import no package', () => {
    const outer = files.filter(({ path }) => declaring.has(path)).flatMap((file) => importsOf(file))
    expect(declaring.size).toBeGreaterThan(7)
    expect(outer.filter(({ isPackage }) => isPackage)).toEqual([])
  })

  test('says what is lost, wherever a page is turned into something', () => {
    const turning = files.filter(({ path, text }) => declaring.has(path) && /^export function to[A-Z]/m.test(text))
    expect(turning.map(({ path }) => path)).toHaveLength(4)
    for (const { text } of turning) expect(text).toMatch(/\* Lost: /)
  })
})
