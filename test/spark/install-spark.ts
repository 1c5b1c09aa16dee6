import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { repository } from '../guards/source-files.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Python that has PySpark. */
    python: string
  }
}

const VERSION = '4.1.4'

/** PySpark is large: it is installed once, among what is installed of npm. */
const ENVIRONMENT = join(repository, 'node_modules/.cache', `pyspark-${VERSION}`)

/** Installs PySpark from PyPI into an environment of its own, and Java and venv from Debian's packages where they are missing. */
export default function install({ provide }: TestProject): void {
  if (!runs('java', '-version')) installPackage('default-jre-headless')
  const python = join(ENVIRONMENT, 'bin/python')
  if (!runs(python, '-c', 'import pyspark')) {
    rmSync(ENVIRONMENT, { recursive: true, force: true })
    if (!runs('python3', '-c', 'import ensurepip')) installPackage('python3-venv')
    run('python3', '-m', 'venv', ENVIRONMENT)
    run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `pyspark==${VERSION}`)
  }
  if (!existsSync(python)) throw new Error(`${python} is missing`)
  provide('python', python)
}

function runs(program: string, ...parameters: string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function installPackage(name: string): void {
  if (process.getuid?.() !== 0) throw new Error(`Spark needs Debian’s package ${name}`)
  run('apt-get', '-qq', 'update')
  run('apt-get', '-qq', 'install', '-y', '--no-install-recommends', name)
}

function run(program: string, ...parameters: string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync(program, parameters, { env: environment, stdio: ['ignore', 'ignore', 'inherit'], timeout: 900_000 })
}
