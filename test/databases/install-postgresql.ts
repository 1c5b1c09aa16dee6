import { execFileSync } from 'node:child_process'
import { initdb } from './database.js'

/** Installs PostgreSQL from Debian's packages where it is missing and may be installed. */
export default function install(): void {
  if (initdb() !== null || process.getuid?.() !== 0) return
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...parameters: string[]) =>
    execFileSync('apt-get', ['-qq', ...parameters], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  run('update')
  run('install', '-y', '--no-install-recommends', 'postgresql')
}
