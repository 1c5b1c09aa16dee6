import { describe, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type {
  Author,
  Category,
  DetectedPage,
  DetectPageOptions,
  Diagnostic,
  DiagnosticCode,
  DiagnosticExample,
  DiagnosticRow,
  FormatDiagnosticOptions,
  FormatProfileOptions,
  Inspection,
  PageInput,
  PageKind,
  PageOutcome,
  PageResult,
  Paper,
  PaperDate,
  PaperPage,
  ParseOptions,
  ParsePagesOptions,
  ParseResult,
  PersonName,
  Position,
  Profile,
  Severity,
  Span,
  Spans,
  SyntaxNode,
  SyntaxNodeType,
} from '../../src/index.js'
import {
  type authorSchema,
  detectPage,
  type diagnosticCodes,
  formatDiagnostic,
  formatProfile,
  inspectPaperPage,
  inspectProfile,
  lookupCategory,
  ProfileParseError,
  type paperPageSchema,
  type paperSchema,
  parsePages,
  parsePaperPage,
  parseProfile,
  type profileSchema,
  type StoredProfile,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'
import type { jsonSchema, SchemaKind } from '../../src/schema/json-schema.js'

/** `npm run typecheck` is what makes these tests fail: at run time they do nothing. */
describe('the data', () => {
  test('Profile', () => {
    expectTypeOf<Profile>().toEqualTypeOf<{
      source: {
        form: 'text' | 'markdown' | 'html'
        layout: 'page' | 'compact' | 'mixed'
        url: string | null
        authorId: string | null
        scrapedAt: string | null
      }
      author: Author
      papers: Paper[]
    }>()
  })

  test('Author', () => {
    expectTypeOf<Author>().toEqualTypeOf<{
      name: string | null
      primaryCategory: Category | null
      hIndex: number | null
      paperCount: number | null
      citationCount: number | null
      noveltyPercent: number | null
      aiScore: number | null
    }>()
  })

  test('Paper', () => {
    expectTypeOf<Paper>().toEqualTypeOf<{
      title: string | null
      authors: PersonName[]
      authorsTruncated: boolean
      institutions: string[]
      categories: Category[]
      date: PaperDate | null
      score: number | null
      hasCode: boolean
      abstract: string | null
      arxivId: string | null
      version: number | null
      codeUrl: string | null
    }>()
  })

  test('PersonName, Category, PaperDate', () => {
    expectTypeOf<PersonName>().toEqualTypeOf<{ name: string; authorId: string | null }>()
    expectTypeOf<Category>().toEqualTypeOf<{
      code: string
      id: string | null
      name: string | null
      candidates: string[]
    }>()
    expectTypeOf<PaperDate>().toEqualTypeOf<{
      text: string
      date: string | null
      year: number | null
      month: number
      day: number
      yearInferred: boolean
    }>()
  })

  test('PaperPage', () => {
    expectTypeOf<PaperPage>().toEqualTypeOf<{
      source: {
        form: 'text' | 'markdown' | 'html'
        layout: 'page' | 'compact'
        url: string | null
        scrapedAt: string | null
      }
      arxivId: string | null
      version: number | null
      categories: Category[]
      date: PaperDate | null
      title: string | null
      score: number | null
      citationCount: number | null
      hIndex: number | null
      hasCode: boolean
      codeUrl: string | null
      venue: string | null
      originality: string | null
      impact: { topPercent: number; category: Category; windowDays: number } | null
      significance: string | null
      summary: string | null
      abstract: string | null
    }>()
  })

  test('the schemas are those of the types', () => {
    expectTypeOf<z.infer<typeof paperPageSchema>>().toEqualTypeOf<PaperPage>()
    expectTypeOf<z.infer<typeof profileSchema>>().toEqualTypeOf<Profile>()
    expectTypeOf<z.infer<typeof authorSchema>>().toEqualTypeOf<Author>()
    expectTypeOf<z.infer<typeof paperSchema>>().toEqualTypeOf<Paper>()
    expectTypeOf<z.input<typeof profileSchema>>().toEqualTypeOf<StoredProfile>()
    expectTypeOf<Profile>().toExtend<StoredProfile>()
  })
})

describe('the result', () => {
  test('Span, Position, SyntaxNode', () => {
    expectTypeOf<Span>().toEqualTypeOf<{ start: number; end: number }>()
    expectTypeOf<ReturnType<Spans['get']>>().toEqualTypeOf<Span | undefined>()
    expectTypeOf<ReturnType<Spans['toJSON']>>().toEqualTypeOf<Record<string, Span>>()
    expectTypeOf<Spans>().toExtend<Iterable<[string, Span]>>()
    expectTypeOf<Position>().toEqualTypeOf<{ line: number; column: number }>()
    expectTypeOf<Omit<SyntaxNode, 'type'>>().toEqualTypeOf<{ span: Span; children?: SyntaxNode[] }>()
  })

  test('the types of nodes are a closed union', () => {
    expectTypeOf<SyntaxNode['type']>().toEqualTypeOf<SyntaxNodeType>()
    expectTypeOf<SyntaxNodeType>().toEqualTypeOf<
      | 'profile'
      | 'paper-page'
      | 'name'
      | 'field'
      | 'h-index'
      | 'paper-count'
      | 'citation-count'
      | 'novelty'
      | 'ai-score'
      | 'heading'
      | 'number'
      | 'paper'
      | 'meta-line'
      | 'score'
      | 'category'
      | 'date'
      | 'month'
      | 'day'
      | 'year'
      | 'code-badge'
      | 'title'
      | 'author-line'
      | 'glued-line'
      | 'title-and-authors'
      | 'author'
      | 'et-al'
      | 'institution'
      | 'abstract'
      | 'arxiv-line'
      | 'arxiv-id'
      | 'version'
      | 'arxiv-figures'
      | 'venue'
      | 'impact-line'
      | 'impact-percent'
      | 'impact-category'
      | 'impact-days'
      | 'originality'
      | 'significance'
      | 'summary'
      | 'label'
      | 'separator'
      | 'unknown'
    >()
  })

  test('ParseResult and Inspection', () => {
    expectTypeOf<ParseResult<Profile>>().toEqualTypeOf<
      | { success: true; data: Profile; diagnostics: Diagnostic[] }
      | { success: false; data: Profile | null; diagnostics: Diagnostic[] }
    >()
    expectTypeOf<Inspection<Profile>>().toEqualTypeOf<
      ParseResult<Profile> & { readonly tree: SyntaxNode; readonly spans: Spans }
    >()
  })

  test('success tells whether there is data', () => {
    const use = (result: ParseResult<Profile>) => {
      if (result.success) expectTypeOf(result.data).toEqualTypeOf<Profile>()
      else expectTypeOf(result.data).toEqualTypeOf<Profile | null>()
    }
    expectTypeOf(use).toBeFunction()
  })

  test('Diagnostic', () => {
    expectTypeOf<Severity>().toEqualTypeOf<'error' | 'warning' | 'info'>()
    expectTypeOf<Diagnostic>().toEqualTypeOf<{
      code: DiagnosticCode
      severity: Severity
      message: string
      span: Span
      position: { start: Position; end: Position }
      path?: (string | number)[]
      expected?: string
      received?: string
      hint?: string
    }>()
  })

  test('DiagnosticCode is a closed union', () => {
    expectTypeOf<DiagnosticCode>().toEqualTypeOf<
      | 'not-a-profile'
      | 'not-a-paper-page'
      | 'unread-form'
      | 'missing-title'
      | 'damaged-meta-line'
      | 'invalid-date'
      | 'number-out-of-range'
      | 'bad-record'
      | 'missing-name'
      | 'uncertain-name'
      | 'missing-authors'
      | 'missing-abstract'
      | 'abstract-continues'
      | 'unrecognized-text'
      | 'year-missing'
      | 'year-inferred'
      | 'date-in-future'
      | 'date-before-arxiv'
      | 'unknown-category'
      | 'ambiguous-category'
      | 'paper-count-mismatch'
      | 'duplicate-paper'
      | 'truncated-page'
      | 'damaged-text'
      | 'uncertain-title'
      | 'uncertain-paragraph'
      | 'ambiguous-arxiv-line'
      | 'unknown-originality'
      | 'url-mismatch'
      | 'duplicate-author'
      | 'joined-word'
      | 'read-from-address'
      | 'retired-category'
    >()
    expectTypeOf<typeof diagnosticCodes>().toEqualTypeOf<Readonly<Record<DiagnosticCode, Readonly<DiagnosticRow>>>>()
    expectTypeOf<DiagnosticRow['example']>().toEqualTypeOf<DiagnosticExample>()
  })
})

describe('the functions', () => {
  test('ParseOptions', () => {
    expectTypeOf<ParseOptions>().toEqualTypeOf<{
      scrapedAt?: string | undefined
      url?: string | undefined
      categoryPrior?: Record<string, string | null> | undefined
      form?: 'text' | 'markdown' | undefined
    }>()
  })

  test('of author pages', () => {
    expectTypeOf(parseProfile).toEqualTypeOf<(page: PageInput, options?: ParseOptions) => Profile>()
    expectTypeOf(safeParseProfile).toEqualTypeOf<(page: PageInput, options?: ParseOptions) => ParseResult<Profile>>()
    expectTypeOf(inspectProfile).toEqualTypeOf<(page: PageInput, options?: ParseOptions) => Inspection<Profile>>()
  })

  test('of paper pages', () => {
    expectTypeOf(parsePaperPage).toEqualTypeOf<(page: PageInput, options?: ParseOptions) => PaperPage>()
    expectTypeOf(safeParsePaperPage).toEqualTypeOf<
      (page: PageInput, options?: ParseOptions) => ParseResult<PaperPage>
    >()
    expectTypeOf(inspectPaperPage).toEqualTypeOf<(page: PageInput, options?: ParseOptions) => Inspection<PaperPage>>()
  })

  test('of many pages', () => {
    expectTypeOf<DetectedPage>().toEqualTypeOf<'profile' | 'paper-page' | 'unknown'>()
    expectTypeOf(detectPage).toEqualTypeOf<(page: PageInput, options?: DetectPageOptions) => DetectedPage>()
    expectTypeOf<DetectPageOptions>().toEqualTypeOf<{
      url?: string | null | undefined
      form?: 'text' | 'markdown' | null | undefined
    }>()
    expectTypeOf<PageKind>().toEqualTypeOf<'profile' | 'paper-page'>()
    expectTypeOf<PageOutcome['kind']>().toEqualTypeOf<DetectedPage>()
    expectTypeOf<ParsePagesOptions>().toExtend<ParseOptions>()
    expectTypeOf(parsePages).toBeCallableWith(['text'])
    expectTypeOf(parsePages(['text'])).toEqualTypeOf<AsyncGenerator<PageResult, void, undefined>>()
  })

  test('of printing', () => {
    expectTypeOf<FormatProfileOptions>().toEqualTypeOf<{ layout: 'page' | 'compact' }>()
    expectTypeOf(formatProfile).toEqualTypeOf<(profile: StoredProfile, options: FormatProfileOptions) => string>()
  })

  test('of diagnostics, categories and schemas', () => {
    expectTypeOf<FormatDiagnosticOptions>().toEqualTypeOf<{ file?: string | undefined; color?: boolean | undefined }>()
    expectTypeOf(formatDiagnostic).toEqualTypeOf<
      (diagnostic: Diagnostic, text: string, options?: FormatDiagnosticOptions) => string
    >()
    expectTypeOf(lookupCategory).returns.toEqualTypeOf<Category>()
    expectTypeOf(lookupCategory).toBeCallableWith('LG')
    expectTypeOf(lookupCategory).toBeCallableWith('AP', { AP: 'math.AP', CV: null })
    expectTypeOf<SchemaKind>().toEqualTypeOf<'profile' | 'author' | 'paper' | 'paper-page'>()
    expectTypeOf<typeof jsonSchema>().toEqualTypeOf<(kind: SchemaKind) => Record<string, unknown>>()
  })

  test('ProfileParseError', () => {
    expectTypeOf<ProfileParseError>().toExtend<Error>()
    expectTypeOf<ProfileParseError['name']>().toEqualTypeOf<'ProfileParseError'>()
    expectTypeOf<ProfileParseError['code']>().toEqualTypeOf<'PROFILE_PARSE'>()
    expectTypeOf<ProfileParseError['diagnostics']>().toEqualTypeOf<Diagnostic[]>()
    expectTypeOf<ProfileParseError<Profile>['data']>().toEqualTypeOf<Profile | null>()
    expectTypeOf(ProfileParseError).toBeConstructibleWith([], null)
  })
})
