import ts from 'typescript'
import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { misfitOfName } from '../../src/normalize/name-shapes.js'
import { eachNode, sourceFiles } from '../guards/source-files.js'

/** Where the patterns stand that speak against a name. */
const FILES = ['normalize/name-shapes.ts', 'normalize/misfit.ts', 'forms/shapes/site-labels.ts']

/** The words with a capital in the patterns of these files: `Follow`, `Scholar`, `Member`. */
const words = sourceFiles()
  .filter(({ path }) => FILES.some((file) => path.endsWith(file)))
  .flatMap(({ syntax }) => {
    const found: string[] = []
    eachNode(syntax, (node) => {
      const isPattern = ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)
      if (isPattern) found.push(...(node.getText().match(/[A-Z][a-z]+/g) ?? []))
    })
    return found
  })

const names = [...new Set(words)]
  .flatMap((word) => [word, `Ada ${word}`, `${word} Example`, `Ada ${word} Example`, `Ada B. ${word}`])
  .filter((name) => misfitOfName(name, true) !== null)

test('there are names that hold a word of the site', () => {
  expect(names.length).toBeGreaterThan(60)
})

test.each(names)('one look at a line does not let %s pass, whatever names stand beside it', (name) => {
  const page = [
    '# Ida Berg',
    '## 1 Papers',
    'LGSep 20, 2024',
    '### [Where Do Marsh Birds Listen?](/paper/2409.13931)',
    `Ida Berg, ${name}, Otto Holm et al.`,
    'We place microphones in three marshes and count what we hear, for as many nights as the batteries last in winter.',
  ]
  const { data, diagnostics } = safeParseProfile(page.join('\n\n'))
  const printed = data?.papers[0]?.authors.map((author) => author.name)
  const isSaid = diagnostics.some(({ path }) => path?.slice(0, 3).join('/') === 'papers/0/authors')
  expect(isSaid || printed?.includes(name) === false, JSON.stringify(printed)).toBe(true)
})
