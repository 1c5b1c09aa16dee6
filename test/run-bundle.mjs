import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The folder of the project, with a slash at its end. */
export const repository = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles into a folder of its own, runs `main.js` there with the arguments of this process, removes the folder, and ends
 * with the exit status of the run.
 *
 * The folder lies in `node_modules/.cache`, so that packages are found from there as they are from `dist`.
 *
 * @param name of the folder.
 * @param options for esbuild, beside what every bundle needs.
 * @param environment the variables of the run; asked once the bundle is built.
 */
export async function runBundle(name, options, environment) {
  const cache = `${repository}node_modules/.cache`
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(`${cache}/scholar-profile-${name}-`)
  process.exitCode = 1
  try {
    await build({
      outdir: folder,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      ...options,
    })
    process.exitCode = await run([`${folder}/main.js`, ...process.argv.slice(2)], environment())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(args, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
