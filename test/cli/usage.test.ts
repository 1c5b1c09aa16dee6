import { afterAll, describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { createPageFolder } from './page-folder.js'
import { runCommand } from './scholar-profile.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

describe('usage', () => {
  test.each([
    [['--scraped-at', 'yesterday'], /--scraped-at .*'yesterday'.* such as 2026-05-01 or .*2026-05-01T09:30:00Z/],
    [['--scraped-at', '2026-02-30'], /--scraped-at .*'2026-02-30'/],
    [['--scraped-at', ''], /--scraped-at .*''/],
    [['--scraped-at'], /--scraped-at <DATE>' argument missing/],
    [['--indent', 'two'], /--indent .*'two'.* whole number from 0 to 10/],
    [['--indent', '-1'], /--indent .*'-1'.* whole number from 0 to 10/],
    [['--indent', '11'], /--indent .*'11'.* whole number from 0 to 10/],
    [['--indent', '1.5'], /--indent .*'1\.5'.* whole number from 0 to 10/],
    [['--indent', ''], /--indent .*''.* whole number from 0 to 10/],
    [['--format', 'xml'], /--format .*'xml'.* data, result/],
    [['--fail-on', 'info'], /--fail-on .*'info'.* error, warning/],
    [['--qiet'], /unknown option '--qiet' \(Did you mean --quiet\?\)/],
    [['doubtful.txt'], /--format data takes exactly one input, not 2; --format result/],
    [['--format', 'result', '--indent', '2'], /--indent goes with --format data only/],
    [['--format', 'result', '-', '-'], /standard input \(-\) can be read only once/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await parse(['fine.txt', ...args])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n\(--help shows what is accepted\)\n$/)
  })

  test('a command that does not exist is refused', async () => {
    const { status, stdout, stderr } = await runCommand(['prase', 'fine.txt'], { folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^error: unknown command 'prase' \(Did you mean parse\?\)\n/)
  })

  test('no command at all is refused with the help', async () => {
    const { status, stdout, stderr } = await runCommand([], { folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: scholar-profile /)
  })

  test('--help lists the commands', async () => {
    const { status, stdout, stderr } = await runCommand(['--help'], { folder })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^ {2}parse /m)
  })

  test('parse --help names every option and exit status', async () => {
    const { status, stdout, stderr } = await parse(['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const option of ['--format', '--scraped-at', '--url', '--indent', '--fail-on', '--quiet']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${option}`, 'm'))
    }
    for (const exitStatus of [0, 1, 2]) expect(stdout).toMatch(new RegExp(`^ {2}${exitStatus}  `, 'm'))
  })

  test('--version', async () => {
    expect(await runCommand(['--version'], { folder })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})
