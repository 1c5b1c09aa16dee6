/** What the build alone has: chunks, and the code of pages in a browser. The command that is started while coverage is counted has neither. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageFolder } from './page-folder.js'
import { PUBLISHED, runCommand, startCommand } from './scholar-profile.js'

const { path: folder, remove } = createPageFolder()

afterAll(remove)

test('a report carries its script and style, which its policy names', async () => {
  const { stdout } = await runCommand(['report', 'fine.txt', '--out', '-', '--quiet'], { folder })
  expect(stdout).toMatch(/script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'/)
  expect(stdout).toMatch(/<script>.{10000,}<\/script>/s)
})

describe('playground', () => {
  test('prints where the page lies', async () => {
    const { status, stdout, stderr } = await runCommand(['playground'], { folder })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(stdout.trimEnd(), 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('--serve serves it to this machine', async () => {
    const child = startCommand(['playground', '--serve'], { folder })
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
    )
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const response = await fetch(url)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await response.text()).toMatch(/^<!doctype html>/)
    expect((await fetch(`${url}package.json`)).status).toBe(404)
    child.kill()
  })
})

/** Every file of the build that is loaded together with one. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  const code = readFileSync(join(PUBLISHED, '..', file), 'utf8')
  for (const [, name = ''] of code.matchAll(/^(?:import|export)\b[^;]*?['"]\.\/([\w-]+\.js)['"]/gm)) {
    loadedWith(name, loaded)
  }
  return loaded
}

describe('what makes exports', () => {
  const codeOf = (file: string) => readFileSync(join(PUBLISHED, '..', file), 'utf8')
  const mentions = (files: Iterable<string>, word: string) => [...files].some((file) => codeOf(file).includes(word))

  test('is not loaded when the command starts', () => {
    const atStart = loadedWith('cli.js')
    expect(atStart.size).toBeGreaterThan(3)
    for (const word of ['toBibtex', 'csv-stringify', '@noble/hashes']) {
      expect([word, mentions(loadedWith('worker.js'), word)]).toEqual([word, false])
      expect([word, mentions(atStart, word)]).toEqual([word, false])
    }
    expect(mentions(loadedWith('export.js'), 'toBibtex')).toBe(true)
    expect(mentions(atStart, 'commander')).toBe(true)
  })
})
