import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeBytes, encodeText } from './case-bytes.js'

/** A text that was found, or put by, because it shows something. */
export interface Case {
  readonly name: string
  readonly text: string
}

/** The cases of a folder: the files that end in `.bin`, in the order of their names. */
export function readCases(folder: string): Case[] {
  return filesOf(folder, '.bin').map((name) => ({ name, text: decodeBytes(readFileSync(join(folder, name))) }))
}

/** Writes a case, named for what it shows and by a digest of its bytes. Returns the file's path. */
export function writeCase(folder: string, shows: string, text: string): string {
  const bytes = encodeText(text)
  const slug = shows
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
  const file = join(folder, `${slug}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, bytes)
  return file
}

/** What mutations begin with: all pages and cases of `fixtures/`, and the data of some as JSON. */
export function readSeeds(fixtures: string): string[] {
  const files = ['.txt', '.md', '.html'].flatMap((extension) => filesOf(fixtures, extension))
  const pages = files.map((file) => decodeBytes(readFileSync(join(fixtures, file))))
  const stored = filesOf(fixtures, '.json')
    .map((file) => JSON.parse(readFileSync(join(fixtures, file), 'utf8')).data)
    .map((data) => JSON.stringify(data ?? null))
    .filter((json) => json.length > 4 && json.length < 2000)
  return [...pages, ...stored.slice(0, 40), ...readCases(join(fixtures, 'fuzz')).map(({ text }) => text)]
}

function filesOf(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
}
