/**
 * `npm run bench`: bundles the bench and `src/` into a folder of its own, runs it there, and removes the folder.
 *
 * The folder lies in `node_modules/.cache`, so that the packages of the library and of its peers are found from there
 * as they are from `dist`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const clock = process.argv.includes('--processor-time') ? 'processor' : 'wall'
const bench = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('../..', import.meta.url))
const cache = `${repository}node_modules/.cache`
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(`${cache}/scholar-profile-bench-`)

process.exitCode = 1
try {
  await build({
    entryPoints: {
      main: `${bench}main.ts`,
      'large-page': `${bench}processes/large-page.ts`,
      'hostile-text': `${bench}processes/hostile-text.ts`,
      'first-use': `${bench}processes/first-use.ts`,
      door: `${repository}src/index.ts`,
      'plain-schema': `${bench}contenders/plain-schema.ts`,
    },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    treeShaking: true,
  })
  process.exitCode = await run([`${folder}/main.js`, ...process.argv.slice(2)])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, BENCH_REPOSITORY: repository, BENCH_CLOCK: clock },
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
