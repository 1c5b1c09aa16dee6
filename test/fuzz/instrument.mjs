import { readFile } from 'node:fs/promises'
import ts from 'typescript'

/** The name of the global `Uint8Array` in which instrumented code counts how often each of its branches was taken. */
export const COUNTERS = '__branches'

/**
 * An esbuild plugin that counts branches: each function, each arm of `if`, `?:`, `&&`, `||`, `??`, `case`, `catch` and
 * loop adds one to a counter of its own. `folder` is what to instrument; `branches.count` says how many there are.
 */
export function countBranches(folder, branches) {
  return {
    name: 'count-branches',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(folder)) return undefined
        return { contents: instrument(await readFile(path, 'utf8'), path, () => branches.count++), loader: 'js' }
      })
    },
  }
}

function instrument(code, fileName, nextBranch) {
  return ts.transpileModule(code, {
    fileName,
    compilerOptions: { target: 'ES2022', module: 'ESNext', verbatimModuleSyntax: true },
    transformers: { after: [(context) => (file) => ts.visitNode(file, visitorOf(context, nextBranch))] },
  }).outputText
}

function visitorOf(context, nextBranch) {
  const { factory } = context
  const increment = () =>
    factory.createPostfixIncrement(
      factory.createElementAccessExpression(factory.createIdentifier(COUNTERS), nextBranch()),
    )
  const counted = (expression) =>
    factory.createParenthesizedExpression(factory.createComma(increment(), parenthesized(expression)))
  const parenthesized = (expression) => factory.createParenthesizedExpression(expression)
  const countedBlock = (statement) => {
    const statements = ts.isBlock(statement) ? statement.statements : [statement]
    return factory.createBlock([factory.createExpressionStatement(increment()), ...statements], true)
  }
  const visit = (node) => {
    const own = ts.visitEachChild(node, visit, context)
    if (ts.isArrowFunction(own)) {
      const body = ts.isBlock(own.body) ? countedBlock(own.body) : counted(own.body)
      return factory.updateArrowFunction(
        own,
        own.modifiers,
        undefined,
        own.parameters,
        undefined,
        own.equalsGreaterThanToken,
        body,
      )
    }
    if (ts.isFunctionDeclaration(own) && own.body) {
      const { modifiers, asteriskToken, name, parameters } = own
      return factory.updateFunctionDeclaration(
        own,
        modifiers,
        asteriskToken,
        name,
        undefined,
        parameters,
        undefined,
        countedBlock(own.body),
      )
    }
    if (ts.isIfStatement(own)) {
      const other = own.elseStatement && countedBlock(own.elseStatement)
      return factory.updateIfStatement(own, own.expression, countedBlock(own.thenStatement), other)
    }
    if (ts.isConditionalExpression(own)) {
      const { condition, questionToken, whenTrue, colonToken, whenFalse } = own
      return factory.updateConditionalExpression(
        own,
        condition,
        questionToken,
        counted(whenTrue),
        colonToken,
        counted(whenFalse),
      )
    }
    if (ts.isBinaryExpression(own) && SHORT_CIRCUITS.has(own.operatorToken.kind)) {
      return factory.updateBinaryExpression(own, own.left, own.operatorToken, counted(own.right))
    }
    if (ts.isForStatement(own)) {
      return factory.updateForStatement(
        own,
        own.initializer,
        own.condition,
        own.incrementor,
        countedBlock(own.statement),
      )
    }
    if (ts.isForOfStatement(own)) {
      return factory.updateForOfStatement(
        own,
        own.awaitModifier,
        own.initializer,
        own.expression,
        countedBlock(own.statement),
      )
    }
    if (ts.isWhileStatement(own)) return factory.updateWhileStatement(own, own.expression, countedBlock(own.statement))
    if (ts.isCatchClause(own)) return factory.updateCatchClause(own, own.variableDeclaration, countedBlock(own.block))
    if (ts.isCaseClause(own)) {
      const statements = [factory.createExpressionStatement(increment()), ...own.statements]
      return factory.updateCaseClause(own, own.expression, statements)
    }
    return own
  }
  return visit
}

const SHORT_CIRCUITS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
])
