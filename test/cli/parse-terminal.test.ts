import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { createPageFolder } from './page-folder.js'
import { DAMAGED_PAGE } from './pages.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

/** What steers a terminal or reorders what it shows. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/u

function dataOf(text: string): unknown {
  return JSON.parse(JSON.stringify(safeParseProfile(text).data))
}

describe('colour', () => {
  const ESCAPE = '\u001b['

  test.each([
    { what: 'a pipe', setting: {}, painted: false },
    { what: 'a terminal', setting: { onTerminal: true }, painted: true },
    { what: 'NO_COLOR', setting: { onTerminal: true, environment: { NO_COLOR: '1' } }, painted: false },
    { what: 'an empty NO_COLOR', setting: { onTerminal: true, environment: { NO_COLOR: '' } }, painted: true },
    { what: 'a dumb terminal', setting: { onTerminal: true, environment: { TERM: 'dumb' } }, painted: false },
  ])('$what: $painted', async ({ setting, painted }) => {
    const { stdout, stderr } = await parse(['damaged.txt'], setting)
    expect(stderr).toContain('invalid-date')
    expect(stderr.includes(ESCAPE)).toBe(painted)
    expect(stdout).not.toContain(ESCAPE)
  })
})

describe('text that would steer a terminal', () => {
  const HOSTILE = '\u001b]0;owned\u0007\u009b2J\u007f\u0085\u2028\u202e'

  function linesOf(text: string): string[] {
    return text.replace(/\n$/, '').split('\n')
  }

  test('of a page reaches neither stream as it is, and is in the data all the same', async () => {
    const input = DAMAGED_PAGE.replace('Bernoulli', `Bernoulli${HOSTILE}`).replace('LGFeb', `${HOSTILE}\n\nLGFeb`)
    const { stdout, stderr } = await parse(['--indent', '2'], { input })
    expect(JSON.parse(stdout)).toEqual(dataOf(input))
    expect(JSON.parse(stdout).papers[0].abstract).toContain('\u001b]0;owned\u0007\u009b2J')
    for (const line of [...linesOf(stdout), ...linesOf(stderr)]) expect(line).not.toMatch(CONTROLS)
    expect(stderr).toContain('\\u{1b}')
  })

  test.each([
    { what: 'a file that is read', args: [`${HOSTILE}.txt`], create: true },
    { what: 'a file that is missing', args: [`missing${HOSTILE}\n.txt`] },
    { what: 'an option', args: [`--${HOSTILE}\n`] },
    { what: "an option's value", args: ['--scraped-at', `${HOSTILE}\n`] },
  ])('of the name of $what is escaped', async ({ args, create }) => {
    if (create) writeFileSync(join(folder, args[0] ?? ''), DAMAGED_PAGE)
    const { stderr } = await parse(args)
    expect(stderr).toContain('\\u{1b}]0;owned\\u{7}\\u{9b}2J')
    for (const line of linesOf(stderr)) expect(line).not.toMatch(CONTROLS)
    if (!create) expect(linesOf(stderr)[0]).toMatch(/^error: .*\\u\{a\}/)
  })
})
