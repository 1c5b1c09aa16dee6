import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { systemErrorText } from '../system-error.js'
import { filesBelow, type OnTrouble } from './entries.js'
import { quoted, Trouble } from './trouble.js'

/** A page with its golden or data, of which one may be missing; or a file of JSON Lines. */
export type Fixture =
  | {
      readonly kind: 'pair'
      readonly root: string
      readonly stem: string
      readonly hasText: boolean
      readonly hasJson: boolean
    }
  | { readonly kind: 'records'; readonly file: string }

/** Where a pair's page is, and where its golden or data. */
export function filesOf({ stem }: { stem: string }): { text: string; json: string } {
  return { text: `${stem}.txt`, json: `${stem}.json` }
}

const EXTENSION = /\.(?:txt|json|jsonl)$/

/** The fixtures of some files and folders. Those of a path that was named before are not given twice. */
export async function* findFixtures(paths: readonly string[], onTrouble: OnTrouble): AsyncGenerator<Fixture> {
  const seen = new Set<string>()
  for (const path of paths) {
    try {
      for await (const fixture of fixturesAt(path, onTrouble)) {
        const name = resolve(fixture.kind === 'pair' ? fixture.stem : fixture.file)
        if (!seen.has(name)) yield fixture
        seen.add(name)
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      await onTrouble(error)
    }
  }
}

async function* fixturesAt(path: string, onTrouble: OnTrouble): AsyncGenerator<Fixture> {
  const entry = await stat(path).catch((error) => {
    throw new Trouble(path, `cannot read ${quoted(path)}: ${systemErrorText(error)}`)
  })
  if (entry.isDirectory()) {
    yield* fixturesBelow(join(path), onTrouble)
    return
  }
  if (!entry.isFile() || !EXTENSION.test(path)) {
    throw new Trouble(path, `cannot check ${quoted(path)}: name a folder, or a file that ends in .txt, .json or .jsonl`)
  }
  const file = join(path)
  const folder = dirname(file)
  if (file.endsWith('.jsonl')) yield { kind: 'records', file }
  else yield pair(folder, stemOf(file), await isThere(`${stemOf(file)}.txt`), await isThere(`${stemOf(file)}.json`))
}

async function* fixturesBelow(root: string, onTrouble: OnTrouble): AsyncGenerator<Fixture> {
  const files: string[] = []
  for await (const file of filesBelow(root, onTrouble)) if (EXTENSION.test(file)) files.push(file)
  const present = new Set(files)
  for (const file of files) {
    const stem = stemOf(file)
    if (file.endsWith('.jsonl')) yield { kind: 'records', file }
    else if (file.endsWith('.txt')) yield pair(root, stem, true, present.has(`${stem}.json`))
    else if (!present.has(`${stem}.txt`)) yield pair(root, stem, false, true)
  }
  if (files.length === 0) {
    throw new Trouble(
      root,
      `found nothing to check in ${quoted(root)}: it holds no file that ends in .txt, .json or .jsonl`,
    )
  }
}

function pair(root: string, stem: string, hasText: boolean, hasJson: boolean): Fixture {
  return { kind: 'pair', root, stem, hasText, hasJson }
}

/** A path without its extension. */
function stemOf(file: string): string {
  return join(dirname(file), basename(file).replace(EXTENSION, ''))
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
