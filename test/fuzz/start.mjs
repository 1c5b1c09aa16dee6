/**
 * `npm run fuzz`: bundles the fuzzer with `src/`, whose every branch is made to count, into a folder of its own, runs it
 * there, and removes the folder. `-- --minutes N`, five by default; `-- --seed N` repeats a run's choices;
 * `-- --save FOLDER` takes what fails, `fixtures/fuzz` by default; `-- --pool FOLDER` every text that reached something.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { COUNTERS, countBranches } from './instrument.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('../..', import.meta.url))
const cache = `${repository}node_modules/.cache`
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(`${cache}/scholar-profile-fuzz-`)

process.exitCode = 1
try {
  const branches = { count: 0 }
  await build({
    entryPoints: [`${here}main.ts`, `${here}thread.ts`],
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    banner: {
      js: `const ${COUNTERS} = (globalThis.${COUNTERS} ??= new Uint8Array(Number(process.env.FUZZ_BRANCHES)))`,
    },
    plugins: [countBranches(`${repository}src/`, branches)],
  })
  process.exitCode = await run([`${folder}/main.js`, ...process.argv.slice(2)], branches.count)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(args, branchCount) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, FUZZ_FIXTURES: `${repository}fixtures`, FUZZ_BRANCHES: String(branchCount) },
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
