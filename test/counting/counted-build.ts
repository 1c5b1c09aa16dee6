import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { transformWithOxc } from 'vite'
import { COUNTED, COUNTED_COMMAND, RUNS, SOURCE } from './folders.js'

/** What V8 has counted is lost with a process that a signal ends, so a run that is about to end itself leaves it first. */
const COMMAND = `#!/usr/bin/env node
import { takeCoverage } from 'node:v8'
const { kill } = process
process.kill = (...args) => {
  takeCoverage()
  return kill.apply(process, args)
}
await import('./src/cli/main.js')
`

/**
 * Builds the command that is started while coverage is counted: each module for itself, with a source map beside it,
 * by what vitest transforms modules with, so that both count the same branches.
 */
export default async function build(): Promise<void> {
  for (const folder of [COUNTED, RUNS]) rmSync(folder, { recursive: true, force: true })
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) await buildModule(file)
  }
  const { version } = JSON.parse(readFileSync(join(SOURCE, '../package.json'), 'utf8')) as { version: string }
  writeFileSync(join(COUNTED, 'package.js'), `export const version = ${JSON.stringify(version)}\n`)
  writeFileSync(COUNTED_COMMAND, COMMAND)
}

async function buildModule(file: string): Promise<void> {
  const source = join(SOURCE, file)
  const target = join(COUNTED, 'src', file.replace(/\.ts$/, '.js'))
  const { code, map } = await transformWithOxc(readFileSync(source, 'utf8'), source, { sourcemap: true, lang: 'ts' })
  mkdirSync(dirname(target), { recursive: true })
  // Node imports no JSON by name. What stands behind the name on the line is nothing that is counted.
  writeFileSync(target, code.replace("/package.json'", "/package.js'").replace('/package.json"', '/package.js"'))
  writeFileSync(`${target}.map`, JSON.stringify(map))
}
