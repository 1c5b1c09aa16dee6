import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import * as library from '../../src/index.js'
import { sourceFiles } from './source-files.js'

const VALUES = [
  'ProfileParseError',
  'authorSchema',
  'detectPage',
  'diagnosticCodes',
  'formatDiagnostic',
  'formatProfile',
  'inspectPaperPage',
  'inspectProfile',
  'lookupCategory',
  'paperPageSchema',
  'paperSchema',
  'parsePages',
  'parsePaperPage',
  'parseProfile',
  'profileSchema',
  'safeParsePaperPage',
  'safeParseProfile',
]

const TYPES = [
  'Author',
  'Category',
  'DetectPageOptions',
  'DetectedPage',
  'Diagnostic',
  'DiagnosticCode',
  'DiagnosticExample',
  'DiagnosticRow',
  'FormatDiagnosticOptions',
  'FormatProfileOptions',
  'Inspection',
  'NestedPageResult',
  'PageForm',
  'PageInput',
  'PageKind',
  'PageLink',
  'PageOutcome',
  'PageRecord',
  'PageResult',
  'PageText',
  'Pages',
  'Paper',
  'PaperDate',
  'PaperPage',
  'ParseOptions',
  'ParsePagesOptions',
  'ParseResult',
  'PersonName',
  'Position',
  'Profile',
  'Rewriting',
  'Severity',
  'Span',
  'Spans',
  'StoredPaper',
  'StoredPaperPage',
  'StoredProfile',
  'SyntaxNode',
  'SyntaxNodeType',
]

/** A change of these lists is a change of the public interface: semver, and the change log. */
describe('the public API', () => {
  test('exports these values and no others', () => {
    expect(Object.keys(library).sort()).toEqual(VALUES)
  })

  test('exports these types and no others', () => {
    const names: string[] = []
    const file = sourceFiles().find(({ path }) => path === 'index.ts')
    for (const statement of file?.syntax.statements ?? []) {
      if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) continue
      if (!ts.isNamedExports(statement.exportClause)) continue
      for (const { name, isTypeOnly } of statement.exportClause.elements) {
        if (statement.isTypeOnly || isTypeOnly) names.push(name.text)
      }
    }
    expect(names.sort()).toEqual(TYPES)
  })

  test('functions take what they say', () => {
    const functions = Object.entries(library).filter(([, value]) => typeof value === 'function')
    expect(functions.map(([name]) => name).sort()).toEqual(
      VALUES.filter((name) => !name.endsWith('Schema') && name !== 'diagnosticCodes'),
    )
  })
})
