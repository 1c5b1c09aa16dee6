import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { repository } from '../guards/source-files.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed package. */
    tarball: string
  }
}

/**
 * Builds the package afresh, beside the repository so that whoever works there keeps their own build, and packs it once
 * for all consumers.
 */
export default function pack({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'scholar-profile-packed-'))
  const tsup = join(repository, 'node_modules/tsup/dist/cli-default.js')
  execFileSync(process.execPath, [tsup, '--silent', '--out-dir', join(folder, 'dist')], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']) {
    copyFileSync(join(repository, name), join(folder, name))
  }
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  provide('tarball', join(folder, filename))
  return () => rmSync(folder, { recursive: true, force: true })
}
