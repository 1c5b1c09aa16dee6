import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SyntaxNode } from '../../src/index.js'
import { readPaperPage } from '../../src/layout/paper-page.js'
import { paperPageTree } from '../../src/layout/paper-page-tree.js'
import { readProfilePage } from '../../src/layout/profile-page.js'
import { profileTree } from '../../src/layout/profile-tree.js'
import { readSource } from '../../src/source/source-text.js'
import { findFixtures, readInput, readPageText } from '../fixtures/golden.js'
import { repository } from '../guards/source-files.js'

/** The types that the union names in the source, in its order. */
function declaredTypes(): string[] {
  const source = readFileSync(`${repository}/src/syntax/tree.ts`, 'utf8')
  const [union = ''] = /export type SyntaxNodeType =(?:\s*\| '[a-z-]+')+/.exec(source) ?? []
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, type = '']) => type)
}

/** The types that occur in the trees of all fixtures. */
function occurringTypes(): Set<string> {
  const types = new Set<string>()
  const collect = ({ type, children }: SyntaxNode) => {
    types.add(type)
    children?.forEach(collect)
  }
  for (const fixture of findFixtures()) {
    const source = readSource(readPageText(fixture.textFile))
    const isProfile = readInput(fixture).kind === 'profile'
    collect(
      isProfile ? profileTree(source, readProfilePage(source.text)) : paperPageTree(source, readPaperPage(source.text)),
    )
  }
  return types
}

test('the types of nodes are a closed union: those in the trees of all fixtures are named in it, and no others', () => {
  expect(declaredTypes().length).toBeGreaterThan(20)
  expect([...occurringTypes()].sort()).toEqual(declaredTypes().sort())
})
