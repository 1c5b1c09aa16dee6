import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { repository } from '../guards/source-files.js'

const run = promisify(execFile)

const COMPILER = join(repository, 'node_modules/typescript/bin/tsc')

/** A project of its own that has installed the packed package from its tarball, as anyone would. */
export interface Consumer {
  readonly path: string
  write(file: string, content: string): string
  read(file: string): string
  /** Runs a program in the project; gives what it prints. Fails where the program fails, with what it said. */
  run(program: string, args: readonly string[]): Promise<string>
  /** Compiles with TypeScript; gives what the compiler complains of, or nothing. */
  compile(args: readonly string[], compiler?: string): Promise<string>
  /** Runs a file of the project in Node; gives what it prints as JSON. */
  runFile(file: string): Promise<unknown>
  remove(): void
}

/** Makes a project and installs the tarball in it, its dependencies from the registry or npm’s cache. */
export async function createConsumer(manifest: object = { type: 'module' }): Promise<Consumer> {
  const path = mkdtempSync(join(tmpdir(), 'scholar-profile-consumer-'))
  const consumer: Consumer = {
    path,
    write(file, content) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      writeFileSync(join(path, file), content)
      return join(path, file)
    },
    read: (file) => readFileSync(join(path, file), 'utf8'),
    run: async (program, args) => (await run(program, args, { cwd: path, maxBuffer: 2 ** 26 })).stdout,
    compile: (args, compiler = COMPILER) =>
      consumer.run(process.execPath, [compiler, ...args]).catch((error: { stdout: string }) => error.stdout),
    runFile: async (file) => JSON.parse(await consumer.run(process.execPath, [file])),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
  consumer.write('package.json', JSON.stringify({ private: true, ...manifest }))
  await install(path, inject('tarball'))
  return consumer
}

/** Installs a package into a folder. */
export async function install(folder: string, what: string): Promise<void> {
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', what], { cwd: folder })
}
