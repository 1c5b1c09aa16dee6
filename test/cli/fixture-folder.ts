import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Outcome, runCommand, type Setting } from './scholar-profile.js'

/** A temporary folder of fixtures, and `check` started in it. */
export interface FixtureFolder {
  path: string
  write(file: string, content: string | Uint8Array | object): void
  read(file: string): string
  json(file: string): Record<string, unknown>
  has(file: string): boolean
  /** Every name in the folder itself, hidden ones included. */
  names(folder?: string): string[]
  check(args: string[], environment?: Setting['environment']): Promise<Outcome>
  remove(): void
}

/** Makes a folder of its own. What is no string and no bytes is written as JSON. */
export function createFixtureFolder(): FixtureFolder {
  const path = mkdtempSync(join(tmpdir(), 'scholar-profile-check-'))
  const read = (file: string) => readFileSync(join(path, file), 'utf8')
  return {
    path,
    write(file, content) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      const isPlain = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(join(path, file), isPlain ? content : JSON.stringify(content))
    },
    read,
    json: (file) => JSON.parse(read(file)),
    has: (file) => existsSync(join(path, file)),
    names: (folder = '.') => readdirSync(join(path, folder)).sort(),
    check: (args, environment) =>
      runCommand(['check', ...args], { folder: path, ...(environment === undefined ? {} : { environment }) }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** The last line that was printed. */
export function lastLine(printed: string): string | undefined {
  return printed.trimEnd().split('\n').at(-1)
}
