import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Where the bundles of the bench lie. */
export const bundles = fileURLToPath(new URL('.', import.meta.url))

/** The repository's folder. */
export const repository = process.env.BENCH_REPOSITORY ?? process.cwd()

/** Runs a bundle in a process of its own and returns the JSON that it prints. */
export function runBundle<Report>(name: string, args: readonly string[], nodeOptions: readonly string[] = []): Report {
  const child = spawnSync(process.execPath, [...nodeOptions, `${bundles}${name}.js`, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (child.status !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${child.stderr}`)
  return JSON.parse(child.stdout) as Report
}
