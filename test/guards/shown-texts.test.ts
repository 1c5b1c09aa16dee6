import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { anyOf } from '../../src/source/any-of.js'
import { eachNode, type SourceFile, sourceFiles } from './source-files.js'

/** One of the patterns that `anyOf` makes one of, and the comment above it. */
interface Row {
  readonly place: string
  readonly pattern: ts.Expression
  readonly comment: string
}

const rows = sourceFiles().flatMap(rowsOf)

/** Built of words of other files: their flags are seen, but not what they match. */
const literals = rows.filter(({ pattern }) => ts.isRegularExpressionLiteral(pattern))

describe('each of the patterns that are tried as one', () => {
  test('is found', () => {
    expect(literals.length).toBeGreaterThan(60)
  })

  test.each(literals)(
    '$place matches each text that its comment shows, and none that it names with "not"',
    ({ pattern, comment }) => {
      const { shown, other } = textsIn(comment)
      expect(shown).not.toEqual([])
      expect(shown.filter((text) => !matches(pattern, text))).toEqual([])
      expect(other.filter((text) => matches(pattern, text))).toEqual([])
    },
  )

  test('has a text above it where it is built, too', () => {
    const built = rows.filter((row) => !literals.includes(row))
    expect(built.length).toBeGreaterThan(4)
    expect(built.filter(({ comment }) => textsIn(comment).shown.length === 0).map(({ place }) => place)).toEqual([])
  })

  test('has the flags of the others', () => {
    expect(() => anyOf(/a/u, /b/)).toThrow('u')
  })
})

/** The patterns of one file. */
function rowsOf({ path, text, syntax }: SourceFile): Row[] {
  const found: Row[] = []
  eachNode(syntax, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'anyOf') return
    for (const pattern of node.arguments) {
      const comments = ts.getLeadingCommentRanges(text, pattern.pos) ?? []
      const line = syntax.getLineAndCharacterOfPosition(pattern.getStart()).line + 1
      const comment = comments.map(({ pos, end }) => text.slice(pos + 2, end).trim()).join(' ')
      found.push({ place: `${path}:${line}`, pattern, comment })
    }
  })
  return found
}

/** The texts of a comment: in backquotes, or in quotes with a bar where an empty match stands; `\n` is a line break. */
function textsIn(comment: string): { shown: string[]; other: string[] } {
  const [shown = '', other = ''] = comment.split(/[;,] not /)
  const texts = (part: string) => [...part.matchAll(/`[^`]+`|"[^"|]*\|[^"]*"/g)].map(([text]) => text)
  return { shown: texts(shown), other: texts(other) }
}

function matches(pattern: ts.Expression, quoted: string): boolean {
  const slash = pattern.getText().lastIndexOf('/')
  const flags = pattern.getText().slice(slash + 1)
  const compiled = new RegExp(pattern.getText().slice(1, slash), `${flags.replace('g', '')}g`)
  const text = quoted.slice(1, -1).replaceAll('\\n', '\n')
  if (quoted.startsWith('`')) return compiled.test(text)
  const bar = text.indexOf('|')
  return [...text.replace('|', '').matchAll(compiled)].some(({ index }) => index === bar)
}
