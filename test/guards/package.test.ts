import { execFile, execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from './source-files.js'

const run = promisify(execFile)

const PAGE = `Ida Example

1papers

1 Papers

LGSep 20, 2024Code
A Title

Ida Example, Otto Beispiel et al.

We show that it works.`

const MANIFEST = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  exports: Record<string, unknown>
}

/** A project of its own that has installed the packed tarball. */
let project = ''
let tarball = ''
let installed = ''

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'scholar-profile-package-'))
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', project],
    {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  tarball = join(project, filename)

  const modules = join(project, 'node_modules')
  mkdirSync(modules)
  execFileSync('tar', ['-xzf', tarball, '-C', modules])
  execFileSync('mv', [join(modules, 'package'), join(modules, 'scholar-profile')])
  installed = join(modules, 'scholar-profile')
  for (const name of Object.keys(MANIFEST.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(repository, 'node_modules', name), join(modules, name), 'dir')
  }
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
}, 120_000)

afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

/** Runs a file of the project and gives what it prints as JSON. */
async function runFile(name: string, content: string): Promise<unknown> {
  writeFileSync(join(project, name), content)
  const { stdout } = await run(process.execPath, [name], { cwd: project })
  return JSON.parse(stdout)
}

function filesOf(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  )
}

const SAMPLE = `
const page = ${JSON.stringify(PAGE)}
const profile = door.parseProfile(page)
const failed = (() => { try { door.parseProfile('') } catch (error) { return error } })()
console.log(JSON.stringify({
  names: Object.keys(door).filter((name) => name !== 'default' && name !== 'module.exports').sort(),
  title: profile.papers[0].title,
  date: profile.papers[0].date.date,
  category: door.lookupCategory('LG').id,
  valid: door.profileSchema.safeParse(profile).success,
  schema: door.jsonSchema('profile').$schema,
  frame: door.formatDiagnostic(door.safeParseProfile('').diagnostics[0], '').split(' ')[1],
  code: failed.code,
  name: failed.name,
}))`

const EXPECTED = {
  title: 'A Title',
  date: '2024-09-20',
  category: 'cs.LG',
  valid: true,
  schema: 'https://json-schema.org/draft/2020-12/schema',
  frame: 'error',
  code: 'PROFILE_PARSE',
  name: 'ProfileParseError',
}

describe('the packed package', { timeout: 120_000 }, () => {
  test('holds what is built, the manifest and the three texts', () => {
    const files = filesOf(installed)
    const texts = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']
    expect(files.filter((name) => !name.startsWith('dist/')).sort()).toEqual([...texts].sort())
    for (const name of ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts', 'cli.js', 'worker.js']) {
      expect(files).toContain(`dist/${name}`)
    }
    expect(files.filter((name) => name.startsWith('dist/') && !/\.(?:c?js|d\.c?ts)$/.test(name))).toEqual([])
  })

  test('works as an ES module', async () => {
    const answer = await runFile('sample.mjs', `import * as door from 'scholar-profile'\n${SAMPLE}`)
    expect(answer).toMatchObject(EXPECTED)
  })

  test('works as a CommonJS module', async () => {
    const answer = await runFile('sample.cjs', `const door = require('scholar-profile')\n${SAMPLE}`)
    expect(answer).toMatchObject(EXPECTED)
  })

  test('offers the same names to both', async () => {
    const esm = (await runFile('names.mjs', `import * as door from 'scholar-profile'\n${SAMPLE}`)) as {
      names: string[]
    }
    const cjs = (await runFile('names.cjs', `const door = require('scholar-profile')\n${SAMPLE}`)) as {
      names: string[]
    }
    expect(esm.names).toEqual(cjs.names)
    expect(esm.names).toContain('parseProfile')
  })

  test('an error of one build is told by its code in the other', async () => {
    const answer = await runFile(
      'both.mjs',
      `import { createRequire } from 'node:module'
      import { ProfileParseError } from 'scholar-profile'
      const cjs = createRequire(import.meta.url)('scholar-profile')
      try { cjs.parseProfile('') } catch (error) {
        console.log(JSON.stringify([error instanceof ProfileParseError, error.code, error.data, error.diagnostics.length]))
      }`,
    )
    expect(answer).toEqual([false, 'PROFILE_PARSE', null, 1])
  })

  test('every path of its exports is there', () => {
    const paths: string[] = []
    const visit = (value: unknown): void => {
      if (typeof value === 'string') paths.push(value)
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
    }
    visit(MANIFEST.exports)
    expect(paths.filter((path) => !existsSync(join(installed, path)))).toEqual([])
    expect(paths.length).toBeGreaterThanOrEqual(5)
  })

  test('its declarations do not mention Parsimmon', () => {
    const declarations = filesOf(installed).filter((name) => /\.d\.c?ts$/.test(name))
    expect(declarations.length).toBeGreaterThanOrEqual(2)
    const mentioning = declarations.filter((name) => /parsimmon/i.test(readFileSync(join(installed, name), 'utf8')))
    expect(mentioning).toEqual([])
  })

  test('its command reads JSON Lines, alone and with its worker threads', () => {
    const input = Array.from({ length: 50 }, (_, id) => `${JSON.stringify({ id, text: PAGE })}\n`).join('')
    for (const jobs of ['1', '2']) {
      const command = [join(installed, 'dist/cli.js'), 'parse', '--jsonl', '--jobs', jobs]
      const printed = execFileSync(process.execPath, command, { cwd: project, input, encoding: 'utf8' })
      const results = printed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(results.map(({ id, success }) => [id, success])).toEqual(results.map((_, id) => [id, true]))
      expect(results).toHaveLength(50)
    }
  })

  test('publint finds nothing', async () => {
    const { stdout } = await run(process.execPath, [binary('publint'), 'run', tarball, '--strict'], { cwd: project })
    expect(stdout).toContain('All good')
  })

  test('the types resolve for every kind of consumer', async () => {
    const { stdout } = await run(
      process.execPath,
      [binary('@arethetypeswrong/cli', 'attw'), tarball, '--format', 'json'],
      {
        cwd: project,
      },
    )
    const { analysis } = JSON.parse(stdout) as { analysis: { problems: unknown[] } }
    expect(analysis.problems).toEqual([])
  })
})

describe('package-lock.json', () => {
  test('names no registry', () => {
    const lock = readFileSync(join(repository, 'package-lock.json'), 'utf8')
    expect(lock).not.toMatch(/"resolved"/)
    expect(lock).not.toMatch(/https?:\/\/[^"]*(?:registry|npmjs|artifactory|nexus)/i)
    const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string; integrity?: string }> }
    const remote = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'))
    expect(remote.length).toBeGreaterThan(50)
    expect(remote.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
  })
})

/** The file that a tool’s command runs. */
function binary(name: string, command = name): string {
  const folder = join(repository, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const path = typeof bin === 'string' ? bin : bin[command]
  if (path === undefined) throw new Error(`${name} has no command ${command}`)
  return join(folder, path)
}
