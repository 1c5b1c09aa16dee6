import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { runCommand } from './scholar-profile.js'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const PROFILE = 'profiles/bettina-messmer.txt'
const PAPER_PAGE = 'paper-pages/abstract-of-several-paragraphs.txt'

function parse(...args: readonly string[]) {
  return runCommand(['parse', '--quiet', ...args], { folder: fixtures })
}

function textOf(file: string): string {
  return readFileSync(`${fixtures}/${file}`, 'utf8')
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

describe('parse', () => {
  test('tells the kind of each page from its text', async () => {
    const { stdout } = await parse('--format', 'result', PROFILE, PAPER_PAGE)
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map(({ file, kind }) => [file, kind])).toEqual([
      [PROFILE, 'profile'],
      [PAPER_PAGE, 'paper-page'],
    ])
    expect(results[0].data).toEqual(plain(safeParseProfile(textOf(PROFILE)).data))
    expect(results[1].data).toEqual(plain(safeParsePaperPage(textOf(PAPER_PAGE)).data))
  })

  test('reads a page as the kind it is told', async () => {
    const { status, stdout } = await parse('--as', 'profile', PAPER_PAGE)
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'null\n' })
    const paperPage = await parse('--as', 'paper-page', PAPER_PAGE)
    expect(JSON.parse(paperPage.stdout)).toEqual(plain(safeParsePaperPage(textOf(PAPER_PAGE)).data))
  })

  test('does so for JSON Lines, too', async () => {
    const input = `${JSON.stringify({ text: textOf(PAPER_PAGE) })}\n`
    const told = await runCommand(['parse', '--jsonl', '--as', 'profile'], { folder: fixtures, input })
    expect(JSON.parse(told.stdout)).toMatchObject({ kind: 'profile', success: false, data: null })
    const guessed = await runCommand(['parse', '--jsonl'], { folder: fixtures, input })
    expect(JSON.parse(guessed.stdout)).toMatchObject({ kind: 'paper-page' })
  })

  test('names the kinds it knows', async () => {
    const { status, stderr } = await parse('--as', 'journal', PROFILE)
    expect(status).toBe(2)
    expect(stderr).toMatch(/journal.*profile, paper-page/)
  })
})
