import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { opendir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkRecords } from '../../src/cli/check/check-records.js'
import { runCheck } from '../../src/cli/check/run-check.js'
import { filesBelow } from '../../src/cli/files-below.js'
import { InputError } from '../../src/cli/input.js'
import { conclude, OutputClosed, OutputError } from '../../src/cli/output.js'
import { readPages } from '../../src/cli/survey/read-pages.js'
import { createFixtureFolder, type FixtureFolder } from './fixture-folder.js'
import { FINE_PAGE } from './pages.js'

let folder: FixtureFolder

beforeEach(() => {
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('a run that something broke off', () => {
  /** What is written to standard error, and the exit status. */
  async function concluded(error: unknown) {
    const exitCode = process.exitCode
    let said = ''
    const write = vi.spyOn(process.stderr, 'write').mockImplementation(((text: string, done: () => void) => {
      said += text
      done()
      return true
    }) as typeof process.stderr.write)
    try {
      await conclude(error)
      return { said, status: process.exitCode ?? 0 }
    } finally {
      write.mockRestore()
      process.exitCode = exitCode
    }
  }

  const MISTAKE = 'error: scholar-profile failed; this is a mistake in it, please report it\n'

  test('asks for a report where that is a mistake, with its trace', async () => {
    const { said, status } = await concluded(new Error('no \u001b[2J such thing'))
    expect(status).toBe(2)
    expect(said.startsWith(`${MISTAKE}Error: no \\u{1b}[2J such thing\n    at `)).toBe(true)
  })

  test('and with what is known of it where it has none', async () => {
    expect(await concluded('nonsense')).toEqual({ status: 2, said: `${MISTAKE}nonsense\n` })
    expect(await concluded(Object.assign(new Error('bare'), { stack: '' }))).toEqual({
      status: 2,
      said: `${MISTAKE}Error: bare\n`,
    })
  })

  test('says why its output could not be written, and nothing where no one reads it any more', async () => {
    expect(await concluded(new OutputError('cannot write'))).toEqual({ status: 2, said: 'error: cannot write\n' })
    expect(await concluded(new OutputClosed())).toEqual({ status: 0, said: '' })
  })
})

describe('a folder that goes while it is read', () => {
  beforeEach(() => {
    folder.write('pages/a.txt', FINE_PAGE)
    folder.write('pages/b/c.txt', FINE_PAGE)
    folder.write('pages/d/e.txt', FINE_PAGE)
  })

  test('is told of by check, and hides no other', async () => {
    const told: string[] = []
    const found: string[] = []
    const inOrder = (path: string) => readdir(path, { withFileTypes: true })
    for await (const file of filesBelow(
      join(folder.path, 'pages'),
      inOrder,
      async (message) => void told.push(message),
    )) {
      found.push(file.slice(folder.path.length))
      rmSync(join(folder.path, 'pages/b'), { recursive: true, force: true })
    }
    expect(found).toEqual(['/pages/a.txt', '/pages/d/e.txt'])
    expect(told).toEqual([`cannot read the folder '${folder.path}/pages/b': no such file or directory`])
  })

  test('is told of by survey', async () => {
    const told: string[] = []
    const files = filesBelow(join(folder.path, 'gone'), opendir, async (message) => void told.push(message))
    expect(await all(files)).toEqual([])
    expect(told).toEqual([`cannot read the folder '${folder.path}/gone': no such file or directory`])
  })

  test('and so is a file of JSON Lines', async () => {
    const file = join(folder.path, 'gone.jsonl')
    await expect(all(checkRecords(file, {}))).rejects.toThrow(
      new InputError(`cannot read '${file}': no such file or directory`, file),
    )
  })
})

describe('what is no fault of a page is not told as one', () => {
  const broken = async () => {
    throw new Error('no one to tell')
  }

  test('by check', async () => {
    mkdirSync(join(folder.path, 'pages'))
    symlinkSync('nowhere', join(folder.path, 'pages/broken.txt'))
    const settings = { isUpdate: false, options: {}, onTrouble: broken }
    await expect(runCheck([join(folder.path, 'pages')], settings)).rejects.toThrow('no one to tell')
  })

  test('by check, of a page and its options', async () => {
    folder.write('a.jsonl', '{"text":"x"}')
    const verdicts = runCheck([join(folder.path, 'a.jsonl')], {
      isUpdate: false,
      get options(): never {
        throw new Error('no options')
      },
      onTrouble: async () => {},
    })
    await expect(verdicts).rejects.toThrow('no options')
  })

  test('by survey', async () => {
    folder.write('pages/page.txt', FINE_PAGE)
    symlinkSync('..', join(folder.path, 'pages/up'))
    await expect(all(readPages(folder.path, { scrapedAt: undefined }, broken))).rejects.toThrow('no one to tell')
  })

  test('by survey, of a date that is none', async () => {
    folder.write('page.txt', FINE_PAGE)
    const told: string[] = []
    const pages = readPages(
      join(folder.path, 'page.txt'),
      { scrapedAt: 'once' },
      async (message) => void told.push(message),
    )
    await expect(all(pages)).rejects.toThrow(RangeError)
    expect(told).toEqual([])
  })
})
