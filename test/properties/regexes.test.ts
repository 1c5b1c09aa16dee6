import { check, type Diagnostics } from 'recheck'
import ts from 'typescript'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { eachNode, type SourceFile, sourceFiles } from '../guards/source-files.js'

interface Pattern {
  readonly path: string
  readonly source: string
  readonly flags: string
}

/**
 * Patterns that the checker finds polynomial, with the bound on the text they are run over that makes them harmless.
 * The start of the pattern is enough to name it.
 */
const BOUNDED: readonly { path: string; start: string; bound: string }[] = [
  { path: 'normalize/paragraph-shapes.ts', start: '(?<=[.!?] ?|\\/', bound: 'LONGEST_NEXT' },
  {
    path: 'syntax/meta-line.ts',
    start: '(?!(?:Jan|Feb|',
    bound: 'a line of at most LONGEST_META_LINE = 120 characters',
  },
  {
    path: 'syntax/arxiv-line.ts',
    start: 'h-index *:? *',
    bound: 'an arXiv line of at most LONGEST = 300 characters',
  },
  {
    path: 'syntax/arxiv-line.ts',
    start: '(?!h-index *:? *\\d|Has +Code)',
    bound: 'an arXiv line of at most LONGEST = 300 characters',
  },
  {
    path: 'syntax/impact-line.ts',
    start: '[^ \\n][^\\n]*?(?= *(?:Originality',
    bound: 'a page as read, on which no two blanks stand together',
  },
  {
    path: 'syntax/paper-page.ts',
    start: '[^\\n]*?(?= *(?:\\n|$))',
    bound: 'a page as read, on which no two blanks stand together',
  },
  {
    path: 'forms/text/addresses.ts',
    start: '(?:arXiv:\\S+|Code',
    bound: 'a line of at most LONGEST_LABELS = 200 characters',
  },
  {
    path: 'forms/arrange/figures.ts',
    start: '^(\\S.*?)(?:(?<=\\p{Ll})',
    bound: 'a line of at most LONGEST_NAME = 80 characters',
  },
  {
    path: 'forms/shapes/site-labels.ts',
    start: '(?:[ ·|]*(?:Show more',
    bound: 'the last 80 characters of a line',
  },
  {
    path: 'forms/look.ts',
    start: '(?:Originality(?: Highly',
    bound: 'a line of at most LONGEST_ROW = 200 characters',
  },
  { path: 'forms/arrange/part-labels.ts', start: '[ ,·|]+$', bound: 'a line of at most LONGEST_ROW = 160 characters' },
  {
    path: 'forms/arrange/glued-meta-lines.ts',
    start: '(?:(?:[A-Z]{2}){1,4}',
    bound: 'the last LONGEST_META_LINE = 60 characters of a line',
  },
]

/** Patterns the checker cannot judge, each with the reason why it is safe. */
const UNJUDGED: readonly { path: string; start: string; reason: string }[] = [
  {
    path: 'source/source-text.ts',
    start: '\\r\\n?|(?:[ \\t',
    reason:
      'a run of single characters with nothing behind it that could fail; what it looks around at is one character',
  },
]

/** Makes one pattern of several, for the files that ask for it. */
const MAKER = 'source/any-of.ts'

const files = sourceFiles()
const patterns: Pattern[] = []
/** What that makes. A place at which each of its rows takes so many steps at most costs it the sum of them, so the rows are judged, which are patterns of the file that asks. */
const unions = new Set<string>()
const verdicts = new Map<Pattern, Diagnostics>()

beforeAll(async () => {
  patterns.push(...files.flatMap(literalsOf), ...(await builtPatterns()))
  for (const pattern of patterns.filter(({ source }) => !unions.has(source))) {
    // The flag d asks for places and changes nothing of the search; the checker does not know it.
    verdicts.set(pattern, await check(pattern.source, pattern.flags.replace('d', ''), { timeout: 20_000 }))
  }
}, 600_000)

const show = ({ path, source, flags }: Pattern) => `${path}: /${source}/${flags}`

describe('every pattern of the library', () => {
  test('is found, those that are built at run time included', () => {
    expect(patterns.length).toBeGreaterThan(40)
    for (const file of files.filter(({ path }) => path !== MAKER)) {
      const built = patterns.filter(({ path }) => path === file.path).length - literalsOf(file).length
      expect([file.path, built >= constructionsIn(file)]).toEqual([file.path, true])
    }
  })

  test('is judged by its rows where it is one of several', () => {
    expect(unions.size).toBeGreaterThan(10)
    const judged = new Set(patterns.filter((pattern) => verdicts.has(pattern)).map(({ source }) => source))
    expect([...unions].filter((source) => judged.has(source))).toEqual([])
  })

  test('is judged with the words of the taxonomy in it', () => {
    const ofCodes = patterns.filter(({ source }) => source.includes('cond-mat\\.quant-gas|'))
    expect(new Set(ofCodes.map(({ path }) => path))).toEqual(new Set(['syntax/header.ts', 'syntax/meta-line.ts']))
    expect(ofCodes.filter((pattern) => verdicts.get(pattern)?.status === 'safe').length).toBeGreaterThan(1)
  })

  test('has at most two groups in the grammar, where a part that matters is a rule', () => {
    const grammar = patterns.filter(({ path }) => path.startsWith('syntax/'))
    expect(grammar.length).toBeGreaterThan(40)
    expect(grammar.filter((pattern) => groupsOf(pattern) > 2).map(show)).toEqual([])
  })

  test('is one that JavaScript accepts', () => {
    for (const { source, flags } of patterns) expect(() => new RegExp(source, flags)).not.toThrow()
  })

  test('takes linear time, or runs over bounded text only', () => {
    const vulnerable = patterns.filter((pattern) => {
      const verdict = verdicts.get(pattern)
      if (verdict?.status !== 'vulnerable') return false
      const isBounded = BOUNDED.some(({ path, start }) => path === pattern.path && pattern.source.startsWith(start))
      return !(isBounded && verdict.complexity.type === 'polynomial')
    })
    expect(vulnerable.map((pattern) => `${show(pattern)} ${attackOn(pattern)}`)).toEqual([])
  })

  test('is one that the checker can judge', () => {
    // One that runs over bounded text needs no verdict; on a slow machine some of them have none.
    const unknown = patterns.filter(
      (pattern) =>
        verdicts.get(pattern)?.status === 'unknown' &&
        ![...UNJUDGED, ...BOUNDED].some(({ path, start }) => path === pattern.path && pattern.source.startsWith(start)),
    )
    expect(unknown.map(show)).toEqual([])
  })

  test('the lists of exceptions hold nothing that is gone or was proved safe', () => {
    // Where the checker only tries texts out (`fuzz`), finding none is no proof, and it differs from run to run.
    const needsItsRow = (row: { path: string; start: string }) =>
      patterns.some((pattern) => {
        const verdict = verdicts.get(pattern)
        const isProvedSafe = verdict?.status === 'safe' && verdict.checker === 'automaton'
        return pattern.path === row.path && pattern.source.startsWith(row.start) && !isProvedSafe
      })
    expect([...BOUNDED, ...UNJUDGED].filter((row) => !needsItsRow(row))).toEqual([])
  })
})

test('the checker would notice a pattern that is exponential, and one that is quadratic', async () => {
  expect((await check('^(a+)+$', '')).status).toBe('vulnerable')
  expect((await check(' +$', '')).status).toBe('vulnerable')
}, 30_000)

function attackOn(pattern: Pattern): string {
  const verdict = verdicts.get(pattern)
  return verdict?.status === 'vulnerable' ? `(${verdict.complexity.summary}: ${verdict.attack.pattern})` : ''
}

/** How many groups capture something. */
function groupsOf({ source, flags }: Pattern): number {
  return (new RegExp(`${source}|`, flags).exec('')?.length ?? 0) - 1
}

function literalsOf({ path, syntax }: SourceFile): Pattern[] {
  const found: Pattern[] = []
  eachNode(syntax, (node) => {
    if (!ts.isRegularExpressionLiteral(node)) return
    const slash = node.text.lastIndexOf('/')
    found.push({ path, source: node.text.slice(1, slash), flags: node.text.slice(slash + 1) })
  })
  return found
}

/** How many times a file says `RegExp(…)` or `new RegExp(…)`. */
function constructionsIn({ syntax }: SourceFile): number {
  let count = 0
  eachNode(syntax, (node) => {
    if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return
    if (node.expression.getText() === 'RegExp') count++
  })
  return count
}

/** Loads the library and reads a page with it, and notes every pattern that is built on the way. */
async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const note = (built: RegExp) => {
    const callers = Array.from((new Error().stack ?? '').matchAll(/\/src\/([\w/-]+\.ts)/g), ([, path]) => path)
    const path = callers.find((caller) => caller !== MAKER)
    if (callers[0] === MAKER) unions.add(built.source)
    if (path !== undefined) found.push({ path, source: built.source, flags: built.flags })
    return built
  }
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct: (target, parameters) => note(Reflect.construct(target, parameters)),
    apply: (target, self, parameters) => note(Reflect.apply(target, self, parameters)),
  })
  try {
    // Another file of tests may have loaded it already.
    vi.resetModules()
    // The command starts when it is loaded, and what a browser runs needs one: neither builds a pattern.
    const loaded = files.filter(({ path }) => path !== 'cli/main.ts' && !path.includes('/browser/'))
    for (const { path } of loaded) await import(/* @vite-ignore */ `../../src/${path}`)
    const { inspectProfile } = await import('../../src/index.js')
    inspectProfile(
      'Ida Example\u00a0\r\n\r\n1papers\r\n\r\n52.4LGSep 20, 2024Code\r\nA &amp; B\r\n\r\nJose\u0301 X et al. · uw\r\n\r\nText.',
    )
  } finally {
    globalThis.RegExp = original
  }
  return found
}
