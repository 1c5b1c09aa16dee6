import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { build } from 'esbuild'
import { repository } from '../../run-bundle.mjs'

/** Another commit that cannot be had; the message says why. */
export class NoSuchCommit extends Error {}

/**
 * Bundles the library as it was at another commit, in a folder of its own that is removed at the end.
 *
 * @param reference any name of a commit that git knows.
 * @param use is given the path of the bundle.
 * @throws NoSuchCommit
 */
export async function withLibraryOf(reference, use) {
  const commit = commitOf(reference)
  const folder = mkdtempSync(`${tmpdir()}/scholar-profile-against-`)
  try {
    execFileSync('git', ['worktree', 'add', '--quiet', '--detach', folder, commit], { cwd: repository })
    const bundle = `${packagesOf(folder)}/.cache/scholar-profile-against-${process.pid}.js`
    await build({
      entryPoints: [`${folder}/src/index.ts`],
      outfile: bundle,
      absWorkingDir: folder,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
    })
    try {
      return await use(bundle)
    } finally {
      rmSync(bundle, { force: true })
    }
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: repository })
    rmSync(folder, { recursive: true, force: true })
  }
}

function commitOf(reference) {
  if (reference === undefined || reference.startsWith('-')) {
    throw new NoSuchCommit('--against needs a commit, such as --against main')
  }
  const name = `${reference}^{commit}`
  const found = spawnSync('git', ['rev-parse', '--verify', '--quiet', name], { cwd: repository, encoding: 'utf8' })
  if (found.error) throw new NoSuchCommit(`git could not be run: ${found.error.message}`)
  if (found.status !== 0) throw new NoSuchCommit(`--against ${reference}: git knows no such commit here`)
  return found.stdout.trim()
}

/** The folder of packages that the commit asks for: ours where it asks for the same, else those of an install. */
function packagesOf(folder) {
  const lock = 'package-lock.json'
  if (readFileSync(`${folder}/${lock}`).equals(readFileSync(`${repository}${lock}`))) return `${repository}node_modules`
  // What the library takes at run time is enough: the bundle is made by our own tools.
  const install = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  execFileSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return `${folder}/node_modules`
}
