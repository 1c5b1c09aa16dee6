import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { repository, type SourceFile, sourceFiles } from './source-files.js'

/** Whose functions each have an example. */
const ENTRY_POINTS = ['index.ts', 'forms/html.ts', 'schema/json-schema.ts', 'export/export.ts', 'report/report.ts']

const read = (file: string) => readFileSync(join(repository, 'fixtures', file), 'utf8')

/** What the examples speak of beside the functions. */
const SCOPE: Record<string, unknown> = {
  text: read('profiles/bettina-messmer.txt'),
  html: '<article><h3><a href="/paper/2409.13931">Quiet Gardens</a></h3></article>',
  paperText: read('paper-pages/arxiv-line-2511-08734.txt'),
  survey: {
    pages: { total: 1, successful: 1, failed: 0, byKind: { profile: 1, 'paper-page': 0, unknown: 0 } },
    papers: 8,
    fields: { 'author.name': { count: 1, of: 1, share: 100 } },
    diagnostics: [],
    shapes: [],
    comparison: null,
  },
}

interface Example {
  readonly name: string
  /** `expression // value`, a line each. */
  readonly lines: readonly string[]
}

const files = new Map(sourceFiles().map((file) => [file.path, file]))

/** The functions that an entry point exports, with their examples. */
function examplesOf(entry: string): Example[] {
  const file = files.get(entry) as SourceFile
  const found = file.syntax.statements.flatMap((statement): ts.FunctionDeclaration[] => {
    if (ts.isFunctionDeclaration(statement)) return isExported(statement) ? [statement] : []
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || statement.moduleSpecifier === undefined) return []
    const path = join(dirname(entry), (statement.moduleSpecifier as ts.StringLiteral).text.replace(/\.js$/, '.ts'))
    const names = (statement.exportClause as ts.NamedExports).elements.map(({ name }) => name.text)
    const statements: readonly ts.Statement[] = files.get(path)?.syntax.statements ?? []
    return statements.filter(
      (one): one is ts.FunctionDeclaration => ts.isFunctionDeclaration(one) && names.includes(one.name?.text ?? ''),
    )
  })
  const names = new Set(found.map(({ name }) => name?.text ?? ''))
  return [...names].map((name) => {
    // Of one that has overloads the first is documented.
    const tags = found.filter((one) => one.name?.text === name).flatMap((one) => ts.getJSDocTags(one))
    const texts = tags
      .filter(({ tagName }) => tagName.text === 'example')
      .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? '')
    return { name, lines: texts.flatMap((text) => text.split('\n')).filter((line) => line.includes(' // ')) }
  })
}

function isExported({ modifiers }: ts.FunctionDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

const EXAMPLES = ENTRY_POINTS.flatMap(examplesOf)

beforeAll(async () => {
  for (const entry of ENTRY_POINTS) Object.assign(SCOPE, await import(/* @vite-ignore */ `../../src/${entry}`))
})

/** The value of an expression in which the library may be called. */
async function resultOf(expression: string): Promise<unknown> {
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  return new AsyncFunction(...Object.keys(SCOPE), `return (${expression})`)(...Object.values(SCOPE))
}

describe('the examples in docstrings', () => {
  test('every function of the library, the forms, the JSON Schema, the exports and the report has one', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(22)
    expect(EXAMPLES.filter(({ lines }) => lines.length === 0).map(({ name }) => name)).toEqual([])
  })

  test.each(EXAMPLES.flatMap(({ name, lines }) => lines.map((line) => [name, line])))('%s: %s', async (name, line) => {
    const [expression = '', value = ''] = line.split(' // ')
    expect(expression).toContain(name)
    expect(await resultOf(expression)).toEqual(await resultOf(value))
  })
})
