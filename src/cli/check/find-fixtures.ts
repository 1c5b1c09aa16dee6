import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isReadme, kindOfFile, PAGE_ENDINGS } from '../file-kinds.js'
import { filesBelow, type OnTrouble } from '../files-below.js'
import { InputError } from '../input.js'
import { quoted, systemErrorText } from '../printable.js'

/** A page with its golden or data, of which one may be missing; or a file of JSON Lines. */
export type Fixture =
  | {
      readonly kind: 'pair'
      readonly root: string
      /** The path of both without their endings. */
      readonly stem: string
      readonly text: string | null
      readonly json: string | null
    }
  | { readonly kind: 'records'; readonly file: string }

/** Where a pair's page is, or would be, and where its golden or data. */
export function filesOf({ stem, text, json }: Extract<Fixture, { kind: 'pair' }>): { text: string; json: string } {
  return { text: text ?? `${stem}.txt`, json: json ?? `${stem}.json` }
}

/** What a fixture is called: by its page, or by its golden or data where no page is beside it. */
export function nameOf(fixture: Fixture): string {
  if (fixture.kind === 'records') return fixture.file
  return fixture.text ?? filesOf(fixture).json
}

/** The endings of what is checked, as messages name them. */
const ENDINGS = '.txt, .md, .html, .json, .jsonl or .ndjson'

/** The fixtures of some files and folders. Those of a path that was named before are not given twice. */
export async function* findFixtures(paths: readonly string[], onTrouble: OnTrouble): AsyncGenerator<Fixture> {
  const seen = new Set<string>()
  for (const path of paths) {
    try {
      for await (const fixture of fixturesAt(path, onTrouble)) {
        const name = resolve(nameOf(fixture))
        if (!seen.has(name)) yield fixture
        seen.add(name)
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      await onTrouble(error.message, error.file)
    }
  }
}

async function* fixturesAt(path: string, onTrouble: OnTrouble): AsyncGenerator<Fixture> {
  const entry = await stat(path).catch((error) => {
    throw new InputError(`cannot read ${quoted(path)}: ${systemErrorText(error)}`, path)
  })
  if (entry.isDirectory()) {
    yield* fixturesBelow(join(path), onTrouble)
    return
  }
  const kind = kindOfFile(path)
  if (!entry.isFile() || kind === null || kind === 'archive') {
    throw new InputError(`cannot check ${quoted(path)}: name a folder, or a file that ends in ${ENDINGS}`, path)
  }
  const file = join(path)
  if (kind === 'records') yield { kind, file }
  else yield await pairOf(file, kind)
}

/**
 * The pair of a file that was named.
 *
 * @throws InputError where two pages have its name.
 */
async function pairOf(file: string, kind: 'page' | 'data'): Promise<Fixture> {
  const stem = stemOf(file)
  const beside = await allThere(PAGE_ENDINGS.flatMap((ending) => bothCases(stem, ending)))
  const pages = kind === 'page' ? [file, ...beside.filter((page) => page !== file)] : beside
  if (pages.length > 1) throw sameName(pages)
  const [json = null] = kind === 'data' ? [file] : await allThere(bothCases(stem, '.json'))
  return { kind: 'pair', root: dirname(file), stem, text: pages[0] ?? null, json }
}

async function* fixturesBelow(root: string, onTrouble: OnTrouble): AsyncGenerator<Fixture> {
  const files: string[] = []
  for await (const file of filesBelow(root, entriesInOrder, onTrouble)) if (isChecked(file)) files.push(file)
  const pages = new Map<string, string[]>()
  for (const file of files.filter((one) => kindOfFile(one) === 'page')) {
    pages.set(stemOf(file), [...(pages.get(stemOf(file)) ?? []), file])
  }
  const data = new Map(files.filter((file) => kindOfFile(file) === 'data').map((file) => [stemOf(file), file]))
  for (const file of files) {
    const stem = stemOf(file)
    const kind = kindOfFile(file)
    const ofStem = pages.get(stem) ?? []
    if (kind === 'records') yield { kind, file }
    else if (kind === 'data' && ofStem.length === 0) yield { kind: 'pair', root, stem, text: null, json: file }
    else if (kind === 'page' && ofStem.length === 1) {
      yield { kind: 'pair', root, stem, text: file, json: data.get(stem) ?? null }
    } else if (file === ofStem[0]) await onTrouble(sameName(ofStem).message, file)
  }
  if (files.length === 0) {
    throw new InputError(`found nothing to check in ${quoted(root)}: it holds no file that ends in ${ENDINGS}`, root)
  }
}

/** The entries of a folder in the order of their names. */
async function entriesInOrder(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
}

function isChecked(file: string): boolean {
  const kind = kindOfFile(file)
  return kind !== null && kind !== 'archive' && !isReadme(file)
}

/** Pages of one name, of which nothing says which the golden is of. */
function sameName(pages: readonly string[]): InputError {
  const [first = '', ...others] = pages
  const names = [first, ...others].map(quoted).join(' and ')
  return new InputError(`cannot check ${names}: a golden of that name could be of either; rename one`, first)
}

/** A path without its ending. */
function stemOf(file: string): string {
  return file.slice(0, file.lastIndexOf('.'))
}

function bothCases(stem: string, ending: string): string[] {
  return [`${stem}${ending}`, `${stem}${ending.toUpperCase()}`]
}

/** Those of some files that are there; a file system that knows no cases gives one of them twice. */
async function allThere(files: readonly string[]): Promise<string[]> {
  const there = new Map<string, string>()
  for (const file of files) {
    const entry = await stat(file).catch(() => null)
    if (entry !== null) there.set(`${entry.dev}:${entry.ino}`, there.get(`${entry.dev}:${entry.ino}`) ?? file)
  }
  return [...there.values()]
}
