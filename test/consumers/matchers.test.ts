import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matchers } from '../../src/matchers/matchers.js'
import { DAMAGED_PAGE, FINE_PAGE } from '../cli/pages.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A project that has installed this package, and vitest beside it. */
let project = ''

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'scholar-profile-matchers-'))
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, 'scholar-profile'), { recursive: true })
  mkdirSync(join(modules, '@types'))
  for (const name of ['package.json', 'dist']) {
    symlinkSync(join(repository, name), join(modules, 'scholar-profile', name))
  }
  for (const name of ['vitest', 'zod', '@types/node']) {
    symlinkSync(join(repository, 'node_modules', name), join(modules, name), 'dir')
  }
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }')
})

afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

/** What the compiler has to say of a consumer in its strictest mood, of the consumer's and of this package's files. */
function complaints(content: string, options: ts.CompilerOptions = {}): string[] {
  const file = join(project, 'consumer.ts')
  writeFileSync(file, content)
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node'],
    typeRoots: [join(repository, 'node_modules/@types')],
    ...options,
  })
  const found = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]
  for (const source of program.getSourceFiles()) {
    if (/node_modules\/(?!scholar-profile)/.test(source.fileName)) continue
    found.push(...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source))
  }
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/** Uses both matchers rightly and wrongly; of each wrong use the compiler must know. */
const USES = `
expect.extend(matchers)
expect('').toParseAsProfile()
expect('').not.toParseAsProfile({ author: { name: 'A' }, papers: [{ title: expect.any(String) }] })
expect('').toParseAsProfile({ papers: [{ date: { year: 2026 } }] }, { scrapedAt: '2026-05-01' })
expect('').toParseAsPaperPage({ arxivId: null }, { url: 'https://example.org' })
// @ts-expect-error no such field
expect('').toParseAsProfile({ author: { nom: 'A' } })
// @ts-expect-error no such option
expect('').toParseAsProfile({}, { scraped: '2026-05-01' })
// @ts-expect-error of another page
expect('').toParseAsPaperPage({ author: {} })
`

/** As much of \`@types/jest\` as matters: the declarations that ours must merge with. */
const JEST = `
declare namespace jest {
  interface CustomMatcherResult { pass: boolean; message: () => string }
  interface MatcherContext { equals(a: any, b: any, customTesters?: unknown[], strictCheck?: boolean): boolean }
  type CustomMatcher = (this: MatcherContext, received: any, ...actual: any[]) => CustomMatcherResult
  interface Expect {
    <T = any>(actual: T): Matchers<void, T> & { not: Matchers<void, T> }
    extend(matchers: { [name: string]: CustomMatcher }): void
    any(constructor: unknown): any
  }
  interface Matchers<R, T = {}> { toBe<E = any>(expected: E): R }
}
declare const expect: jest.Expect
`

const PUBLIC_API = `import { matchers, type PageMatchers } from 'scholar-profile/matchers'\n`

describe('the types', { timeout: 60_000 }, () => {
  test('are known to vitest', () => {
    expect(complaints(`import { expect } from 'vitest'\n${PUBLIC_API}${USES}`)).toEqual([])
  })

  test('are known to jest', () => {
    writeFileSync(join(project, 'jest.d.ts'), JEST)
    expect(complaints(`/// <reference path="./jest.d.ts" />\n${PUBLIC_API}${USES}`)).toEqual([])
  })

  test.each([
    ['node16', {}],
    ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    [
      'node10',
      { module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, esModuleInterop: true },
    ],
  ])('break no one who has neither: %s', (_resolution, options) => {
    const content = `${PUBLIC_API}export const names: string[] = Object.keys(matchers)\nexport type Known = PageMatchers`
    expect(complaints(content, options)).toEqual([])
  })
})

test('neither runner is a dependency, and nothing of one is imported', () => {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  expect(Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => /jest|vitest/.test(name))).toEqual([])
  for (const name of ['matchers.js', 'matchers.cjs', 'matchers.d.ts', 'matchers.d.cts']) {
    expect(readFileSync(join(repository, 'dist', name), 'utf8')).not.toMatch(
      /(?:from|require\(|module) ?['"](?:@?jest|vitest)/,
    )
  }
})

test('a run of vitest shows the code frame of a page that fails', { timeout: 60_000 }, async () => {
  writeFileSync(
    join(project, 'pages.test.js'),
    `import { expect, test } from 'vitest'
    import { matchers } from 'scholar-profile/matchers'
    expect.extend(matchers)
    test('fine', () => expect(${JSON.stringify(FINE_PAGE)}).toParseAsProfile({ author: { hIndex: 3 } }))
    test('damaged', () => expect(${JSON.stringify(DAMAGED_PAGE)}).toParseAsProfile())`,
  )
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
  const environment = { PATH: process.env.PATH, NO_COLOR: '1' }
  const outcome = await promisify(execFile)(process.execPath, [vitest, 'run', '--root', project], {
    env: environment,
  }).catch((error: { stdout: string; stderr: string }) => error)
  expect(outcome.stdout).toMatch(/1 failed \| 1 passed/)
  expect(outcome.stderr).toContain('expected the text to parse as a profile, but it has errors')
  expect(outcome.stderr).toMatch(/12 \| LGFeb 30, 2024\n +\| {3}\^{12}\n/)
})

test('the CommonJS build, which jest takes, gives the same matchers', () => {
  const { matchers: built } = createRequire(import.meta.url)('../../dist/matchers.cjs') as { matchers: typeof matchers }
  expect(Object.keys(built)).toEqual(Object.keys(matchers))
  const runner = { equals: Object.is }
  expect(built.toParseAsProfile.call(runner, FINE_PAGE, { author: { hIndex: 3 } })).toMatchObject({ pass: true })
  expect(built.toParseAsProfile.call(runner, DAMAGED_PAGE).message()).toContain('12 | LGFeb 30, 2024')
})
