import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { eachNode, type Import, importsOf, roomOf, type SourceFile, sourceFiles } from './source-files.js'

const files = sourceFiles()
const imports = files.flatMap(importsOf)
const manifest = imports.filter(({ to }) => to === '/package.json')
const inner = imports.filter((one) => !one.isPackage && !manifest.includes(one))
const outer = imports.filter(({ isPackage }) => isPackage)

const show = ({ from, to, isType }: Import) => `${from} → ${to}${isType ? ' (types)' : ''}`

/** The rooms of the house, and which rooms each may import from. A room may always import from itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  source: [],
  forms: ['source'],
  syntax: ['source'],
  schema: ['source'],
  taxonomy: ['source'],
  diagnostics: ['source'],
  normalize: ['syntax', 'schema', 'taxonomy', 'diagnostics', 'source'],
  print: ['schema', 'taxonomy'],
  result: ['syntax', 'schema', 'taxonomy', 'diagnostics', 'source'],
  errors: ['diagnostics', 'source'],
  options: ['normalize', 'syntax', 'schema', 'taxonomy', 'diagnostics', 'source'],
  pipeline: ['errors', 'options', 'result', 'normalize', 'syntax', 'schema', 'taxonomy', 'diagnostics', 'source'],
  'detect-page': ['options', 'normalize', 'syntax', 'source'],
  profile: ['pipeline', 'detect-page', 'options', 'result', 'normalize', 'syntax', 'schema', 'source'],
  'paper-page': ['pipeline', 'detect-page', 'options', 'result', 'normalize', 'syntax', 'schema', 'source'],
  pages: [
    'profile',
    'paper-page',
    'detect-page',
    'errors',
    'options',
    'result',
    'normalize',
    'syntax',
    'schema',
    'taxonomy',
    'diagnostics',
    'source',
  ],
  index: [
    'profile',
    'paper-page',
    'detect-page',
    'pages',
    'print',
    'errors',
    'options',
    'result',
    'normalize',
    'syntax',
    'schema',
    'taxonomy',
    'diagnostics',
    'source',
  ],
  matchers: ['index'],
  cli: ['index'],
}

/** The package's own name: what is outside of the library may take the door by it. */
const DOOR = /^scholar-profile(?:$|\/)/

/** What `normalize/` may take from `syntax/`: node types from anywhere here, values from the second list only. */
const SYNTAX_TYPES = ['syntax/nodes.ts', 'syntax/author-line.ts']
const SYNTAX_VALUES = ['syntax/author-line.ts']

/** The packages the library may import, and where. Anything else is forbidden everywhere. */
const PACKAGES: readonly (readonly [RegExp, (path: string) => boolean])[] = [
  [/^parsimmon$/, (path) => roomOf(path) === 'syntax'],
  [/^date-fns(?:\/|$)/, (path) => roomOf(path) === 'normalize'],
  [/^zod(?:\/|$)/, (path) => roomOf(path) === 'schema' || path === 'normalize/validate.ts'],
  [/^htmlparser2$/, (path) => path === 'forms/html/build-tree.ts'],
  [/^entities\/decode$/, (path) => path.startsWith('forms/html/')],
  [/^warcio$/, (path) => path.startsWith('cli/warc/')],
  [/^commander$/, (path) => roomOf(path) === 'cli'],
  [/^tinypool$/, (path) => path === 'cli/jsonl/workers.ts'],
  [/^cli-progress$/, (path) => path === 'cli/jsonl/progress.ts'],
  [/^node:/, (path) => roomOf(path) === 'cli'],
  [DOOR, (path) => roomOf(path) === 'cli' || roomOf(path) === 'matchers'],
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

  test('the table of rooms itself has no circle', () => {
    const depth = (room: string, above: readonly string[] = []): number => {
      expect(above).not.toContain(room)
      return 1 + Math.max(0, ...(ROOMS[room] ?? []).map((below) => depth(below, [...above, room])))
    }
    expect(depth('index')).toBeGreaterThan(4)
  })

  test('normalize takes node types and the author line from syntax, never the grammar', () => {
    const wrong = inner.filter(({ from, to, isType }) => {
      if (roomOf(from) !== 'normalize' || roomOf(to) !== 'syntax') return false
      return !(isType ? SYNTAX_TYPES : SYNTAX_VALUES).includes(to)
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('no file outside of syntax but the pipelines reaches Parsimmon at run time', () => {
    const parsimmon = new Set(outer.filter(({ to, isType }) => to === 'parsimmon' && !isType).map(({ from }) => from))
    expect(parsimmon.size).toBeGreaterThan(0)
    const reaching = files
      .map(({ path }) => path)
      .filter((path) => roomOf(path) !== 'syntax' && [...reachedBy(path)].some((reached) => parsimmon.has(reached)))
    const pipelines = ['profile', 'paper-page', 'detect-page', 'pages', 'index', 'cli', 'matchers']
    expect(reaching.filter((path) => !pipelines.includes(roomOf(path)))).toEqual([])
    expect(reaching).toContain('profile.ts')
  })

  test('no import leads in a circle', () => {
    expect(circles()).toEqual([])
  })

  test('the door re-exports by name and does nothing else', () => {
    const door = files.find(({ path }) => path === 'index.ts') as SourceFile
    const others = door.syntax.statements.filter((statement) => {
      const isNamed = ts.isExportDeclaration(statement) && statement.exportClause !== undefined
      return !(isNamed && statement.moduleSpecifier !== undefined && ts.isNamedExports(statement.exportClause))
    })
    expect(others.map((statement) => statement.getText())).toEqual([])
  })

  test('no other file is a barrel', () => {
    const barrels = files.filter(({ path, syntax }) => {
      const declares = syntax.statements.some((one) => !ts.isExportDeclaration(one) && !ts.isImportDeclaration(one))
      return path !== 'index.ts' && syntax.statements.length > 0 && !declares
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
    const importers = outer.filter(({ to }) => /^date-fns(?:\/|$)/.test(to)).map(({ from }) => from)
    expect([...new Set(importers)]).toHaveLength(1)
  })

  test('normalize takes only the types of zod', () => {
    const importers = outer.filter(({ from, to }) => roomOf(from) === 'normalize' && /^zod(?:\/|$)/.test(to))
    expect(importers.filter(({ isType }) => !isType).map(show)).toEqual([])
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
    expect(files.filter(({ path }) => roomOf(path) !== 'cli').flatMap(forbiddenIn)).toEqual([])
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
