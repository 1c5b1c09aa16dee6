import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A file of `src/`, parsed. */
export interface SourceFile {
  /** From `src/`, e.g. `syntax/tree.ts`. */
  readonly path: string
  readonly text: string
  readonly syntax: ts.SourceFile
}

/** Every file of `src/`, in the order of their paths. */
export function sourceFiles(): SourceFile[] {
  const folder = `${repository}/src`
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
  return paths.sort().map((path) => {
    const text = readFileSync(`${folder}/${path}`, 'utf8')
    return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
  })
}

/** Visits every node of a file. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => eachNode(child, visit))
}

/** One import, re-export or `import()` of a file. */
export interface Import {
  readonly from: string
  /** The file of `src/` that is imported, or the package. */
  readonly to: string
  readonly isPackage: boolean
  /** Whether the statement is gone after compilation: `import type …`. */
  readonly isType: boolean
  /** What is taken by name and is there at run time. */
  readonly values: readonly string[]
}

/** What a file imports, as the compiler sees it. */
export function importsOf({ path, syntax }: SourceFile): Import[] {
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, isType: boolean, values: readonly string[] = []) => {
    if (specifier === undefined) return
    const to = ts.isStringLiteralLike(specifier) ? specifier.text : `(computed) ${specifier.getText()}`
    const isPackage = !to.startsWith('.')
    imports.push({ from: path, to: isPackage ? to : resolveFrom(path, to), isPackage, isType, values })
  }
  eachNode(syntax, (node) => {
    if (ts.isImportDeclaration(node)) {
      const isType = node.importClause?.isTypeOnly ?? false
      add(node.moduleSpecifier, isType, isType ? [] : valuesOf(node))
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node, true)
    // `declare module 'parsimmon'` adds to the types of a package.
    else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) add(node.name, true)
    else if (ts.isExternalModuleReference(node)) add(node.expression, false)
    else if (ts.isCallExpression(node)) {
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
      if (isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    }
  })
  return imports
}

function valuesOf({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings
  if (bindings === undefined || !ts.isNamedImports(bindings)) return []
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ?? name).text)
}

/** `./tree.js` in `syntax/rule.ts` is `syntax/tree.ts`. */
function resolveFrom(path: string, specifier: string): string {
  const { pathname } = new URL(specifier, `file:///src/${path}`)
  return pathname.startsWith('/src/') ? pathname.slice('/src/'.length).replace(/\.js$/, '.ts') : pathname
}

/** The first folder of a path, or the name of a file that stands in `src/` itself: `syntax`, `profile`. */
export function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '')
}
