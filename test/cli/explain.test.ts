import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import {
  type DiagnosticCode,
  type DiagnosticExample,
  diagnosticCodes,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'
import { runCommand } from './scholar-profile.js'

const codes = Object.keys(diagnosticCodes) as DiagnosticCode[]

/** How often an example brings its diagnostic about. */
function countIn({ kind, text, options }: DiagnosticExample, code: DiagnosticCode): number {
  if (kind === 'record') return 0
  const read = kind === 'profile' ? safeParseProfile : safeParsePaperPage
  return read(text, options).diagnostics.filter((diagnostic) => diagnostic.code === code).length
}

function explain(...args: string[]) {
  return runCommand(['explain', ...args], { folder: tmpdir() })
}

describe('explain', () => {
  test('lists every code with its severity and title', async () => {
    const { status, stdout, stderr } = await explain()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(codes)
    for (const [index, code] of codes.entries()) {
      expect(lines[index]).toContain(` ${diagnosticCodes[code].severity} `)
      expect(lines[index]?.endsWith(`  ${diagnosticCodes[code].title}`)).toBe(true)
    }
    expect(stdout).toMatch(/^ambiguous-category +warning or info +/m)
  })

  test.each(codes)('%s is explained with its example and what is said of it', async (code) => {
    const { status, stdout, stderr } = await explain(code)
    const { title, explanation, example } = diagnosticCodes[code]
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^${code} \\([a-z ]+\\): ${title}\n`))
    const flowing = stdout.replaceAll('\n', ' ')
    expect(flowing).toContain(explanation)
    expect(flowing).toContain(`Result: ${example.result}`)
    for (const line of stdout.split('\n')) {
      expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
      expect(line).toBe(line.trimEnd())
    }
    const reported = stdout.match(new RegExp(`^ {4}\\d+:\\d+ [a-z]+ ${code} `, 'gm')) ?? []
    expect(reported).toHaveLength(countIn(example, code))
  })

  test.each([
    ['yaer-infered', /'yaer-infered'; the nearest are year-inferred, /],
    ['MISSING-TITLE', /the nearest are missing-title, /],
    ['abstract', /the nearest are [^\n]*abstract-continues/],
    ['constructor', /there is no diagnostic 'constructor'/],
    ['\u001b[2J', /there is no diagnostic '\\u\{1b\}\[2J'/],
    ['', /there is no diagnostic ''/],
    ['x'.repeat(100_000), /the nearest are [a-z-]+, [a-z-]+, [a-z-]+\n/],
  ])('%.20s is unknown', async (code, message) => {
    const { status, stdout, stderr } = await explain(code)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
