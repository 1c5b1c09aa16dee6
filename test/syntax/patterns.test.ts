import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test, vi } from 'vitest'
import { eachNode, repository, type SourceFile } from '../guards/source-files.js'

const folder = `${repository}/src/syntax`

const files: readonly SourceFile[] = readdirSync(folder).map((path) => {
  const text = readFileSync(`${folder}/${path}`, 'utf8')
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
})

/** How many capturing groups a pattern has. */
function groupsOf(pattern: RegExp): number {
  // With an empty choice beside it, it matches the empty text, and gives a place for each group.
  return (new RegExp(`${pattern.source}|`, pattern.flags.replace('y', '')).exec('')?.length ?? 1) - 1
}

function literalsOf({ syntax }: SourceFile): RegExp[] {
  const found: RegExp[] = []
  eachNode(syntax, (node) => {
    if (!ts.isRegularExpressionLiteral(node)) return
    const slash = node.text.lastIndexOf('/')
    found.push(new RegExp(node.text.slice(1, slash), node.text.slice(slash + 1)))
  })
  return found
}

/** How many times a file says `new RegExp(…)`. */
function constructionsIn({ syntax }: SourceFile): number {
  let count = 0
  eachNode(syntax, (node) => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') count++
  })
  return count
}

/** Every pattern that a file of the grammar builds when it is loaded. */
async function builtPatterns(): Promise<RegExp[]> {
  const built: RegExp[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct: (target, parameters) => {
      const pattern: RegExp = Reflect.construct(target, parameters)
      if (/\/src\/syntax\//.test(new Error().stack ?? '')) built.push(pattern)
      return pattern
    },
  })
  try {
    vi.resetModules()
    for (const { path } of files) await import(/* @vite-ignore */ `../../src/syntax/${path}`)
  } finally {
    globalThis.RegExp = original
    vi.resetModules()
  }
  return built
}

test('groups are counted', () => {
  expect([/a/, /(a)/, /(?:a)(?=b)(?<!c)/, /(a)|(?<b>b)/y, /[(]\(/u].map(groupsOf)).toEqual([0, 1, 0, 2, 0])
})

test('no pattern of the grammar has more than two groups: a part that matters is a rule', async () => {
  const built = await builtPatterns()
  const patterns = [...files.flatMap(literalsOf), ...built]
  expect(built.length).toBeGreaterThanOrEqual(files.reduce((sum, file) => sum + constructionsIn(file), 0))
  expect(patterns.filter((pattern) => groupsOf(pattern) > 2).map(String)).toEqual([])
})
