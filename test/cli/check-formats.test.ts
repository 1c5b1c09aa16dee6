import { fileURLToPath, pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { safeParseProfile } from '../../src/index.js'
import { createFixtureFolder, type FixtureFolder } from './fixture-folder.js'
import { DAMAGED_PAGE, FINE_PAGE } from './pages.js'
import { sarifSchema } from './sarif-schema.js'

let folder: FixtureFolder

beforeEach(() => {
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

/** Names of files that hold what some format escapes, or a terminal does not show. */
const NAMES = [
  '50%, a:b',
  'a\\b',
  'a\nb\r',
  '\u200bzero \u202ebidi',
  '\u001b[2Jcontrol\u0085\u2028',
  'ä ö#?&+',
  "it's (1)!",
]

/** What GitHub's runner makes of a property. */
function unescaped(property: string): string {
  return property
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

/** A difference, a page without a golden, a bad record, a file that is no JSON, and a page that passes. */
async function writeSome(): Promise<void> {
  for (const name of ['a', 'fine']) folder.write(`in/${name}.txt`, FINE_PAGE)
  await folder.check(['in', '--update'])
  const golden = folder.json('in/a.json')
  folder.write('in/a.json', { ...golden, data: { ...(golden.data as object), papers: null } })
  folder.write('in/new.txt', FINE_PAGE)
  folder.write('in/pages.jsonl', `\n${JSON.stringify({ text: DAMAGED_PAGE })}`)
  folder.write('in/broken.json', '{')
}

const SUMMARY = '5 fixtures, 1 passed, 4 failed, 0 updated'

describe('json', () => {
  test('is one line of JSON with everything, the summary on standard error', async () => {
    await writeSome()
    const { status, stdout, stderr } = await folder.check(['in', '--format', 'json'])
    expect(status).toBe(2)
    expect(stderr).toMatch(new RegExp(`^error: cannot read 'in/broken\\.json'[^\\n]*\\n${SUMMARY}\\n$`))
    expect(stdout.trimEnd()).not.toContain('\n')
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({
      formatVersion: 1,
      summary: { fixtures: 5, passed: 1, failed: 4, updated: 0 },
      fixtures: [
        {
          file: 'in/a.txt',
          status: 'failed',
          problems: [{ rule: 'difference', file: 'in/a.json', pointer: '/data/papers', expected: null }],
        },
        { file: 'in/broken.json', problems: [{ rule: 'unreadable' }] },
        { file: 'in/new.txt', problems: [{ rule: 'missing-golden', file: 'in/new.txt' }] },
        { file: 'in/pages.jsonl', line: 2, problems: [{ rule: 'page-error', line: 2, pointer: '/text' }] },
      ],
      errors: [{ rule: 'unreadable', file: 'in/broken.json' }],
    })
    expect(report.fixtures[0].problems[0].received).toEqual(safeParseProfile(FINE_PAGE).data?.papers)
  })

  test('lists what was updated', async () => {
    folder.write('a.txt', FINE_PAGE)
    const { stdout } = await folder.check(['.', '--format', 'json', '--update'])
    expect(JSON.parse(stdout).fixtures).toEqual([{ file: 'a.txt', status: 'updated', problems: [] }])
  })
})

describe('github', () => {
  test('is a workflow command for each problem, and the summary', async () => {
    await writeSome()
    const { stdout } = await folder.check(['in', '--format', 'github'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.pop()).toBe(SUMMARY)
    expect(lines).toEqual([
      expect.stringMatching(
        /^::error file=in\/a\.json,title=A page gives something else than was expected::\/data\/papers the page gives another value%0A {2}expected null%0A {2}received \[\{/,
      ),
      expect.stringMatching(/^::error file=in\/new\.txt,title=A page has no golden::the page has no golden/),
      expect.stringMatching(/^::error file=in\/pages\.jsonl,line=2,title=[^:]*::\/text the page has invalid-date at /),
      expect.stringMatching(/^::error file=in\/broken\.json,title=[^:]*::cannot read 'in\/broken\.json': /),
    ])
  })

  test('names a file as it is, whatever its name holds', async () => {
    for (const name of NAMES) folder.write(`in/${name}.txt`, FINE_PAGE)
    const { stdout } = await folder.check(['in', '--format', 'github'])
    const named = Array.from(stdout.matchAll(/^::error file=([^,]*),/gm), ([, file = '']) => unescaped(file))
    expect(named.sort()).toEqual(NAMES.map((name) => `in/${name}.txt`).sort())
  })

  test('escapes what would end a property or a message, as GitHub wants it', async () => {
    const name = 'a,b:c%d::e.txt'
    folder.write(name, FINE_PAGE)
    folder.write(name.replace('.txt', '.json'), {
      ...safeParseProfile('x'),
      formatVersion: 1,
      kind: 'profile',
      options: {},
    })
    const { stdout } = await folder.check(['.', '--format', 'github'])
    expect(stdout).toContain('::error file=a%2Cb%3Ac%25d%3A%3Ae.json,title=')
    folder.write('b.jsonl', JSON.stringify({ '100%\r\n::error::x': 1 }))
    const { stdout: other } = await folder.check(['b.jsonl', '--format', 'github'])
    expect(other.split('\n')[0]).toMatch(/received \{"100%25\\r\\n::error::x":1\}$/)
  })
})

describe('sarif', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(sarifSchema)

  test('satisfies its schema and says the same', async () => {
    await writeSome()
    folder.write('in/ä ö:#?%.txt', FINE_PAGE)
    const { stdout, stderr } = await folder.check([`${folder.path}/in/new.txt`, 'in', '--format', 'sarif'])
    const log = JSON.parse(stdout)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(stderr).toMatch(/ fixtures, 1 passed, 5 failed, 0 updated\n$/)
    const [run] = log.runs
    expect(run.tool.driver).toMatchObject({ name: 'scholar-profile', semanticVersion: version })
    expect(run.invocations).toMatchObject([{ executionSuccessful: false }])
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1)
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const places = run.results.map((result: { locations: { physicalLocation: unknown }[] }) => result.locations[0])
    expect(places.map((place: { physicalLocation: unknown }) => place.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: expect.stringMatching(/^file:\/\/\/.*\/in\/new\.txt$/) },
        region: { startLine: 1 },
      },
      { artifactLocation: { uri: 'in/a.json' }, region: { startLine: 1 } },
      { artifactLocation: { uri: 'in/pages.jsonl' }, region: { startLine: 2 } },
      { artifactLocation: { uri: 'in/%C3%A4%20%C3%B6%3A%23%3F%25.txt' }, region: { startLine: 1 } },
    ])
    expect(run.results[1]).toMatchObject({
      ruleId: 'difference',
      properties: { pointer: '/data/papers', expected: null },
    })
  })

  test.each(['in', 'absolute'])('names a file as it is, whatever its name holds: %s', async (path) => {
    for (const name of NAMES) folder.write(`in/${name}.txt`, FINE_PAGE)
    const given = path === 'in' ? path : `${folder.path}/in`
    const log = JSON.parse((await folder.check([given, '--format', 'sarif'])).stdout)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const uris = log.runs[0].results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    )
    // As who reads the log resolves it: against the folder in which the command ran.
    const files = uris.map((uri: string) => fileURLToPath(new URL(uri, pathToFileURL(`${folder.path}/`))))
    expect(files.sort()).toEqual(NAMES.map((name) => `${folder.path}/in/${name}.txt`).sort())
  })

  test('satisfies its schema where nothing is wrong', async () => {
    folder.write('a.txt', FINE_PAGE)
    await folder.check(['.', '--update'])
    const { status, stdout } = await folder.check(['.', '--format', 'sarif'])
    expect(status).toBe(0)
    const log = JSON.parse(stdout)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(log.runs[0]).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] })
  })
})

describe('text that would steer a terminal', () => {
  const HOSTILE = '\u001b]0;owned\u0007\u009b2J\u007f\u0085\u2028\u202e\u200b'

  test.each(['text', 'json', 'github', 'sarif'])('is escaped in %s', async (format) => {
    const name = `a${HOSTILE}\n`
    folder.write(`${name}.txt`, FINE_PAGE.replace('Bernoulli', HOSTILE))
    folder.write(`${name}.json`, { formatVersion: 1, kind: 'profile', options: {}, success: HOSTILE, diagnostics: [] })
    folder.write('b.json', { name: HOSTILE, [HOSTILE]: HOSTILE })
    folder.write('c.jsonl', `{"text": "${HOSTILE}`)
    folder.write('d.json', HOSTILE)
    folder.write(`${name}e.json`, HOSTILE)
    const { status, stdout, stderr } = await folder.check(['.', `missing${HOSTILE}`, '--format', format])
    expect(status).toBe(2)
    const harmful =
      format === 'json' || format === 'sarif' ? /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u : /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
    for (const line of stdout.split('\n')) {
      // A workflow command names the file as it is; the runner reads that and does not show it.
      expect(line.replace(/^(::error file=)[^,]*/, '$1')).not.toMatch(harmful)
    }
    for (const line of stderr.split('\n')) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(stdout).toContain('owned')
    expect(stderr).toContain('\\u{1b}]0;owned')
  })
})
