import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { eachNode, type Import, importsOf, roomOf, type SourceFile, sourceFiles } from './source-files.js'

const files = sourceFiles()
const imports = files.flatMap(importsOf)
const manifest = imports.filter(({ to }) => to === '/package.json')
const inner = imports.filter((one) => !one.isPackage && !manifest.includes(one))
const outer = imports.filter(({ isPackage }) => isPackage)

const show = ({ from, to, isType }: Import) => `${from} → ${to}${isType ? ' (types)' : ''}`

/**
 * The rooms of the house, and which rooms each may import from. A room may always import from itself. Those of design.md
 * that are still to be built have their place too.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  source: [],
  // What public functions check of their arguments.
  argument: [],
  forms: ['argument', 'source'],
  taxonomy: ['argument'],
  schema: [],
  diagnostics: ['argument', 'source'],
  // The codes of the taxonomy are words of the grammar.
  syntax: ['source', 'taxonomy'],
  // A date alone has the shape of a meta line: the codes that arXiv knows tell.
  layout: ['syntax', 'taxonomy', 'source'],
  // The links of a page are values too.
  normalize: ['forms', 'layout', 'syntax', 'schema', 'taxonomy', 'diagnostics', 'source'],
  // What is printed must be read again, so the words and lines of the grammar are asked.
  print: ['argument', 'syntax', 'schema'],
  // Names are split by the words that tell names from titles; what is printed for people quotes as diagnostics do.
  export: ['argument', 'schema', 'taxonomy', 'source', 'diagnostics', 'normalize', 'syntax'],
  report: ['argument', 'result', 'syntax', 'schema', 'diagnostics', 'source'],
  // A page in a browser, which holds the library.
  playground: ['index', 'forms', 'export', 'report'],
  result: ['syntax', 'diagnostics', 'source'],
  errors: ['diagnostics'],
  options: ['argument', 'forms', 'normalize', 'schema', 'taxonomy'],
  pipeline: ['schema', 'errors', 'options', 'result', 'forms', 'normalize', 'syntax', 'diagnostics', 'source'],
  'detect-page': ['argument', 'options', 'forms', 'normalize', 'layout', 'source'],
  profile: ['pipeline', 'detect-page', 'options', 'result', 'forms', 'normalize', 'layout', 'schema'],
  'paper-page': ['pipeline', 'detect-page', 'options', 'result', 'forms', 'normalize', 'layout', 'schema'],
  pages: [
    'profile',
    'paper-page',
    'pipeline',
    'detect-page',
    'options',
    'result',
    'argument',
    'forms',
    'normalize',
    'schema',
    'diagnostics',
  ],
  index: [
    'profile',
    'paper-page',
    'detect-page',
    'pages',
    'forms',
    'print',
    'errors',
    'options',
    'result',
    'syntax',
    'schema',
    'taxonomy',
    'diagnostics',
    'source',
  ],
  matchers: ['index'],
  // Of the forms, the schemas, the exports and the report it takes the entry points, and the rules that tell HTML and addresses of pages.
  cli: ['index', 'forms', 'schema', 'export', 'normalize', 'report'],
}

/** The package's own name: what is outside of the library may import the public API by it. */
const PUBLIC_API = /^scholar-profile(?:$|\/)/

/** A function that reads a single line, or a constant: never a rule. */
const READING = /^(?:reads?[A-Z]|[A-Z_]+$)/
const ANY = /./

/** What each room may take from `syntax/` at run time, by file. The rules of pages are for `layout/` alone. */
const TAKEN_FROM_SYNTAX: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  layout: {
    'syntax/profile-page.ts': /^profilePage$/,
    'syntax/paper-page.ts': /^(?:paperPage|beginningOfPage)$/,
    'syntax/rule.ts': /^(?:run|begin)$/,
    'syntax/lines.ts': /^isBlank$/,
    'syntax/tree.ts': ANY,
    'syntax/words.ts': ANY,
    'syntax/author-line.ts': READING,
    'syntax/arxiv-line.ts': READING,
    'syntax/impact-line.ts': READING,
  },
  normalize: { 'syntax/words.ts': ANY, 'syntax/author-line.ts': READING },
  export: { 'syntax/words.ts': ANY },
  print: { 'syntax/words.ts': ANY, 'syntax/header.ts': READING, 'syntax/meta-line.ts': READING },
}

/** The files of `syntax/` that each room may take types from. */
const SYNTAX_TYPES: Readonly<Record<string, readonly string[]>> = {
  layout: ['syntax/nodes.ts', 'syntax/profile-page.ts', 'syntax/paper-page.ts', 'syntax/tree.ts'],
  normalize: ['syntax/nodes.ts'],
  print: [],
}

/** date-fns and what it gives for UTC. */
const DATE_FNS = /^(?:date-fns|@date-fns\/utc)(?:\/|$)/

/** The packages the library may import, and where. Anything else is forbidden everywhere. */
const PACKAGES: readonly (readonly [RegExp, (path: string) => boolean])[] = [
  [/^parsimmon$/, (path) => roomOf(path) === 'syntax'],
  [DATE_FNS, (path) => path === 'normalize/calendar.ts'],
  [/^zod(?:\/|$)/, (path) => roomOf(path) === 'schema' || path === 'options.ts'],
  [/^htmlparser2$/, (path) => path === 'forms/html/build-tree.ts'],
  [/^entities\/decode$/, (path) => path.startsWith('forms/html/')],
  [/^commander$/, (path) => roomOf(path) === 'cli'],
  [/^tinypool$/, (path) => path === 'cli/jsonl/workers.ts'],
  [/^cli-progress$/, (path) => path === 'cli/jsonl/progress.ts'],
  [/^csv-stringify\/sync$/, (path) => path === 'cli/export/table-text.ts'],
  [/^warcio$/, (path) => path.startsWith('cli/warc/')],
  [/^node:/, (path) => roomOf(path) === 'cli'],
  [/^@noble\/hashes\/(?:sha2|utils)\.js$/, (path) => path === 'export/keys.ts'],
  [/^(?:@observablehq\/plot|linkedom\/worker)$/, (path) => path === 'report/charts.ts'],
  [PUBLIC_API, (path) => roomOf(path) === 'cli' || roomOf(path) === 'matchers'],
]

describe('the house', () => {
  test('the compiler’s own scanner finds no import that this test overlooks', () => {
    for (const file of files) {
      const scanned = ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => fileName)
      expect([file.path, importsOf(file).length]).toEqual([file.path, scanned.length])
    }
    expect(inner.length).toBeGreaterThan(100)
  })

  test('every import names a file that is there', () => {
    const paths = new Set(files.map(({ path }) => path))
    expect(inner.filter(({ to }) => !paths.has(to)).map(show)).toEqual([])
  })

  test('only the command reads package.json', () => {
    expect(manifest.filter(({ from }) => roomOf(from) !== 'cli').map(show)).toEqual([])
  })

  test('every file stands in a room of the house', () => {
    expect(files.map(({ path }) => path).filter((path) => !Object.hasOwn(ROOMS, roomOf(path)))).toEqual([])
  })

  test('rooms import one way', () => {
    const wrong = inner.filter(({ from, to }) => {
      const allowed = [roomOf(from), ...(ROOMS[roomOf(from)] ?? [])]
      return !allowed.includes(roomOf(to))
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('of forms the command takes the entry point, and the rule that tells HTML', () => {
    const taken = inner.filter(({ from, to }) => roomOf(from) === 'cli' && roomOf(to) === 'forms')
    expect(new Set(taken.map(({ to }) => to))).toEqual(new Set(['forms/html.ts', 'forms/html-text.ts']))
  })

  test.each([
    ['schema', 'schema/json-schema.ts'],
    ['export', 'export/export.ts'],
  ])('of %s the command takes the entry point', (room, entryPoint) => {
    const taken = inner.filter(({ from, to }) => roomOf(from) === 'cli' && roomOf(to) === room)
    expect(new Set(taken.map(({ to }) => to))).toEqual(new Set([entryPoint]))
  })

  test('of the report the command takes the entry point, and loads it only when it is asked for', () => {
    const taken = inner.filter(({ from, to, isType }) => roomOf(from) === 'cli' && roomOf(to) === 'report' && !isType)
    expect(new Set(taken.map(({ to }) => to))).toEqual(new Set(['report/report.ts']))
    expect(taken.filter(({ values }) => values.length > 0).map(show)).toEqual([])
  })

  test('of the values the command takes the rule that tells addresses of pages', () => {
    const taken = inner.filter(({ from, to }) => roomOf(from) === 'cli' && roomOf(to) === 'normalize')
    expect(new Set(taken.map(({ to }) => to))).toEqual(new Set(['normalize/address.ts']))
  })

  test('the table of rooms itself has no circle', () => {
    const depth = (room: string, above: readonly string[] = []): number => {
      expect(above).not.toContain(room)
      return 1 + Math.max(0, ...(ROOMS[room] ?? []).map((below) => depth(below, [...above, room])))
    }
    expect(depth('index')).toBeGreaterThan(4)
  })

  test('of the grammar other rooms take words, what reads a line, and layout the rules of pages', () => {
    const wrong = inner.filter(({ from, to, isType, values }) => {
      if (roomOf(to) !== 'syntax' || roomOf(from) === 'syntax' || isType) return false
      const taken = TAKEN_FROM_SYNTAX[roomOf(from)]?.[to]
      return taken === undefined || values.length === 0 || !values.every((name) => taken.test(name))
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('normalize and print know nodes, not what the grammar makes of a page', () => {
    const wrong = inner.filter(({ from, to, isType }) => {
      const types = SYNTAX_TYPES[roomOf(from)]
      return roomOf(to) === 'syntax' && isType && types !== undefined && !types.includes(to)
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('normalize takes the nodes of a page from layout, and no judgement', () => {
    const taken = inner.filter(({ from, to }) => roomOf(from) === 'normalize' && roomOf(to) === 'layout')
    expect(taken.filter(({ to, isType }) => to !== 'layout/nodes.ts' || !isType).map(show)).toEqual([])
    expect(taken).not.toEqual([])
  })

  test('data, diagnostics and options load without Parsimmon', () => {
    const parsimmon = new Set(outer.filter(({ to, isType }) => to === 'parsimmon' && !isType).map(({ from }) => from))
    expect(parsimmon.size).toBeGreaterThan(0)
    const reaching = files
      .map(({ path }) => path)
      .filter((path) => [...reachedBy(path)].some((reached) => parsimmon.has(reached)))
    const light = ['source', 'forms', 'argument', 'schema', 'taxonomy', 'diagnostics', 'errors', 'result', 'options']
    expect(reaching.filter((path) => light.includes(roomOf(path)))).toEqual([])
    expect(reaching).toContain('profile.ts')
  })

  test('no import leads in a circle', () => {
    expect(circles()).toEqual([])
  })

  test('the public API re-exports by name and does nothing else', () => {
    const entries = files.filter(({ path }) => ['index.ts', 'export/export.ts'].includes(path))
    expect(entries).toHaveLength(2)
    const statements = entries.flatMap(({ syntax }) => [...syntax.statements])
    const others = statements.filter((statement) => {
      const isNamed = ts.isExportDeclaration(statement) && statement.exportClause !== undefined
      return !(isNamed && statement.moduleSpecifier !== undefined && ts.isNamedExports(statement.exportClause))
    })
    expect(others.map((statement) => statement.getText())).toEqual([])
  })

  test('export takes from normalize and syntax the words of names, and from diagnostics how a text is quoted', () => {
    const values = inner.filter(({ from, isType }) => roomOf(from) === 'export' && !isType)
    const rooms = ['normalize', 'syntax', 'diagnostics']
    const taken = values.map(({ to }) => to).filter((to) => rooms.includes(roomOf(to)))
    expect(new Set(taken)).toEqual(
      new Set(['normalize/title-cut/word-lists.ts', 'syntax/words.ts', 'diagnostics/quote.ts']),
    )
  })

  test('no other file is a barrel but the entry point for other tools', () => {
    const barrels = files.filter(({ path, syntax }) => {
      const declares = syntax.statements.some((one) => !ts.isExportDeclaration(one) && !ts.isImportDeclaration(one))
      return !['index.ts', 'export/export.ts'].includes(path) && syntax.statements.length > 0 && !declares
    })
    expect(barrels.map(({ path }) => path)).toEqual([])
  })
})

describe('third parties', () => {
  test('each stays in its room', () => {
    const wrong = outer.filter(({ from, to }) => !PACKAGES.some(([name, isAt]) => name.test(to) && isAt(from)))
    expect(wrong.map(show)).toEqual([])
  })

  test('date-fns is imported by one file', () => {
    const importers = outer.filter(({ to }) => DATE_FNS.test(to)).map(({ from }) => from)
    expect([...new Set(importers)]).toHaveLength(1)
  })

  test('zod is imported as a namespace, which a bundler can take apart', () => {
    const named = files.filter(({ syntax }) =>
      syntax.statements.some((statement) => {
        if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.getText() !== "'zod'") return false
        const bindings = statement.importClause?.namedBindings
        return bindings === undefined || !ts.isNamespaceImport(bindings)
      }),
    )
    expect(named.map(({ path }) => path)).toEqual([])
  })

  test('of Parsimmon nothing is used that keeps the text in a table or throws', () => {
    const forbidden = new Set(['mark', 'node', 'index', 'tryParse', 'formatError'])
    const users = new Set(outer.filter(({ to }) => to === 'parsimmon').map(({ from }) => from))
    const found: string[] = []
    for (const { path, syntax } of files.filter((file) => users.has(file.path))) {
      eachNode(syntax, (node) => {
        if (!ts.isPropertyAccessExpression(node)) return
        const isOnParsimmon = node.expression.getText() === 'Parsimmon' || node.name.text !== 'index'
        if (isOnParsimmon && forbidden.has(node.name.text)) found.push(`${path}: ${node.getText()}`)
      })
    }
    expect(found).toEqual([])
  })
})

describe('each file', () => {
  test('has at most 260 lines', () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length > 260)
    expect(long.map(({ path, text }) => `${path}: ${text.trimEnd().split('\n').length}`)).toEqual([])
  })

  test('is named for what it holds', () => {
    const names = files.map(({ path }) => path).filter((path) => path !== 'index.ts')
    expect(names.filter((path) => /(?:^|\/)(?:utils?|helpers?|index|common|misc)(?:\/|\.ts$)/.test(path))).toEqual([])
    expect(names.filter((path) => !/^[a-z][a-z\d-]*(?:\/[a-z][a-z\d-]*)*\.ts$/.test(path))).toEqual([])
  })
})

/** What makes a result depend on more than the text and the options, or talks to the world. */
const FORBIDDEN_NAMES = new Set([
  'console',
  'process',
  'Intl',
  'globalThis',
  'navigator',
  'performance',
  'crypto',
  'setTimeout',
  'setImmediate',
  'localeCompare',
  'Temporal',
  'eval',
  'Function',
  'fetch',
])

const FORBIDDEN_MEMBERS = new Set(['Date.now', 'Date.parse', 'Math.random'])

/** Reads of a local date, or text that follows a locale. */
const FORBIDDEN_PROPERTY = /^(?:toLocale\w+|getTimezoneOffset|toDateString|toTimeString)$/

function forbiddenIn({ path, syntax }: SourceFile): string[] {
  const found: string[] = []
  eachNode(syntax, (node) => {
    const isDateWithoutArguments =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'Date' &&
      (node.arguments?.length ?? 0) === 0
    const isForbidden =
      isDateWithoutArguments ||
      (ts.isIdentifier(node) && (FORBIDDEN_NAMES.has(node.text) || FORBIDDEN_PROPERTY.test(node.text))) ||
      (ts.isPropertyAccessExpression(node) && FORBIDDEN_MEMBERS.has(node.getText()))
    if (isForbidden) found.push(`${path}: ${node.getText()}`)
  })
  return found
}

describe('no clock, no zone, no locale, no chance, no output', () => {
  test('in the library', () => {
    const inBrowser = /^(?:report|playground)\/browser\//
    const library = files.filter(({ path }) => roomOf(path) !== 'cli' && !inBrowser.test(path))
    expect(library.flatMap(forbiddenIn)).toEqual([])
  })

  test.each([
    'console.log(1)',
    'const now = Date.now()',
    'const now = new Date()',
    'const now = new Date',
    'const now = Date()',
    'const chance = Math.random()',
    "const zone = process.env['TZ']",
    'new Intl.Collator()',
    "'a'.toLocaleUpperCase()",
    "'a'.localeCompare('b')",
    'new Date(2000, 1).getTimezoneOffset()',
  ])('this test would notice %s', (text) => {
    const syntax = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)
    expect(forbiddenIn({ path: 'a.ts', text, syntax })).not.toEqual([])
  })

  test('a date with arguments and a word in a comment are fine', () => {
    const text = '// console, Date.now() and Math.random\nnew Date(2000, 0, 1, 12)'
    const syntax = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)
    expect(forbiddenIn({ path: 'a.ts', text, syntax })).toEqual([])
  })
})

/** Every file that is loaded together with one, itself included. */
function reachedBy(path: string, reached = new Set<string>()): Set<string> {
  if (reached.has(path)) return reached
  reached.add(path)
  for (const { from, to, isType } of inner) if (from === path && !isType) reachedBy(to, reached)
  return reached
}

/** Each circle of imports, types included, once. */
function circles(): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, above: readonly string[]) => {
    if (above.includes(path)) found.push([...above.slice(above.indexOf(path)), path].join(' → '))
    else if (!done.has(path)) {
      for (const { from, to } of inner) if (from === path) walk(to, [...above, path])
      done.add(path)
    }
  }
  for (const { path } of files) walk(path, [])
  return found
}
