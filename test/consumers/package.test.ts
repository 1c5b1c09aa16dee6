import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { repository } from '../guards/source-files.js'
import { type Consumer, createConsumer } from './consumer.js'

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

let consumer: Consumer
let installed = ''

beforeAll(async () => {
  consumer = await createConsumer({})
  installed = join(consumer.path, 'node_modules/scholar-profile')
})

afterAll(() => consumer?.remove())

/** Runs a file of the project and gives what it prints as JSON. */
function runFile(name: string, content: string): Promise<unknown> {
  consumer.write(name, content)
  return consumer.runFile(name)
}

function filesOf(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  )
}

const SAMPLE = `
const page = ${JSON.stringify(PAGE)}
const profile = library.parseProfile(page)
const failed = (() => { try { library.parseProfile('') } catch (error) { return error } })()
console.log(JSON.stringify({
  names: Object.keys(library).filter((name) => name !== 'default' && name !== 'module.exports').sort(),
  title: profile.papers[0].title,
  date: profile.papers[0].date.date,
  category: library.lookupCategory('LG').id,
  valid: library.profileSchema.safeParse(profile).success,
  frame: library.formatDiagnostic(library.safeParseProfile('').diagnostics[0], '').split(' ')[1],
  code: failed.code,
  name: failed.name,
}))`

const EXPECTED = {
  title: 'A Title',
  date: '2024-09-20',
  category: 'cs.LG',
  valid: true,
  frame: 'error',
  code: 'PROFILE_PARSE',
  name: 'ProfileParseError',
}

describe('the packed package', { timeout: 120_000 }, () => {
  test('holds what is built, the manifest, the three texts, and what the README links to', () => {
    const files = filesOf(installed)
    const readme = readFileSync(join(installed, 'README.md'), 'utf8')
    const links = Array.from(readme.matchAll(/\]\(((?!https?:|#|\/)[^)#\s]+)/g), ([, file = '']) => file)
    expect(links).toContain('src/schema/README.md')
    const texts = new Set(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', ...links])
    expect(files.filter((name) => !name.startsWith('dist/')).sort()).toEqual([...texts].sort())
    for (const name of ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts', 'cli.js', 'worker.js']) {
      expect(files).toContain(`dist/${name}`)
    }
    const others = files.filter((name) => name.startsWith('dist/') && !/\.(?:c?js|d\.c?ts)$/.test(name))
    expect(others).toEqual(['dist/playground.html', 'dist/third-party-licenses.txt'])
  })

  test('works as an ES module', async () => {
    const answer = await runFile('sample.mjs', `import * as library from 'scholar-profile'\n${SAMPLE}`)
    expect(answer).toMatchObject(EXPECTED)
  })

  test('works as a CommonJS module', async () => {
    const answer = await runFile('sample.cjs', `const library = require('scholar-profile')\n${SAMPLE}`)
    expect(answer).toMatchObject(EXPECTED)
  })

  test('offers the same names to both', async () => {
    const esm = (await runFile('names.mjs', `import * as library from 'scholar-profile'\n${SAMPLE}`)) as {
      names: string[]
    }
    const cjs = (await runFile('names.cjs', `const library = require('scholar-profile')\n${SAMPLE}`)) as {
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
      const printed = execFileSync(process.execPath, command, { cwd: consumer.path, input, encoding: 'utf8' })
      const results = printed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(results.map(({ id, success }) => [id, success])).toEqual(results.map((_, id) => [id, true]))
      expect(results).toHaveLength(50)
    }
  })

  test('publint finds nothing', async () => {
    const args = [binary('publint'), 'run', inject('tarball'), '--strict']
    expect(await consumer.run(process.execPath, args)).toContain('All good')
  })

  test('the types resolve for every kind of consumer', async () => {
    const args = [binary('@arethetypeswrong/cli', 'attw'), inject('tarball'), '--format', 'json']
    const printed = await consumer.run(process.execPath, args)
    const { analysis } = JSON.parse(printed) as { analysis: { problems: unknown[] } }
    expect(analysis.problems).toEqual([])
  })
})

describe('its command', () => {
  const commandFile = () => join(installed, 'dist/cli.js')
  const code = () => readFileSync(commandFile(), 'utf8')

  test('can be started by its name', () => {
    expect(code().startsWith('#!/usr/bin/env node\n')).toBe(true)
    if (process.platform !== 'win32') expect(statSync(commandFile()).mode & 0o111).toBe(0o111)
  })

  test('holds the packages that a page needs', () => {
    const alone = mkdtempSync(join(tmpdir(), 'command-alone-'))
    try {
      cpSync(join(installed, 'dist'), join(alone, 'dist'), { recursive: true })
      writeFileSync(join(alone, 'package.json'), '{"type":"module"}')
      for (const [form, page] of [
        ['text', PAGE],
        ['html', `<pre>${PAGE}</pre>`],
      ] as const) {
        const args = [join(alone, 'dist/cli.js'), 'parse', '--format', 'result', '--form', form]
        const printed = execFileSync(process.execPath, args, { cwd: alone, input: page, encoding: 'utf8' })
        expect(JSON.parse(printed)).toMatchObject({ success: true })
      }
    } finally {
      rmSync(alone, { recursive: true, force: true })
    }
  })

  test('says the licenses of the packages that it holds', () => {
    const files = filesOf(installed).filter((name) => /^dist\/[\w-]+\.js$/.test(name))
    const held = files.flatMap((name) => {
      const comments = readFileSync(join(installed, name), 'utf8').matchAll(
        /^\/\/ (?:\S+\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm,
      )
      return Array.from(comments, ([, owner]) => owner as string)
    })
    const licenses = readFileSync(join(installed, 'dist/third-party-licenses.txt'), 'utf8')
    const named = Array.from(licenses.matchAll(/^(\S+) \d+\.\S+: /gm), ([, owner]) => owner)
    expect(held).toContain('zod')
    expect(named).toEqual(expect.arrayContaining([...new Set(held)]))
  })

  test('names no folder of the machine that built it', () => {
    expect(code()).not.toContain(repository.replace(/\/$/, ''))
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
